import type { NotesWire } from '../../wire/living.ts';
import type { MyPairWire } from '../../wire/mentoring.ts';
import { useTogetherWords } from '../mentoring/words.ts';
import { ConflictDialog, type Choice } from '../ui/conflict-dialog.tsx';

export type NotesContent = Pick<NotesWire, 'text' | 'actions'>;
type Actions = NotesWire['actions'];

interface NotesConflictProps {
  readonly open: boolean;
  readonly pair: MyPairWire;
  /** What one began to write from. */
  readonly base: NotesContent;
  readonly mine: NotesContent;
  readonly theirs: NotesContent;
  readonly onSettle: (merged: NotesContent) => void;
  readonly onClose: () => void;
}

/** What the other wrote of the same session, beside one's own words: the two can both stay. */
export function NotesConflict(props: NotesConflictProps) {
  const { open, pair, base, mine, theirs, onSettle, onClose } = props;
  const words = useTogetherWords().session;
  const listed = (actions: Actions): string =>
    actions
      .map(({ text, who }) => `${text} (${who === pair.side ? words.me : pair.other.name})`)
      .join('\n');
  const row = <K extends keyof NotesContent>(
    key: K,
    name: string,
    said: (of: NotesContent) => string,
  ) => ({
    key,
    name,
    theirs: said(theirs),
    ...(said(mine) === said(base) ? {} : { mine: said(mine), mayKeepBoth: true }),
  });
  const rows = [
    row('text', words.notesField, ({ text }) => text),
    row('actions', words.actions, ({ actions }) => listed(actions)),
  ].filter(({ key }) => JSON.stringify(theirs[key]) !== JSON.stringify(mine[key]));
  return (
    <ConflictDialog<keyof NotesContent>
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
