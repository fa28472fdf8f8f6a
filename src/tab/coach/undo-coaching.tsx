import { API } from '../mentoring/paths.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { UndoNote } from '../ui/undo-note.tsx';
import { useCoachWords } from './words.ts';

interface UndoCoachingProps {
  readonly programmeId: string;
  readonly pairId: string;
  /** What was ended, of which coaching, and until when that may be taken back. */
  readonly ended: { readonly version: number; readonly until: string };
  readonly said: string;
  readonly act: string;
  /** The act in full, to whoever hears the button alone. */
  readonly actName?: string;
  readonly onChanged: () => Promise<void>;
}

/** A coaching that I ended, or said no to, for as long as I may take that back. */
export default function UndoCoaching(props: UndoCoachingProps) {
  const { programmeId, pairId, ended, said, act, actName, onChanged } = props;
  const words = useCoachWords().undo;
  const { formats } = useLanguage();
  const announce = useAnnounce();
  const api = useApi();
  const undo = useCommand(() =>
    api.send('POST', `${API.pair(programmeId, pairId)}/coach/resumption`, {
      version: ended.version,
    }),
  );
  const takeBack = async () => {
    const reply = await undo.run();
    if (!reply.ok) return;
    announce(words.done);
    await onChanged();
  };
  return (
    <UndoNote
      said={said}
      until={words.until(formats.moment(ended.until))}
      act={act}
      {...(actName === undefined ? {} : { actName })}
      busy={undo.busy}
      failure={undo.failure}
      onUndo={() => void takeBack()}
    />
  );
}
