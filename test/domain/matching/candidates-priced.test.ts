import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign } from '../../../src/domain/matching/assign.ts';
import type { Assignment, AssignmentProblem } from '../../../src/domain/matching/assignment.ts';
import { bestOf } from '../../../src/domain/matching/candidates/best.ts';
import { CrowdModel } from '../../../src/domain/matching/candidates/crowd-model.ts';
import { solvePriced } from '../../../src/domain/matching/candidates/solve-priced.ts';
import type { PricedSolve } from '../../../src/domain/matching/candidates/solve-priced.ts';
import { PriceOut } from '../../../src/domain/matching/candidates/price-out.ts';
import type { Worth } from '../../../src/domain/matching/candidates/price-out.ts';
import { optimalFace } from '../../../src/domain/matching/face.ts';
import { toProblem } from '../../../src/domain/matching/candidates/to-problem.ts';
import { toField } from '../../../src/domain/matching/problem.ts';
import { verifyOptimal } from '../../../src/domain/matching/verify-optimal.ts';
import { anyCrowd } from './crowds.ts';
import type { AnyCrowd } from './crowds.ts';

interface Case {
  readonly crowd: AnyCrowd;
  readonly k: number;
  readonly floor: number;
  readonly ranks: readonly number[];
  readonly closed: readonly boolean[];
}
const anyCase: fc.Arbitrary<Case> = fc.record({
  crowd: anyCrowd,
  k: fc.integer({ min: 1, max: 4 }),
  floor: fc.constantFrom(0, 0, 0, 500, 700),
  ranks: fc.oneof(fc.constant([]), fc.array(fc.nat(2), { maxLength: 70 })),
  closed: fc.array(
    fc.nat(9).map((n) => n === 0),
    { maxLength: 70 },
  ),
});

/** The whole problem, and what solving it by pricing gives. */
function solved(
  { crowd, k, floor, ranks, closed }: Case,
  withEveryOptimum = false,
): { problem: AssignmentProblem; priced: PricedSolve } {
  const field = toField(crowd.people, crowd.rules);
  const all = toProblem(field)!;
  const worth: Worth = {
    floor,
    base: Float64Array.from({ length: all.mentees }, (_, row) => 1e5 * (ranks[row] ?? 0)),
    closed: Uint8Array.from({ length: all.mentees }, (_, row) => Number(closed[row] ?? false)),
  };
  const priced = solvePriced(new CrowdModel(field), all.capacity, worth, { k, withEveryOptimum });
  if (!priced.ok) throw new Error(priced.error.detail);
  return { problem: whole(all, worth), priced: priced.value };
}

function whole(all: AssignmentProblem, { floor, base, closed }: Worth): AssignmentProblem {
  const rows = Array.from({ length: all.mentees }, (_, row) => {
    const arcs = [];
    for (let e = all.rowStart[row]!; e < all.rowStart[row + 1]! && closed[row] === 0; e++) {
      if (all.score[e]! >= floor) arcs.push([all.column[e]!, base[row]! + all.score[e]!] as const);
    }
    return arcs;
  });
  let sum = 0;
  return {
    ...all,
    rowStart: Int32Array.from([0, ...rows.map((row) => (sum += row.length))]),
    column: Int32Array.from(rows.flat(), ([column]) => column),
    score: Int32Array.from(rows.flat(), ([, score]) => score),
  };
}

function exactly(problem: AssignmentProblem): Assignment {
  const assigned = assign(problem);
  if (!assigned.ok) throw new Error(assigned.error.detail);
  return assigned.value;
}

function everybody(mentees: number): Worth {
  return { floor: 0, base: new Float64Array(mentees), closed: new Uint8Array(mentees) };
}

describe('pricing by the duals', () => {
  it('ends at the optimum of all couples, which its certificate proves couple by couple', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const { problem, priced } = solved(given);
        const { cardinality, total } = priced.assignment;
        expect(exactly(problem)).toMatchObject({ cardinality, total });
        expect(verifyOptimal(problem, priced.assignment)).toEqual({ optimal: true });
      }),
      { numRuns: 400 },
    );
  });

  it('says what the couples left out could add at most', () => {
    fc.assert(
      fc.property(anyCrowd, fc.integer({ min: 1, max: 3 }), ({ people, rules }, k) => {
        const field = toField(people, rules);
        const [all, model] = [toProblem(field)!, new CrowdModel(field)];
        const { start, column, score } = bestOf(model, 'mentee', k).couples;
        const kept = { ...all, rowStart: start, column, score };
        const [full, best] = [exactly(all), exactly(kept)];
        const pricing = new PriceOut(model, everybody(all.mentees));
        const { loss } = pricing.entering(kept, best, k);
        expect(full.cardinality - best.cardinality).toBeLessThanOrEqual(loss.pairs);
        if (loss.pairs === 0) expect(full.total - best.total).toBeLessThanOrEqual(loss.worth);
      }),
      { numRuns: 300 },
    );
  });

  it('considers every couple of every optimum, where that is asked for', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const { problem, priced } = solved(given, true);
        const contest = { ...problem, points: problem.score };
        const face = optimalFace(contest, priced.assignment).contest;
        const considered = new Set(pairsOf(priced.couples.start, priced.couples.column));
        for (const pair of pairsOf(face.rowStart, face.column)) expect(considered).toContain(pair);
      }),
    );
  });
});

function pairsOf(start: Int32Array, column: Int32Array): string[] {
  return Array.from(start.subarray(1)).flatMap((end, row) =>
    Array.from(column.subarray(start[row], end), (j) => `${row} ${j}`),
  );
}
