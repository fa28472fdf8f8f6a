import type { Refusal } from '../domain/refusal.ts';
import { isUnderWay, otherSide } from '../domain/pair.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { admitToPair } from './admit-to-pair.ts';
import type { PersonalDirectory, Photo } from './office-port.ts';
import type { Ports } from './ports.ts';
import { personOn } from './views.ts';

/**
 * The face of the other half of a pair that both accepted, for the two alone: before that it could
 * sway an answer, and no score ever sees it. Undefined where there is none to be had.
 */
export async function seePartnerPhoto(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  input: { readonly programmeId: string; readonly pairId: string },
  directory: PersonalDirectory | undefined,
): Promise<Result<Photo | undefined, Refusal>> {
  const admitted = await admitToPair(ports, actor, input, 'pair.live', 'look');
  if (!admitted.ok) return admitted;
  const { context, side } = admitted.value;
  const { oid } = personOn(context, otherSide(side));
  if (directory === undefined || oid === undefined || !isUnderWay(context.pair)) {
    return ok(undefined);
  }
  const told = await directory.photoOf(oid);
  return ok(told.ok ? told.value : undefined);
}
