import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Checkbox,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { MentorListShape, type MentorListWire } from '../../wire/preparation.ts';
import { useLearnWords } from '../kit/words.ts';
import { programmeApi, ProgrammePage } from '../programmes/parts/programme-page.tsx';
import { CRITERIA, isWhole, OpinionField, type Opinion } from '../training/opinion-field.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { useApi, useCommand, useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { EmptyState, FailureNote, Loaded } from '../ui/states.tsx';
import { InvitePart } from './invite-part.tsx';
import { useSteeringWords } from './words.ts';

type Mentor = MentorListWire['mentors'][number];

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
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
  const styles = useStyles();
  const words = useSteeringWords().mentors;
  const mentors = useResource(`${programmeApi(programmeId)}/mentors`, MentorListShape);
  return (
    <ProgrammePage programmeId={programmeId} section="mentors" lead={words.lead}>
      {() => (
        <>
          <Loaded resource={mentors}>
            {({ required, units, mentors: listed }) =>
              listed.length === 0 ? (
                <EmptyState title={words.none} />
              ) : (
                <Section>
                  <p className={styles.text}>{required ? words.required : words.advised}</p>
                  <Accordion collapsible>
                    {listed.map((mentor) => (
                      <MentorItem
                        key={mentor.id}
                        programmeId={programmeId}
                        mentor={mentor}
                        units={units}
                        onSaved={mentors.reload}
                      />
                    ))}
                  </Accordion>
                </Section>
              )
            }
          </Loaded>
          <InvitePart programmeId={programmeId} />
        </>
      )}
    </ProgrammePage>
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
          {name} · {entity}
          {selected && (
            <Badge appearance="tint" color="success">
              {words.selected}
            </Badge>
          )}
          <Badge appearance="tint" color={trained ? 'success' : 'informative'}>
            {trained ? words.trained : words.training(unitsPassed, units)}
          </Badge>
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
