import type { ParticipantId } from '../participant.ts';
import { SEED_BOUND } from './assign-seeded.ts';
import type { MatchRefusal } from './refusal.ts';
import type { MatchRules, Volunteer } from './rules.ts';
import { areWeights, FULL_SCORE } from './weights.ts';

/** The first thing wrong with the people or the rules, before anybody is compared. */
export function findFlaw(
  volunteers: readonly Volunteer[],
  { weights, seed = 0, floor = 0, priority = [], circles }: MatchRules,
  budget = 0,
): MatchRefusal | undefined {
  if (!areWeights(weights)) return { code: 'invalid_weights' };
  if (!Number.isInteger(seed) || seed < 0 || seed >= SEED_BOUND) {
    return { code: 'invalid_seed', seed };
  }
  if (!(budget >= 0)) return { code: 'invalid_budget', budget };
  const id = firstTwice(volunteers.map((volunteer) => volunteer.id));
  if (id !== undefined) return { code: 'duplicate_id', id };
  if (!Number.isInteger(floor) || floor < 0 || floor > FULL_SCORE) {
    return { code: 'floor_out_of_range', floor };
  }
  const urgent = firstTwice(priority.flat());
  if (urgent !== undefined) return { code: 'priority_twice', id: urgent };
  if (circles === undefined) return undefined;
  const { min, max } = circles;
  const sound = Number.isInteger(min) && Number.isInteger(max) && min >= 1 && min <= max;
  return sound ? undefined : { code: 'circles_out_of_range', min, max };
}

function firstTwice(ids: readonly ParticipantId[]): ParticipantId | undefined {
  const seen = new Set<ParticipantId>();
  for (const id of ids) {
    if (seen.has(id)) return id;
    seen.add(id);
  }
  return undefined;
}
