import { LEVELS } from '../participant.ts';
import { HALF_DAYS } from '../participant.ts';
import type { Format } from '../participant.ts';
import { fold } from '../signup/fold.ts';
import type { Volunteer } from './problem.ts';

/** A volunteer whose answers are numbers, so that millions of couples can be looked at. */
export interface Person {
  /** Place among all volunteers in the order of ids: rows of a file may come in any order. */
  readonly index: number;
  readonly volunteer: Volunteer;
  /** The person's address, numbered like those in `chain` and `avoids`. */
  readonly address: number;
  readonly level: number;
  /** Topics as bits, 32 a word. */
  readonly offers: Int32Array;
  readonly wants: Int32Array;
  /** The same wants as numbers, most wanted first. */
  readonly wishes: readonly number[];
  readonly languages: readonly number[];
  /** One bit a half-day. */
  readonly halfDays: number;
  /** `NOWHERE` when the form does not say. */
  readonly entity: number;
  readonly site: number;
  /** Everybody above, nearest first. */
  readonly chain: readonly number[];
  readonly isBelow: ReadonlySet<number>;
  readonly avoids: ReadonlySet<number>;
  /** Bits of `FORMAT_BITS`. */
  readonly formats: number;
}

export const NOWHERE = -1;
export const FORMAT_BITS: Readonly<Record<Format, number>> = { 'one-to-one': 1, group: 2, any: 3 };

/** Everybody, in the order of ids (code units). */
export function toPeople(volunteers: readonly Volunteer[]): readonly Person[] {
  const ordered = volunteers.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const topics = numbering();
  const addresses = numbering();
  const languages = numbering();
  const places = numbering();
  for (const { profile } of ordered)
    for (const id of [...profile.offers, ...profile.wants]) topics(id);
  const words = Math.max(1, Math.ceil(topics.size() / 32));
  const bits = (ids: readonly string[]): Int32Array => {
    const array = new Int32Array(words);
    for (const topic of ids.map(topics)) array[topic >> 5]! |= 1 << (topic & 31);
    return array;
  };
  const place = (name: string): number => (fold(name) === '' ? NOWHERE : places(fold(name)));

  return ordered.map((volunteer, index) => {
    const { profile } = volunteer;
    const chain = profile.managementChain.map(addresses);
    return {
      index,
      volunteer,
      address: addresses(profile.mail),
      level: LEVELS.indexOf(profile.level),
      offers: bits(profile.offers),
      wants: bits(profile.wants),
      wishes: profile.wants.map(topics),
      languages: profile.languages.map(languages),
      halfDays: profile.halfDays.reduce((mask, day) => mask | (1 << HALF_DAYS.indexOf(day)), 0),
      entity: place(profile.entity),
      site: place(profile.site),
      chain,
      isBelow: new Set(chain),
      avoids: new Set(profile.avoids.map(addresses)),
      formats: FORMAT_BITS[profile.format],
    };
  });
}

/** Whether two sets of bits of equal length have one in common. */
export function intersects(a: Int32Array, b: Int32Array): boolean {
  for (let word = 0; word < a.length; word++) if ((a[word]! & b[word]!) !== 0) return true;
  return false;
}

export function hasBit(bits: Int32Array, n: number): boolean {
  return (bits[n >> 5]! & (1 << (n & 31))) !== 0;
}

export function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** How many numbers two short lists without doubles share. */
export function countShared(a: readonly number[], b: readonly number[]): number {
  let count = 0;
  for (const x of a) for (const y of b) if (x === y) count++;
  return count;
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
