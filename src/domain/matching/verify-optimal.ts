import type { Assignment, AssignmentProblem, Certificate } from './assignment.ts';

export type VerifyOutcome =
  | { readonly optimal: true }
  | {
      readonly optimal: false;
      readonly code: 'not_feasible' | 'wrong_value' | 'wrong_certificate';
      readonly detail: string;
    };

/**
 * Checks, arc by arc and without trusting the solver, that an assignment is feasible, that its
 * cardinality and total are as stated, and that its dual prices prove it optimal. Linear in the
 * arrays; independent of how the answer was found. The problem is taken as well formed.
 *
 * Why it is a proof: worths live in Z², ordered lexicographically, where sums keep the order. With
 * seat prices p >= 0 and mentee prices u >= 0 such that u(i) + p(j) >= (levels, score) on every
 * arc, any matching is worth at most the sum of all u and of capacity × p. Equality on the pairs,
 * u = 0 for whoever is unmatched and p = 0 for whoever has a seat left make this matching reach
 * that bound (linear programming duality; Schrijver, Combinatorial Optimization, ch. 17).
 */
export function verifyOptimal(
  problem: AssignmentProblem,
  assignment: Omit<Assignment, 'gap'>,
): VerifyOutcome {
  const { mentees, mentors, capacity, rowStart, column, score } = problem;
  const { mentorOf, certificate } = assignment;
  const { levels, level, price } = certificate;
  if (mentorOf.length !== mentees) return wrong('not_feasible', 'one entry a mentee is needed');
  if (level.length !== mentors || price.length !== mentors || !Number.isSafeInteger(levels)) {
    return wrong('wrong_certificate', 'one price a mentor is needed');
  }

  const scoreOf = new Float64Array(mentees);
  const taken = new Int32Array(mentors);
  let cardinality = 0;
  let total = 0;
  for (let i = 0; i < mentees; i++) {
    const j = at(mentorOf, i);
    if (j === -1) continue;
    let arc = at(rowStart, i);
    while (arc < at(rowStart, i + 1) && at(column, arc) !== j) arc++;
    if (arc === at(rowStart, i + 1))
      return wrong('not_feasible', `mentee ${String(i)}: no such arc`);
    scoreOf[i] = at(score, arc);
    taken[j] = at(taken, j) + 1;
    cardinality += 1;
    total += at(score, arc);
  }
  if (cardinality !== assignment.cardinality) return wrong('wrong_value', 'cardinality');
  if (total !== assignment.total) return wrong('wrong_value', 'total');

  for (let j = 0; j < mentors; j++) {
    const [first, second] = [at(level, j), at(price, j)];
    if (at(taken, j) > at(capacity, j)) return wrong('not_feasible', `mentor ${String(j)} is over`);
    if (!Number.isSafeInteger(second)) return wrong('wrong_certificate', 'prices are integers');
    if (first < 0 || (first === 0 && second < 0)) {
      return wrong('wrong_certificate', `mentor ${String(j)}: negative price`);
    }
    if (at(taken, j) < at(capacity, j) && (first !== 0 || second !== 0)) {
      return wrong('wrong_certificate', `mentor ${String(j)}: a free seat has a price`);
    }
  }

  for (let i = 0; i < mentees; i++) {
    const j = at(mentorOf, i);
    const first = j === -1 ? 0 : levels - at(level, j);
    const second = j === -1 ? 0 : at(scoreOf, i) - at(price, j);
    if (first < 0 || (first === 0 && second < 0)) {
      return wrong('wrong_certificate', `mentee ${String(i)}: negative price`);
    }
    for (let e = at(rowStart, i); e < at(rowStart, i + 1); e++) {
      const k = at(column, e);
      const cover = first + at(level, k);
      if (cover > levels || (cover === levels && second + at(price, k) >= at(score, e))) continue;
      return wrong('wrong_certificate', `arc ${String(i)} to ${String(k)} is worth more`);
    }
  }
  return { optimal: true };
}

/**
 * The most that any matching can be worth under given seat prices >= 0: the sum of capacity × price
 * and, for each mentee, of the largest worth an option has above its price (at least nothing). The
 * first component bounds `levels` × pairs; the second bounds the total of those that reach it.
 */
export function boundOf(
  problem: AssignmentProblem,
  { levels, level, price }: Certificate,
): { readonly first: number; readonly second: number } {
  let first = 0;
  let second = 0;
  for (let j = 0; j < problem.mentors; j++) {
    first += at(problem.capacity, j) * at(level, j);
    second += at(problem.capacity, j) * at(price, j);
  }
  for (let i = 0; i < problem.mentees; i++) {
    let gain = 0;
    let points = 0;
    for (let e = at(problem.rowStart, i); e < at(problem.rowStart, i + 1); e++) {
      const j = at(problem.column, e);
      const above = at(problem.score, e) - at(price, j);
      const rise = levels - at(level, j);
      if (rise < gain || (rise === gain && above <= points)) continue;
      gain = rise;
      points = above;
    }
    first += gain;
    second += points;
  }
  return { first, second };
}

function wrong(
  code: Extract<VerifyOutcome, { optimal: false }>['code'],
  detail: string,
): VerifyOutcome {
  return { optimal: false, code, detail };
}

/** An entry that is known to exist; NaN otherwise, which no comparison above lets pass. */
function at(array: Int32Array | Uint16Array | Float64Array, index: number): number {
  return array[index] ?? Number.NaN;
}
