import type { Oid } from '../ids.ts';
import type { ParticipantId } from '../participant.ts';
import { instantFromMillis, millisOf, type Instant } from '../time.ts';
import type { GradeService } from './launch.ts';
import type { PlatformId } from './platform.ts';
import type { Target } from './target.ts';

/** An LMS account that a person of Teams confirmed to be theirs. */
export interface LmsLink {
  readonly id: string;
  readonly platformId: PlatformId;
  readonly sub: string;
  /** The account's name in the LMS, as it was shown when the person confirmed. */
  readonly name: string;
  readonly oid: Oid;
  readonly linkedAt: Instant;
}

/** What an LMS account is asked to confirm in Teams; its id is the hash of the code in the link. */
export interface LinkRequest {
  readonly id: string;
  readonly tenantId: string;
  readonly programmeId: string;
  readonly platformId: PlatformId;
  readonly platformName: string;
  readonly sub: string;
  readonly name: string;
}

/** One activity of one course, and where its grades go. */
export interface LmsActivity {
  readonly id: string;
  readonly platformId: PlatformId;
  readonly courseId: string;
  readonly resourceLinkId: string;
  readonly target: Target;
  readonly grades?: GradeService;
  readonly openedAt: Instant;
}

/** A course that opened us. */
export interface LmsCourse {
  readonly id: string;
  readonly platformId: PlatformId;
  readonly title: string;
  /** Where its members are listed, when the platform lets us read them. */
  readonly rosterUrl?: string;
  /** Accounts that opened an activity of it as learners. */
  readonly learners: readonly string[];
  /** Its members when they were last read. */
  readonly members?: readonly string[];
  readonly readAt?: Instant;
}

/** How far somebody has come with what an activity stands for: participation, never a judgement. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

export interface Score {
  /** 0…100. */
  readonly given: number;
  readonly activity: 'Initialized' | 'InProgress' | 'Completed';
  readonly grading: 'NotReady' | 'Pending' | 'FullyGraded';
}

/** Why a score did not reach the gradebook; `refused` and `deleted` wait for somebody. */
export const GRADE_CAUSES = [
  'unreachable',
  'busy',
  'not_allowed',
  'cannot_be_graded',
  'line_item_gone',
  'refused',
  'later_score',
] as const;
export type GradeCause = (typeof GRADE_CAUSES)[number];

/** What one person's line of one activity should say, and what it says. */
export interface Grade {
  readonly id: string;
  readonly activityId: string;
  readonly platformId: PlatformId;
  readonly sub: string;
  readonly participantId: ParticipantId;
  readonly wanted: Score;
  readonly status: 'waiting' | 'sent' | 'failed';
  readonly sent?: { readonly score: Score; readonly at: Instant };
  readonly attempts: number;
  readonly notBefore: Instant;
  readonly cause?: GradeCause;
}

export const FULL_SCORE = 100;
/** Growing patience, up to an hour each: an LMS that is down for a day loses nothing. */
const ATTEMPTS = 40;
const FIRST_SECONDS = 30;
const LONGEST_SECONDS = 3_600;

/** What a gradebook says of somebody's progress (AGS §3.4): full marks for having taken part. */
export function scoreOf({ done, of }: Progress): Score | undefined {
  if (of <= 0 || done <= 0) return undefined;
  if (done >= of) return { given: FULL_SCORE, activity: 'Completed', grading: 'FullyGraded' };
  const given = Math.floor((FULL_SCORE * done) / of);
  return { given, activity: 'InProgress', grading: 'Pending' };
}

/** The grade with what it should say now; never less than it said, and itself when nothing is new. */
export function wantScore(grade: Grade, score: Score, now: Instant): Grade {
  if (score.given <= grade.wanted.given) return grade;
  const { cause, ...rest } = grade;
  return { ...rest, wanted: score, status: 'waiting', attempts: 0, notBefore: now };
}

/** When a score is stamped: now, and always later than the last one, which platforms insist on. */
export function stampOf({ sent }: Grade, now: Instant): Instant {
  if (sent === undefined || sent.at < now) return now;
  return instantFromMillis(millisOf(sent.at) + 1_000);
}

export function afterSending(
  grade: Grade,
  outcome:
    | { readonly status: 'sent'; readonly at: Instant }
    | {
        readonly status: 'later' | 'failed';
        readonly cause: GradeCause;
        readonly retryAfterSeconds?: number;
      },
  now: Instant,
): Grade {
  const { cause, ...rest } = grade;
  if (outcome.status === 'sent') {
    return { ...rest, status: 'sent', sent: { score: grade.wanted, at: outcome.at }, attempts: 0 };
  }
  const attempts = grade.attempts + 1;
  if (outcome.status === 'failed' || attempts >= ATTEMPTS) {
    return { ...rest, status: 'failed', attempts, cause: outcome.cause };
  }
  const own = Math.min(LONGEST_SECONDS, FIRST_SECONDS * 2 ** (attempts - 1));
  const wait = Math.max(own, outcome.retryAfterSeconds ?? 0);
  const notBefore = instantFromMillis(millisOf(now) + wait * 1_000);
  return { ...rest, status: 'waiting', attempts, notBefore, cause: outcome.cause };
}
