import type { Result } from '../../result.ts';
import { ok } from '../../result.ts';
import { assign } from '../assign.ts';
import type { AssignRefusal } from '../assign.ts';
import type { Assignment, AssignmentProblem, Certificate } from '../assignment.ts';
import { bestOf } from './best.ts';
import type { CoupleModel } from './couple-model.ts';
import { union } from './couples.ts';
import type { Couples } from './couples.ts';
import { PriceOut } from './price-out.ts';
import type { Loss, Worth } from './price-out.ts';

export interface PricedSolve {
  /** The couples that were considered. */
  readonly couples: Couples;
  /** Optimal among all eligible couples, which its certificate proves. */
  readonly assignment: Assignment;
  /** Eligible couples in all, whatever the floor. */
  readonly eligible: number;
  /** What the first turn left out, and what the optimum could lose by it at most. */
  readonly dropped: number;
  readonly loss: Loss;
  readonly turns: number;
}

export interface PricedOptions {
  /** Couples kept of each mentee and of each mentor to begin with, and added a turn. */
  readonly k: number;
  /** Whether every couple of every optimal matching is to be among those considered. */
  readonly withEveryOptimum: boolean;
}

/**
 * The exact optimum over all eligible couples without ever holding them all: the optimum of the k
 * best of everybody, then of these and of the couples that its dual prices show to be missing, and
 * so on until none is (column generation: Ford and Fulkerson 1958; Gilmore and Gomory 1961). Each
 * turn adds a couple at least and starts from the answer before.
 */
export function solvePriced(
  model: CoupleModel,
  capacity: Int32Array,
  worth: Worth,
  { k, withEveryOptimum }: PricedOptions,
): Result<PricedSolve, AssignRefusal> {
  const kept = bestOf(model, 'either', k);
  const { eligible } = kept;
  const dropped = eligible - kept.couples.column.length;
  const pricing = new PriceOut(model, worth);
  let { couples } = kept;
  let previous: Assignment | undefined;
  let loss: Loss | undefined;
  for (let turns = 1; ; turns++) {
    const problem = toArrays(couples, capacity, worth);
    const assigned = assign(problem, previous === undefined ? {} : { previous });
    if (!assigned.ok) return assigned;
    const assignment = assigned.value;
    const priced = pricing.entering(problem, assignment, k);
    loss ??= priced.loss;
    if (priced.entering.column.length === 0) {
      if (withEveryOptimum) couples = union(couples, pricing.tight(problem, assignment));
      const certificate = closedSeats(assignment.certificate, capacity, model, worth);
      return ok({
        couples,
        assignment: { ...assignment, certificate },
        eligible,
        dropped,
        loss,
        turns,
      });
    }
    couples = union(couples, priced.entering);
    previous = assignment;
  }
}

/** Nobody can have a seat that does not exist: at a price above any worth, no couple asks for one. */
function closedSeats(
  { levels, level, price }: Certificate,
  capacity: Int32Array,
  { largestScore }: CoupleModel,
  { base }: Worth,
): Certificate {
  const dearest = base.reduce((most, own) => Math.max(most, own), 0) + largestScore;
  return {
    levels,
    level: level.map((own, j) => (capacity[j] === 0 ? levels : own)),
    price: price.map((own, j) => (capacity[j] === 0 ? dearest : own)),
  };
}

/** Without the couples below the floor and those of closed rows. */
function toArrays(
  { start, column, score }: Couples,
  capacity: Int32Array,
  { floor, base, closed }: Worth,
): AssignmentProblem {
  const mentees = start.length - 1;
  const rowStart = new Int32Array(mentees + 1);
  const columns = new Int32Array(column.length);
  const worths = new Int32Array(column.length);
  let arcs = 0;
  for (let row = 0; row < mentees; row++) {
    for (let e = start[row]!; e < start[row + 1]! && closed[row] === 0; e++) {
      if (score[e]! < floor) continue;
      columns[arcs] = column[e]!;
      worths[arcs++] = base[row]! + score[e]!;
    }
    rowStart[row + 1] = arcs;
  }
  return {
    mentees,
    mentors: capacity.length,
    capacity,
    rowStart,
    column: columns.subarray(0, arcs),
    score: worths.subarray(0, arcs),
  };
}
