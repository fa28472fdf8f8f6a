import { useConflictWords } from '../ui/conflict-dialog.tsx';
import OvertakenDialog from '../ui/overtaken-dialog.tsx';
import type { Writing } from '../ui/writing.ts';
import { useMentoringWords } from './words.ts';

/** What one says of a session; nothing yet where there is no answer. */
export interface SaidOfSession {
  readonly tookPlace: boolean | undefined;
  readonly rating: number | undefined;
  readonly line: string;
}

interface FeedbackOvertakenProps {
  readonly writing: Writing<SaidOfSession>;
  readonly saved: SaidOfSession;
  readonly busy: boolean;
  readonly onSettled: () => void;
}

/** What was said of the same session from another window, or from its card. */
export default function FeedbackOvertaken(props: FeedbackOvertakenProps) {
  const words = useMentoringWords().feedback;
  const { own } = useConflictWords();
  return (
    <OvertakenDialog<SaidOfSession>
      {...props}
      title={own.title}
      isOwn
      fields={[
        {
          name: words.tookPlace,
          of: ['tookPlace'],
          said: ({ tookPlace }) =>
            tookPlace === undefined ? '' : tookPlace ? words.yes : words.no,
        },
        { name: words.useful, of: ['rating'], said: ({ rating }) => String(rating ?? '') },
        { name: words.line, of: ['line'], said: ({ line }) => line },
      ]}
    />
  );
}
