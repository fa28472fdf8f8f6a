import type { CatalogueCause } from './catalogue.ts';
import type { ProgrammeId } from './ids.ts';
import type { ParticipantId } from './participant.ts';
import { addMinutes, millisOf, type Instant } from './time.ts';

/** Where a programme's learning records go; absent or off, none is made. */
export interface RecordSettings {
  readonly id: ProgrammeId;
  /** Name of a record store that the operator gave this tenant, never an address or a key. */
  readonly connection: string;
  readonly on: boolean;
  /** What happened before this is never told. */
  readonly since: Instant;
}

/** How somebody is named in a learning record store. */
export const IDENTITIES = ['pseudonym', 'account'] as const;
export type Identity = (typeof IDENTITIES)[number];

/** One person's own choice in one programme. Without it nothing about them is ever recorded. */
export interface RecordConsent {
  readonly id: ParticipantId;
  readonly given: boolean;
  readonly identity: Identity;
  /** Drawn by lot when they first agree: nothing leads from it back to the person but this. */
  readonly pseudonym: string;
  /** What happened before this is never told. */
  readonly since: Instant;
}

/** Why a statement waits, or will not be taken. */
export const RECORD_CAUSES = [
  'unreachable',
  'too_slow',
  'busy',
  'not_allowed',
  'not_found',
  'redirected',
  'version_refused',
  'not_connected',
  'invalid',
  'conflict',
  'too_large',
] as const;
export type RecordCause = (typeof RECORD_CAUSES)[number];

/** A statement on its way, with the very text that is sent however often it is sent. */
export interface LearningRecord {
  /** The statement's own id, a UUID. */
  readonly id: string;
  readonly participantId: ParticipantId;
  readonly kind: string;
  readonly statement: string;
  /** Of the fact that it tells. */
  readonly at: Instant;
  readonly status: 'waiting' | 'sent' | 'refused' | 'withheld';
  readonly cause?: RecordCause;
  readonly settledAt?: Instant;
}

/** How the way to a programme's record store is, or to another service outside by its name. */
export interface RecordLane {
  readonly id: ProgrammeId;
  readonly failures: number;
  readonly notBefore?: Instant;
  readonly cause?: RecordCause | CatalogueCause;
  readonly lastSentAt?: Instant;
  readonly sent: number;
  readonly refused: number;
}

const FIRST_WAIT_MINUTES = 1;
/** An hour: a store that was down all day is noticed within an hour of its return. */
const LONGEST_WAIT_MINUTES = 60;

/** Doubles from a minute to an hour; a store that says how long is left alone that long. */
export function afterFailure(
  lane: RecordLane,
  now: Instant,
  {
    cause,
    retryAfterSeconds = 0,
  }: { cause: RecordCause | CatalogueCause; retryAfterSeconds?: number },
): RecordLane {
  const failures = lane.failures + 1;
  const doubled = Math.min(FIRST_WAIT_MINUTES * 2 ** (failures - 1), LONGEST_WAIT_MINUTES);
  const asked = Math.min(retryAfterSeconds / 60, 24 * 60);
  return { ...lane, failures, cause, notBefore: addMinutes(now, Math.max(doubled, asked)) };
}

/** Whether something that happened then may be told: the choice stood, and stands. */
export function covers(
  consent: Pick<RecordConsent, 'given' | 'since'> | undefined,
  at: Instant,
): boolean {
  return consent !== undefined && consent.given && millisOf(consent.since) < millisOf(at);
}
