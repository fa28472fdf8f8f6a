import type { NotesWire } from '../../wire/living.ts';
import type { MyPairWire } from '../../wire/mentoring.ts';
import { useTogetherWords } from '../mentoring/words.ts';
import { ConflictDialog, type Choice } from '../ui/conflict-dialog.tsx';

export type NotesContent = Pick<NotesWire, 'text' | 'actions'>;
type Actions = NotesWire['actions'];

interface NotesConflictProps {
  readonly open: boolean;
  readonly pair: MyPairWire;
  readonly mine: NotesContent;
  readonly theirs: NotesContent;
  readonly onSettle: (merged: NotesContent) => void;
  readonly onClose: () => void;
}

/** What the other wrote of the same session, beside one's own words: the two can both stay. */
export function NotesConflict(props: NotesConflictProps) {
  const { open, pair, mine, theirs, onSettle, onClose } = props;
  const words = useTogetherWords().session;
  const listed = (actions: Actions): string =>
    actions
      .map(({ text, who }) => `${text} (${who === pair.side ? words.me : pair.other.name})`)
      .join('\n');
  const rows = [
    {
      key: 'text' as const,
      name: words.notesField,
      theirs: theirs.text,
      mine: mine.text,
      mayKeepBoth: true,
    },
    {
      key: 'actions' as const,
      name: words.actions,
      theirs: listed(theirs.actions),
      mine: listed(mine.actions),
      mayKeepBoth: true,
    },
  ].filter((row) => row.theirs !== row.mine);
  return (
    <ConflictDialog
      open={open}
      title={words.conflictTitle(pair.other.name)}
      rows={rows}
      onSettle={(choiceOf) => onSettle(merged(mine, theirs, choiceOf))}
      onClose={onClose}
    />
  );
}

function merged(
  mine: NotesContent,
  theirs: NotesContent,
  choiceOf: (key: keyof NotesContent) => Choice,
): NotesContent {
  const known = new Set(mine.actions.map(({ text }) => text));
  const both: NotesContent = {
    text: [mine.text, theirs.text].filter((text) => text !== '').join('\n\n'),
    actions: [...mine.actions, ...theirs.actions.filter(({ text }) => !known.has(text))],
  };
  const version = { mine, theirs, both };
  return { text: version[choiceOf('text')].text, actions: version[choiceOf('actions')].actions };
}
