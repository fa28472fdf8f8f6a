import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Button,
  Checkbox,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { PeopleCommunityRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { MentorListShape, type MentorListWire } from '../../wire/preparation.ts';
import { useLearnWords } from '../kit/words.ts';
import { SearchField } from '../programmes/parts/filters.tsx';
import { ShowMore, usePaged } from '../programmes/parts/paged.tsx';
import { ProgrammePage } from '../programmes/parts/programme-page.tsx';
import { programmeApi, sectionPath } from '../programmes/parts/sections.ts';
import { matches } from '../programmes/parts/search.ts';
import { Stats } from '../programmes/parts/stats.tsx';
import { useManagerWords } from '../programmes/parts/words.ts';
import { CRITERIA, isWhole, OpinionField, type Opinion } from '../training/opinion-field.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useApi, useCommand, useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { EmptyState, FailureNote, Loaded } from '../ui/states.tsx';
import { InvitePart } from './invite-part.tsx';
import { useSteeringWords } from './words.ts';

/** Fewer are read at a glance. */
const FEW = 10;
const PAGE = 40;

type Mentor = MentorListWire['mentors'][number];

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
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
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingBlock: tokens.spacingVerticalM,
  },
  checks: { display: 'flex', flexDirection: 'column' },
});

/** Who may mentor: their own view and the manager's on three criteria, and how far the training is. */
export default function MentorsPage({ programmeId }: { readonly programmeId: string }) {
  const words = useSteeringWords().mentors;
  const manager = useManagerWords();
  const [, go] = useLocation();
  const mentors = useResource(`${programmeApi(programmeId)}/mentors`, MentorListShape);
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
          <InvitePart programmeId={programmeId} />
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
  const [search, setSearch] = useState('');
  const found = mentors.filter(({ name, entity }) => matches(search, name, entity));
  const paged = usePaged(found, PAGE, search);
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
      <AccordionPanel>
        <MentorForm programmeId={programmeId} mentor={mentor} onSaved={onSaved} />
      </AccordionPanel>
    </AccordionItem>
  );
}

function MentorForm({ programmeId, mentor, onSaved }: Omit<MentorItemProps, 'units'>) {
  const styles = useStyles();
  const words = useSteeringWords().mentors;
  const { criteria, steps } = useLearnWords().training;
  const announce = useAnnounce();
  const api = useApi();
  const [opinion, setOpinion] = useState<Partial<Opinion>>(mentor.managerOpinion ?? {});
  const [selected, setSelected] = useState(mentor.selected);
  const [elsewhere, setElsewhere] = useState(false);
  const own = mentor.selfAssessment;
  const save = useCommand(() =>
    api.send('POST', `${programmeApi(programmeId)}/mentor-selections`, {
      participantId: mentor.id,
      selected,
      ...(isWhole(opinion) ? { opinion } : {}),
      ...(elsewhere ? { trainedElsewhere: true } : {}),
    }),
  );
  const keep = async () => {
    const reply = await save.run();
    if (!reply.ok) return;
    announce(words.saved(mentor.name));
    await onSaved();
  };
  return (
    <div className={styles.panel}>
      <h3 className={styles.name}>{words.self}</h3>
      {own === undefined ? (
        <p className={styles.text}>{words.selfNone}</p>
      ) : (
        <ul>
          {CRITERIA.map((criterion) => (
            <li key={criterion}>
              {criteria[criterion]} · {steps[own[criterion]]}
            </li>
          ))}
        </ul>
      )}
      <h3 className={styles.name}>{words.mine}</h3>
      <OpinionField opinion={opinion} onChange={setOpinion} />
      <div className={styles.checks}>
        <Checkbox
          checked={selected}
          label={words.select}
          onChange={(_event, { checked }) => setSelected(checked === true)}
        />
        {!mentor.trained && (
          <Checkbox
            checked={elsewhere}
            label={words.elsewhere}
            onChange={(_event, { checked }) => setElsewhere(checked === true)}
          />
        )}
      </div>
      <FailureNote failure={save.failure} />
      <div>
        <BusyButton appearance="primary" busy={save.busy} onClick={() => void keep()}>
          {words.save}
        </BusyButton>
      </div>
    </div>
  );
}
