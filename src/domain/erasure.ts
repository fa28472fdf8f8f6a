import type { Oid } from './ids.ts';
import type { Label } from './language.ts';
import type { Mail, Participant } from './participant.ts';
import type { Instant } from './time.ts';

/**
 * Somebody asked to be forgotten. Kept from the moment they said so until nothing of them is left,
 * so that a process which dies half-way is followed by one that finishes; then it goes itself.
 */
export interface Erasure {
  /** Drawn by lot: the fact that names it says nothing about anybody. */
  readonly id: string;
  readonly oid: Oid;
  /** Every address and name by which the tenant's documents may know the person. */
  readonly mails: readonly Mail[];
  readonly names: readonly string[];
  readonly askedAt: Instant;
}

/** What stands where words about the person stood in somebody else's text. */
const BLANK = '…';

/** The name of who is no longer anybody, in the language of the programme. */
const NOBODY: Label = { fr: 'Personne partie', en: 'Person who left' };

/**
 * A text of somebody else's without the person's names, addresses and account. A name of one word
 * goes only as it is spelt, capital included: it may be a word of the language too.
 */
export function scrub(
  text: string,
  { oid, mails, names }: Pick<Erasure, 'oid' | 'mails' | 'names'>,
): string {
  let left = text;
  for (const needle of longestFirst([oid, ...mails])) {
    left = left.replace(pattern(needle, String.raw`[\p{L}\p{N}._%+-]`, 'giu'), BLANK);
  }
  for (const name of longestFirst(names)) {
    const flags = /\s/u.test(name) ? 'giu' : 'gu';
    left = left.replace(pattern(name, String.raw`[\p{L}\p{N}]`, flags), BLANK);
  }
  return left;
}

function longestFirst(needles: readonly string[]): readonly string[] {
  return needles.filter((needle) => needle.trim() !== '').toSorted((a, b) => b.length - a.length);
}

/** The needle where no letter goes on before or after it; any blank stands for any other. */
function pattern(needle: string, letter: string, flags: string): RegExp {
  const spelt = needle
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`))
    .join(String.raw`\s+`);
  const after = letter.replace('._%+-', '');
  return new RegExp(`(?<!${letter})${spelt}(?!${after})`, flags);
}

/**
 * What stays in the person's place where a pair, or a match run, speaks of them: the role that they
 * had, so that the other's sessions and the programme's counts stay true. Nothing else.
 */
export function nobody(
  { profile, enrolledAt, timeZone }: Participant,
  id: string,
  locale: 'fr' | 'en',
): Participant {
  return {
    id,
    status: 'withdrawn',
    profile: {
      mail: '',
      name: NOBODY[locale],
      role: profile.role,
      entity: '',
      level: profile.level,
      site: '',
      languages: [],
      offers: [],
      wants: [],
      halfDays: [],
      seats: 0,
      format: 'any',
      avoids: [],
      managementChain: [],
    },
    enrolledAt,
    locale,
    timeZone,
  };
}

/** Whether this is what an erasure left in somebody's place. */
export function isNobody({ profile }: Pick<Participant, 'profile'>): boolean {
  return profile.mail === '';
}
