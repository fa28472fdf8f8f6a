import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssignmentProblem } from '../../../src/domain/matching/assignment.ts';
import { DEFAULT_WEIGHTS } from '../../../src/domain/matching/match.ts';
import { pairGreedily } from '../../../src/domain/matching/rehearse/greedy.ts';
import { pairAtRandom, randomFrom } from '../../../src/domain/matching/rehearse/random.ts';
import { DEFAULT_DRAWS, rehearse } from '../../../src/domain/matching/rehearse/rehearse.ts';
import type { Rehearsal } from '../../../src/domain/matching/rehearse/rehearse.ts';
import { countRegrets, pairStably } from '../../../src/domain/matching/rehearse/stable.ts';
import type { Wishes } from '../../../src/domain/matching/rehearse/stable.ts';
import { problemOf, smallProblems, solved } from './assignment-fixtures.ts';
import type { Value } from './assignment-fixtures.ts';
import { anyVolunteers, matched, mentee, mentor, RULES } from './volunteers.ts';
import type { Volunteer } from '../../../src/domain/matching/match.ts';

/** Cardinality and total of a feasible answer; throws when it is not feasible. */
function valueOf(problem: AssignmentProblem, mentorOf: Int32Array): Value {
  const left = problem.capacity.slice();
  let [cardinality, total] = [0, 0];
  for (let i = 0; i < problem.mentees; i++) {
    const j = mentorOf[i]!;
    if (j === -1) continue;
    const row = problem.column.subarray(problem.rowStart[i], problem.rowStart[i + 1]);
    const place = row.indexOf(j);
    if (place === -1 || left[j]!-- === 0) throw new Error(`mentee ${i} cannot have mentor ${j}`);
    cardinality++;
    total += problem.score[problem.rowStart[i]! + place]!;
  }
  return { cardinality, total };
}

const withWishes = smallProblems(7).chain((problem) => {
  const points = fc
    .array(fc.nat(5), { minLength: problem.column.length, maxLength: problem.column.length })
    .map((all) => Uint16Array.from(all));
  return fc.tuple(fc.constant(problem), fc.record({ mentee: points, mentor: points }));
});

describe('best couple first', () => {
  it('takes the best couple, though two pairs were possible', () => {
    // 0 could have b, and 1 only a; greedy gives a to 0.
    const arcs = [
      [0, 0, 900],
      [0, 1, 800],
      [1, 0, 700],
    ] as const;
    const problem = problemOf(2, [1, 1], arcs);
    expect([...pairGreedily(problem)]).toEqual([0, -1]);
    expect(valueOf(problem, solved(problem).mentorOf)).toEqual({ cardinality: 2, total: 1500 });
  });

  it('of equal couples takes that of the first mentee, then of the first mentor', () => {
    const arcs = [0, 1].flatMap((i) => [0, 1].map((j) => [i, j, 500] as const));
    expect([...pairGreedily(problemOf(2, [1, 1], arcs))]).toEqual([0, 1]);
    expect([...pairGreedily(problemOf(2, [2, 1], arcs))]).toEqual([0, 0]);
  });

  it('is worth at least half the largest total, pairs as many as half the most', () => {
    fc.assert(
      fc.property(smallProblems(8), (problem) => {
        const [greedy, best] = [valueOf(problem, pairGreedily(problem)), solved(problem)];
        expect(2 * greedy.total).toBeGreaterThanOrEqual(best.total);
        expect(2 * greedy.cardinality).toBeGreaterThanOrEqual(best.cardinality);
      }),
    );
  });
});

