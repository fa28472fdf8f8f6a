import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  Badge,
  Button,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { PeopleCommunityRegular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import { MentorListShape, type MentorListWire } from '../../wire/preparation.ts';
import { SearchField } from '../programmes/parts/filters.tsx';
import { ShowMore, usePaged } from '../programmes/parts/paged.tsx';
import { ProgrammePage } from '../programmes/parts/programme-page.tsx';
import { programmeApi, sectionPath } from '../programmes/parts/sections.ts';
import { matches } from '../programmes/parts/search.ts';
import { Stats } from '../programmes/parts/stats.tsx';
import { useManagerWords } from '../programmes/parts/words.ts';
import { FoldedPanel } from '../ui/folded.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { InvitePart } from './invite-part.tsx';
import { MentorForm } from './mentor-form.tsx';
import { useSteeringWords } from './words.ts';
import { useHere } from '../ui/visits.ts';

/** Fewer are read at a glance. */
const FEW = 10;
const PAGE = 40;

type Mentor = MentorListWire['mentors'][number];

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    flexGrow: 1,
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    paddingBlock: tokens.spacingVerticalS,
  },
  who: { display: 'flex', flexDirection: 'column', textAlign: 'start' },
  whose: { fontWeight: tokens.fontWeightSemibold },
  entity: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** Who may mentor: their own view and the manager's on three criteria, and how far the training is. */
export default function MentorsPage({ programmeId }: { readonly programmeId: string }) {
  const words = useSteeringWords().mentors;
  const manager = useManagerWords();
  const [, go] = useLocation();
  const mentors = useResource(`${programmeApi(programmeId)}/mentors`, MentorListShape);
  const isOnItsWay = mentors.value === undefined && mentors.failure === undefined;
  return (
    <ProgrammePage programmeId={programmeId} section="mentors" lead={words.lead}>
      {() => (
        <>
          <Loaded resource={mentors}>
            {({ required, units, mentors: listed }) =>
              listed.length === 0 ? (
                <Section>
                  <EmptyState
                    icon={<PeopleCommunityRegular />}
                    title={words.none}
                    text={words.noneText}
                    action={
                      <Button onClick={() => go(sectionPath(programmeId, 'signUps'))}>
                        {manager.programmes.nextAction.import}
                      </Button>
                    }
                  />
                </Section>
              ) : (
                <MentorList
                  programmeId={programmeId}
                  required={required}
                  units={units}
                  mentors={listed}
                  reload={mentors.reload}
                />
              )
            }
          </Loaded>
          {/* Below a list of any length: not before it, to be pushed away. */}
          {!isOnItsWay && <InvitePart programmeId={programmeId} />}
        </>
      )}
    </ProgrammePage>
  );
}

interface MentorListProps {
  readonly programmeId: string;
  readonly required: boolean;
  readonly units: number;
  readonly mentors: readonly Mentor[];
  readonly reload: () => Promise<void>;
}

/** How far the preparation of mentors is, and each of them to be found by name. */
function MentorList({ programmeId, required, units, mentors, reload }: MentorListProps) {
  const styles = useStyles();
  const words = useSteeringWords().mentors;
  const manager = useManagerWords().common;
  const { formats } = useLanguage();
  const [search, setSearch] = useHere('mentors.search', '');
  const found = mentors.filter(({ name, entity }) => matches(search, name, entity));
  const paged = usePaged(found, PAGE, `mentors|${search}`);
  const { stats } = words;
  const countOf = (is: (mentor: Mentor) => boolean) => formats.number(mentors.filter(is).length);
  return (
    <Section title={words.title}>
      <p className={styles.text}>{required ? words.required : words.advised}</p>
      <Stats
        stats={[
          { label: stats.all, figure: formats.number(mentors.length), hint: stats.allHint },
          {
            label: stats.selected,
            figure: countOf(({ selected }) => selected),
            hint: stats.selectedHint,
          },
          {
            label: stats.trained,
            figure: countOf(({ trained }) => trained),
            hint: stats.trainedHint(units),
          },
        ]}
      />
      {mentors.length > FEW && (
        <SearchField label={words.search} value={search} onChange={setSearch} />
      )}
      {found.length === 0 && (
        <p className={styles.text} role="status">
          {manager.nothingFound}
        </p>
      )}
      <Accordion collapsible>
        {paged.items.map((mentor) => (
          <MentorItem
            key={mentor.id}
            programmeId={programmeId}
            mentor={mentor}
            units={units}
            onSaved={reload}
          />
        ))}
      </Accordion>
      <ShowMore paged={paged} />
    </Section>
  );
}

interface MentorItemProps {
  readonly programmeId: string;
  readonly mentor: Mentor;
  readonly units: number;
  readonly onSaved: () => Promise<void>;
}

function MentorItem({ programmeId, mentor, units, onSaved }: MentorItemProps) {
  const styles = useStyles();
  const words = useSteeringWords().mentors;
  const { name, entity, selected, trained, unitsPassed } = mentor;
  return (
    <AccordionItem value={mentor.id}>
      <AccordionHeader>
        <span className={styles.head}>
          <span className={styles.who}>
            <span className={styles.whose}>{name}</span>
            <span className={styles.entity}>{entity}</span>
          </span>
          <span className={styles.badges}>
            {selected && (
              <Badge appearance="tint" color="success">
                {words.selected}
              </Badge>
            )}
            <Badge appearance="tint" color={trained ? 'success' : 'informative'}>
              {trained ? words.trained : words.training(unitsPassed, units)}
            </Badge>
          </span>
        </span>
      </AccordionHeader>
      <FoldedPanel>
        <MentorForm programmeId={programmeId} mentor={mentor} onSaved={onSaved} />
      </FoldedPanel>
    </AccordionItem>
  );
}
