import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssignmentProblem } from '../../../src/domain/matching/assignment.ts';
import { assign } from '../../../src/domain/matching/assign.ts';
import { verifyOptimal } from '../../../src/domain/matching/verify-optimal.ts';
import {
  arcsOf,
  bruteForce,
  denseProblem,
  problemOf,
  seededBelow,
  seededProblem,
  smallProblems,
  solved,
  type Arc,
  type Value,
} from './assignment-fixtures.ts';

/** Solves, demands a valid certificate, and returns the value. */
function certified(problem: AssignmentProblem): Value {
  const assignment = solved(problem);
  expect(verifyOptimal(problem, assignment)).toEqual({ optimal: true });
  return { cardinality: assignment.cardinality, total: assignment.total };
}

describe('assign against brute force', () => {
  it('finds the optimum of every small problem', () => {
    fc.assert(
      fc.property(smallProblems(6), (problem) => {
        expect(certified(problem)).toEqual(bruteForce(problem));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('assign keeps its answer when the problem is said otherwise', () => {
  const problems = fc
    .tuple(fc.nat(), fc.constantFrom(0, 1, 9, 1000), fc.integer({ min: 1, max: 8 }))
    .map(([seed, largestScore, degree]) => seededProblem(seed, 60, 35, degree, largestScore));

  it('with rows and columns in another order', () => {
    fc.assert(
      fc.property(problems, fc.nat(), (problem, seed) => {
        const row = shuffled(problem.mentees, seed);
        const column = shuffled(problem.mentors, seed + 1);
        const capacity: number[] = [];
        problem.capacity.forEach((seats, j) => (capacity[column[j]!] = seats));
        const arcs = arcsOf(problem).map(([i, j, s]): Arc => [row[i]!, column[j]!, s]);
        expect(certified(problemOf(problem.mentees, capacity, arcs))).toEqual(certified(problem));
      }),
      { numRuns: 60 },
    );
  });

  it('with one more mentor nobody may have, and one without a seat whom everybody may', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const arcs = arcsOf(problem);
        const m = problem.mentors;
        for (let i = 0; i < problem.mentees; i++) arcs.push([i, m, 1000]);
        const wider = problemOf(problem.mentees, [...problem.capacity, 0, 2], arcs);
        expect(certified(wider)).toEqual(certified(problem));
      }),
      { numRuns: 60 },
    );
  });

  it('with every score multiplied, the total being multiplied too', () => {
    fc.assert(
      fc.property(problems, fc.integer({ min: 2, max: 5000 }), (problem, factor) => {
        const scaled = { ...problem, score: Int32Array.from(problem.score, (s) => s * factor) };
        const { cardinality, total } = certified(problem);
        expect(certified(scaled)).toEqual({ cardinality, total: total * factor });
      }),
      { numRuns: 60 },
    );
  });

  it('with every score raised by one, the total rising by one a pair', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const raised = { ...problem, score: Int32Array.from(problem.score, (s) => s + 1) };
        const { cardinality, total } = certified(problem);
        expect(certified(raised)).toEqual({ cardinality, total: total + cardinality });
      }),
      { numRuns: 60 },
    );
  });

  it('with each mentor of c seats split into c mentors of one', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const copies = Array.from(problem.capacity, () => [] as number[]);
        let count = 0;
        problem.capacity.forEach((seats, j) => {
          for (let c = 0; c < seats; c++) copies[j]!.push(count++);
        });
        const arcs = arcsOf(problem).flatMap(([i, j, s]) => copies[j]!.map((c): Arc => [i, c, s]));
        const unit = problemOf(problem.mentees, new Array<number>(count).fill(1), arcs);
        expect(certified(unit)).toEqual(certified(problem));
      }),
      { numRuns: 60 },
    );
  });

  it('when solved twice: the same bytes', () => {
    const problem = seededProblem(11, 300, 150, 6, 1000);
    expect(solved(problem)).toEqual(solved(problem));
  });
});

