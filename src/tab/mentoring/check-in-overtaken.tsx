import { useConflictWords } from '../ui/conflict-dialog.tsx';
import OvertakenDialog from '../ui/overtaken-dialog.tsx';
import type { Writing } from '../ui/writing.ts';
import type { SaidInCheckIn } from './check-in-said.ts';
import { useTogetherWords } from './words.ts';

interface CheckInOvertakenProps {
  readonly writing: Writing<SaidInCheckIn>;
  readonly saved: SaidInCheckIn;
  readonly ask: string;
  readonly line: string;
  readonly busy: boolean;
  readonly onSettled: () => void;
}

/** What was said of the same check-in from another window, or from its card. */
export default function CheckInOvertaken({ ask, line, ...rest }: CheckInOvertakenProps) {
  const words = useTogetherWords().checkIn;
  const { own, yes, no } = useConflictWords();
  return (
    <OvertakenDialog<SaidInCheckIn>
      {...rest}
      title={own.title}
      isOwn
      fields={[
        {
          name: ask,
          of: ['mood'],
          said: ({ mood }) => (mood === undefined ? '' : words.mood[mood]),
        },
        { name: line, of: ['line'], said: (said) => said.line },
        {
          name: words.help,
          of: ['wantsHelp'],
          said: ({ wantsHelp }) => (wantsHelp ? yes : no),
        },
      ]}
    />
  );
}
