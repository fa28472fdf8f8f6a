import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import type { Ports } from './ports.ts';
import { admit } from './standing.ts';
import { withdraw } from './withdraw.ts';

/**
 * Somebody leaves a programme by their own act: what waits closes, what goes on ends without blame,
 * and the other hears that it is over, never why. What was written stays where it is; whoever wants
 * it gone erases it. For a day it can be undone (`undoLeaving`); volunteering again brings them back too.
 */
export async function leaveProgramme(
  ports: Pick<Ports, 'store' | 'ids' | 'clock'>,
  actor: Actor,
  programmeId: string,
): Promise<Result<undefined, Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'programme.leave');
  if (!admitted.ok) return admitted;
  const { scope, self } = admitted.value;
  if (self === undefined) return refuse({ code: 'not_found' });
  await withdraw(ports, scope, self.id, ports.clock.now());
  return ok(undefined);
}
