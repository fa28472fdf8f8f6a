import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import {
  AddRegular,
  ArrowDownRegular,
  ArrowUpRegular,
  DismissRegular,
} from '@fluentui/react-icons';
import { createContext, useContext, type ReactNode } from 'react';
import type { Locale, TopicWire } from '../../wire/shapes.ts';
import { at, inLanguage, LANGUAGES, swapped, withAt, withList, type Place } from './draft.ts';
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
  list: { display: 'grid', gap: tokens.spacingVerticalL },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  card: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    margin: 0,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
    // The buttons belong to the line, wherever its text is long.
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)', justifyItems: 'stretch' },
  },
  moves: { whiteSpace: 'nowrap', justifySelf: 'end' },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  problem: { margin: 0, color: tokens.colorPaletteRedForeground1 },
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
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
          onChange={(_e, data) => change(data.value)}
        />
      )}
    </Field>
  );
}

function said(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

interface ItemsProps {
  readonly place: Place;
  readonly title: string;
  /** The title stands above already: it is said to a screen reader only. */
  readonly isUnderTitle?: boolean;
  /** What one item is called: `Exercise 2`. */
  readonly name: (n: number) => string;
  /** A new one, with nothing in it yet. */
  readonly make: () => unknown;
  /** Items of one text each are lines; others stand in a frame of their own, under their name. */
  readonly asLines?: boolean;
  readonly children: (item: Place, index: number) => ReactNode;
  readonly onRemove?: (index: number) => void;
}

/** A list in which items are added, taken out and put in order, alike in both languages. */
export function Items(props: ItemsProps) {
  const { place, title, name, make, children, onRemove } = props;
  const styles = useStyles();
  const words = useKitEditorWords().field;
  const { editor, lang } = useForm();
  const here = inLanguage(place, lang);
  const list = at(editor.draft, here);
  const count = Array.isArray(list) ? list.length : 0;
  const problem = editor.problem(here);
  const change = (act: (before: readonly unknown[]) => readonly unknown[]) =>
    editor.change(withList(editor.draft, place, act));
  const moves = (index: number): MovesProps => ({
    what: name(index + 1),
    ...(index > 0 ? { onUp: () => change((before) => swapped(before, index, index - 1)) } : {}),
    ...(index < count - 1
      ? { onDown: () => change((before) => swapped(before, index, index + 1)) }
      : {}),
    onRemove: () => {
      if (onRemove === undefined) change((all) => all.filter((_one, i) => i !== index));
      else onRemove(index);
    },
  });
  return (
    <div className={styles.list} role="group" aria-label={title}>
      {props.isUnderTitle !== true && <h3 className={styles.title}>{title}</h3>}
      {problem !== undefined && <p className={styles.problem}>{problem}</p>}
      {Array.from({ length: count }, (_, index) =>
        props.asLines === true ? (
          <div key={index} className={styles.line}>
            {children([...place, index], index)}
            <Moves {...moves(index)} />
          </div>
        ) : (
          <div key={index} className={styles.card} role="group" aria-label={name(index + 1)}>
            <div className={styles.head}>
              <h4 className={styles.name}>{name(index + 1)}</h4>
              <Moves {...moves(index)} />
            </div>
            {children([...place, index], index)}
          </div>
        ),
      )}
      <div>
        <Button
          icon={<AddRegular />}
          aria-label={words.addTo(title)}
          onClick={() => change((all) => [...all, make()])}
        >
          {words.add}
        </Button>
      </div>
    </div>
  );
}

interface MovesProps {
  readonly what: string;
  /** Absent for the first, and for the last. */
  readonly onUp?: () => void;
  readonly onDown?: () => void;
  readonly onRemove: () => void;
}

function Moves({ what, onUp, onDown, onRemove }: MovesProps) {
  const styles = useStyles();
  const words = useKitEditorWords().field;
  return (
    <span className={styles.moves}>
      {onUp !== undefined && (
        <Button
          appearance="subtle"
          icon={<ArrowUpRegular />}
          aria-label={words.up(what)}
          onClick={onUp}
        />
      )}
      {onDown !== undefined && (
        <Button
          appearance="subtle"
          icon={<ArrowDownRegular />}
          aria-label={words.down(what)}
          onClick={onDown}
        />
      )}
      <Button
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={words.remove(what)}
        onClick={onRemove}
      />
    </span>
  );
}

/** A list whose items are one text each. */
export function Paragraphs(props: {
  readonly place: Place;
  readonly title: string;
  readonly name: (n: number) => string;
  readonly lines?: number;
}) {
  const { place, title, name, lines = 4 } = props;
  return (
    <Items place={place} title={title} name={name} make={() => ''} asLines>
      {(item, index) => <Text place={item} label={name(index + 1)} lines={lines} />}
    </Items>
  );
}
