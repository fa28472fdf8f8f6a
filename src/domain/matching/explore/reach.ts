/** Who may be matched with whom, by place in two lists of people. */
export interface Couples {
  /** For each mentee, the mentors they could have. */
  readonly rows: readonly (readonly number[])[];
  /** Seats of each mentor. */
  readonly capacity: Int32Array;
}

/** What one more couple could bring, given a matching of most mentees (Dulmage and Mendelsohn 1958). */
export interface Reach {
  /**
   * 1 for the mentors to whom a free seat can be moved by shifting pairs: one more mentee who could
   * be paired with one of them would be matched, and nobody would lose their mentor.
   */
  readonly open: Uint8Array;
  /**
   * 1 for the mentees whose seat can be passed on to somebody without a mentor, and for the latter:
   * one more mentor who could be paired with one of them would add a pair.
   */
  readonly waiting: Uint8Array;
}

/** Both by one search each along alternating paths; linear in the couples. -1 is nobody. */
export function reachOf({ rows, capacity }: Couples, mentorOf: Int32Array): Reach {
  const seated = Array.from(capacity, (): number[] => []);
  const asking = Array.from(capacity, (): number[] => []);
  const free = capacity.slice();
  for (const [i, row] of rows.entries()) {
    const own = mentorOf[i]!;
    if (own >= 0) {
      seated[own]!.push(i);
      free[own]!--;
    }
    for (const j of row) asking[j]!.push(i);
  }
  const unmatched = rows.flatMap((_, i) => (mentorOf[i]! < 0 ? [i] : []));
  const withFreeSeat = [...free.keys()].filter((j) => free[j]! > 0);
  return {
    open: reached(capacity.length, withFreeSeat, (j) =>
      asking[j]!.map((i) => mentorOf[i]!).filter((other) => other >= 0),
    ),
    // A mentor's mentees are all reached from the first who asks for that mentor.
    waiting: reached(rows.length, unmatched, (i) => rows[i]!.flatMap((j) => seated[j]!.splice(0))),
  };
}

function reached(
  count: number,
  from: readonly number[],
  next: (node: number) => readonly number[],
): Uint8Array {
  const marks = new Uint8Array(count);
  const queue = [...from];
  for (const node of queue) marks[node] = 1;
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    for (const other of next(node)) {
      if (marks[other] === 1) continue;
      marks[other] = 1;
      queue.push(other);
    }
  }
  return marks;
}
