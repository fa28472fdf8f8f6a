import type { MyPairWire } from '../../wire/mentoring.ts';
import { API } from '../mentoring/paths.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { UndoNote } from '../ui/undo-note.tsx';
import { useUndoWords } from './words.ts';

/** A proposal that I declined or a pair that I ended, for as long as I may take that back. */
export default function UndoPair(props: {
  readonly pair: MyPairWire;
  readonly onChanged: () => Promise<void>;
}) {
  const { pair, onChanged } = props;
  const words = useUndoWords();
  const { formats } = useLanguage();
  const announce = useAnnounce();
  const api = useApi();
  const undo = useCommand(() =>
    api.send('POST', `${API.pair(pair.programmeId, pair.pairId)}/undo`),
  );
  if (pair.undo === undefined) return null;
  const { name } = pair.other;
  const isProposal = pair.status === 'declined';
  const closed = pair.undo.what === 'decline' ? words.declined(name) : words.closed(name);
  const takeBack = async () => {
    const reply = await undo.run();
    if (!reply.ok) return;
    announce(isProposal ? words.reopened : words.resumed);
    await onChanged();
  };
  return (
    <UndoNote
      said={isProposal ? closed : words.ended(name)}
      until={words.until(formats.moment(pair.undo.until))}
      act={isProposal ? words.reopen : words.resume}
      busy={undo.busy}
      failure={undo.failure}
      onUndo={() => void takeBack()}
    />
  );
}
