import { makeStyles, tokens } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import { ParticipantListShape, type ParticipantListWire } from '../../wire/sign-ups.ts';
import { programmeApi } from '../programmes/parts/sections.ts';
import { useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { Loaded } from '../ui/states.tsx';
import { inPlace } from '../ui/visits.ts';
import { CoupleAnswer } from './couple-answer.tsx';
import { NOBODY, workbench } from './paths.ts';
import { PersonPicker } from './person-picker.tsx';
import { useTextStyles } from './text-styles.ts';
import { WorkbenchPage } from './workbench-page.tsx';
import { useWorkbenchWords } from './words.ts';

const useStyles = makeStyles({
  pickers: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
  },
});

type Participant = ParticipantListWire['participants'][number];

export interface CouplePageProps {
  readonly programmeId: string;
  readonly runId: string;
  /** `NOBODY` where a side is not chosen yet. */
  readonly mentorId: string;
  readonly menteeId: string;
}

/** Why two people are a pair, cannot be one, or what it would cost that they are. */
export function CouplePage(props: CouplePageProps) {
  const { programmeId, runId } = props;
  const words = useWorkbenchWords().couple;
  const people = useResource(`${programmeApi(programmeId)}/participants`, ParticipantListShape);
  return (
    <WorkbenchPage programmeId={programmeId} runId={runId} title={words.title} lead={words.lead}>
      {() => (
        <Loaded resource={people}>
          {({ participants }) => <Couple {...props} participants={participants} />}
        </Loaded>
      )}
    </WorkbenchPage>
  );
}

function Couple(props: CouplePageProps & { readonly participants: readonly Participant[] }) {
  const { programmeId, runId, mentorId, menteeId, participants } = props;
  const styles = useStyles();
  const texts = useTextStyles();
  const words = useWorkbenchWords().couple;
  const [, go] = useLocation();
  const enrolled = participants.filter(({ status }) => status === 'enrolled');
  const find = (id: string) => participants.find((person) => person.id === id);
  const [mentor, mentee] = [find(mentorId), find(menteeId)];
  const show = (couple: { mentorId: string; menteeId: string }): void =>
    go(workbench.couple(programmeId, runId, couple), inPlace());
  return (
    <>
      <Section>
        <div className={styles.pickers}>
          <PersonPicker
            label={words.mentor}
            people={enrolled.filter(({ role }) => role !== 'mentee')}
            chosen={mentor}
            onChoose={({ id }) => show({ mentorId: id, menteeId })}
          />
          <PersonPicker
            label={words.mentee}
            people={enrolled.filter(({ role }) => role !== 'mentor')}
            chosen={mentee}
            onChoose={({ id }) => show({ mentorId, menteeId: id })}
          />
        </div>
      </Section>
      {mentorId === NOBODY || menteeId === NOBODY ? (
        <p className={texts.quiet}>{words.empty}</p>
      ) : (
        <CoupleAnswer
          key={`${mentorId} ${menteeId}`}
          programmeId={programmeId}
          runId={runId}
          mentorId={mentorId}
          menteeId={menteeId}
        />
      )}
    </>
  );
}
