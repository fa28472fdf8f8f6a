import type { ParticipantId } from '../participant.ts';
import { SEED_BOUND } from './assign-seeded.ts';
import { readLocks } from './locks.ts';
import { toField } from './problem.ts';
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

/**
 * What is wrong with rules as far as it shows without solving: everything but locks that no circles
 * hold (`lock_circle`, `locks_together`) and what is too large.
 */
export function checkRules(
  volunteers: readonly Volunteer[],
  rules: MatchRules,
  budget?: number,
): MatchRefusal | undefined {
  const flaw = findFlaw(volunteers, rules, budget);
  if (flaw !== undefined) return flaw;
  const { locked = [] } = rules;
  const named = new Set(locked.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]));
  const concerned = volunteers.filter(({ id }) => named.has(id));
  const locks = readLocks(toField(concerned, rules), rules);
  return locks.ok ? undefined : locks.error;
}

function firstTwice(ids: readonly ParticipantId[]): ParticipantId | undefined {
  const seen = new Set<ParticipantId>();
  for (const id of ids) {
    if (seen.has(id)) return id;
    seen.add(id);
  }
  return undefined;
}
