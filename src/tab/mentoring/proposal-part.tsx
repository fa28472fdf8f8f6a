import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { MyPairWire } from '../../wire/mentoring.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { useCommonWords } from '../ui/language.tsx';
import { PersonLine } from '../ui/person-line.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote } from '../ui/states.tsx';
import { Facts } from './facts.tsx';
import { useMentoringWords } from './words.ts';

const useStyles = makeStyles({
  text: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    lineHeight: tokens.lineHeightBase400,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

interface ProposalPartProps {
  readonly pair: MyPairWire;
  readonly onAnswered: () => Promise<void>;
  readonly onDecline: () => void;
}

/** Who, why you two, what you could work on; yes, or no with a reason that stays one's own. */
export function ProposalPart({ pair, onAnswered, onDecline }: ProposalPartProps) {
  const styles = useStyles();
  const words = useMentoringWords();
  const common = useCommonWords();
  const announce = useAnnounce();
  const api = useApi();
  const accept = useCommand(() =>
    api.send('POST', `/programmes/${pair.programmeId}/pairs/${pair.pairId}/answer`, {
      answer: 'accepted',
    }),
  );
  const { proposal } = words;
  const say = async () => {
    const reply = await accept.run();
    if (!reply.ok) return;
    announce(proposal.accepted);
    await onAnswered();
  };
  const waits = pair.state === 'waiting-for-other';
  const { rhythm, sessionCount, sessionMinutes } = pair;
  return (
    <Section title={waits ? proposal.waitingTitle : proposal.title}>
      <PersonLine
        name={pair.other.name}
        about={[pair.other.entity, pair.other.site]}
        size="large"
      />
      {waits ? (
        <p className={styles.text}>{proposal.waitingText(pair.other.name)}</p>
      ) : (
        <p className={styles.text}>
          {pair.side === 'mentor' ? proposal.asMentor : proposal.asMentee}
        </p>
      )}
      <Facts
        lines={[
          [proposal.topics, pair.sharedTopics],
          [proposal.inReturn, pair.topicsInReturn],
        ]}
      />
      <p className={styles.text}>{pair.reason}</p>
      <p className={styles.text}>
        {proposal.rhythm(sessionCount, sessionMinutes, common.rhythm[rhythm])}
      </p>
      {!waits && (
        <>
          <FailureNote failure={accept.failure} />
          <div className={styles.actions}>
            <BusyButton
              appearance="primary"
              size="large"
              busy={accept.busy}
              onClick={() => void say()}
            >
              {proposal.accept}
            </BusyButton>
            <Button size="large" onClick={onDecline}>
              {proposal.decline}
            </Button>
          </div>
        </>
      )}
    </Section>
  );
}
