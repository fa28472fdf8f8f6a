import type { Assignment, AssignmentProblem } from '../assign.ts';
import { MentorHeap } from './mentor-heap.ts';

/**
 * Successive shortest paths (Jonker and Volgenant 1987, Computing 38:325-340, with seats instead of
 * unit columns). An arc is worth `match + score` with `match` above any sum of scores a path can
 * shift, so that one more match always wins; both parts are read back from the final prices.
 *
 * Invariant between searches: prices are >= 0, zero where a seat is free, and every placed mentee
 * sits where `worth - price` is largest for it.
 */
export function solveByShortestPaths(problem: AssignmentProblem, largestScore: number): Assignment {
  const { mentees, mentors, column, score } = problem;
  const match = 2 * (Math.min(mentees, mentors) + 2) * (largestScore + 1);
  const state = emptySeating(problem, match);
  for (let j = 0; j < mentors; j++) {
    if (problem.capacity[j] === 0) state.price[j] = match + largestScore;
  }
  for (let i = 0; i < mentees; i++) place(state, i);

  const mentorOf = new Int32Array(mentees).fill(-1);
  let cardinality = 0;
  let total = 0;
  for (let i = 0; i < mentees; i++) {
    const arc = state.arcOf[i]!;
    if (arc < 0) continue;
    mentorOf[i] = column[arc]!;
    cardinality += 1;
    total += score[arc]!;
  }
  const level = new Int32Array(mentors);
  const price = new Float64Array(mentors);
  for (let j = 0; j < mentors; j++) {
    level[j] = Math.round(state.price[j]! / match);
    price[j] = state.price[j]! - level[j]! * match;
  }
  return { mentorOf, cardinality, total, certificate: { levels: 1, level, price } };
}

interface Seating {
  readonly problem: AssignmentProblem;
  /** Worth of a match before its score. */
  readonly match: number;
  /** Arc each mentee sits on, or -1; length n. */
  readonly arcOf: Int32Array;
  /** Seats of mentor j: `seat[seatStart[j] .. seatStart[j] + taken[j] - 1]` are its mentees. */
  readonly seatStart: Int32Array;
  readonly taken: Int32Array;
  readonly seat: Int32Array;
  /** Position in `seat` of each mentee, or -1; length n. */
  readonly seatOf: Int32Array;
  /** Price of a seat of each mentor; length m. */
  readonly price: Float64Array;
  /** Of each reached mentor: the mentee and the arc a shortest path enters it by. */
  readonly reachedFrom: Int32Array;
  readonly reachedBy: Int32Array;
  readonly queue: MentorHeap;
}

function emptySeating(problem: AssignmentProblem, match: number): Seating {
  const { mentees, mentors, capacity, column } = problem;
  const asked = new Int32Array(mentors);
  for (const j of column) asked[j]!++;
  const seatStart = new Int32Array(mentors + 1);
  for (let j = 0; j < mentors; j++) {
    seatStart[j + 1] = seatStart[j]! + Math.min(asked[j]!, capacity[j]!);
  }
  return {
    problem,
    match,
    arcOf: new Int32Array(mentees).fill(-1),
    seatStart,
    taken: new Int32Array(mentors),
    seat: new Int32Array(seatStart[mentors]!),
    seatOf: new Int32Array(mentees).fill(-1),
    price: new Float64Array(mentors),
    reachedFrom: new Int32Array(mentors),
    reachedBy: new Int32Array(mentors),
    queue: new MentorHeap(mentors),
  };
}

/**
 * Seats one more mentee along a cheapest alternating path: to a free seat, or to a mentee
 * (perhaps itself) for whom staying out costs least.
 */
function place(state: Seating, mentee: number): void {
  const { problem, seatStart, taken, seat, seatOf, price, arcOf, queue } = state;
  queue.clear();
  relax(state, mentee, 0);
  let best = 0;
  let freeMentor = -1;
  let leaver = mentee;
  while (queue.size > 0) {
    const j = queue.top();
    const distance = queue.distance[j]!;
    if (distance >= best) break;
    queue.pop();
    if (taken[j]! < seatStart[j + 1]! - seatStart[j]!) {
      best = distance;
      freeMentor = j;
      break;
    }
    for (let s = seatStart[j]!; s < seatStart[j + 1]!; s++) {
      const k = seat[s]!;
      const profit = state.match + problem.score[arcOf[k]!]! - price[j]!;
      if (distance + profit < best) {
        best = distance + profit;
        leaver = k;
      }
      relax(state, k, distance + profit);
    }
  }
  for (let r = 0; r < queue.reachedCount; r++) {
    const j = queue.reached[r]!;
    if (queue.distance[j]! < best) price[j]! += best - queue.distance[j]!;
  }
  let slot: number;
  let j: number;
  if (freeMentor >= 0) {
    j = freeMentor;
    slot = seatStart[j]! + taken[j]!;
    taken[j]!++;
  } else {
    if (leaver === mentee) return;
    j = problem.column[arcOf[leaver]!]!;
    slot = seatOf[leaver]!;
    arcOf[leaver] = -1;
    seatOf[leaver] = -1;
  }
  shiftAlongPath(state, mentee, j, slot);
}

/** Offers every mentor of a mentee at the mentee's distance plus what the arc gives up. */
function relax(state: Seating, mentee: number, from: number): void {
  const { problem, match, price, reachedFrom, reachedBy, queue } = state;
  const end = problem.rowStart[mentee + 1]!;
  for (let e = problem.rowStart[mentee]!; e < end; e++) {
    const j = problem.column[e]!;
    if (queue.offer(j, from + price[j]! - match - problem.score[e]!)) {
      reachedFrom[j] = mentee;
      reachedBy[j] = e;
    }
  }
}

/** Fills `slot` of mentor `j` with the mentee the path comes from, its seat with the one before, … */
function shiftAlongPath(state: Seating, mentee: number, mentor: number, slot: number): void {
  const { problem, arcOf, seat, seatOf, reachedFrom, reachedBy } = state;
  let j = mentor;
  let vacant = slot;
  for (;;) {
    const k = reachedFrom[j]!;
    const oldArc = arcOf[k]!;
    const oldSlot = seatOf[k]!;
    arcOf[k] = reachedBy[j]!;
    seatOf[k] = vacant;
    seat[vacant] = k;
    if (k === mentee) return;
    j = problem.column[oldArc]!;
    vacant = oldSlot;
  }
}
