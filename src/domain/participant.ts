import type { HalfDay } from './half-day.ts';
import type { LanguageCode, Locale } from './language.ts';
import type { TopicId } from './topic.ts';
import type { Instant } from './time.ts';

export type ParticipantId = string;

export const ROLES = ['mentor', 'mentee', 'both'] as const;
export type Role = (typeof ROLES)[number];

/**
 * Levels of responsibility, lowest first. *Reverse* mentoring means that the mentor's stands
 * below the mentee's. Age is never stored, asked or inferred.
 */
export const LEVELS = ['contributor', 'manager', 'director', 'executive'] as const;
export type Level = (typeof LEVELS)[number];

export { HALF_DAYS, type HalfDay } from './half-day.ts';

/** What a person prefers: meeting alone, in a group, or either. */
export const FORMATS = ['one-to-one', 'group', 'any'] as const;
export type Format = (typeof FORMATS)[number];

/** Lower-cased and trimmed: how people are named in a sign-up file, never a key to access. */
export type Mail = string;

/** What a volunteer told us. Every list is free of doubles. */
export interface Profile {
  readonly mail: Mail;
  readonly name: string;
  readonly role: Role;
  readonly entity: string;
  readonly level: Level;
  readonly site: string;
  readonly languages: readonly LanguageCode[];
  readonly offers: readonly TopicId[];
  /** In order of priority, most wanted first. */
  readonly wants: readonly TopicId[];
  readonly halfDays: readonly HalfDay[];
  /** How many mentees this person takes as a mentor; 0 is allowed and means none for now. */
  readonly seats: number;
  readonly format: Format;
  /** People this person asked, privately, not to be paired with. */
  readonly avoids: readonly Mail[];
  /** Every manager above this person that is known: the direct one first, then theirs. */
  readonly managementChain: readonly Mail[];
}

export const PARTICIPANT_STATUSES = ['invited', 'enrolled', 'withdrawn'] as const;
export type ParticipantStatus = (typeof PARTICIPANT_STATUSES)[number];

/** A person in one programme. Whether they are paired is read from their pairs, not stored here. */
export interface Participant {
  readonly id: ParticipantId;
  readonly status: ParticipantStatus;
  readonly profile: Profile;
  /** Entra object id, once the person has been recognised in Teams. */
  readonly oid?: string;
  readonly enrolledAt: Instant;
  /** Language of the form they answered; their own later choice is on the person. */
  readonly locale: Locale;
  /** IANA name. */
  readonly timeZone: string;
  /** The assistant who plans for this person and sees nothing else. */
  readonly delegateMail?: Mail;
  readonly delegateOid?: string;
}

export function mayMentor(role: Role): boolean {
  return role !== 'mentee';
}

export function mayBeMentored(role: Role): boolean {
  return role !== 'mentor';
}
