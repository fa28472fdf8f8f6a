import { ConflictDialog } from './conflict-dialog.tsx';
import { isSame, type Writing } from './writing.ts';

/** One thing of a form that is taken or left as a whole. */
export interface Field<T> {
  readonly name: string;
  readonly of: readonly (keyof T)[];
  readonly said: (value: T) => string;
}

interface OvertakenDialogProps<T> {
  readonly writing: Writing<T>;
  readonly saved: T;
  readonly fields: readonly Field<T>[];
  readonly title: string;
  /** It was oneself, in another window. */
  readonly isOwn?: boolean;
  /** While an answer is on its way there is nothing to ask. */
  readonly busy: boolean;
  readonly onSettled: () => void;
}

/** What was saved meanwhile beside what is written here, field by field, to be taken or left. */
export default function OvertakenDialog<T extends object>(props: OvertakenDialogProps<T>) {
  const { writing, saved, fields, title, isOwn = false, busy, onSettled } = props;
  const { mine, base, isAsked, settle, putOff } = writing;
  const differs = (a: T, b: T, { of }: Field<T>) => of.some((key) => !isSame(a[key], b[key]));
  const shown = fields.filter((field) => differs(mine, saved, field));
  return (
    <ConflictDialog<string>
      open={isAsked && !busy}
      title={title}
      isOwn={isOwn}
      rows={shown.map((field) => ({
        key: field.name,
        name: field.name,
        theirs: field.said(saved),
        ...(differs(mine, base, field) ? { mine: field.said(mine) } : {}),
      }))}
      onSettle={(choiceOf) => {
        const taken = shown.filter(({ name }) => choiceOf(name) === 'theirs');
        const keys = taken.flatMap(({ of }) => of);
        settle({ ...mine, ...Object.fromEntries(keys.map((key) => [key, saved[key]])) });
        onSettled();
      }}
      onClose={putOff}
    />
  );
}
