import type { ProgrammeWire } from '../../wire/programme.ts';
import { useSettingsWords } from '../settings/settings-words.ts';
import { UndoNote } from '../ui/undo-note.tsx';
import { usePutAway } from './use-put-away.ts';

interface ArchivedNoteProps {
  readonly programme: ProgrammeWire;
  readonly reload: () => Promise<void>;
  readonly onRestored: () => void;
}

/** What was just put away, and the way to take that back. */
export default function ArchivedNote({ programme, reload, onRestored }: ArchivedNoteProps) {
  const words = useSettingsWords().archive;
  const put = usePutAway(programme);
  const undo = async () => {
    if (!(await put.run(false))) return;
    onRestored();
    await reload();
  };
  return (
    <div role="status">
      <UndoNote
        said={words.done(programme.name)}
        act={words.undo}
        actName={words.undoName(programme.name)}
        busy={put.busy}
        failure={put.failure}
        onUndo={() => void undo()}
      />
    </div>
  );
}
