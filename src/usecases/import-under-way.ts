import type { Refusal } from '../domain/refusal.ts';
import { ok, type Result } from '../domain/result.ts';
import type { SignUpImport } from '../domain/sign-up-import.ts';
import type { Actor } from './actor.ts';
import { listAll } from './documents.ts';
import type { Ports } from './ports.ts';
import { admit } from './standing.ts';

/** The confirmed import whose people are still being enrolled; the latest where there are several. */
export async function importUnderWay(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  programmeId: string,
): Promise<Result<SignUpImport | undefined, Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'participants.read');
  if (!admitted.ok) return admitted;
  const imports = await listAll(ports, 'import', admitted.value.scope);
  return ok(
    imports
      .map(({ body }) => body)
      .filter(({ status }) => status === 'confirmed')
      .toSorted((one, other) => other.confirmedAt.localeCompare(one.confirmedAt))[0],
  );
}