describe('assign on hard shapes', () => {
  const ones = (length: number) => new Array<number>(length).fill(1);

  it('nobody, or nobody to match with', () => {
    const nothing = { cardinality: 0, total: 0 };
    expect(certified(problemOf(0, [], []))).toEqual(nothing);
    expect(certified(problemOf(0, [2, 1], []))).toEqual(nothing);
    expect(certified(problemOf(3, [], []))).toEqual(nothing);
    expect(certified(problemOf(3, [2, 1], []))).toEqual(nothing);
    expect(certified(denseProblem(3, [0, 0], () => 7))).toEqual(nothing);
  });

  it('all scores equal', () => {
    expect(certified(denseProblem(90, ones(90), () => 500))).toEqual({
      cardinality: 90,
      total: 45_000,
    });
    expect(certified(denseProblem(90, ones(70), () => 0))).toEqual({ cardinality: 70, total: 0 });
  });

  it('three score values only', () => {
    const below = seededBelow(5);
    const { cardinality } = certified(denseProblem(120, ones(120), () => 500 * below(3)));
    expect(cardinality).toBe(120);
  });

  it('Machol-Wien: the cost of a pair is the product of its numbers', () => {
    const n = 100;
    // The optimum pairs the largest with the smallest: i with n + 1 - i.
    let total = 0;
    for (let i = 1; i <= n; i++) total += n * n - i * (n + 1 - i);
    expect(certified(denseProblem(n, ones(n), (i, j) => n * n - (i + 1) * (j + 1)))).toEqual({
      cardinality: n,
      total,
    });
  });

  it('mentees with a single option, some of them the same', () => {
    const arcs: Arc[] = [];
    for (let i = 0; i < 200; i++) arcs.push([i, Math.floor(i / 2), 1000 - i]);
    for (let i = 200; i < 300; i++) for (let j = 0; j < 100; j++) arcs.push([i, j, (i * j) % 997]);
    const { cardinality } = certified(problemOf(300, new Array<number>(100).fill(2), arcs));
    expect(cardinality).toBe(200);
  });

  it('a chain where one newcomer moves everybody', () => {
    const n = 400;
    const arcs: Arc[] = [[n, 0, 0]];
    for (let i = 0; i < n; i++) arcs.push([i, i, 1000], [i, i + 1, 0]);
    expect(certified(problemOf(n + 1, ones(n + 1), arcs))).toEqual({
      cardinality: n + 1,
      total: 0,
    });
  });

  it('many tiny components, some short of seats, some of mentees', () => {
    const arcs: Arc[] = [];
    const capacity: number[] = [];
    for (let c = 0; c < 500; c++) {
      capacity.push(c % 4, 1);
      for (let k = 0; k < 3; k++) arcs.push([3 * c + k, 2 * c, 100 + ((7 * c + k) % 13)]);
      arcs.push([3 * c, 2 * c + 1, 50]);
    }
    const whole = certified(problemOf(1500, capacity, arcs));
    const parts = [0, 1, 2, 3].map((seats) => bruteForceSum(arcs, capacity, seats));
    expect(whole.cardinality).toBe(parts.reduce((sum, part) => sum + part.cardinality, 0));
    expect(whole.total).toBe(parts.reduce((sum, part) => sum + part.total, 0));
  });

  it('one or two mentors with most of the seats', () => {
    const below = seededBelow(6);
    const star = denseProblem(3000, [1500], () => below(1001));
    const best = Array.from(star.score).sort((a, b) => b - a);
    expect(certified(star)).toEqual({
      cardinality: 1500,
      total: best.slice(0, 1500).reduce((sum, score) => sum + score, 0),
    });
    const { cardinality } = certified(denseProblem(3000, [900, 1200], () => below(1001)));
    expect(cardinality).toBe(2100);
  });

  it('a long chain whose prices leave the range of an auction', () => {
    const n = 5000;
    const arcs: Arc[] = [[n, 0, 0]];
    for (let i = 0; i < n; i++) arcs.push([i, i, 1000], [i, i + 1, 0]);
    expect(certified(problemOf(n + 1, ones(n + 1), arcs))).toEqual({
      cardinality: n + 1,
      total: 0,
    });
  });

  it('more seats than people', () => {
    const problem = denseProblem(20, [1_000_000, 2 ** 31 - 1, 3], (i, j) => (i + j) % 5);
    expect(certified(problem).cardinality).toBe(20);
  });

  it('far more mentees than seats, and far more seats than mentees', () => {
    expect(certified(seededProblem(3, 2000, 100, 10, 1000)).cardinality).toBeGreaterThan(0);
    expect(certified(seededProblem(4, 100, 2000, 10, 1000)).cardinality).toBeGreaterThan(0);
  });
});

