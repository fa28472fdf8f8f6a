import { SIDES, type Side } from './pair.ts';
import { endOf, type Session } from './session.ts';
import {
  addMinutes,
  DEFAULT_WORKING_HOURS,
  lastWorkingMoment,
  localDateOf,
  nextWorkingMoment,
  type Instant,
  type LocalDate,
  type TimeZone,
  type WorkingHours,
} from './time.ts';

/** When somebody may be prompted. */
export interface Reachability {
  readonly timeZone: TimeZone;
  readonly workingHours?: WorkingHours;
  readonly pausedUntil?: LocalDate;
}

export interface PromptDue {
  readonly kind: 'preparation' | 'start' | 'feedback';
  readonly to: Side;
}

const DAY = 24 * 60;
/** After this long a session is remembered too badly for feedback to be asked. */
const FEEDBACK_WINDOW = 14 * DAY;
/** Minutes after which a session has begun without the word that it does. */
const START_WINDOW = 15;

/** The name under which a session remembers that a prompt was asked for. */
export function promptName({ kind, to }: PromptDue): string {
  return `${kind}:${to}`;
}

/**
 * The prompts of one session that fall due by `now` and were not asked for yet. Preparation comes
 * a day ahead, feedback after the end; both keep to the working hours of the person, on their own
 * clock, and wait while the person pauses. A preparation prompt that could only come after the
 * start is sent at an odd hour rather than never; feedback is never urgent.
 */
export function promptsDue(
  session: Session,
  people: Readonly<Record<Side, Reachability>>,
  now: Instant,
): readonly PromptDue[] {
  const due: PromptDue[] = [];
  for (const to of SIDES) {
    const person = people[to];
    if (isPaused(person, now)) continue;
    for (const kind of ['preparation', 'feedback'] as const) {
      const prompt = { kind, to };
      if (session.prompted.includes(promptName(prompt))) continue;
      const isDue = kind === 'preparation' ? preparationDue : feedbackDue;
      if (isDue(session, person, now)) due.push(prompt);
    }
  }
  return due;
}

const WEEK = 7 * DAY;

/** How many prompts of these sessions one side is to get within a week. */
export function promptsAhead(sessions: readonly Session[], to: Side, now: Instant): number {
  const soon = addMinutes(now, WEEK);
  let ahead = 0;
  for (const session of sessions) {
    const { status, startsAt, prompted } = session;
    if (status !== 'planned' && status !== 'prepared') continue;
    const isMissing = (kind: PromptDue['kind']): boolean =>
      !prompted.includes(promptName({ kind, to }));
    if (isMissing('preparation') && startsAt > now && addMinutes(startsAt, -DAY) <= soon) ahead++;
    const end = endOf(session);
    if (isMissing('feedback') && end <= soon && now <= addMinutes(end, FEEDBACK_WINDOW)) ahead++;
  }
  return ahead;
}

/** Whether an unhurried prompt may reach somebody now: in their working hours, not in a pause. */
export function mayBePrompted(person: Reachability, now: Instant): boolean {
  const { timeZone, workingHours = DEFAULT_WORKING_HOURS } = person;
  return !isPaused(person, now) && nextWorkingMoment(now, timeZone, workingHours) === now;
}

function isPaused({ pausedUntil, timeZone }: Reachability, now: Instant): boolean {
  return pausedUntil !== undefined && localDateOf(now, timeZone) < pausedUntil;
}

/** Said at the start of a session to whoever does not pause, whatever the hour, and not asked for yet. */
export function startPromptsDue(
  session: Session,
  people: Readonly<Record<Side, Reachability>>,
  now: Instant,
): readonly PromptDue[] {
  if (!isStarting(session, now)) return [];
  return SIDES.map((to): PromptDue => ({ kind: 'start', to })).filter(
    (prompt) => !isPaused(people[prompt.to], now) && !session.prompted.includes(promptName(prompt)),
  );
}

/** Both agreed on this very moment; later the word helps nobody any more. */
export function isStarting(session: Session, now: Instant): boolean {
  if (session.status !== 'planned' && session.status !== 'prepared') return false;
  return now >= session.startsAt && now < addMinutes(session.startsAt, START_WINDOW);
}

function preparationDue(session: Session, person: Reachability, now: Instant): boolean {
  if (session.status !== 'planned' && session.status !== 'prepared') return false;
  const { timeZone, workingHours = DEFAULT_WORKING_HOURS } = person;
  const { startsAt } = session;
  if (now >= startsAt) return false;
  const ideal = lastWorkingMoment(addMinutes(startsAt, -DAY), timeZone, workingHours);
  if (now < ideal) return false;
  const opening = nextWorkingMoment(now, timeZone, workingHours);
  return opening === now || opening >= startsAt;
}

function feedbackDue(session: Session, person: Reachability, now: Instant): boolean {
  if (session.status === 'proposed' || session.status === 'cancelled') return false;
  if (session.status === 'missed') return false;
  const { timeZone, workingHours = DEFAULT_WORKING_HOURS } = person;
  const end = endOf(session);
  if (now < end || now > addMinutes(end, FEEDBACK_WINDOW)) return false;
  return nextWorkingMoment(now, timeZone, workingHours) === now;
}
