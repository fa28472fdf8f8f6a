import { makeStyles, tokens } from '@fluentui/react-components';
import type { MyPairWire } from '../../wire/mentoring.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { API } from './paths.ts';
import { useHomeWords } from './words.ts';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
});

export interface EndingPair {
  readonly pair: MyPairWire;
  readonly what: 'pause' | 'end';
}

interface EndDialogProps {
  readonly asked: EndingPair | undefined;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

/** Rest or end, asked once. Stands beside the pair: one that has ended goes away, and the dialog has yet to close. */
export function EndDialog({ asked, onClose, onDone }: EndDialogProps) {
  const styles = useStyles();
  const words = useHomeWords();
  const announce = useAnnounce();
  const api = useApi();
  const change = useCommand(({ pair, what }: EndingPair) =>
    api.send('POST', `${API.pair(pair.programmeId, pair.pairId)}/${what}`),
  );
  const name = asked?.pair.other.name ?? '';
  const isEnd = asked?.what === 'end';
  const confirm = async () => {
    if (asked === undefined) return;
    const reply = await change.run(asked);
    if (!reply.ok) return;
    onClose();
    announce(isEnd ? words.ended : words.paused);
    await onDone();
  };
  return (
    <ConfirmDialog
      open={asked !== undefined}
      title={isEnd ? words.endTitle(name) : words.pauseTitle}
      confirm={isEnd ? words.end : words.pause}
      busy={change.busy}
      failure={change.failure}
      onClose={() => {
        change.forget();
        onClose();
      }}
      onConfirm={() => void confirm()}
    >
      <p className={styles.text}>{isEnd ? words.endText : words.pauseText(name)}</p>
    </ConfirmDialog>
  );
}