describe('assign refuses', () => {
  const sound = problemOf(
    2,
    [1, 1],
    [
      [0, 0, 5],
      [0, 1, 6],
      [1, 1, 7],
    ],
  );
  const flawed: [string, Partial<AssignmentProblem>][] = [
    ['a negative seat count', { capacity: Int32Array.of(1, -1) }],
    ['too few seat counts', { capacity: Int32Array.of(1) }],
    ['rows that do not start at 0', { rowStart: Int32Array.of(1, 2, 3) }],
    ['rows that end early', { rowStart: Int32Array.of(0, 2, 2) }],
    ['rows that run backwards', { rowStart: Int32Array.of(0, 4, 3) }],
    ['too few rows', { rowStart: Int32Array.of(0, 3) }],
    ['columns out of order', { column: Int32Array.of(1, 0, 1) }],
    ['a pair given twice', { column: Int32Array.of(1, 1, 1) }],
    ['a mentor who does not exist', { column: Int32Array.of(0, 2, 1) }],
    ['a negative mentor', { column: Int32Array.of(-1, 1, 1) }],
    ['a negative score', { score: Int32Array.of(5, -6, 7) }],
    ['too few scores', { score: Int32Array.of(5, 6) }],
    ['a fractional size', { mentees: 1.5 }],
  ];
  it.each(flawed)('%s', (_, change) => {
    const result = assign({ ...sound, ...change });
    expect(result.ok ? 'accepted' : result.error.code).toBe('malformed');
  });

  it('sizes and scores whose prices could be rounded', () => {
    const mentees = 2 ** 21;
    const problem = {
      mentees,
      mentors: 1,
      capacity: Int32Array.of(1),
      rowStart: new Int32Array(mentees + 1).fill(1, 1),
      column: Int32Array.of(0),
      score: Int32Array.of(2 ** 31 - 1),
    };
    const result = assign(problem);
    expect(result.ok ? 'accepted' : result.error.code).toBe('too_large');
  });

  it('nothing that is sound, up to the largest score', () => {
    const top = 2 ** 31 - 1;
    expect(certified(denseProblem(4, [2, 2], (i, j) => top - i * j))).toEqual({
      cardinality: 4,
      total: 4 * top - 1,
    });
  });
});

function shuffled(length: number, seed: number): number[] {
  const below = seededBelow(seed);
  const order = Array.from({ length }, (_, k) => k);
  for (let k = length - 1; k > 0; k--) {
    const other = below(k + 1);
    [order[k], order[other]] = [order[other]!, order[k]!];
  }
  return order;
}

/** Sum of the brute-force optima of the tiny components whose first mentor has `seats` seats. */
function bruteForceSum(arcs: readonly Arc[], capacity: readonly number[], seats: number): Value {
  let [cardinality, total] = [0, 0];
  for (let c = seats; c < 500; c += 4) {
    const own = arcs
      .filter(([i]) => Math.floor(i / 3) === c)
      .map(([i, j, s]): Arc => [i - 3 * c, j - 2 * c, s]);
    const best = bruteForce(problemOf(3, capacity.slice(2 * c, 2 * c + 2), own));
    cardinality += best.cardinality;
    total += best.total;
  }
  return { cardinality, total };
}