describe('by lot', () => {
  it('leaves nobody alone beside a free seat, whatever the seed; the same seed, the same pairs', () => {
    fc.assert(
      fc.property(smallProblems(8), fc.nat(), (problem, seed) => {
        const mentorOf = pairAtRandom(problem, randomFrom(seed));
        expect(pairAtRandom(problem, randomFrom(seed))).toEqual(mentorOf);
        valueOf(problem, mentorOf);
        const taken = problem.capacity.map((_, j) => mentorOf.filter((k) => k === j).length);
        for (let i = 0; i < problem.mentees; i++) {
          if (mentorOf[i] !== -1) continue;
          const own = problem.column.subarray(problem.rowStart[i], problem.rowStart[i + 1]);
          for (const j of own) expect(taken[j]).toBe(problem.capacity[j]);
        }
      }),
    );
  });

  it('favours no mentor and no place in the list', () => {
    const arcs = [0, 1].flatMap((i) => [0, 1, 2].map((j) => [i, j, 0] as const));
    const problem = problemOf(2, [1, 1, 1], arcs);
    const counts = [0, 0, 0];
    for (let seed = 1; seed <= 3000; seed++) {
      counts[pairAtRandom(problem, randomFrom(seed))[0]!]!++;
    }
    // 1000 each expected; four standard deviations are 103.
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(103);
  });
});

describe('stable pairs', () => {
  // Gale and Shapley, College Admissions and the Stability of Marriage, 1962, example 1: every
  // cell is (rank that the row gives, rank that the column gives).
  const RANKS = [
    [1, 3, 2, 2, 3, 1],
    [3, 1, 1, 3, 2, 2],
    [2, 2, 3, 1, 1, 3],
  ] as const;
  const problem = problemOf(
    3,
    [1, 1, 1],
    RANKS.flatMap((_, i) => [0, 1, 2].map((j) => [i, j, 0] as const)),
  );
  const points = (side: 0 | 1): Uint16Array =>
    Uint16Array.from(RANKS.flatMap((row) => [0, 1, 2].map((j) => 4 - row[2 * j + side]!)));
  const wishes: Wishes = { mentee: points(0), mentor: points(1) };

  it('of the published example: who asks gets the first choice', () => {
    expect([...pairStably(problem, wishes)]).toEqual([0, 1, 2]);
    const turned = { mentee: wishes.mentor, mentor: wishes.mentee };
    expect([...pairStably(problem, turned)]).toEqual([2, 0, 1]);
  });

  it('three of its six matchings leave nobody with a regret, as published', () => {
    const orders = [
      [0, 1, 2],
      [2, 0, 1],
      [1, 2, 0],
      [0, 2, 1],
      [1, 0, 2],
      [2, 1, 0],
    ];
    const regrets = orders.map((order) => countRegrets(problem, wishes, Int32Array.from(order)));
    expect(regrets.slice(0, 3)).toEqual([0, 0, 0]);
    for (const count of regrets.slice(3)) expect(count).toBeGreaterThan(0);
  });

  it('leave no two people who would both rather be together, whatever the wishes', () => {
    fc.assert(
      fc.property(withWishes, ([anyProblem, anyWishes]) => {
        const mentorOf = pairStably(anyProblem, anyWishes);
        valueOf(anyProblem, mentorOf);
        expect(countRegrets(anyProblem, anyWishes, mentorOf)).toBe(0);
      }),
    );
  });

  it('no mentee does better in any other matching without a regret', () => {
    fc.assert(
      fc.property(withWishes, fc.infiniteStream(fc.nat(20)), ([anyProblem, tied], other) => {
        // Without ties, the mentees who ask get the best that any stable matching gives them.
        const untied = (all: Uint16Array): Uint16Array => all.map((value, arc) => value * 64 + arc);
        const strict = { mentee: untied(tied.mentee), mentor: untied(tied.mentor) };
        const mentorOf = pairStably(anyProblem, strict);
        const any = pairAtRandom(anyProblem, () => (other.next().value ?? 0) / 21);
        fc.pre(countRegrets(anyProblem, strict, any) === 0);
        for (let i = 0; i < anyProblem.mentees; i++) {
          const liked = (j: number): number => {
            const row = anyProblem.column.subarray(
              anyProblem.rowStart[i],
              anyProblem.rowStart[i + 1],
            );
            return j === -1 ? -1 : strict.mentee[anyProblem.rowStart[i]! + row.indexOf(j)]!;
          };
          expect(liked(mentorOf[i]!)).toBeGreaterThanOrEqual(liked(any[i]!));
        }
      }),
    );
  });
});

