import { useAnnounce } from '../ui/announce.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { UndoNote } from '../ui/undo-note.tsx';
import { useUndoWords } from './words.ts';

/** A session that I cancelled, for as long as I may take that back. */
export default function UndoSession(props: {
  readonly programmeId: string;
  readonly session: { readonly id: string; readonly startsAt: string };
  readonly onChanged: () => Promise<void>;
}) {
  const { programmeId, session, onChanged } = props;
  const words = useUndoWords();
  const { formats } = useLanguage();
  const announce = useAnnounce();
  const api = useApi();
  const undo = useCommand(() =>
    api.send('POST', `/programmes/${programmeId}/sessions/${session.id}/cancellation/undo`),
  );
  const restore = async () => {
    const reply = await undo.run();
    if (!reply.ok) return;
    announce(words.restored);
    await onChanged();
  };
  return (
    <UndoNote
      said={words.cancelled(formats.moment(session.startsAt))}
      act={words.restore}
      busy={undo.busy}
      failure={undo.failure}
      onUndo={() => void restore()}
    />
  );
}
