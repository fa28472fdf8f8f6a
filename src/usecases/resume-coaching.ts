import { resumableUntil, resume, type Coaching, type CoachingParty } from '../domain/coaching.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Instant } from '../domain/time.ts';
import type { Actor } from './actor.ts';
import { admitToPair } from './admit-to-pair.ts';
import { mayGoOn, obstacleOf } from './coach-pairs.ts';
import { decide, factOf, KEY } from './documents.ts';
import type { Ports } from './ports.ts';
import { standingOf } from './standing.ts';
import { pairContext, type PairContext } from './views.ts';

interface NamedPair {
  readonly programmeId: string;
  readonly pairId: string;
}

/**
 * Whoever of the three ended a coaching, or said no to it, takes that back within a day: it stands
 * as it stood, and who had heard of the end hears that it goes on. `version` names the coaching that
 * is meant. Refused: `coach_replaced` when another was named meanwhile (to who was the coach before,
 * `not_found`: whom a pair asks is not theirs to know), `undo_nothing`, `undo_too_late`,
 * `pair_not_under_way`, `coach_not_outside` for who runs the programme by now.
 */
export async function resumeCoaching(
  ports: Pick<Ports, 'store' | 'ids' | 'clock'>,
  actor: Actor,
  input: NamedPair & { readonly version: number },
): Promise<Result<Coaching, Refusal>> {
  const admitted = await admitAsOneOfThree(ports, actor, input);
  if (!admitted.ok) return admitted;
  const { context, by } = admitted.value;
  const { scope, pair } = context;
  const now = ports.clock.now();
  return decide(ports, 'coaching', scope, pair.id, (coaching) => {
    if (by === 'coach' && coaching.oid !== actor.oid) return refuse({ code: 'not_found' });
    const next = resume(coaching, by, input.version, now);
    if (!next.ok) return refuse({ code: next.error });
    if (next.value === coaching || coaching.status !== 'ended') return ok({ next: coaching });
    const inTheWay = obstacleOf(context, next.value);
    if (inTheWay !== undefined) return refuse({ code: inTheWay });
    const { version, endedAt } = coaching;
    const said = { kind: 'coach-resumed', pairId: pair.id, version, by, endedAt } as const;
    return ok({ next: next.value, facts: [factOf(ports, scope, said)] });
  });
}

/** One of the two, or whoever coached them until they ended it themself. */
async function admitAsOneOfThree(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  input: NamedPair,
): Promise<Result<{ readonly context: PairContext; readonly by: CoachingParty }, Refusal>> {
  const admitted = await admitToPair(ports, actor, input, 'coach.name');
  if (admitted.ok) return ok({ context: admitted.value.context, by: admitted.value.side });
  const standing = await standingOf(ports, actor, input.programmeId);
  const asked = [...(standing?.coached ?? []), ...(standing?.left ?? [])];
  if (standing === undefined || !asked.some(({ id }) => id === input.pairId)) return admitted;
  if (standing.programme.body.status === 'archived') return refuse({ code: 'programme_archived' });
  const context = await pairContext(ports, standing.scope, input.pairId);
  return context === undefined ? admitted : ok({ context, by: 'coach' });
}

/** A coaching that this one of the three ended, and until when they may take that back. */
export interface ResumableCoaching {
  readonly coaching: Coaching;
  readonly until: Instant;
}

/** What there is to take back for this one of the three; undefined when there is nothing. */
export function resumable(
  { clock }: Pick<Ports, 'clock'>,
  context: PairContext,
  coaching: Coaching | undefined,
  by: CoachingParty,
): ResumableCoaching | undefined {
  if (coaching === undefined) return undefined;
  const now = clock.now();
  const until = resumableUntil(coaching, by, now);
  const before = resume(coaching, by, coaching.version, now);
  if (until === undefined || !before.ok || !mayGoOn(context, before.value)) return undefined;
  return { coaching, until };
}

export interface LeftPair extends ResumableCoaching {
  readonly context: PairContext;
}

/** The pairs that a coach turned down or left and may still take up again, on their own page. */
export async function viewLeftPairs(
  ports: Pick<Ports, 'store' | 'clock'>,
  actor: Actor,
): Promise<readonly LeftPair[]> {
  const left: LeftPair[] = [];
  const where = { tenantId: actor.tenantId };
  for (const { scope, body } of await ports.store.find('coaching', where, KEY.coach(actor.oid))) {
    if (resumableUntil(body, 'coach', ports.clock.now()) === undefined) continue;
    const context = await pairContext(ports, scope, body.id);
    const found = context && resumable(ports, context, body, 'coach');
    if (context !== undefined && found !== undefined) left.push({ ...found, context });
  }
  return left;
}
