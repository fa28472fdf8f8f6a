import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyOptimal } from '../../../src/domain/matching/verify-optimal.ts';
import { bruteForce, seededProblem, smallProblems, solved } from './assignment-fixtures.ts';

/** 2^31 - 1 over the 1,000 points of the usual scores. */
const WIDEST = 2_147_483;

describe('assign with scores of up to 31 bits', () => {
  it('finds the optimum of every small problem', () => {
    fc.assert(
      fc.property(smallProblems(6), fc.constantFrom(90_000, WIDEST), (narrow, factor) => {
        const score = Int32Array.from(narrow.score, (s, arc) => s * factor + (arc % 3));
        const problem = { ...narrow, score };
        const assignment = solved(problem);
        expect(verifyOptimal(problem, assignment)).toEqual({ optimal: true });
        expect(assignment).toMatchObject(bruteForce(problem));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['short of seats', 700],
    ['with about enough', 1300],
    ['with seats to spare', 3000],
  ])('puts a class of mentees before any score, %s', (_, mentors) => {
    const narrow = seededProblem(mentors, 2000, mentors, 12, 1000);
    const classes = 4;
    const first = 2 ** 29;
    const score = Int32Array.from(narrow.score);
    for (let i = 0; i < narrow.mentees; i++) {
      const lift = first - (i % classes) * (first / classes);
      for (let e = narrow.rowStart[i]!; e < narrow.rowStart[i + 1]!; e++) score[e]! += lift;
    }
    const problem = { ...narrow, score };
    const assignment = solved(problem);
    expect(verifyOptimal(problem, assignment)).toEqual({ optimal: true });
    expect(assignment.cardinality).toBe(solved(narrow).cardinality);
  });
});
