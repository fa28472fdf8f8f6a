import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { AnswerWire, MyPairWire } from '../../wire/mentoring.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import LineField from './line-field.tsx';
import { useMentoringWords } from './words.ts';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface DeclineDialogProps {
  /** The proposal to decline; undefined while nobody declines. */
  readonly pair: MyPairWire | undefined;
  readonly onClose: () => void;
  readonly onDeclined: () => Promise<void>;
}

/**
 * A no, with a reason that stays its author's. It stands beside the proposals and not inside one,
 * because a declined proposal goes away and the dialog has yet to close.
 */
export function DeclineDialog({ pair, onClose, onDeclined }: DeclineDialogProps) {
  const styles = useStyles();
  const { proposal } = useMentoringWords();
  const announce = useAnnounce();
  const api = useApi();
  const [reason, setReason] = useState('');
  const decline = useCommand((body: AnswerWire) =>
    api.send(
      'POST',
      `/programmes/${pair?.programmeId ?? ''}/pairs/${pair?.pairId ?? ''}/answer`,
      body,
    ),
  );
  const say = async () => {
    const text = reason.trim();
    const reply = await decline.run({
      answer: 'declined',
      ...(text === '' ? {} : { reason: text }),
    });
    if (!reply.ok) return;
    setReason('');
    onClose();
    announce(proposal.declined);
    await onDeclined();
  };
  return (
    <ConfirmDialog
      open={pair !== undefined}
      title={proposal.declineTitle(pair?.other.name ?? '')}
      confirm={proposal.decline}
      busy={decline.busy}
      failure={decline.failure}
      onClose={() => {
        decline.forget();
        onClose();
      }}
      onConfirm={() => void say()}
    >
      <p className={styles.text}>{proposal.declineText}</p>
      <LineField
        label={proposal.reason}
        hint={proposal.reasonHint}
        value={reason}
        onChange={setReason}
      />
    </ConfirmDialog>
  );
}
