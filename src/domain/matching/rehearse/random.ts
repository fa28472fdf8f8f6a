import type { AssignmentProblem } from '../assignment.ts';

/** A number from 0 up to, and without, 1. */
export type Random = () => number;

/** Mulberry32 (Ettinger): small and seeded; the same seed gives the same numbers anywhere. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const once = Math.imul(state ^ (state >>> 15), state | 1);
    const twice = once ^ (once + Math.imul(once ^ (once >>> 7), once | 61));
    return ((twice ^ (twice >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * By lot: the mentees in an order drawn at random, each with a mentor drawn evenly among the
 * eligible ones who have a seat left. The mentor of each mentee, or -1.
 */
export function pairAtRandom(problem: AssignmentProblem, random: Random): Int32Array {
  const { mentees, capacity, rowStart, column } = problem;
  const mentorOf = new Int32Array(mentees).fill(-1);
  const seats = capacity.slice();
  for (const i of inRandomOrder(mentees, random)) {
    const [start, end] = [rowStart[i]!, rowStart[i + 1]!];
    let open = 0;
    for (let arc = start; arc < end; arc++) if (seats[column[arc]!]! > 0) open++;
    if (open === 0) continue;
    // The arc of the drawn one among those still open.
    let arc = start;
    for (let skip = Math.floor(random() * open); ; arc++) {
      if (seats[column[arc]!]! > 0 && skip-- === 0) break;
    }
    const j = column[arc]!;
    mentorOf[i] = j;
    seats[j]!--;
  }
  return mentorOf;
}

/** 0 .. count - 1, shuffled (Fisher and Yates; Durstenfeld 1964). */
function inRandomOrder(count: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const moved = order[last]!;
    order[last] = order[other]!;
    order[other] = moved;
  }
  return order;
}
