import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestOf, comesBefore } from '../../../src/domain/matching/candidates/best.ts';
import type { Couples } from '../../../src/domain/matching/candidates/couples.ts';
import { CrowdModel } from '../../../src/domain/matching/candidates/crowd-model.ts';
import { lookFrom } from '../../../src/domain/matching/eligibility.ts';
import { toProblem } from '../../../src/domain/matching/candidates/to-problem.ts';
import { toField } from '../../../src/domain/matching/problem.ts';
import type { Field } from '../../../src/domain/matching/problem.ts';
import { scoreOf } from '../../../src/domain/matching/score.ts';
import { anyCrowd } from './crowds.ts';
import { mentee, mentor, RULES } from './volunteers.ts';

/** Mentor, mentee and score of every eligible couple, everybody tried with everybody. */
function byTwoLoops({ crowd, mentees, mentors, terms, most }: Field): number[][] {
  return mentees.flatMap((mentee, i) => {
    const obstacleWith = lookFrom('mentee', mentee, crowd, terms);
    return mentors.flatMap((mentor, j) =>
      obstacleWith(mentor) === undefined ? [[i, j, scoreOf(crowd, mentor, mentee, most)]] : [],
    );
  });
}

function triples({ start, column, score }: Couples): number[][] {
  return Array.from(start.subarray(1)).flatMap((end, row) =>
    Array.from(column.subarray(start[row], end), (j, x) => [row, j, score[start[row]! + x]!]),
  );
}

/** The k best of each mentee or of each mentor, by sorting all couples; or whoever is in one of both. */
function bestByTwoLoops(field: Field, side: 'mentee' | 'mentor' | 'either', k: number): number[][] {
  const all = byTwoLoops(field).map(([mentee, mentor, score]) => ({ mentee, mentor, score }));
  const couples = all as { mentee: number; mentor: number; score: number }[];
  const inOrder = couples.toSorted((a, b) => (comesBefore(a, b) ? -1 : 1));
  const bestFrom = (from: 'mentee' | 'mentor'): typeof couples =>
    [...Map.groupBy(inOrder, (couple) => couple[from]).values()].flatMap((own) => own.slice(0, k));
  const kept = new Set(
    side === 'either' ? [...bestFrom('mentee'), ...bestFrom('mentor')] : bestFrom(side),
  );
  return couples.filter((c) => kept.has(c)).map((c) => [c.mentee, c.mentor, c.score]);
}

describe('the index of candidates', () => {
  it('finds the couples that trying everybody with everybody finds, in the same order', () => {
    fc.assert(
      fc.property(anyCrowd, ({ people, rules }) => {
        const field = toField(people, rules);
        const { rowStart, column, score } = toProblem(field)!;
        const found = triples({ start: rowStart, column, score: Uint16Array.from(score) });
        expect(found).toEqual(byTwoLoops(field));
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

  it('keeps the best couples of each mentee, of each mentor, or of either, ties drawn by lot', () => {
    const sides = fc.constantFrom('mentee', 'mentor', 'either');
    fc.assert(
      fc.property(anyCrowd, sides, fc.integer({ min: 1, max: 6 }), ({ people, rules }, side, k) => {
        const field = toField(people, rules);
        const { couples, eligible } = bestOf(new CrowdModel(field), side, k);
        expect(triples(couples)).toEqual(bestByTwoLoops(field, side, k));
        expect(eligible).toBe(byTwoLoops(field).length);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps different mentors for mentees who are alike', () => {
    const mentors = Array.from({ length: 60 }, (_, n) => mentor(`m${n}`));
    const mentees = Array.from({ length: 60 }, (_, n) => mentee(`z${n}`));
    const { couples } = bestOf(
      new CrowdModel(toField([...mentors, ...mentees], RULES)),
      'mentee',
      3,
    );
    expect(couples.column).toHaveLength(180);
    expect(new Set(couples.column).size).toBeGreaterThan(50);
  });
});
