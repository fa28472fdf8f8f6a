import { CHECK_IN_WEEKS } from '../domain/pair-prompts.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { millisOf } from '../domain/time.ts';
import type { Actor } from './actor.ts';
import { admitToPair } from './admit-to-pair.ts';
import type { NamedCheckIn } from './check-in.ts';
import type { Ports } from './ports.ts';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * The check-in that somebody who was not asked speaks to: the one of the period they are in, so
 * that a prompt for the same period finds it answered; at the end, the retrospective.
 */
export async function presentCheckIn(
  ports: Pick<Ports, 'store' | 'clock'>,
  actor: Actor,
  input: { readonly programmeId: string; readonly pairId: string },
): Promise<Result<NamedCheckIn, Refusal>> {
  const admitted = await admitToPair(ports, actor, input, 'pair.live', 'look');
  if (!admitted.ok) return admitted;
  const { pair, programme } = admitted.value.context;
  const { programmeId, pairId } = input;
  if (pair.status === 'completed') {
    return ok({ programmeId, pairId, kind: 'retrospective', occurrence: 1 });
  }
  if (!('pairedAt' in pair)) return refuse({ code: 'pair_not_under_way' });
  const period = (programme.options?.checkInWeeks ?? CHECK_IN_WEEKS) * WEEK_MS;
  const passed = millisOf(ports.clock.now()) - millisOf(pair.pairedAt);
  const occurrence = Math.max(1, Math.floor(passed / period));
  return ok({ programmeId, pairId, kind: 'check-in', occurrence });
}
