import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ProgrammeWire } from '../../wire/programme.ts';
import { useSettingsWords } from '../settings/settings-words.ts';
import { FailureNote } from '../ui/states.tsx';
import { usePutAway } from './use-put-away.ts';

const useStyles = makeStyles({
  note: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface ArchivedNoteProps {
  readonly programme: ProgrammeWire;
  readonly reload: () => Promise<void>;
  readonly onRestored: () => void;
}

/** What was just put away, and the way to take that back. */
export default function ArchivedNote({ programme, reload, onRestored }: ArchivedNoteProps) {
  const styles = useStyles();
  const words = useSettingsWords().archive;
  const put = usePutAway(programme);
  const undo = async () => {
    if (!(await put.run(false))) return;
    onRestored();
    await reload();
  };
  return (
    <div className={styles.note} role="status">
      <span>{words.done(programme.name)}</span>
      <Button
        aria-label={words.undoName(programme.name)}
        disabled={put.busy}
        onClick={() => void undo()}
      >
        {words.undo}
      </Button>
      <FailureNote failure={put.failure} />
    </div>
  );
}
