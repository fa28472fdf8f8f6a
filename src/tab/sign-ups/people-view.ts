import type { ParticipantListWire } from '../../wire/sign-ups.ts';
import { fold } from '../programmes/parts/search.ts';

export type Participant = ParticipantListWire['participants'][number];
export type Situation = 'paired' | 'waiting' | 'invited' | 'withdrawn';
export type PeopleColumn = 'person' | 'role' | 'entity' | 'level' | 'state';

/** Somebody with what is searched and sorted by, worked out once: twenty thousand are filtered a key. */
export interface Listed {
  readonly person: Participant;
  readonly situation: Situation;
  readonly hay: string;
}

export function situationOf({ status, paired }: Participant): Situation {
  if (status !== 'enrolled') return status;
  return paired ? 'paired' : 'waiting';
}

export function listed(people: readonly Participant[]): readonly Listed[] {
  return people.map((person) => ({
    person,
    situation: situationOf(person),
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

/** By a column as the reader's language sorts it; equal ones by name. */
export function ordered(
  all: readonly Listed[],
  { by, descending }: { readonly by: PeopleColumn; readonly descending: boolean },
  said: (column: PeopleColumn, one: Listed) => string,
  locale: string,
): readonly Listed[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const keyed = all.map((one) => ({ one, key: said(by, one), name: one.person.name }));
  const sign = descending ? -1 : 1;
  return keyed
    .sort((a, b) => sign * compare(a.key, b.key) || compare(a.name, b.name))
    .map(({ one }) => one);
}
