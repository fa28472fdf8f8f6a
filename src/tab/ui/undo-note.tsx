import { makeStyles, tokens } from '@fluentui/react-components';
import type { Failure } from '../api.ts';
import { BusyButton } from './busy-button.tsx';
import { FailureNote } from './states.tsx';

const useStyles = makeStyles({
  note: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  until: { color: tokens.colorNeutralForeground2 },
});

interface UndoNoteProps {
  readonly said: string;
  readonly until?: string;
  readonly act: string;
  /** What the button undoes, where its own word does not say it to whoever hears only that. */
  readonly actName?: string;
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  readonly onUndo: () => void;
}

/** What was done, until when it may be taken back, and the button that does. */
export function UndoNote({ said, until, act, actName, busy, failure, onUndo }: UndoNoteProps) {
  const styles = useStyles();
  return (
    <div>
      <div className={styles.note}>
        <div className={styles.words}>
          <span>{said}</span>
          {until !== undefined && <span className={styles.until}>{until}</span>}
        </div>
        <BusyButton aria-label={actName} busy={busy} onClick={onUndo}>
          {act}
        </BusyButton>
      </div>
      <FailureNote failure={failure} />
    </div>
  );
}
