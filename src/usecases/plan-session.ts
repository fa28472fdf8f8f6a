import type { Message, PairView } from '../domain/message.ts';
import { isUnderWay } from '../domain/pair.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { hasPassed, isPending, type Session } from '../domain/session.ts';
import { commonSlots, type Availability } from '../domain/slots.ts';
import { addMinutes, instantOfLocal, millisOf, type Instant, type Slot } from '../domain/time.ts';
import type { Actor } from './actor.ts';
import { admitToPair, type AdmittedToPair } from './admit-to-pair.ts';
import { factOf, KEY, toCreate } from './documents.ts';
import type { Ports } from './ports.ts';
import { pairView, personOf, personOn, readerOf, type PairContext } from './views.ts';

/** A moment that was offered, or a date and time on the person's own clock. */
export type ChosenTime = { readonly instant: string } | { readonly local: string };

/** Common slots begin a day from now, so that nobody is summoned for this afternoon. */
const NOTICE_MINUTES = 24 * 60;
const SLOTS_OFFERED = 4;

/** Proposes a time for the pair's next session; the other side confirms in one tap. */
export async function planSession(
  ports: Pick<Ports, 'store' | 'ids' | 'clock'>,
  actor: Actor,
  input: { readonly programmeId: string; readonly pairId: string; readonly at: ChosenTime },
): Promise<Result<Session, Refusal>> {
  const admitted = await admitToPair(ports, actor, input, 'session.plan');
  if (!admitted.ok) return admitted;
  const { context, planner } = admitted.value;
  const { scope, pair, course } = context;
  if (!isUnderWay(pair)) return refuse({ code: 'pair_not_under_way' });
  const startsAt = await chosenInstant(ports, actor, admitted.value, input.at);
  if (!startsAt.ok) return startsAt;
  const sessions = await sessionsOf(ports, context);
  const now = ports.clock.now();
  if (sessions.some((s) => isPending(s, now))) return refuse({ code: 'session_already_planned' });
  const number = sessions.filter((s) => hasPassed(s, now)).length + 1;
  if (number > course.sessionCount) return refuse({ code: 'all_sessions_held' });
  const topics = pair.match.sharedTopics;
  const topicId = topics[(number - 1) % Math.max(1, topics.length)];
  const moduleId = course.moduleIds[number - 1];
  // The id counts every session there was, so two people who plan at once meet in one document.
  const id = ports.ids.hash(['session', pair.id, String(sessions.length + 1)]);
  const session: Session = {
    id,
    pairId: pair.id,
    number,
    startsAt: startsAt.value,
    minutes: course.sessionMinutes,
    ...(topicId === undefined ? {} : { topicId }),
    ...(moduleId === undefined ? {} : { moduleId }),
    plannedBy: planner,
    version: 1,
    prompted: [],
    status: 'proposed',
  };
  const written = await ports.store.commit(
    scope,
    [toCreate('session', id, session)],
    [factOf(ports, scope, { kind: 'session-proposed', sessionId: id, version: 1 })],
  );
  if (written.ok) return ok(session);
  return refuse({ code: written.error === 'exists' ? 'session_already_planned' : 'busy' });
}

/** What a person chooses from when planning, or when moving a session that is still open. */
export async function viewPlan(
  ports: Pick<Ports, 'store' | 'clock'>,
  actor: Actor,
  input: { readonly programmeId: string; readonly pairId: string },
): Promise<Result<Extract<Message, { kind: 'plan-session' }>, Refusal>> {
  const admitted = await admitToPair(ports, actor, input, 'session.plan');
  if (!admitted.ok) return admitted;
  const { context } = admitted.value;
  if (!isUnderWay(context.pair)) return refuse({ code: 'pair_not_under_way' });
  return ok({
    kind: 'plan-session',
    pair: planningView(admitted.value),
    slots: await slotsOf(ports, context),
  });
}

/** The pair as its planner may see it: an assistant learns no topic and no reason. */
export function planningView({ context, side, planner }: AdmittedToPair): PairView {
  const view = pairView(context, side);
  return planner === 'delegate' ? { ...view, why: NO_REASON } : view;
}

const NO_REASON: PairView['why'] = {
  parts: { wantedTopics: 0, inReturn: 0, distance: 0, availability: 0, language: 0, site: 0 },
  sharedTopics: [],
  topicsInReturn: [],
  sharedLanguages: [],
  sharedHalfDays: [],
  sameSite: false,
  otherEntity: false,
};

export async function slotsOf(
  ports: Pick<Ports, 'store' | 'clock'>,
  context: PairContext,
): Promise<readonly Slot[]> {
  const [mentor, mentee] = await Promise.all([
    availabilityOf(ports, context, 'mentor'),
    availabilityOf(ports, context, 'mentee'),
  ]);
  const after = addMinutes(ports.clock.now(), NOTICE_MINUTES);
  return commonSlots(mentor, mentee, after, context.course.sessionMinutes, SLOTS_OFFERED);
}

/** The moment somebody chose, if it lies ahead. */
export async function chosenInstant(
  ports: Pick<Ports, 'store' | 'clock'>,
  actor: Actor,
  { context, side }: AdmittedToPair,
  at: ChosenTime,
): Promise<Result<Instant, Refusal>> {
  const startsAt = 'instant' in at ? readInstant(at.instant) : await onOwnClock(at.local);
  if (startsAt === undefined) return refuse({ code: 'time_unreadable' });
  return startsAt <= ports.clock.now() ? refuse({ code: 'in_the_past' }) : ok(startsAt);

  async function onOwnClock(local: string): Promise<Instant | undefined> {
    const person = await personOf(ports, actor.tenantId, actor.oid);
    const { timeZone } = readerOf(personOn(context, side), person);
    return instantOfLocal(local, timeZone);
  }
}

/** Every session of a pair, in the order in which they were numbered and planned. */
export async function sessionsOf(
  ports: Pick<Ports, 'store'>,
  { scope, pair }: Pick<PairContext, 'scope' | 'pair'>,
): Promise<readonly Session[]> {
  const found = await ports.store.find('session', scope, KEY.pair(pair.id));
  return found
    .map(({ body }) => body)
    .sort((a, b) => a.number - b.number || (a.startsAt < b.startsAt ? -1 : 1));
}

async function availabilityOf(
  ports: Pick<Ports, 'store'>,
  context: PairContext,
  side: 'mentor' | 'mentee',
): Promise<Availability> {
  const participant = personOn(context, side);
  const person = await personOf(ports, context.scope.tenantId, participant.oid);
  const { timeZone } = readerOf(participant, person);
  return { halfDays: participant.profile.halfDays, timeZone };
}

function readInstant(text: string): Instant | undefined {
  const millis = millisOf(text);
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/u.test(text) && Number.isFinite(millis)
    ? addMinutes(text, 0)
    : undefined;
}
