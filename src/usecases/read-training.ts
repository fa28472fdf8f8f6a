import type { Refusal } from '../domain/refusal.ts';
import { ok, type Result } from '../domain/result.ts';
import type { TrainingUnit } from '../domain/training.ts';
import { TRAINING_PATH } from '../kit/training-path.ts';
import type { Actor } from './actor.ts';
import type { Ports } from './ports.ts';
import { admit } from './standing.ts';

/** The path on how to mentor an executive; anybody in the programme may read it. */
export async function readTraining(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  programmeId: string,
): Promise<Result<readonly TrainingUnit[], Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'kit.read');
  return admitted.ok ? ok(TRAINING_PATH) : admitted;
}
