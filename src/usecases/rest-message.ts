import type { Message } from '../domain/message.ts';
import { isUnderWay } from '../domain/pair.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { admitToPair } from './admit-to-pair.ts';
import { slotsOf } from './offered-slots.ts';
import type { Ports } from './ports.ts';
import { pairView } from './views.ts';

/** Whether a pair rests, goes on, or is over, as it stands now. */
export async function viewRest(
  ports: Pick<Ports, 'store' | 'clock'>,
  actor: Actor,
  input: { readonly programmeId: string; readonly pairId: string },
): Promise<Result<Message, Refusal>> {
  const admitted = await admitToPair(ports, actor, input, 'pair.live', 'look');
  if (!admitted.ok) return admitted;
  const { context, side } = admitted.value;
  const view = { pair: pairView(context, side), byMe: true };
  if (context.pair.status === 'paused') return ok({ kind: 'pair-paused', ...view });
  if (context.pair.status === 'ended') return ok({ kind: 'pair-ended', pair: view.pair });
  if (!isUnderWay(context.pair)) return refuse({ code: 'pair_not_under_way' });
  return ok({ kind: 'pair-resumed', ...view, slots: await slotsOf(ports, context) });
}
