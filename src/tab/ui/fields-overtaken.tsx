import { useConflictWords } from './conflict-dialog.tsx';
import OvertakenDialog from './overtaken-dialog.tsx';
import type { Writing } from './writing.ts';

type Texts = Readonly<Record<string, string>>;

interface FieldsOvertakenProps<T extends Texts> {
  readonly writing: Writing<T>;
  readonly saved: T;
  /** What each field is called on the form. */
  readonly names: Readonly<Record<keyof T, string>>;
  /** It was oneself, in another window. */
  readonly isOwn?: boolean;
  readonly busy: boolean;
  readonly onSettled: () => void;
}

/** A form of plain lines of which another version was saved meanwhile. */
export function FieldsOvertaken<T extends Texts>(props: FieldsOvertakenProps<T>) {
  const { names, isOwn = false, ...rest } = props;
  const words = useConflictWords();
  return (
    <OvertakenDialog<T>
      {...rest}
      title={isOwn ? words.own.title : words.byOther}
      isOwn={isOwn}
      fields={Object.keys(names).map((key) => ({
        name: names[key as keyof T],
        of: [key as keyof T],
        said: (value) => value[key as keyof T],
      }))}
    />
  );
}
