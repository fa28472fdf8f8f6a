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

/** Step 1..4 of somebody's own view of a criterion, or of their manager's. */
type Opinion = Readonly<Record<'mastery' | 'transmission' | 'posture', 1 | 2 | 3 | 4>>;

/**
 * How a mentor is chosen and made ready: mastery, the ability to pass it on, and posture, by their
 * own eyes and a manager's; then a short training. Never a ranking, never shown to peers.
 */
export interface MentorPreparation {
  readonly selfAssessment?: Opinion;
  readonly managerOpinion?: Opinion;
  /** Which manager spoke last, by name, and when: whoever runs the programme besides reads it. */
  readonly judged?: { readonly by: string; readonly at: Instant };
  readonly selectedAt?: Instant;
  /** Parts of the training that were passed, by id. */
  readonly trained: Readonly<Record<string, Instant>>;
  /** The training is complete, or the manager recorded one that took place elsewhere. */
  readonly trainedAt?: Instant;
}

/** A person in one programme. Whether they are paired is read from their pairs, not stored here. */
export interface Participant {
  readonly id: ParticipantId;
  readonly status: ParticipantStatus;
  readonly profile: Profile;
  /** Entra object id, once the person has been recognised in Teams. */
  readonly oid?: string;
  readonly enrolledAt: Instant;
  /** What they hope for in return; the person they are paired with reads it. */
  readonly hopes?: string;
  /** Where they place themselves by topic, 1..4; before the first session, and after the last. */
  readonly placements?: Readonly<Record<TopicId, 1 | 2 | 3 | 4>>;
  readonly placementsAfter?: Readonly<Record<TopicId, 1 | 2 | 3 | 4>>;
  /** What a mentor needs before being proposed; absent until somebody looked at it. */
  readonly preparation?: MentorPreparation;
  /** Language of the form they answered; their own later choice is on the person. */
  readonly locale: Locale;
  /** IANA name. */
  readonly timeZone: string;
  /** The assistant who plans for this person and sees nothing else. */
  readonly delegateMail?: Mail;
  readonly delegateOid?: string;
  /** When they left by their own act, which they may undo for a day; absent once they are back. */
  readonly leftAt?: Instant;
}

export function mayMentor(role: Role): boolean {
  return role !== 'mentee';
}

export function mayBeMentored(role: Role): boolean {
  return role !== 'mentor';
}
