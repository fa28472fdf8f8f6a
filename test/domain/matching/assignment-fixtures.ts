import fc from 'fast-check';
import type { Assignment, AssignmentProblem } from '../../../src/domain/matching/assignment.ts';
import { assign } from '../../../src/domain/matching/assign.ts';

/** One arc: mentee, mentor, score. */
export type Arc = readonly [number, number, number];

/** A problem from a list of arcs in any order; the last of two equal pairs wins. */
export function problemOf(
  mentees: number,
  capacity: readonly number[],
  arcs: readonly Arc[],
): AssignmentProblem {
  const rows = Array.from({ length: mentees }, () => new Map<number, number>());
  for (const [i, j, score] of arcs) rows[i]!.set(j, score);
  const sorted = rows.map((row) => [...row].sort(([a], [b]) => a - b));
  const rowStart = new Int32Array(mentees + 1);
  for (let i = 0; i < mentees; i++) rowStart[i + 1] = rowStart[i]! + sorted[i]!.length;
  return {
    mentees,
    mentors: capacity.length,
    capacity: Int32Array.from(capacity),
    rowStart,
    column: Int32Array.from(sorted.flat().map(([j]) => j)),
    score: Int32Array.from(sorted.flat().map(([, score]) => score)),
  };
}

/** Every pair eligible, `score(i, j)` each. */
export function denseProblem(
  mentees: number,
  capacity: readonly number[],
  score: (i: number, j: number) => number,
): AssignmentProblem {
  const arcs: Arc[] = [];
  for (let i = 0; i < mentees; i++) {
    for (let j = 0; j < capacity.length; j++) arcs.push([i, j, score(i, j)]);
  }
  return problemOf(mentees, capacity, arcs);
}

export function arcsOf(problem: AssignmentProblem): Arc[] {
  const arcs: Arc[] = [];
  for (let i = 0; i < problem.mentees; i++) {
    for (let e = problem.rowStart[i]!; e < problem.rowStart[i + 1]!; e++) {
      arcs.push([i, problem.column[e]!, problem.score[e]!]);
    }
  }
  return arcs;
}

/** The assignment, or a thrown refusal: for problems a test knows to be sound. */
export function solved(problem: AssignmentProblem): Assignment {
  const result = assign(problem);
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`);
  return result.value;
}

export interface Value {
  readonly cardinality: number;
  readonly total: number;
}

/** The optimum by trying every choice of every mentee; for a handful of mentees. */
export function bruteForce(problem: AssignmentProblem): Value {
  const left = Array.from(problem.capacity);
  let best: Value = { cardinality: 0, total: 0 };
  const choose = (i: number, cardinality: number, total: number): void => {
    if (i === problem.mentees) {
      if (
        cardinality > best.cardinality ||
        (cardinality === best.cardinality && total > best.total)
      ) {
        best = { cardinality, total };
      }
      return;
    }
    choose(i + 1, cardinality, total);
    for (let e = problem.rowStart[i]!; e < problem.rowStart[i + 1]!; e++) {
      const j = problem.column[e]!;
      if (left[j] === 0) continue;
      left[j]!--;
      choose(i + 1, cardinality + 1, total + problem.score[e]!);
      left[j]!++;
    }
  };
  choose(0, 0, 0);
  return best;
}

/** Random problems of at most `size` mentees and mentors; few scores, hence many ties. */
export function smallProblems(size: number): fc.Arbitrary<AssignmentProblem> {
  return fc
    .record({
      mentees: fc.nat(size),
      capacity: fc.array(fc.nat(3), { maxLength: size }),
      largestScore: fc.constantFrom(0, 1, 3, 20, 1000),
    })
    .chain(({ mentees, capacity, largestScore }) => {
      if (mentees === 0 || capacity.length === 0) {
        return fc.constant(problemOf(mentees, capacity, []));
      }
      const arc = fc.tuple(fc.nat(mentees - 1), fc.nat(capacity.length - 1), fc.nat(largestScore));
      return fc
        .array(arc, { maxLength: 4 * size, size: 'max' })
        .map((arcs) => problemOf(mentees, capacity, arcs));
    });
}

/** Integers 0..bound-1 from a seed (multiply-with-carry), the same on every machine. */
export function seededBelow(seed: number): (bound: number) => number {
  let state = seed >>> 0 || 1;
  return (bound) => {
    state = (Math.imul(36969, state & 0xffff) + (state >>> 16)) >>> 0;
    return state % bound;
  };
}

/** A middle-sized random problem: `degree` arcs a mentee, seats 0..3. */
export function seededProblem(
  seed: number,
  mentees: number,
  mentors: number,
  degree: number,
  largestScore: number,
): AssignmentProblem {
  const below = seededBelow(seed);
  const arcs: Arc[] = [];
  for (let i = 0; i < mentees; i++) {
    for (let k = below(degree + 1); k >= 0; k--) {
      // Half of the arcs go to a favoured quarter of the mentors, so that some are over-asked.
      const j = below(2) === 0 ? below(mentors) : below(Math.ceil(mentors / 4));
      arcs.push([i, j, below(largestScore + 1)]);
    }
  }
  return problemOf(
    mentees,
    Array.from({ length: mentors }, () => below(4)),
    arcs,
  );
}
