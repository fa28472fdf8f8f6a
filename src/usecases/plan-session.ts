import { courseOf } from '../domain/agreement.ts';
import type { Message } from '../domain/message.ts';
import type { PairView } from '../domain/message-parts.ts';
import { toJoin } from '../domain/gathering.ts';
import { isUnderWay } from '../domain/pair.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { hasPassed, isPending, type Planner, type Session } from '../domain/session.ts';
import type { Instant } from '../domain/time.ts';
import type { Actor } from './actor.ts';
import { admitToPair, type AdmittedToPair } from './admit-to-pair.ts';
import { assistantActed } from './assistant-acted.ts';
import { chosenInstant, type ChosenTime } from './chosen-time.ts';
import { matesSessions } from './circle-of.ts';
import { factOf, KEY, toCreate } from './documents.ts';
import { aboutModule } from './kit-of.ts';
import { isTaken, slotsOf } from './offered-slots.ts';
import type { Ports } from './ports.ts';
import { pairView, type PairContext } from './views.ts';

/**
 * Proposes a time for the pair's next session; the other side confirms in one tap. With `free`, a
 * time at which one of the two has another session is said (`time_taken`) and not proposed.
 */
export async function planSession(
  ports: Pick<Ports, 'store' | 'ids' | 'clock'>,
  actor: Actor,
  input: {
    readonly programmeId: string;
    readonly pairId: string;
    readonly at: ChosenTime;
    readonly free?: boolean;
  },
): Promise<Result<Session, Refusal>> {
  const admitted = await admitToPair(ports, actor, input, 'session.plan');
  if (!admitted.ok) return admitted;
  const { context, planner } = admitted.value;
  const { scope, pair } = context;
  if (!isUnderWay(pair)) return refuse({ code: 'pair_not_under_way' });
  const startsAt = await chosenInstant(ports, actor, admitted.value, input.at);
  if (!startsAt.ok) return startsAt;
  const sessions = await sessionsOf(ports, context);
  const now = ports.clock.now();
  if (sessions.some((s) => isPending(s, now))) return refuse({ code: 'session_already_planned' });
  const planned = { startsAt: startsAt.value, planner, now };
  if (input.free === true && (await isTaken(ports, context, startsAt.value))) {
    return refuse({ code: 'time_taken' });
  }
  const next = nextSession(ports, context, sessions, planned);
  if (next === undefined) return refuse({ code: 'all_sessions_held' });
  const about = await aboutModule(ports, scope, next.moduleId, pair.match.sharedTopics);
  const session = { ...next, ...about };
  const together = await gather(ports, context, session, planned);
  const asked = planner === 'mentor' ? together : together.slice(0, 1);
  const written = await ports.store.commit(
    scope,
    together.map((one) => toCreate('session', one.id, one)),
    [
      ...asked.map(({ id: sessionId, version }) =>
        factOf(ports, scope, { kind: 'session-proposed', sessionId, version }),
      ),
      ...assistantActed(ports, actor, admitted.value, together[0], 'planned'),
    ],
  );
  if (written.ok) return ok(together[0]);
  return refuse({ code: written.error === 'exists' ? 'session_already_planned' : 'busy' });
}

interface Planned {
  readonly startsAt: Instant;
  readonly planner: Planner;
  readonly now: Instant;
}

/** The pair's next session; undefined when there are no more to hold. */
function nextSession(
  ports: Pick<Ports, 'ids'>,
  { pair, course }: Pick<PairContext, 'pair' | 'course'>,
  before: readonly Session[],
  { startsAt, planner, now }: Planned,
): Session | undefined {
  const number = before.filter((s) => hasPassed(s, now)).length + 1;
  if (number > course.sessionCount) return undefined;
  const moduleId = course.moduleIds[number - 1];
  // Until the two agree on a module, it is about what they were matched on.
  const topics = moduleId === undefined ? pair.match.sharedTopics : [];
  const topicId = topics[(number - 1) % Math.max(1, topics.length)];
  return {
    id: sessionIdOf(ports, pair.id, before.length + 1),
    pairId: pair.id,
    number,
    startsAt,
    minutes: course.sessionMinutes,
    ...(topicId === undefined ? {} : { topicId }),
    ...(moduleId === undefined ? {} : { moduleId }),
    plannedBy: planner,
    version: 1,
    prompted: [],
    status: 'proposed',
  };
}

