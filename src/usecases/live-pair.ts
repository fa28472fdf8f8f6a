import { leave, pauseSeries, resumeSeries, type Pair, type Side } from '../domain/pair.ts';
import type { FactBody } from '../domain/facts.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { cancel, isPending, turn, type Session } from '../domain/session.ts';
import type { Instant } from '../domain/time.ts';
import type { Actor } from './actor.ts';
import { admitToPair } from './admit-to-pair.ts';
import { admitToSession, type NamedSession } from './change-session.ts';
import { decide, factOf, KEY, toReplace } from './documents.ts';
import type { Ports } from './ports.ts';

type Needs = Pick<Ports, 'store' | 'ids' | 'clock'>;
interface NamedPair {
  readonly programmeId: string;
  readonly pairId: string;
}

/** The two rest: nothing is asked of them until one of them takes the sessions up again. */
export async function pausePair(
  ports: Needs,
  actor: Actor,
  input: NamedPair,
): Promise<Result<Pair, Refusal>> {
  return change(ports, actor, input, 'pair-paused', pauseSeries);
}

export async function resumePair(
  ports: Needs,
  actor: Actor,
  input: NamedPair,
): Promise<Result<Pair, Refusal>> {
  return change(ports, actor, input, 'pair-resumed', resumeSeries);
}

/** Ends the pair without blame: who asked for it is said to nobody but the two. */
export async function endPair(
  ports: Needs,
  actor: Actor,
  input: NamedPair,
): Promise<Result<Pair, Refusal>> {
  return change(ports, actor, input, 'pair-ended', (pair, side, now) =>
    pair.status === 'proposed' || pair.status === 'declined'
      ? refuse('pair_not_under_way' as const)
      : ok(leave(pair, now, side)),
  );
}

async function change(
  ports: Needs,
  actor: Actor,
  input: NamedPair,
  kind: Extract<FactBody['kind'], 'pair-paused' | 'pair-resumed' | 'pair-ended'>,
  transition: (pair: Pair, side: Side, now: Instant) => Result<Pair, 'pair_not_under_way'>,
): Promise<Result<Pair, Refusal>> {
  const admitted = await admitToPair(ports, actor, input, 'pair.live');
  if (!admitted.ok) return admitted;
  const { context, side } = admitted.value;
  const { scope, pair } = context;
  const now = ports.clock.now();
  return decide(ports, 'pair', scope, pair.id, async (current) => {
    const next = transition(current, side, now);
    if (!next.ok) return refuse({ code: next.error });
    if (next.value === current) return ok({ next: current });
    const body = { kind, pairId: pair.id, by: side };
    const sessions = kind === 'pair-ended' ? await openSessions(ports, context) : [];
    return ok({
      next: next.value,
      // The same thing may happen again another day: the moment tells them apart.
      facts: [factOf(ports, scope, body, now)],
      also: sessions.flatMap((stored) => {
        const cancelled = cancel(stored.body, side, now);
        return cancelled.ok ? [toReplace('session', stored, cancelled.value)] : [];
      }),
    });
  });

  async function openSessions({ store }: Needs, { pair: { id } }: { readonly pair: Pair }) {
    const found = await store.find('session', scope, KEY.pair(id));
    return found.filter(({ body }) => isPending(body, now));
  }
}

/** The mentee leads this session and the mentor learns, or back again. */
export async function swapRoles(
  ports: Needs,
  actor: Actor,
  input: NamedSession & { readonly swapped: boolean },
): Promise<Result<Session, Refusal>> {
  const admitted = await admitToSession(ports, actor, input, 'pair.live');
  if (!admitted.ok) return admitted;
  const {
    context: { scope },
    side: by,
  } = admitted.value;
  return decide(ports, 'session', scope, input.sessionId, (session) => {
    const turned = turn(session, input.swapped);
    if (!turned.ok) return refuse({ code: turned.error });
    if (turned.value === session) return ok({ next: session });
    const { id: sessionId, version } = session;
    return ok({
      next: turned.value,
      facts: [
        factOf(ports, scope, { kind: 'roles-swapped', sessionId, version, by }, ports.clock.now()),
      ],
    });
  });
}
