import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { MyPairWire } from '../../wire/mentoring.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
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
}

/** Who, why you two, what you could work on; yes, or no with a reason that stays one's own. */
export function ProposalPart({ pair, onAnswered }: ProposalPartProps) {
  const styles = useStyles();
  const words = useMentoringWords();
  const common = useCommonWords();
  const announce = useAnnounce();
  const api = useApi();
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const answer = useCommand((body: { answer: 'accepted' | 'declined'; reason?: string }) =>
    api.send('POST', `/programmes/${pair.programmeId}/pairs/${pair.pairId}/answer`, body),
  );
  const { proposal } = words;
  const say = async (body: { answer: 'accepted' | 'declined'; reason?: string }, said: string) => {
    const reply = await answer.run(body);
    if (!reply.ok) return;
    setDeclining(false);
    announce(said);
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
          {!declining && <FailureNote failure={answer.failure} />}
          <div className={styles.actions}>
            <BusyButton
              appearance="primary"
              size="large"
              busy={answer.busy && !declining}
              onClick={() => void say({ answer: 'accepted' }, proposal.accepted)}
            >
              {proposal.accept}
            </BusyButton>
            <Button size="large" onClick={() => setDeclining(true)}>
              {proposal.decline}
            </Button>
          </div>
        </>
      )}
      <ConfirmDialog
        open={declining}
        title={proposal.declineTitle(pair.other.name)}
        confirm={proposal.decline}
        busy={answer.busy}
        failure={answer.failure}
        onClose={() => setDeclining(false)}
        onConfirm={() =>
          void say(
            { answer: 'declined', ...(reason.trim() === '' ? {} : { reason: reason.trim() }) },
            proposal.declined,
          )
        }
      >
        <p className={styles.text}>{proposal.declineText}</p>
        <Field label={proposal.reason} hint={proposal.reasonHint}>
          <Textarea
            value={reason}
            maxLength={600}
            onChange={(_event, { value }) => setReason(value)}
          />
        </Field>
      </ConfirmDialog>
    </Section>
  );
}