/**
 * The session, and with it those of the other members of a circle who have nothing planned: one
 * gathering, at one time, about one thing. When a mentee plans, the mentor answers first, and with
 * that asks the others (`confirmSession`).
 */
async function gather(
  ports: Pick<Ports, 'store' | 'ids'>,
  context: PairContext,
  session: Session,
  planned: Planned,
): Promise<readonly [Session, ...Session[]]> {
  const { scope, pair, mates } = context;
  if (pair.circleId === undefined) return [session];
  const all = (await matesSessions(ports, scope, mates)).map(({ body }) => body);
  const joined = toJoin(
    all.filter(({ startsAt }) => startsAt === session.startsAt),
    planned.now,
  );
  const gatheringId =
    joined?.gatheringId ?? ports.ids.hash(['gathering', pair.circleId, session.id]);
  const { minutes, topicId, moduleId, moduleVersion } = joined ?? session;
  const about = {
    gatheringId,
    minutes,
    ...(topicId === undefined ? {} : { topicId }),
    ...(moduleId === undefined ? {} : { moduleId }),
    ...(moduleVersion === undefined ? {} : { moduleVersion }),
  };
  const others: Session[] = [];
  const planner = planned.planner === 'mentor' ? 'mentor' : 'mentee';
  for (const { pair: other } of mates) {
    const own = all.filter(({ pairId }) => pairId === other.id);
    if (other.status === 'paused' || own.some((s) => isPending(s, planned.now))) continue;
    const agreement = (await ports.store.get('agreement', scope, other.id))?.body;
    const course = courseOf(context.programme, agreement);
    const next = nextSession(ports, { pair: other, course }, inOrder(own), { ...planned, planner });
    if (next !== undefined) others.push({ ...next, ...about });
  }
  return [{ ...session, ...about }, ...others];
}

/** The id counts every session there was, so two people who plan at once meet in one document. */
export function sessionIdOf(ports: Pick<Ports, 'ids'>, pairId: string, count: number): string {
  return ports.ids.hash(['session', pairId, String(count)]);
}

/** What a person chooses from when planning, or when moving a session that is still open. */
export async function viewPlan(
  ports: Pick<Ports, 'store' | 'clock'>,
  actor: Actor,
  input: { readonly programmeId: string; readonly pairId: string },
): Promise<Result<Extract<Message, { kind: 'plan-session' }>, Refusal>> {
  const admitted = await admitToPair(ports, actor, input, 'session.plan', 'look');
  if (!admitted.ok) return admitted;
  const { context } = admitted.value;
  if (!isUnderWay(context.pair)) return refuse({ code: 'pair_not_under_way' });
  return ok({
    kind: 'plan-session',
    ...planningFor(admitted.value),
    slots: await slotsOf(ports, context),
  });
}

/** The pair as its planner may see it: an assistant learns no topic and no reason. */
export function planningFor({ context, side, planner }: AdmittedToPair): {
  readonly pair: PairView;
  readonly forOthers?: true;
} {
  const pair = pairView(context, side);
  if (planner !== 'delegate') return { pair };
  return { pair: { ...pair, why: NO_REASON }, forOthers: true };
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

/** Every session of a pair, in the order in which they were numbered and planned. */
export async function sessionsOf(
  ports: Pick<Ports, 'store'>,
  { scope, pair }: Pick<PairContext, 'scope' | 'pair'>,
): Promise<readonly Session[]> {
  const found = await ports.store.find('session', scope, KEY.pair(pair.id));
  return inOrder(found.map(({ body }) => body));
}

function inOrder(sessions: readonly Session[]): readonly Session[] {
  return sessions.toSorted((a, b) => a.number - b.number || (a.startsAt < b.startsAt ? -1 : 1));
}
