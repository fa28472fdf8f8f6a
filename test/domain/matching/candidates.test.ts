import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookFrom } from '../../../src/domain/matching/eligibility.ts';
import { toField, toProblem } from '../../../src/domain/matching/problem.ts';
import type { Field } from '../../../src/domain/matching/problem.ts';
import { scoreOf } from '../../../src/domain/matching/score.ts';
import { anyCrowd } from './crowds.ts';

/** Mentor, mentee and score of every eligible couple, everybody tried with everybody. */
function byTwoLoops({ crowd, mentees, mentors, terms, most }: Field): number[][] {
  return mentees.flatMap((mentee, i) => {
    const obstacleWith = lookFrom('mentee', mentee, crowd, terms);
    return mentors.flatMap((mentor, j) =>
      obstacleWith(mentor) === undefined ? [[i, j, scoreOf(crowd, mentor, mentee, most)]] : [],
    );
  });
}

function byIndex(field: Field): number[][] {
  const { rowStart, column, score } = toProblem(field)!;
  return field.mentees.flatMap((_, i) =>
    Array.from(column.subarray(rowStart[i], rowStart[i + 1]), (j, k) => [
      i,
      j,
      score[rowStart[i]! + k]!,
    ]),
  );
}

describe('the index of candidates', () => {
  it('finds the couples that trying everybody with everybody finds, in the same order', () => {
    fc.assert(
      fc.property(anyCrowd, ({ people, rules }) => {
        const field = toField(people, rules);
        expect(byIndex(field)).toEqual(byTwoLoops(field));
      }),
      { numRuns: 300 },
    );
  });

  it('refuses to list more couples than it is given room for', () => {
    fc.assert(
      fc.property(anyCrowd, ({ people, rules }) => {
        const field = toField(people, rules);
        const count = byTwoLoops(field).length;
        expect(toProblem(field, count)?.column).toHaveLength(count);
        if (count > 0) expect(toProblem(field, count - 1)).toBeUndefined();
      }),
    );
  });
});
