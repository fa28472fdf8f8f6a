import type { ParticipantListWire } from '../../wire/sign-ups.ts';
import { fold } from '../programmes/parts/search.ts';

export type Participant = ParticipantListWire['participants'][number];
export type Situation = 'paired' | 'waiting' | 'invited' | 'withdrawn';
export type PeopleColumn = 'person' | 'role' | 'entity' | 'level' | 'state';

/** Somebody with what is searched and sorted by, worked out once: twenty thousand are filtered a key. */
export interface Listed {
  readonly person: Participant;
  readonly situation: Situation;
  /** Where the name stands among the others in the reader's language. */
  readonly rank: number;
  readonly hay: string;
}

function situationOf({ status, paired }: Participant): Situation {
  if (status !== 'enrolled') return status;
  return paired ? 'paired' : 'waiting';
}

export function listed(people: readonly Participant[], locale: string): readonly Listed[] {
  const rankOf = ranks(
    people.map(({ name }) => name),
    locale,
  );
  return people.map((person) => ({
    person,
    situation: situationOf(person),
    rank: rankOf(person.name),
    hay: fold([person.name, person.mail, person.entity, person.site].join(' ')),
  }));
}

interface Choice {
  readonly role: 'all' | Participant['role'];
  readonly situation: 'all' | Situation;
  readonly search: string;
}

/** Those whom the filters leave, in the order they had. */
export function narrowed(all: readonly Listed[], choice: Choice): readonly Listed[] {
  const words = fold(choice.search).split(/\s+/u).filter(Boolean);
  return all.filter(
    ({ person, situation, hay }) =>
      (choice.role === 'all' || person.role === choice.role) &&
      (choice.situation === 'all' || situation === choice.situation) &&
      words.every((word) => hay.includes(word)),
  );
}

interface Order {
  readonly by: PeopleColumn;
  readonly descending: boolean;
}

/** By a column as the reader's language sorts it; equal ones by name. */
export function ordered(
  all: readonly Listed[],
  { by, descending }: Order,
  said: (column: PeopleColumn, one: Listed) => string,
  locale: string,
): readonly Listed[] {
  const sign = descending ? -1 : 1;
  if (by === 'person') return all.toSorted((a, b) => sign * (a.rank - b.rank));
  const texts = all.map((one) => said(by, one));
  const rankOf = ranks(texts, locale);
  return all
    .map((one, index) => ({ one, rank: rankOf(texts[index] ?? '') }))
    .sort((a, b) => sign * (a.rank - b.rank) || a.one.rank - b.one.rank)
    .map(({ one }) => one);
}

/**
 * The place of each text in its language's order. Comparing words is slow and numbers fast: each text is
 * compared once, however often it occurs and however often people sort.
 */
function ranks(texts: readonly string[], locale: string): (text: string) => number {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const places = new Map([...new Set(texts)].sort(compare).map((text, place) => [text, place]));
  return (text) => places.get(text) ?? 0;
}
