import { KIT_FORMAT, KIT_FORMAT_VERSION, type KitFile } from '../domain/kit/file.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { kitOf } from './kit-of.ts';
import type { Ports } from './ports.ts';
import { admit } from './standing.ts';

/** The kit in force as one file: no drafts, nothing archived, nothing about anybody. */
export async function exportKit(
  ports: Pick<Ports, 'store' | 'clock'>,
  actor: Actor,
  programmeId: string,
): Promise<Result<KitFile, Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'kit.edit', 'look');
  if (!admitted.ok) return admitted;
  const { scope, programme } = admitted.value;
  const entries = await kitOf(ports, scope);
  return ok({
    format: KIT_FORMAT,
    formatVersion: KIT_FORMAT_VERSION,
    exportedAt: ports.clock.now(),
    programme: programme.body.name,
    modules: entries.flatMap(({ inForce, archived }) =>
      archived || inForce === undefined ? [] : [inForce],
    ),
  });
}
