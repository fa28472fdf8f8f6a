import { isSignedByBoth, type Agreement, type Course } from './agreement.ts';
import type { CheckInKind } from './check-in.ts';
import { SIDES, type Pair, type Side } from './pair.ts';
import type { ProgrammeOptions } from './programme-options.ts';
import type { Rhythm } from './programme.ts';
import { mayBePrompted, type Reachability } from './prompts.ts';
import { hasPassed, isPending, type Session } from './session.ts';
import { addMinutes, millisOf, type Instant } from './time.ts';

/** What falls due for a pair as a whole, apart from its sessions. */
export interface PairPrompt {
  readonly kind: 'agreement-reminder' | 'silence' | CheckInKind;
  readonly to: Side;
  /** Which one of its kind, so that the same is never asked twice. */
  readonly occurrence: number;
}

export interface PairState {
  readonly pair: Pair;
  readonly course: Course;
  readonly agreement?: Agreement;
  readonly sessions: readonly Session[];
  readonly people: Readonly<Record<Side, Reachability>>;
}

const DAY = 24 * 60;
const WEEK = 7 * DAY;
/** Weeks between two check-ins of an executive, unless the programme says otherwise. */
export const CHECK_IN_WEEKS = 4;
/** What a programme says of the rhythm of its prompts. */
type Pace = Pick<ProgrammeOptions, 'checkInWeeks' | 'silenceWeeks'>;
/** How long an occasion stays one: a check-in asked a week late is asked no more. */
const WINDOW = WEEK;
/** Days after which the agreement is worth a reminder, and then another. */
const AGREEMENT_DAYS = [3, 10] as const;
/** Without anything planned for as long as this, a word is due; at most three in a row. A programme may say it in weeks. */
const SILENCE_DAYS: Readonly<Record<Rhythm, number>> = {
  weekly: 10,
  fortnightly: 18,
  'three-weekly': 26,
  monthly: 36,
};
const MOST_NUDGES = 3;
/** Days after the end within which a retrospective is asked for. */
export const RETROSPECTIVE_DAYS = 30;

/**
 * What to ask the two of a pair at `now`, each in their working hours and never while they pause.
 * A pure function of how the pair stands: whatever was asked before comes out again under the same
 * `occurrence`, and is recognised by it.
 */
export function pairPromptsDue(
  state: PairState,
  now: Instant,
  pace: Pace = {},
): readonly PairPrompt[] {
  const due = [...wholeCourse(state, now, pace), ...ending(state.pair, now)];
  return due.filter(({ to }) => mayBePrompted(state.people[to], now));
}

function wholeCourse(state: PairState, now: Instant, pace: Pace): readonly PairPrompt[] {
  const { pair } = state;
  // A pair at rest is left in peace.
  if (pair.status !== 'accepted' && pair.status !== 'active') return [];
  return [
    ...agreementReminders(state, pair.pairedAt, now),
    ...silence(state, pair.pairedAt, now, pace),
    ...midCourse(state, now),
    ...checkIns(pair.pairedAt, now, pace.checkInWeeks ?? CHECK_IN_WEEKS),
  ];
}

function agreementReminders(
  { agreement }: PairState,
  pairedAt: Instant,
  now: Instant,
): readonly PairPrompt[] {
  if (agreement !== undefined && isSignedByBoth(agreement.signatures)) return [];
  const since = agreement?.at ?? pairedAt;
  const step = AGREEMENT_DAYS.findLastIndex((days) => isWithin(since, days * DAY, now));
  if (step === -1) return [];
  // Versions and reminders in one number, so that each version is asked for anew.
  const occurrence = (agreement?.version ?? 0) * AGREEMENT_DAYS.length + step;
  return SIDES.filter((side) => agreement?.signatures[side] === undefined).map((to) => ({
    kind: 'agreement-reminder',
    to,
    occurrence,
  }));
}

function silence(
  { sessions, course }: PairState,
  pairedAt: Instant,
  now: Instant,
  { silenceWeeks }: Pace,
): readonly PairPrompt[] {
  const met = sessions.filter((session) => hasPassed(session, now));
  if (met.length >= course.sessionCount || sessions.some((s) => isPending(s, now))) return [];
  const last = sessions.map(lastWord).reduce((a, b) => (a > b ? a : b), pairedAt);
  const after =
    silenceWeeks === undefined ? SILENCE_DAYS[course.rhythm] * DAY : silenceWeeks * WEEK;
  const step = Math.floor(minutesBetween(last, now) / after);
  if (step < 1 || step > MOST_NUDGES) return [];
  // Told apart by the moment since which nothing was heard: a later silence is a new one.
  const occurrence = Math.floor(millisOf(last) / 60_000) * (MOST_NUDGES + 1) + step;
  return SIDES.map((to) => ({ kind: 'silence', to, occurrence }));
}

function lastWord(session: Session): Instant {
  return 'closedAt' in session && session.closedAt > session.startsAt
    ? session.closedAt
    : session.startsAt;
}

function midCourse({ sessions, course }: PairState, now: Instant): readonly PairPrompt[] {
  const held = sessions.filter(({ status }) => status === 'held');
  const half = Math.ceil(course.sessionCount / 2);
  if (course.sessionCount < 4 || held.length < half || held.length === course.sessionCount)
    return [];
  const last = held.map(lastWord).sort().at(-1);
  if (last === undefined || !isWithin(last, 0, now)) return [];
  return SIDES.map((to) => ({ kind: 'mid-course', to, occurrence: 1 }));
}

/** The executive is asked; a mentor prepares sessions and is heard after each. */
function checkIns(pairedAt: Instant, now: Instant, weeks: number): readonly PairPrompt[] {
  const occurrence = Math.floor(minutesBetween(pairedAt, now) / (weeks * WEEK));
  if (occurrence < 1) return [];
  return isWithin(pairedAt, occurrence * weeks * WEEK, now)
    ? [{ kind: 'check-in', to: 'mentee', occurrence }]
    : [];
}

function ending(pair: Pair, now: Instant): readonly PairPrompt[] {
  if (pair.status !== 'completed') return [];
  if (minutesBetween(pair.endedAt, now) > RETROSPECTIVE_DAYS * DAY) return [];
  return SIDES.map((to) => ({ kind: 'retrospective', to, occurrence: 1 }));
}

/** Whether `now` lies in the week that begins `minutes` after `since`. */
function isWithin(since: Instant, minutes: number, now: Instant): boolean {
  const from = addMinutes(since, minutes);
  return from <= now && now < addMinutes(from, WINDOW);
}

function minutesBetween(from: Instant, to: Instant): number {
  return (millisOf(to) - millisOf(from)) / 60_000;
}
