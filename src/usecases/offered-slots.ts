import { toJoin } from '../domain/gathering.ts';
import { isUnderWay } from '../domain/pair.ts';
import type { Participant } from '../domain/participant.ts';
import { endOf, isPending, type Session } from '../domain/session.ts';
import { commonSlots, type Availability } from '../domain/slots.ts';
import { addMinutes, type Instant, type Slot } from '../domain/time.ts';
import { matesSessions } from './circle-of.ts';
import { KEY } from './documents.ts';
import type { Ports } from './ports.ts';
import { personOf, readerOf, type PairContext } from './views.ts';

type Needs = Pick<Ports, 'store' | 'clock'>;

/** Common slots begin a day from now, so that nobody is summoned for this afternoon. */
const NOTICE_MINUTES = 24 * 60;
const SLOTS_OFFERED = 4;

/** Slots that a pair, or its circle, has in common and at which neither of the two meets somebody else. */
export async function slotsOf(ports: Needs, context: PairContext): Promise<readonly Slot[]> {
  const { scope, mates, course } = context;
  const [mentor, ...mentees] = await Promise.all(
    [context.mentor, context.mentee, ...mates.map(({ mentee }) => mentee)].map((participant) =>
      availabilityOf(ports, scope.tenantId, participant),
    ),
  );
  if (mentor === undefined) return [];
  const now = ports.clock.now();
  const after = addMinutes(now, NOTICE_MINUTES);
  const taken = await takenBy(ports, context, now);
  // A session lasts three hours at most: it can stand in the way of a morning's slot and an afternoon's.
  const enough = SLOTS_OFFERED + 2 * taken.length;
  const common = commonSlots(mentor, mentees, after, course.sessionMinutes, enough)
    .filter((slot) => !taken.some((other) => overlap(slot, other)))
    .slice(0, SLOTS_OFFERED);
  const gatherings = (await matesSessions(ports, scope, mates)).map(({ body }) => body);
  const joined = toJoin(gatherings, now);
  if (joined === undefined) return common;
  // The circle meets already: whoever has nothing planned is offered that first.
  const slot = { startsAt: joined.startsAt, endsAt: endOf(joined) };
  const rest = common.filter(({ startsAt }) => startsAt !== slot.startsAt);
  return [slot, ...rest].slice(0, SLOTS_OFFERED);
}

/**
 * Whether one of the two has another session at that time, outside the circle; `moved` is the one
 * that is to take place then instead.
 */
export async function isTaken(
  ports: Needs,
  context: PairContext,
  startsAt: Instant,
  moved?: Session,
): Promise<boolean> {
  const minutes = moved?.minutes ?? context.course.sessionMinutes;
  const slot = { startsAt, endsAt: endOf({ startsAt, minutes }) };
  const taken = await takenBy(ports, context, ports.clock.now(), moved?.id);
  return taken.some((other) => overlap(slot, other));
}

/**
 * When one of the two has a session, proposed or planned, with each other or with somebody outside
 * the circle: who moves a session is not offered the time that it has.
 */
async function takenBy(
  ports: Needs,
  { scope, mates, mentor, mentee }: PairContext,
  now: Instant,
  except?: string,
): Promise<readonly Slot[]> {
  const members = new Set(mates.map(({ pair }) => pair.id));
  const pairs = await Promise.all(
    [mentor, mentee].map(({ id }) => ports.store.find('pair', scope, KEY.participant(id))),
  );
  const ids = pairs
    .flat()
    .filter(({ body }) => !members.has(body.id) && isUnderWay(body))
    .map(({ body }) => body.id);
  const sessions = await Promise.all(
    [...new Set(ids)].map((id) => ports.store.find('session', scope, KEY.pair(id))),
  );
  return sessions
    .flat()
    .map(({ body }) => body)
    .filter((session) => session.id !== except && isPending(session, now))
    .map((session) => ({ startsAt: session.startsAt, endsAt: endOf(session) }));
}

function overlap(one: Slot, other: Slot): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

async function availabilityOf(
  ports: Pick<Ports, 'store'>,
  tenantId: string,
  participant: Participant,
): Promise<Availability> {
  const person = await personOf(ports, tenantId, participant.oid);
  const { timeZone } = readerOf(participant, person);
  return { halfDays: participant.profile.halfDays, timeZone };
}
