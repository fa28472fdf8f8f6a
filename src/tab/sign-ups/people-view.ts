import type { ParticipantListWire } from '../../wire/sign-ups.ts';
import { longestOf } from '../programmes/parts/row-height.ts';
import { fold } from '../programmes/parts/search.ts';

export type Participant = ParticipantListWire['participants'][number];
/** How somebody stands, in the order in which it is offered to look at them by. */
export const SITUATIONS = [
  'waiting',
  'proposed',
  'paired',
  'completed',
  'invited',
  'withdrawn',
] as const;
export type Situation = (typeof SITUATIONS)[number];
export type SituationFilter = 'all' | Situation;
export type RoleFilter = 'all' | Participant['role'];
export type PeopleColumn = 'person' | 'role' | 'entity' | 'level' | 'state';

/** Somebody with what is searched and sorted by, worked out once: twenty thousand are filtered a key. */
export interface Listed {
  readonly person: Participant;
  readonly situation: Situation;
  /** Where the name stands among the others in the reader's language. */
  readonly rank: number;
  readonly hay: string;
}

function situationOf({ status, paired, proposed, completed }: Participant): Situation {
  if (status !== 'enrolled') return status;
  if (paired) return 'paired';
  if (proposed) return 'proposed';
  return completed ? 'completed' : 'waiting';
}

/** What a link asks to see; whoever comes by another one sees everybody. */
export function situationAsked(named: string | undefined): SituationFilter {
  return SITUATIONS.find((known) => known === named) ?? 'all';
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

/** Where somebody works, as the list says it. */
export function placeOf({ entity, site }: Participant): string {
  return [entity, site].filter((part) => part !== '').join(' · ');
}

/** Characters of the longest of what is told of people, in their own words. */
export function longestTexts(people: readonly Listed[]) {
  return {
    name: longestOf(people.map(({ person }) => person.name)),
    mail: longestOf(people.map(({ person }) => person.mail)),
    entity: longestOf(people.map(({ person }) => placeOf(person))),
  };
}

interface Choice {
  readonly role: RoleFilter;
  readonly situation: SituationFilter;
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
