import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign } from '../../../src/domain/matching/assign.ts';
import type { AssignmentProblem } from '../../../src/domain/matching/assignment.ts';
import { verifyOptimal } from '../../../src/domain/matching/verify-optimal.ts';
import {
  arcsOf,
  bruteForce,
  problemOf,
  seededBelow,
  seededProblem,
  smallProblems,
  solved,
  type Arc,
} from './assignment-fixtures.ts';

/** The same people a while later: some rescored, some gone, some replaced, some seats changed. */
function later(problem: AssignmentProblem, seed: number, oneIn: number): AssignmentProblem {
  const below = seededBelow(seed);
  const fate = Array.from({ length: problem.mentees }, () => (below(oneIn) === 0 ? below(3) : -1));
  const arcs = arcsOf(problem).flatMap(([i, j, s]): Arc[] => {
    if (fate[i] === 0) return [];
    if (fate[i] === 1) return [[i, j, below(1001)]];
    return [[i, fate[i] === 2 ? below(problem.mentors) : j, s]];
  });
  const capacity = Array.from(problem.capacity, (c) => (below(oneIn) === 0 ? below(4) : c));
  return problemOf(problem.mentees, capacity, arcs);
}

describe('assign from an earlier answer', () => {
  it('is as exact as afresh, whatever changed', () => {
    const sizes = fc.constantFrom([60, 35, 6], [200, 120, 8], [200, 60, 8], [100, 200, 5]);
    fc.assert(
      fc.property(fc.nat(), sizes, fc.constantFrom(2, 10, 50), (seed, [n, m, degree], oneIn) => {
        const before = seededProblem(seed, n, m, degree, 1000);
        const after = later(before, seed + 1, oneIn);
        const result = assign(after, { previous: solved(before) });
        if (!result.ok) throw new Error(result.error.detail);
        const fresh = solved(after);
        expect(verifyOptimal(after, result.value)).toEqual({ optimal: true });
        expect(result.value).toMatchObject({ cardinality: fresh.cardinality, total: fresh.total });
      }),
      { numRuns: 150 },
    );
  });

  it('is as exact as afresh after one in a hundred of thousands of people changed', () => {
    for (const seats of [1200, 3000]) {
      const before = seededProblem(seats, 4000, seats, 12, 1000);
      const after = later(before, 5, 100);
      const result = assign(after, { previous: solved(before) });
      if (!result.ok) throw new Error(result.error.detail);
      const { cardinality, total } = solved(after);
      expect(verifyOptimal(after, result.value)).toEqual({ optimal: true });
      expect(result.value).toMatchObject({ cardinality, total });
    }
  });

  it('is exact even when the earlier answer is nonsense', () => {
    const anything = fc.record({
      mentor: fc.integer({ min: -2, max: 9 }),
      price: fc.oneof(fc.integer({ min: -5000, max: 5000 }), fc.constant(2 ** 40)),
    });
    fc.assert(
      fc.property(smallProblems(6), fc.array(anything, { minLength: 6 }), (problem, noise) => {
        const mentorOf = Int32Array.from({ length: problem.mentees }, (_, i) => noise[i]!.mentor);
        const price = Float64Array.from({ length: problem.mentors }, (_, j) => noise[j]!.price);
        const certificate = { levels: 1, level: new Int32Array(problem.mentors), price };
        const result = assign(problem, { previous: { mentorOf, certificate } });
        if (!result.ok) throw new Error(result.error.detail);
        expect(verifyOptimal(problem, result.value)).toEqual({ optimal: true });
        expect(result.value).toMatchObject(bruteForce(problem));
      }),
      { numRuns: 500 },
    );
  });

  it('refuses an earlier answer of another size', () => {
    const previous = solved(seededProblem(1, 10, 5, 3, 9));
    const result = assign(seededProblem(2, 11, 5, 3, 9), { previous });
    expect(result.ok ? 'accepted' : result.error.code).toBe('malformed');
  });
});
