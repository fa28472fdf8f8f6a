import type { Reader } from '../../domain/message-parts.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import { catalogueOf } from '../../locales/catalogue.ts';
import type { Action, Element, OpenDialog, TextBlock } from '../adaptive-card.ts';
import { heading, line } from '../build.ts';
import { commandWords } from './command-words.ts';

/** Where a form is shown: as a card of the conversation, or in a dialog over it. */
export type Surface = 'chat' | 'dialog';

/** Which form, and of what: claims that come back with the answers and are checked again. */
export type FormData = Readonly<Record<string, string | number | boolean>>;

interface FieldBase {
  readonly id: string;
  readonly label: string;
  /** What is said under the field when one of these was broken. */
  readonly codes?: readonly RefusalCode[];
}
export interface Choice {
  readonly title: string;
  readonly value: string;
}
export type Field =
  | (FieldBase & {
      readonly kind: 'choice';
      readonly choices: readonly Choice[];
      readonly value?: string | undefined;
      /** All choices in sight, for a question that has few. */
      readonly inSight?: boolean;
    })
  | (FieldBase & {
      readonly kind: 'choices';
      readonly choices: readonly Choice[];
      readonly value: readonly string[];
    })
  | (FieldBase & {
      readonly kind: 'text';
      readonly value: string;
      readonly maxLength: number;
      readonly lines?: 'many';
    })
  | (FieldBase & { readonly kind: 'toggle'; readonly value: boolean });

/** A form as data: questions with what was answered so far, and what is left to mend. */
export interface Form {
  readonly title: string;
  /** Our own words, or a person's made safe by `plain`. */
  readonly lead: readonly string[];
  readonly fields: readonly Field[];
  readonly broken: readonly RefusalCode[];
  readonly submit: string;
  readonly data: FormData;
  readonly back?: { readonly title: string; readonly data: FormData };
}

/** A card as the bot sends it, and the same in words. */
export interface Drawing {
  readonly card: object;
  readonly text: string;
}

/** The verb with which a form in the conversation comes back. */
export const FORM_VERB = 'form.submit';
/** The verb with which a form is opened in the conversation. */
export const OPEN_VERB = 'form.open';

/** A form as an Adaptive Card: in a dialog it is submitted, in the chat it is executed. */
export function formCard(form: Form, reader: Pick<Reader, 'locale'>, surface: Surface): Drawing {
  const { refusal } = catalogueOf(reader.locale).common;
  const t = commandWords(reader.locale);
  const beside = new Set(form.fields.flatMap(({ codes = [] }) => codes));
  const apart = form.broken.filter((code) => !beside.has(code));
  const wrong = (codes: readonly RefusalCode[]): readonly object[] =>
    codes.map((code) => alarm(`${refusal[code].message} ${refusal[code].remedy}`.trim()));
  const body = [
    heading(form.title),
    ...form.lead.map((words) => line(words)),
    ...(form.broken.length === 0 ? [] : [alarm(t.fix(form.broken.length))]),
    ...wrong(apart),
    ...form.fields.flatMap((field) => [
      inputOf(field),
      ...wrong(form.broken.filter((code) => field.codes?.includes(code) === true)),
    ]),
  ];
  const actions = [
    { ...press(form.submit, form.data, surface), style: 'positive' },
    ...(form.back === undefined
      ? []
      : [{ ...press(form.back.title, form.back.data, surface), associatedInputs: 'none' }]),
  ];
  return card(reader, body, actions, [form.title, ...form.lead]);
}

/** A card that says something, with what can be done next. */
export function noticeCard(
  notice: {
    readonly title: string;
    readonly lines?: readonly string[];
    readonly more?: readonly Element[];
    readonly actions?: readonly Action[];
  },
  reader: Pick<Reader, 'locale'>,
): Drawing {
  const { title, lines = [], more = [], actions = [] } = notice;
  const body = [heading(title), ...lines.map((words) => line(words)), ...more];
  return card(reader, body, actions.slice(0, MOST_ACTIONS), [title, ...lines]);
}

/** Clients show six actions; those that come after would be lost. */
const MOST_ACTIONS = 6;

export function openDialog(title: string, data: FormData): OpenDialog {
  return { type: 'Action.Submit', title, data: { ...data, msteams: { type: 'task/fetch' } } };
}

/** A button that opens the same form in the conversation. */
export function openHere(title: string, data: FormData): Action {
  return { type: 'Action.Execute', title, verb: OPEN_VERB, data };
}

function press(title: string, data: FormData, surface: Surface): object {
  return surface === 'chat'
    ? { type: 'Action.Execute', title, verb: FORM_VERB, data }
    : { type: 'Action.Submit', title, data };
}

function inputOf(field: Field): object {
  const { id, label } = field;
  switch (field.kind) {
    case 'choice':
      return {
        type: 'Input.ChoiceSet',
        id,
        label,
        choices: field.choices,
        style: field.inSight === true ? 'expanded' : 'compact',
        wrap: true,
        ...(field.value === undefined ? {} : { value: field.value }),
      };
    case 'choices':
      return {
        type: 'Input.ChoiceSet',
        id,
        label,
        choices: field.choices,
        isMultiSelect: true,
        style: 'expanded',
        wrap: true,
        value: field.value.join(','),
      };
    case 'text':
      return {
        type: 'Input.Text',
        id,
        label,
        value: field.value,
        // Above the rule's own limit, so that what is too long is said and not cut.
        maxLength: field.maxLength + 400,
        isMultiline: field.lines === 'many',
      };
    case 'toggle':
      return {
        type: 'Input.Toggle',
        id,
        title: label,
        value: String(field.value),
        wrap: true,
      };
  }
}

function alarm(text: string): TextBlock & { readonly color: 'attention' } {
  return { type: 'TextBlock', text, wrap: true, color: 'attention' };
}

function card(
  { locale }: Pick<Reader, 'locale'>,
  body: readonly object[],
  actions: readonly object[],
  words: readonly string[],
): Drawing {
  const text = words.join('\n');
  return {
    text,
    card: {
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: locale,
      body,
      ...(actions.length === 0 ? {} : { actions }),
      fallbackText: text,
      speak: words.join(' ').replace(/[<>&]/g, ' '),
    },
  };
}
