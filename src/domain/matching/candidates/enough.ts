import type { Result } from '../../result.ts';
import { ok, refuse } from '../../result.ts';
import type { AssignRefusal } from '../assign.ts';
import type { Contest } from '../contest.ts';
import { lookFrom } from '../eligibility.ts';
import type { Lock } from '../locks.ts';
import { LARGEST_WORTH } from '../objective.ts';
import type { Aims } from '../objective.ts';
import { seatsOf } from '../problem.ts';
import type { Field } from '../problem.ts';
import { scoreOf } from '../score.ts';
import { FULL_SCORE } from '../weights.ts';
import { CrowdModel } from './crowd-model.ts';
import type { Couples } from './couples.ts';
import { union } from './couples.ts';
import { solvePriced } from './solve-priced.ts';

/** Couples kept of everybody to begin with: with 10, few turns of pricing follow. */
const KEPT = 10;

/** What decides which couples matter. */
export interface Decides extends Aims {
  readonly raiseLowest: boolean;
  readonly floor: number;
  readonly locks: readonly Lock[];
}

export interface Enough {
  readonly contest: Contest;
  /** The same as rows and columns alone. */
  readonly couples: Couples;
  /** Eligible couples in all, whatever the floor. */
  readonly eligible: number;
}

/**
 * So many of the eligible couples that the best matching by the aims of `MatchRules` among them is
 * the best of all, proven by pricing every eligible couple. Existing pairs are among them.
 */
export function enoughCouples(
  field: Field,
  { rank, existing, raiseLowest, floor, locks }: Decides,
): Result<Enough, AssignRefusal> {
  const rows = field.mentees.length;
  const capacity = seatsOf(field);
  const closed = new Uint8Array(rows);
  for (const { row, column } of locks) {
    closed[row] = 1;
    capacity[column]!--;
  }
  // One class outweighs all the points there can be, as in `toObjective`.
  const base = rank.map((own) => own * (FULL_SCORE * rows + 1));
  if (base.some((worth) => worth + FULL_SCORE > LARGEST_WORTH)) {
    return refuse({ code: 'too_large', detail: 'classes of priority' });
  }
  const solved = solvePriced(
    new CrowdModel(field),
    capacity,
    { floor, base, closed },
    { k: KEPT, withEveryOptimum: raiseLowest || existing.size > 0 },
  );
  if (!solved.ok) return solved;
  const couples = union(solved.value.couples, existingCouples(field, existing));
  const { start, column, score } = couples;
  const contest = {
    mentees: rows,
    mentors: field.mentors.length,
    capacity: seatsOf(field),
    rowStart: start,
    column,
    score,
    points: score,
  };
  return ok({ contest, couples, eligible: solved.value.eligible });
}

function existingCouples(
  { crowd, mentees, mentors, terms, most }: Field,
  existing: Aims['existing'],
): Couples {
  const start = new Int32Array(mentees.length + 1);
  const columns: number[] = [];
  const scores: number[] = [];
  for (const [row, mentee] of mentees.entries()) {
    const own = [...(existing.get(row) ?? [])].sort((a, b) => a - b);
    const obstacleWith = own.length === 0 ? undefined : lookFrom('mentee', mentee, crowd, terms);
    for (const column of own) {
      if (obstacleWith?.(mentors[column]!) !== undefined) continue;
      columns.push(column);
      scores.push(scoreOf(crowd, mentors[column]!, mentee, most));
    }
    start[row + 1] = columns.length;
  }
  return { start, column: Int32Array.from(columns), score: Uint16Array.from(scores) };
}
