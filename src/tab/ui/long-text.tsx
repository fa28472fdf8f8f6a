import { Field, Textarea } from '@fluentui/react-components';
import type { writingFr } from '../../locales/writing.fr.ts';
import { lazyWords } from './language.tsx';

export const useWritingWords: () => typeof writingFr = lazyWords({
  fr: async () => (await import('../../locales/writing.fr.ts')).writingFr,
  en: async () => (await import('../../locales/writing.en.ts')).writingEn,
});

interface LongTextProps {
  readonly label?: string;
  /** Where the title above says it already. */
  readonly name?: string;
  readonly hint?: string;
  readonly required?: boolean;
  /** What the server, or the step, said of it. */
  readonly problem?: string | undefined;
  readonly value: string;
  /** Characters (UTF-16 units) that the server takes. */
  readonly max: number;
  readonly rows?: number;
  readonly onChange: (value: string) => void;
}

/** Some sentences. What is pasted stays whole: how much is too much is said, and nothing is cut off unseen. */
export function LongText(props: LongTextProps) {
  const { label, name, hint, required = false, value, max, rows, onChange } = props;
  const words = useWritingWords();
  const over = value.length - max;
  const problem = over > 0 ? words.tooLong(over) : props.problem;
  return (
    <Field
      required={required}
      {...(label === undefined ? {} : { label })}
      {...(hint === undefined ? {} : { hint })}
      {...(problem === undefined ? {} : { validationMessage: problem })}
    >
      <Textarea
        {...(name === undefined ? {} : { 'aria-label': name })}
        {...(rows === undefined ? {} : { rows })}
        resize="vertical"
        value={value}
        // Each text in its own direction, whatever the page's is.
        dir="auto"
        onChange={(_event, data) => onChange(data.value)}
      />
    </Field>
  );
}
