import type { Result } from '../result.ts';
import { ok } from '../result.ts';
import { assign } from './assign.ts';
import type { AssignRefusal } from './assign.ts';
import type { Assignment, AssignmentProblem, AssignOptions } from './assignment.ts';

/** Seeds are whole numbers below this. */
export const SEED_BOUND = 2 ** 32;

/**
 * `assign`, with a seed to choose among equally good matchings: the people are put in an order that
 * the seed gives, so no place in the alphabet of ids is favoured, and the same seed chooses the same
 * matching again. Seed 0 keeps the order of the arrays. Cardinality and total never depend on it.
 */
export function assignSeeded(
  problem: AssignmentProblem,
  seed: number,
  options: Pick<AssignOptions, 'budget'> = {},
): Result<Assignment, AssignRefusal> {
  if (seed === 0) return assign(problem, options);
  const rows = shuffled(problem.mentees, seed);
  const columns = shuffled(problem.mentors, Math.imul(seed, 0x9e3779b1) | 1);
  const assigned = assign(permuted(problem, rows, columns), options);
  if (!assigned.ok) return assigned;
  const { mentorOf, certificate } = assigned.value;
  const { level, price } = certificate;
  const original = {
    mentorOf: new Int32Array(problem.mentees),
    level: new Int32Array(problem.mentors),
    price: new Float64Array(problem.mentors),
  };
  for (let i = 0; i < rows.length; i++) {
    original.mentorOf[rows[i]!] = mentorOf[i] === -1 ? -1 : columns[mentorOf[i]!]!;
  }
  for (let j = 0; j < columns.length; j++) {
    original.level[columns[j]!] = level[j]!;
    original.price[columns[j]!] = price[j]!;
  }
  return ok({
    ...assigned.value,
    mentorOf: original.mentorOf,
    certificate: { ...certificate, level: original.level, price: original.price },
  });
}

/** The problem with row `rows[i]` as its row i and column `columns[j]` as its column j. */
function permuted(
  { mentees, mentors, capacity, rowStart, column, score }: AssignmentProblem,
  rows: Int32Array,
  columns: Int32Array,
): AssignmentProblem {
  const place = new Int32Array(mentors);
  for (let j = 0; j < mentors; j++) place[columns[j]!] = j;
  const to = {
    rowStart: new Int32Array(mentees + 1),
    column: new Int32Array(column.length),
    score: new Int32Array(column.length),
  };
  let arcs = 0;
  for (let i = 0; i < mentees; i++) {
    const [start, end] = [rowStart[rows[i]!]!, rowStart[rows[i]! + 1]!];
    const order = Int32Array.from({ length: end - start }, (_, k) => start + k);
    order.sort((a, b) => place[column[a]!]! - place[column[b]!]!);
    for (const arc of order) {
      to.column[arcs] = place[column[arc]!]!;
      to.score[arcs] = score[arc]!;
      arcs++;
    }
    to.rowStart[i + 1] = arcs;
  }
  return { mentees, mentors, capacity: columns.map((j) => capacity[j]!), ...to };
}

/** Fisher and Yates' shuffle of 0 .. count - 1, fed by Mulberry32. */
function shuffled(count: number, seed: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  let state = seed | 0;
  for (let last = count - 1; last > 0; last--) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    const other = Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
