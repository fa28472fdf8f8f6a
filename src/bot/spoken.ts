import type { Mood } from '../domain/check-in.ts';
import type { LocalDate } from '../domain/time.ts';

/** A moment as somebody said it: what they left out is asked for. */
export interface SaidTime {
  readonly date?: LocalDate;
  /** `HH:MM` on their own clock. */
  readonly time?: string;
  /** The other day that the words may mean: « jeudi prochain » is this week's or next week's. */
  readonly orDate?: LocalDate;
  /** A day or an hour that does not exist was named: it is asked for again. */
  readonly impossible?: boolean;
}

/** What somebody wants in words, to be made out against what they may do and then read back. */
export type Spoken =
  | { readonly kind: 'sign-up' }
  | { readonly kind: 'programme' }
  | { readonly kind: 'kit'; readonly query?: string }
  | { readonly kind: 'how-it-goes'; readonly mood?: Mood }
  | { readonly kind: 'agreement' }
  | { readonly kind: 'topics' }
  | { readonly kind: 'coach' }
  /** What is done on a page of the tab, which the answer opens. */
  | { readonly kind: PageSaid }
  | { readonly kind: 'say-plan'; readonly at: SaidTime; readonly who?: string }
  | { readonly kind: 'say-move'; readonly at: SaidTime; readonly who?: string }
  | { readonly kind: 'say-cancel'; readonly who?: string }
  | { readonly kind: 'say-swap'; readonly who?: string }
  | { readonly kind: 'thanks' }
  | { readonly kind: 'small-talk' };

export type PageSaid = 'assistant' | 'my-data' | 'who-sees';

const KINDS: { readonly [K in Spoken['kind']]: true } = {
  'sign-up': true,
  programme: true,
  kit: true,
  'how-it-goes': true,
  agreement: true,
  topics: true,
  coach: true,
  assistant: true,
  'my-data': true,
  'who-sees': true,
  'say-plan': true,
  'say-move': true,
  'say-cancel': true,
  'say-swap': true,
  thanks: true,
  'small-talk': true,
};

export function isSpoken<T extends { readonly kind: string }>(
  intent: T,
): intent is Extract<T, Spoken> {
  return Object.hasOwn(KINDS, intent.kind);
}
