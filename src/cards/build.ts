import type { Label } from '../domain/language.ts';
import type { Reader } from '../domain/message-parts.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import type { Catalogue } from '../locales/fr.ts';
import { LONGEST, plain } from './plain.ts';
import type {
  Action,
  ActionExecute,
  AdaptiveCard,
  Element,
  RichTextBlock,
  TextBlock,
  TextRun,
} from './adaptive-card.ts';

/** A card and the same in plain text: for a notification, a screen reader, or a chat without cards. */
export interface Rendered {
  readonly card: AdaptiveCard;
  readonly text: string;
}

export interface Draft {
  readonly body: readonly Element[];
  readonly actions?: readonly Action[];
  /** Asked by the client whenever the card is seen again, so that an old card shows what is true now. */
  readonly refresh?: ActionExecute;
  /** The one thing to do about it when it is a part of another card; else its refresh or first action. */
  readonly main?: ActionExecute;
}

export function wordsFor(reader: Pick<Reader, 'locale'>): Catalogue['bot'] {
  return catalogueOf(reader.locale).bot;
}

export function finish(reader: Pick<Reader, 'locale'>, draft: Draft): Rendered {
  const lines = textOf(draft.body);
  const text = lines.join('\n');
  const card: AdaptiveCard = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: reader.locale,
    body: draft.body,
    ...(draft.actions === undefined || draft.actions.length === 0
      ? {}
      : { actions: draft.actions }),
    ...(draft.refresh === undefined ? {} : { refresh: { action: draft.refresh } }),
    fallbackText: text,
    // Clients may read `speak` as SSML: no mark-up may come out of a person's words.
    speak: lines.join(' ').replace(/[<>&]/g, ' '),
  };
  return { card, text };
}

/** The title: our own words. */
export function heading(text: string): TextBlock {
  return { type: 'TextBlock', text, wrap: true, style: 'heading', size: 'large', weight: 'bolder' };
}

/** A line of text, safe for a person's words. */
export function line(text: string, look: Omit<TextRun, 'type' | 'text'> = {}): RichTextBlock {
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, ...look }], spacing: 'small' };
}

export function strong(text: string): RichTextBlock {
  return { ...line(text, { weight: 'bolder' }), spacing: 'medium' };
}

export function subtle(text: string): RichTextBlock {
  return line(text, { isSubtle: true });
}

/** « label : items », the label in bold. */
export function labelled(label: string, separator: string, value: string): RichTextBlock {
  return {
    type: 'RichTextBlock',
    inlines: [
      { type: 'TextRun', text: `${label}${separator}`, weight: 'bolder' },
      { type: 'TextRun', text: value },
    ],
    spacing: 'small',
  };
}

/** What stands between a label and its value. */
export function separatorOf({ locale }: Pick<Reader, 'locale'>): string {
  return locale === 'fr' ? '\u00a0: ' : ': ';
}

/** The programme's own sentence, where a message has one. */
export function ownWords(
  words: Label | undefined,
  { locale }: Pick<Reader, 'locale'>,
): readonly RichTextBlock[] {
  const text = words === undefined ? '' : plain(words[locale], LONGEST.line);
  return text === '' ? [] : [{ ...line(text), spacing: 'medium' }];
}

export function primary(action: ActionExecute): ActionExecute {
  return { ...action, style: 'positive' };
}

function textOf(elements: readonly Element[]): readonly string[] {
  return elements.flatMap((element): readonly string[] => {
    switch (element.type) {
      case 'TextBlock':
        return [element.text];
      case 'RichTextBlock':
        return [element.inlines.map((run) => run.text).join('')];
      case 'Container':
        return textOf(element.items);
      case 'ActionSet':
      case 'Input.Text':
      case 'Input.Date':
      case 'Input.Time':
        return [];
    }
  });
}
