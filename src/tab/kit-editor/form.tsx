import { Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import { createContext, useContext } from 'react';
import type { Locale, TopicWire } from '../../wire/shapes.ts';
import { at, inLanguage, LANGUAGES, withAt, type Place } from './draft.ts';
import type { Editor } from './use-editor.ts';
import { useKitEditorWords } from './words.ts';

interface Form {
  readonly editor: Editor;
  /** The language that is being written. */
  readonly lang: Locale;
  /** Topics that a module of this programme may be about. */
  readonly topics: readonly TopicWire[];
}

const FormContext = createContext<Form | undefined>(undefined);
export const FormProvider = FormContext.Provider;

export function useForm(): Form {
  const form = useContext(FormContext);
  if (form === undefined) throw new Error('No FormProvider above this component.');
  return form;
}

const useStyles = makeStyles({
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  // As long as what it says, where the browser can: on a phone a text is not cut at its last rows.
  long: { fieldSizing: 'content', maxHeight: 'none' },
});

interface TextProps {
  readonly place: Place;
  readonly label: string;
  readonly hint?: string;
  readonly lines?: number;
  readonly maxLength?: number;
}

/** One text. Where it is still empty, what the other language says is shown under it. */
export function Text({ place, label, hint, lines = 1, maxLength = 3000 }: TextProps) {
  const styles = useStyles();
  const words = useKitEditorWords().edit;
  const { editor, lang } = useForm();
  const here = inLanguage(place, lang);
  const value = said(at(editor.draft, here));
  const other = LANGUAGES.find((locale) => locale !== lang);
  const theirs =
    place.includes('*') && other !== undefined && editor.draft.only === undefined
      ? said(at(editor.draft, inLanguage(place, other)))
      : '';
  const shown = value === '' && theirs !== '' ? words.otherSays(theirs) : hint;
  const problem = editor.problem(here);
  const change = (next: string) => editor.change(withAt(editor.draft, here, next));
  return (
    <Field
      className={styles.field}
      label={label}
      {...(shown === undefined ? {} : { hint: shown })}
      {...(problem === undefined ? {} : { validationMessage: problem })}
    >
      {lines === 1 ? (
        <Input value={value} maxLength={maxLength} onChange={(_e, data) => change(data.value)} />
      ) : (
        <Textarea
          value={value}
          rows={lines}
          maxLength={maxLength}
          resize="vertical"
          textarea={{ className: styles.long, style: { minHeight: `calc(${lines}lh + 12px)` } }}
          onChange={(_e, data) => change(data.value)}
        />
      )}
    </Field>
  );
}

function said(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