function rehearsed(people: readonly Volunteer[], draws = 5): Rehearsal {
  const rehearsal = rehearse(people, RULES, draws);
  if (!rehearsal.ok) throw new Error(rehearsal.error.code);
  return rehearsal.value;
}

describe('a rehearsal', () => {
  it('tells the four ways apart on the same people', () => {
    // Ann suits both, best with Zoe (757); Bob suits Zoe alone (707), Ann Yan (617). Taking the best
    // couple first seats Zoe with Ann and leaves Yan alone.
    const people = [
      mentor('ann', { entity: 'Finance', site: 'Lyon', offers: ['a', 'b'], halfDays: ['mon-am'] }),
      mentor('bob', { entity: 'Sales', site: 'Paris' }),
      mentee('zoe', { entity: 'Legal', site: 'Lyon', wants: ['a'] }),
      mentee('yan', { entity: 'Finance', site: '', wants: ['b'] }),
    ];
    const { optimal, greedy, stable, random, ...all } = rehearsed(people, DEFAULT_DRAWS);
    expect(all).toEqual({ mentees: 2, mentors: 2, seats: 2, eligibleCouples: 3 });
    expect(optimal).toEqual({
      matched: 2,
      total: 1324,
      mean: 662,
      worst: 617,
      acrossEntities: 1,
      acrossSites: 1,
      regrets: 1,
    });
    expect(greedy).toMatchObject({ matched: 1, total: 757, worst: 757, acrossSites: 0 });
    expect(stable).toMatchObject({ matched: 1, regrets: 0 });
    expect(random.draws).toBe(100);
    expect(random.figures.matched).toMatchObject({ least: 1, most: 2 });
  });

  it('is never better than the optimum, which is that of a match run', () => {
    fc.assert(
      fc.property(anyVolunteers, (people) => {
        const { optimal, greedy, stable, random } = rehearsed(people);
        const { cardinality, total } = matched(people);
        expect(optimal).toMatchObject({ matched: cardinality, total });
        for (const other of [greedy, stable]) {
          expect(other.matched).toBeLessThanOrEqual(cardinality);
          if (other.matched === cardinality) expect(other.total).toBeLessThanOrEqual(total);
        }
        expect(stable.regrets).toBe(0);
        expect(random.figures.matched?.most).toBeLessThanOrEqual(cardinality);
      }),
    );
  });

  it('is the same whatever the order of the rows', () => {
    fc.assert(
      fc.property(anyVolunteers, (people) => {
        expect(rehearsed(people.toReversed())).toEqual(rehearsed(people));
      }),
    );
  });

  it('of nobody, or of people who suit nobody, has no mean and no worst pair', () => {
    for (const people of [[], [mentor('ann'), mentee('zoe', { wants: ['b'] })]]) {
      const { optimal, random } = rehearsed(people);
      expect(optimal).toMatchObject({ matched: 0, total: 0, mean: undefined, worst: undefined });
      expect(random.figures.mean).toBeUndefined();
      expect(random.figures.total).toEqual({ mean: 0, least: 0, most: 0, deviation: 0 });
    }
  });

  it('refuses what a match run refuses', () => {
    const weights = Object.fromEntries(Object.keys(DEFAULT_WEIGHTS).map((part) => [part, 0]));
    const none = { ...RULES, weights: { ...DEFAULT_WEIGHTS, ...weights } };
    expect(rehearse([], none)).toMatchObject({ ok: false, error: { code: 'invalid_weights' } });
    const twice = rehearse([mentor('ann'), mentor('ann')], RULES);
    expect(twice).toMatchObject({ ok: false, error: { code: 'duplicate_id', id: 'ann' } });
  });
});
