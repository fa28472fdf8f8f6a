import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assignment } from '../../../src/domain/matching/assignment.ts';
import { verifyOptimal } from '../../../src/domain/matching/verify-optimal.ts';
import {
  arcsOf,
  bruteForce,
  denseProblem,
  problemOf,
  smallProblems,
  solved,
} from './assignment-fixtures.ts';

const problem = problemOf(
  3,
  [1, 2],
  [
    [0, 0, 10],
    [0, 1, 9],
    [1, 0, 8],
    [1, 1, 3],
    [2, 1, 5],
  ],
);
const best = solved(problem);

function verdict(change: Partial<Assignment>): string {
  const outcome = verifyOptimal(problem, { ...best, ...change });
  return outcome.optimal ? 'optimal' : outcome.code;
}

describe('verifyOptimal', () => {
  it('accepts the optimum', () => {
    expect(best).toMatchObject({ cardinality: 3, total: 22, mentorOf: Int32Array.of(1, 0, 1) });
    expect(verdict({})).toBe('optimal');
  });

  it('rejects a matching that is not feasible', () => {
    expect(verdict({ mentorOf: Int32Array.of(0, 0, 1), total: 23 })).toBe('not_feasible');
    expect(verdict({ mentorOf: Int32Array.of(1, 0, 0) })).toBe('not_feasible');
    expect(verdict({ mentorOf: Int32Array.of(1, 0, 7) })).toBe('not_feasible');
    expect(verdict({ mentorOf: Int32Array.of(1, 0, -2) })).toBe('not_feasible');
    expect(verdict({ mentorOf: Int32Array.of(1, 0) })).toBe('not_feasible');
  });

  it('rejects values that are not those of the matching', () => {
    expect(verdict({ cardinality: 2 })).toBe('wrong_value');
    expect(verdict({ total: 23 })).toBe('wrong_value');
  });

  it('rejects a worse matching whatever the prices', () => {
    const price = fc.integer({ min: -30, max: 30 });
    const level = fc.integer({ min: -1, max: 3 });
    fc.assert(
      fc.property(
        fc.tuple(price, price),
        fc.tuple(level, level),
        fc.integer({ min: -1, max: 3 }),
        (prices, scarcity, levels) => {
          const certificate = {
            levels,
            level: Int32Array.from(scarcity),
            price: Float64Array.from(prices),
          };
          // Two pairs worth 15, and three worth 18 instead of 22.
          const fewer = { mentorOf: Int32Array.of(0, -1, 1), cardinality: 2, total: 15 };
          const lower = { mentorOf: Int32Array.of(0, 1, 1), cardinality: 3, total: 18 };
          expect(verdict({ ...fewer, certificate })).not.toBe('optimal');
          expect(verdict({ ...lower, certificate })).not.toBe('optimal');
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('rejects prices that are not numbers, not integers, or not there', () => {
    const { certificate } = best;
    for (const bad of [Number.NaN, Infinity, -Infinity, 0.5, 2 ** 60]) {
      const price = Float64Array.from(certificate.price, (p, j) => (j === 0 ? bad : p));
      expect(verdict({ certificate: { ...certificate, price } })).toBe('wrong_certificate');
    }
    const short = { ...certificate, price: certificate.price.slice(1) };
    expect(verdict({ certificate: short })).toBe('wrong_certificate');
    expect(verdict({ certificate: { ...certificate, levels: Number.NaN } })).toBe(
      'wrong_certificate',
    );
  });

  it('rejects the optimum when any one price of it is off by much', () => {
    const { certificate } = best;
    for (let j = 0; j < problem.mentors; j++) {
      for (const shift of [-5000, 5000]) {
        const price = Float64Array.from(certificate.price, (p, k) => (k === j ? p + shift : p));
        expect(verdict({ certificate: { ...certificate, price } })).toBe('wrong_certificate');
      }
    }
  });

  it('never accepts less than brute force finds', () => {
    fc.assert(
      fc.property(smallProblems(5), smallProblems(5), (one, other) => {
        // The optimum of another problem, carried over where it happens to fit.
        const guess = solved(other);
        const mentorOf = Int32Array.from({ length: one.mentees }, (_, i) => {
          const j = guess.mentorOf[i] ?? -1;
          return arcsOf(one).some(([a, b]) => a === i && b === j) ? j : -1;
        });
        let [cardinality, total] = [0, 0];
        for (const [i, j, s] of arcsOf(one)) {
          if (mentorOf[i] !== j) continue;
          cardinality += 1;
          total += s;
        }
        const { certificate } = solved(one);
        const outcome = verifyOptimal(one, { mentorOf, cardinality, total, certificate });
        const optimum = bruteForce(one);
        if (cardinality !== optimum.cardinality || total !== optimum.total) {
          expect(outcome.optimal).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('asks of a mentor without seats no more than of any full one', () => {
    const closed = denseProblem(2, [0, 1], (i, j) => 3 + i + j);
    expect(verifyOptimal(closed, solved(closed))).toEqual({ optimal: true });
  });
});
