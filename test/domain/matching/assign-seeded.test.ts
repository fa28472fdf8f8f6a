import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignSeeded, SEED_BOUND } from '../../../src/domain/matching/assign-seeded.ts';
import type { Assignment, AssignmentProblem } from '../../../src/domain/matching/assignment.ts';
import { match, type MatchOutcome } from '../../../src/domain/matching/match.ts';
import { verifyOptimal } from '../../../src/domain/matching/verify-optimal.ts';
import { denseProblem, smallProblems, solved } from './assignment-fixtures.ts';
import { matched, mentee, mentor, RULES } from './volunteers.ts';

const seeds = fc.integer({ min: 0, max: SEED_BOUND - 1 });

function seeded(problem: AssignmentProblem, seed: number): Assignment {
  const result = assignSeeded(problem, seed);
  if (!result.ok) throw new Error(result.error.detail);
  return result.value;
}

describe('a seed', () => {
  it('never changes how many are matched nor the total, and the proof holds', () => {
    fc.assert(
      fc.property(smallProblems(6), seeds, (problem, seed) => {
        const { cardinality, total } = solved(problem);
        const assignment = seeded(problem, seed);
        expect(assignment).toMatchObject({ cardinality, total });
        expect(verifyOptimal(problem, assignment)).toEqual({ optimal: true });
        expect(seeded(problem, seed)).toEqual(assignment);
      }),
      { numRuns: 500 },
    );
  });

  it('0 is the order of the arrays', () => {
    const problem = denseProblem(5, [2, 2, 2], () => 7);
    expect(seeded(problem, 0)).toEqual(solved(problem));
  });

  it('spreads equal matchings over all mentors, none of them favoured', () => {
    const problem = denseProblem(1, [1, 1, 1, 1, 1], () => 500);
    const chosen = [0, 0, 0, 0, 0];
    for (let seed = 1; seed <= 1_000; seed++) chosen[seeded(problem, seed).mentorOf[0]!]!++;
    for (const times of chosen) {
      expect(times).toBeGreaterThan(140);
      expect(times).toBeLessThan(260);
    }
  });

  it('decides which of equal mentees has to wait', () => {
    const problem = denseProblem(4, [1], () => 500);
    const served = new Set<number>();
    for (let seed = 1; seed <= 100; seed++) {
      served.add(seeded(problem, seed).mentorOf.findIndex((mentor) => mentor === 0));
    }
    expect(served).toEqual(new Set([0, 1, 2, 3]));
  });

  it('is a rule of a match, and leaves the order of rows without effect', () => {
    const people = [mentor('m1'), mentor('m2'), mentor('m3'), mentee('e')];
    const mentorIn = ({ pairs }: MatchOutcome) => pairs[0]?.mentorId;
    const chosen = new Set<unknown>();
    for (let seed = 0; seed < 50; seed++) {
      const outcome = matched(people, { seed });
      expect(matched(people.toReversed(), { seed })).toEqual(outcome);
      chosen.add(mentorIn(outcome));
    }
    expect(chosen).toEqual(new Set(['m1', 'm2', 'm3']));
  });

  it.each([-1, 0.5, SEED_BOUND, Number.NaN])('%d is none', (seed) => {
    expect(match([], { ...RULES, seed })).toEqual({
      ok: false,
      error: { code: 'invalid_seed', seed },
    });
  });
});
