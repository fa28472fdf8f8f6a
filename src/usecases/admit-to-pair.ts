import type { Side } from '../domain/pair.ts';
import { sideOf } from '../domain/pair.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Planner } from '../domain/session.ts';
import type { Action } from '../domain/policy.ts';
import type { Actor } from './actor.ts';
import type { Ports } from './ports.ts';
import { admit } from './standing.ts';
import { pairContext, type PairContext } from './views.ts';

export interface AdmittedToPair {
  readonly context: PairContext;
  /** The side the actor stands on, or acts for. */
  readonly side: Side;
  readonly planner: Planner;
}

/** A pair's affairs are for its two people, and its planning also for the mentee's assistant. */
export async function admitToPair(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  input: { readonly programmeId: string; readonly pairId: string },
  action: Extract<
    Action,
    | 'proposal.answer'
    | 'agreement.write'
    | 'pair.live'
    | 'session.plan'
    | 'feedback.give'
    | 'coach.name'
  >,
  to: 'change' | 'look' = 'change',
): Promise<Result<AdmittedToPair, Refusal>> {
  const admitted = await admit(ports, actor, input.programmeId, action, to);
  if (!admitted.ok) return admitted;
  const { scope, self, principals } = admitted.value;
  const context = await pairContext(ports, scope, input.pairId);
  if (context === undefined) return refuse({ code: 'not_found' });
  const side = self === undefined ? undefined : sideOf(context.pair, self.id);
  if (side !== undefined) return ok({ context, side, planner: side });
  const isPrincipal = principals.some(({ id }) => id === context.pair.menteeId);
  if (action === 'session.plan' && isPrincipal) {
    return ok({ context, side: 'mentee', planner: 'delegate' });
  }
  return refuse({ code: 'not_found' });
}
