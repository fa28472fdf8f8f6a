import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign } from '../../../src/domain/matching/assign.ts';
import type { Assignment } from '../../../src/domain/matching/assignment.ts';
import { verifyOptimal } from '../../../src/domain/matching/verify-optimal.ts';
import { arcsOf, seededProblem, solved } from './assignment-fixtures.ts';

const shapes = fc
  .tuple(
    fc.nat(),
    fc.constantFrom([60, 35, 6], [200, 120, 8], [200, 60, 8], [100, 200, 5]),
    fc.constantFrom(3, 1000),
  )
  .map(([seed, [n, m, degree], top]) => seededProblem(seed, n, m, degree, top));

function within(budget: number, ...[problem]: Parameters<typeof solved>): Assignment {
  const result = assign(problem, { budget });
  if (!result.ok) throw new Error(result.error.detail);
  return result.value;
}

describe('assign within a budget', () => {
  it('matches as many, and misses the optimal total by at most the gap', () => {
    fc.assert(
      fc.property(shapes, fc.nat(3000), (problem, budget) => {
        const { mentorOf, cardinality, total, gap } = within(budget, problem);
        const best = solved(problem);
        expect(cardinality).toBe(best.cardinality);
        expect(total).toBeLessThanOrEqual(best.total);
        expect(total + gap).toBeGreaterThanOrEqual(best.total);

        const used = new Int32Array(problem.mentors);
        const pairs = arcsOf(problem).filter(([i, j]) => mentorOf[i] === j);
        for (const [, j] of pairs) used[j]!++;
        expect(pairs.length).toBe(cardinality);
        expect(pairs.reduce((sum, [, , score]) => sum + score, 0)).toBe(total);
        expect(used.every((count, j) => count <= problem.capacity[j]!)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('says 0 only of an optimum, and proves it then', () => {
    fc.assert(
      fc.property(shapes, fc.nat(20_000), (problem, budget) => {
        const assignment = within(budget, problem);
        const { optimal } = verifyOptimal(problem, assignment);
        expect(optimal).toBe(assignment.gap === 0);
      }),
      { numRuns: 300 },
    );
  });

  it('takes any number that is not negative', () => {
    const problem = seededProblem(9, 50, 25, 6, 1000);
    expect(within(0.5, problem).cardinality).toBe(solved(problem).cardinality);
    for (const budget of [-1, Number.NaN]) {
      const result = assign(problem, { budget });
      expect(result.ok ? 'accepted' : result.error.code).toBe('malformed');
    }
  });

  it('comes closer with more steps, and arrives', () => {
    const problem = seededProblem(7, 2000, 1000, 20, 1000);
    const gaps = [0, 5_000, 20_000, 1_000_000].map((budget) => within(budget, problem).gap);
    expect(gaps.at(-1)).toBe(0);
    expect(gaps[0]).toBeGreaterThan(gaps[2]!);
  });
});
