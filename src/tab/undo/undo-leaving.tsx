import { BackAgainShape, type MyDataWire } from '../../wire/my-data.ts';
import { useMe } from '../shell/me.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { UndoNote } from '../ui/undo-note.tsx';
import { useUndoWords } from './words.ts';

/** A programme that I left, for as long as I may take that back. */
export function UndoLeaving(props: {
  readonly place: MyDataWire['left'][number];
  readonly onBack: () => Promise<void>;
}) {
  const { place, onBack } = props;
  const words = useUndoWords();
  const { formats } = useLanguage();
  const announce = useAnnounce();
  const api = useApi();
  const { reload } = useMe();
  const undo = useCommand(() =>
    api.send(
      'POST',
      `/programmes/${encodeURIComponent(place.id)}/leaving/undo`,
      undefined,
      BackAgainShape,
    ),
  );
  const comeBack = async () => {
    const reply = await undo.run();
    if (!reply.ok) return;
    announce(words.cameBack(reply.value.back, reply.value.gone));
    await Promise.all([onBack(), reload()]);
  };
  return (
    <UndoNote
      said={words.left(place.name)}
      until={words.until(formats.moment(place.until))}
      act={words.comeBack}
      busy={undo.busy}
      failure={undo.failure}
      onUndo={() => void comeBack()}
    />
  );
}
