import highsModule, { type Highs } from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AssignmentProblem } from '../../../src/domain/matching/assignment.ts';
import { verifyOptimal } from '../../../src/domain/matching/verify-optimal.ts';
import { arcsOf, seededProblem, solved } from './assignment-fixtures.ts';

// The package's types describe its CommonJS build; its ES module exports the loader itself.
const highs = highsModule as unknown as typeof highsModule.default;

/** The optimal total with `cardinality` pairs, or the largest number of pairs, as a linear
 * programme in CPLEX LP format. Its matrix is totally unimodular: the optimum is integral. */
function programme(problem: AssignmentProblem, cardinality?: number): string {
  const arcs = arcsOf(problem);
  const term = (e: number, factor = 1) => `${factor} x${e}`;
  const rows: string[] = [];
  for (let i = 0; i < problem.mentees; i++) {
    const own = arcs.flatMap(([k], e) => (k === i ? [term(e)] : []));
    if (own.length > 0) rows.push(`${own.join(' + ')} <= 1`);
  }
  for (let j = 0; j < problem.mentors; j++) {
    const own = arcs.flatMap(([, k], e) => (k === j ? [term(e)] : []));
    if (own.length > 0) rows.push(`${own.join(' + ')} <= ${problem.capacity[j]!}`);
  }
  if (cardinality !== undefined) {
    rows.push(`${arcs.map((_, e) => term(e)).join(' + ')} = ${cardinality}`);
  }
  const goal = arcs.map(([, , s], e) => term(e, cardinality === undefined ? 1 : s));
  return ['Maximize', goal.join(' + '), 'Subject To', ...rows, 'End'].join('\n');
}

describe('assign against HiGHS', () => {
  let solver: Highs;
  beforeAll(async () => {
    solver = await highs();
  });

  it.each([
    [1, 80, 40, 6, 1000],
    [2, 150, 60, 8, 1000],
    [3, 60, 90, 5, 1000],
    [4, 120, 60, 10, 3],
    [5, 200, 100, 4, 1000],
    [6, 100, 50, 20, 100],
  ])('seed %i: %i mentees, %i mentors, up to %i arcs each, scores to %i', (...shape) => {
    const problem = seededProblem(...shape);
    const { cardinality, total, ...rest } = solved(problem);
    const most = Math.round(solver.solve(programme(problem)).ObjectiveValue);
    const best = Math.round(solver.solve(programme(problem, most)).ObjectiveValue);
    expect({ cardinality, total }).toEqual({ cardinality: most, total: best });
    expect(verifyOptimal(problem, { cardinality, total, ...rest })).toEqual({ optimal: true });
  });
});
