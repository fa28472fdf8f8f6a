import { SIDES, type Side } from './pair.ts';
import { promptName, type Reachability } from './prompts.ts';
import { endOf, type Session } from './session.ts';
import {
  addMinutes,
  DEFAULT_WORKING_HOURS,
  instantOfLocal,
  lastWorkingMoment,
  nextWorkingMoment,
  type Instant,
} from './time.ts';

const HOUR = 60;
const DAY = 24 * HOUR;
/** Prompts of a session fall due no sooner than this before it: a day, and a long weekend. */
const HORIZON = 5 * DAY;
const FEEDBACK_WINDOW = 14 * DAY;

/**
 * When to ask `promptsDue` of a session again; undefined when nothing can fall due any more. The
 * moment is exact while nobody changes their hours, zone or pause; since they may, the days around
 * a session are looked at every hour.
 */
export function nextLook(
  session: Session,
  people: Readonly<Record<Side, Reachability>>,
  now: Instant,
): Instant | undefined {
  if (!['planned', 'prepared', 'held'].includes(session.status)) return undefined;
  const moments = SIDES.flatMap((side) => momentsFor(session, side, people[side], now));
  const [earliest] = moments.filter((at) => at > now).sort();
  const isOpen = moments.length > 0;
  if (!isOpen) return undefined;
  const soon = addMinutes(now, HOUR);
  const near = addMinutes(session.startsAt, -HORIZON);
  const latest = soon > near ? soon : near;
  return earliest !== undefined && earliest < latest ? earliest : latest;
}

/** When each prompt that was not asked for yet comes to one side; none when its time is over. */
function momentsFor(
  session: Session,
  side: Side,
  { timeZone, workingHours = DEFAULT_WORKING_HOURS, pausedUntil }: Reachability,
  now: Instant,
): readonly Instant[] {
  const back =
    pausedUntil === undefined ? undefined : instantOfLocal(`${pausedUntil}T00:00`, timeZone);
  const from = back !== undefined && back > now ? back : now;
  const opening = (at: Instant): Instant =>
    nextWorkingMoment(at > from ? at : from, timeZone, workingHours);
  const moments: Instant[] = [];
  const isToCome = session.status !== 'held' && now < session.startsAt;
  if (isToCome && !session.prompted.includes(promptName({ kind: 'preparation', to: side }))) {
    const ideal = lastWorkingMoment(addMinutes(session.startsAt, -DAY), timeZone, workingHours);
    moments.push(ideal > from ? ideal : opening(from));
  }
  const isAnnounced = session.prompted.includes(promptName({ kind: 'start', to: side }));
  if (isToCome && !isAnnounced && from <= session.startsAt) moments.push(session.startsAt);
  const end = endOf(session);
  const isAsked = session.prompted.includes(promptName({ kind: 'feedback', to: side }));
  if (!isAsked && now <= addMinutes(end, FEEDBACK_WINDOW)) moments.push(opening(end));
  return moments;
}
