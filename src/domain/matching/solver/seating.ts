import type { AssignmentProblem } from '../assignment.ts';

/** Index of nobody: a mentee without a seat. */
export const NOBODY = -1;

/** What is left of the budget; the steps are counted by whoever takes them. */
export interface Steps {
  left: number;
}

/**
 * Who sits where while solving. Besides the m mentors there is one more column, the hub (index m):
 * staying out, worth 0, with a seat for everyone whom no largest matching can take in.
 */
export interface Seating {
  /** The hub's column index, m. */
  readonly hub: number;
  /**
   * Seats by column, length m + 2: the mentees who sit with mentor j are
   * `seat[seatStart[j] .. seatStart[j] + taken[j] - 1]`.
   */
  readonly seatStart: Int32Array;
  readonly taken: Int32Array;
  readonly seat: Int32Array;
  /** Column each mentee sits at, or NOBODY; length n. */
  readonly mentorOf: Int32Array;
}

/**
 * An empty seating. A mentor gets no more seats than one beyond the mentees who ask for it: the one
 * that then stays free says that its seats cost nothing.
 */
export function emptySeating(
  problem: AssignmentProblem,
  asked: Int32Array,
  hubSeats: number,
): Seating {
  const { mentees, mentors, capacity } = problem;
  const seatStart = new Int32Array(mentors + 2);
  for (let j = 0; j < mentors; j++) {
    seatStart[j + 1] = seatStart[j]! + Math.min(capacity[j]!, asked[j]! + 1);
  }
  seatStart[mentors + 1] = seatStart[mentors]! + hubSeats;
  return {
    hub: mentors,
    seatStart,
    taken: new Int32Array(mentors + 1),
    seat: new Int32Array(seatStart[mentors + 1]!),
    mentorOf: new Int32Array(mentees).fill(NOBODY),
  };
}

/** The same people on the same seats, with room for more at the hub. */
export function withHubFor(seating: Seating, seats: number): Seating {
  const { hub } = seating;
  const seatStart = seating.seatStart.slice();
  seatStart[hub + 1] = seatStart[hub]! + seats;
  const seat = new Int32Array(seatStart[hub + 1]!);
  seat.set(seating.seat.subarray(0, seatStart[hub]));
  return { ...seating, seatStart, seat };
}

/** Takes a mentee's seat away, if it has one. */
export function release({ seatStart, taken, seat, mentorOf }: Seating, mentee: number): void {
  const j = mentorOf[mentee]!;
  if (j === NOBODY) return;
  let s = seatStart[j]!;
  while (seat[s] !== mentee) s++;
  seat[s] = seat[seatStart[j]! + --taken[j]!]!;
  mentorOf[mentee] = NOBODY;
}
