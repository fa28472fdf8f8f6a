import { HALF_DAYS, LEVELS } from '../participant.ts';
import type { Format, Profile } from '../participant.ts';
import { fold } from '../signup/fold.ts';
import type { Volunteer } from './rules.ts';

/**
 * Everybody to match, their answers as numbers in flat arrays: tens of millions of couples are
 * looked at, and an object a person would cost a cache miss at every look. Person `p` is the p-th
 * in the order of ids, so the order of rows in a file cannot matter.
 */
export interface Crowd {
  readonly volunteers: readonly Volunteer[];
  /** Place in `LEVELS`. */
  readonly level: Uint8Array;
  /** One bit a half-day, in the order of `HALF_DAYS`. */
  readonly halfDays: Uint16Array;
  /** Bits of `FORMAT_BITS`. */
  readonly formats: Uint8Array;
  /** Numbered names, `NOWHERE` when the form does not say. */
  readonly entity: Int32Array;
  readonly site: Int32Array;
  /** Topics as bits: those of person p are words `p * words .. (p + 1) * words - 1`. */
  readonly words: number;
  readonly offers: Int32Array;
  readonly wants: Int32Array;
  /** The same as topic numbers, wants most wanted first. */
  readonly offered: Lists;
  readonly wishes: Lists;
  readonly languages: Lists;
  /** The person's own address, numbered; `chain` and `avoids` hold such numbers. */
  readonly address: Int32Array;
  /** Everybody above a person, nearest first. */
  readonly chain: Lists;
  readonly avoids: Lists;
  /** The first `NEAR` of the chain, packed: those of p are `near[p * NEAR] ..`, then `NOBODY`. */
  readonly near: Int32Array;
  /** The other way round, lists of people by number of address. */
  readonly owners: Lists;
  readonly under: Lists;
  readonly avoidedBy: Lists;
}

/** A list of numbers a person: those of p are `items[start[p]] .. items[start[p + 1] - 1]`. */
export interface Lists {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

export const NOWHERE = -1;
export const NOBODY = -1;
/** How many managers above somebody count in the distance between two people. */
export const NEAR = 3;
export const FORMAT_BITS: Readonly<Record<Format, number>> = { 'one-to-one': 1, group: 2, any: 3 };

export function toCrowd(volunteers: readonly Volunteer[]): Crowd {
  const ordered = volunteers.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const profiles = ordered.map(({ profile }) => profile);
  const [topics, languages, places] = [numbering(), numbering(), numbering()];
  const numbered = new Map<string, number>();
  // Folded once a name: many people work in few places.
  const place = (name: string): number => {
    const known = numbered.get(name);
    if (known !== undefined) return known;
    const folded = fold(name);
    const number = folded === '' ? NOWHERE : places(folded);
    numbered.set(name, number);
    return number;
  };
  const offers = toLists(profiles.map((profile) => profile.offers.map(topics)));
  const wishes = toLists(profiles.map((profile) => profile.wants.map(topics)));
  const words = Math.max(1, Math.ceil(topics.size() / 32));
  return {
    volunteers: ordered,
    level: Uint8Array.from(profiles, ({ level }) => LEVELS.indexOf(level)),
    halfDays: Uint16Array.from(profiles, ({ halfDays }) =>
      halfDays.reduce((mask, halfDay) => mask | (1 << HALF_DAYS.indexOf(halfDay)), 0),
    ),
    formats: Uint8Array.from(profiles, ({ format }) => FORMAT_BITS[format]),
    entity: Int32Array.from(profiles, ({ entity }) => place(entity)),
    site: Int32Array.from(profiles, ({ site }) => place(site)),
    words,
    offered: offers,
    offers: toBits(offers, words),
    wants: toBits(wishes, words),
    wishes,
    languages: toLists(profiles.map((profile) => profile.languages.map(languages))),
    ...relations(profiles),
  };
}

function relations(
  profiles: readonly Profile[],
): Pick<Crowd, 'address' | 'chain' | 'avoids' | 'near' | 'owners' | 'under' | 'avoidedBy'> {
  const addresses = numbering();
  const own = toLists(profiles.map(({ mail }) => [addresses(mail)]));
  const chain = toLists(profiles.map(({ managementChain }) => managementChain.map(addresses)));
  const avoids = toLists(profiles.map((profile) => profile.avoids.map(addresses)));
  const [owners, under, avoidedBy] = [own, chain, avoids].map((lists) =>
    turned(lists, addresses.size()),
  );
  return {
    address: own.items,
    chain,
    avoids,
    near: Int32Array.from({ length: profiles.length * NEAR }, (_, i) => {
      const [person, place] = [Math.floor(i / NEAR), i % NEAR];
      const at = chain.start[person]! + place;
      return at < chain.start[person + 1]! ? chain.items[at]! : NOBODY;
    }),
    owners: owners!,
    under: under!,
    avoidedBy: avoidedBy!,
  };
}

/** Whether the mentor offers at least one topic that the mentee wants. */
export function offersWanted(crowd: Crowd, mentor: number, mentee: number): boolean {
  const { words, offers, wants } = crowd;
  for (let word = 0; word < words; word++) {
    if ((offers[mentor * words + word]! & wants[mentee * words + word]!) !== 0) return true;
  }
  return false;
}

export function offersTopic(crowd: Crowd, person: number, topic: number): boolean {
  return (crowd.offers[person * crowd.words + (topic >> 5)]! & (1 << (topic & 31))) !== 0;
}

/** How many numbers the lists of two people share; the lists are short and without doubles. */
export function countShared({ start, items }: Lists, a: number, b: number): number {
  let count = 0;
  for (let i = start[a]!; i < start[a + 1]!; i++) {
    for (let j = start[b]!; j < start[b + 1]!; j++) if (items[i] === items[j]) count++;
  }
  return count;
}

/** The list of one person, or of one number of address. */
export function listOf({ start, items }: Lists, n: number): Int32Array {
  return items.subarray(start[n], start[n + 1]);
}

export function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function toLists(rows: readonly (readonly number[])[]): Lists {
  const start = new Int32Array(rows.length + 1);
  for (const [p, row] of rows.entries()) start[p + 1] = start[p]! + row.length;
  const items = new Int32Array(start[rows.length]!);
  for (const [p, row] of rows.entries()) items.set(row, start[p]);
  return { start, items };
}

/** For each number of 0..count-1, the people in whose list it is, in ascending order. */
function turned({ start, items }: Lists, count: number): Lists {
  const turnedStart = new Int32Array(count + 1);
  for (const item of items) turnedStart[item + 1]!++;
  for (let n = 0; n < count; n++) turnedStart[n + 1]! += turnedStart[n]!;
  const next = turnedStart.slice();
  const people = new Int32Array(items.length);
  for (let p = 0; p + 1 < start.length; p++) {
    for (let i = start[p]!; i < start[p + 1]!; i++) people[next[items[i]!]!++] = p;
  }
  return { start: turnedStart, items: people };
}

function toBits({ start, items }: Lists, words: number): Int32Array {
  const people = start.length - 1;
  const bits = new Int32Array(people * words);
  for (let p = 0; p < people; p++) {
    for (let i = start[p]!; i < start[p + 1]!; i++) {
      bits[p * words + (items[i]! >> 5)]! |= 1 << (items[i]! & 31);
    }
  }
  return bits;
}

/** Numbers names from 0 in the order in which they come. */
function numbering(): ((name: string) => number) & { size(): number } {
  const numbers = new Map<string, number>();
  const number = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, numbers.size);
    return numbers.size - 1;
  };
  return Object.assign(number, { size: () => numbers.size });
}
