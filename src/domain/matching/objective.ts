import type { Contest } from './contest.ts';
import type { Field } from './problem.ts';
import type { Couple, MatchRules } from './rules.ts';

/** The largest worth of a couple that the arrays of a problem hold. */
export const LARGEST_WORTH = 2 ** 31 - 1;

/**
 * Several aims in one number. A couple is worth
 *
 *     (rank × step + points) × unit + kept
 *
 * where `rank` is higher for a more urgent class and `kept` is 1 for an existing pair; `step` exceeds
 * any total of points, and `unit` any number of pairs kept. So the matching worth the most has the
 * best ranks, among those the highest total score, and among those the most pairs kept.
 */
export interface Objective {
  /** The couples, with their worth as score. */
  readonly contest: Contest;
  readonly step: number;
  readonly unit: number;
  /** Of all rows together: no matching has more. */
  readonly ranks: number;
}

/** The rank of each row, and the columns of the existing mentors of those rows that have some. */
export interface Aims {
  readonly rank: Float64Array;
  readonly existing: Existing;
}

export type Existing = ReadonlyMap<number, ReadonlySet<number>>;

export const NOTHING_EXISTS: Existing = new Map();

/** The worth of each couple; undefined when one could pass `LARGEST_WORTH`. */
export function toObjective(contest: Contest, { rank, existing }: Aims): Objective | undefined {
  const topRank = rank.reduce((most, own) => Math.max(most, own), 0);
  const ranks = rank.reduce((sum, own) => sum + own, 0);
  const unit = existing.size + 1;
  const step = mostPoints(contest) + 1;
  if (topRank === 0 && unit === 1) return { contest, step, unit, ranks };
  if ((topRank + 1) * step * unit > LARGEST_WORTH) return undefined;
  const { mentees, rowStart, column, points } = contest;
  const score = new Int32Array(column.length);
  for (let row = 0; row < mentees; row++) {
    const [base, own] = [rank[row]! * step, existing.get(row)];
    for (let arc = rowStart[row]!; arc < rowStart[row + 1]!; arc++) {
      score[arc] = (base + points[arc]!) * unit + Number(own?.has(column[arc]!) ?? false);
    }
  }
  return { contest: { ...contest, score }, step, unit, ranks };
}

/**
 * How far a matching of worth `found` may be from the best, when none is worth more than `bound`.
 * One worth hardly more may well serve a rank more, for fewer points: what counts is the most ranks
 * that fit below the bound, and, where these are no more, the most points.
 */
export function shortfall(
  { contest, step, unit, ranks: all }: Objective,
  found: number,
  bound: number,
): { readonly ranks: number; readonly points: number } {
  const whole = (worth: number, of: number): number => Math.floor(worth / of);
  const ranks = Math.min(all, whole(bound, step * unit) - whole(found, step * unit));
  const points = ranks === 0 ? whole(bound, unit) - whole(found, unit) : mostPoints(contest);
  return { ranks, points };
}

/** An upper bound of the total points of any matching. */
export function mostPoints({ mentees, rowStart, points }: Contest): number {
  let most = 0;
  for (let row = 0; row < mentees; row++) {
    let best = 0;
    for (let arc = rowStart[row]!; arc < rowStart[row + 1]!; arc++) {
      best = Math.max(best, points[arc]!);
    }
    most += best;
  }
  return most;
}

/**
 * The rank of each row: 0 for who is in no class, higher for each more urgent one.
 *
 * Where what can be matched together is a matroid, which largest set has the highest weight depends
 * on the order of the weights alone (the greedy algorithm; Edmonds, 1971): ranks 0, 1, 2 … serve the
 * first class first. `strictly`, for where it is none, lets one mentee of a class outrank all those
 * of the classes after it.
 */
export function ranksOf(
  field: Field,
  { priority = [] }: Pick<MatchRules, 'priority'>,
  strictly: boolean,
): Float64Array {
  const rank = new Float64Array(field.mentees.length);
  if (priority.length === 0) return rank;
  const rowOf = rowsById(field);
  let [own, below] = [0, 0];
  for (const people of priority.toReversed()) {
    const rows = people.map((id) => rowOf.get(id)).filter((row) => row !== undefined);
    if (rows.length === 0) continue;
    own = strictly ? below + 1 : own + 1;
    for (const row of rows) rank[row] = own;
    below += own * rows.length;
  }
  return rank;
}

export function existingOf(field: Field, keep: readonly Couple[] = []): Existing {
  if (keep.length === 0) return NOTHING_EXISTS;
  const existing = new Map<number, Set<number>>();
  const [rowOf, columnOf] = [rowsById(field), columnsById(field)];
  for (const { mentorId, menteeId } of keep) {
    const [row, column] = [rowOf.get(menteeId), columnOf.get(mentorId)];
    if (row === undefined || column === undefined) continue;
    const columns = existing.get(row);
    if (columns === undefined) existing.set(row, new Set([column]));
    else columns.add(column);
  }
  return existing;
}

/** The row of each mentee by id. */
export function rowsById({ crowd, mentees }: Field): ReadonlyMap<string, number> {
  return new Map(mentees.map((person, row) => [crowd.volunteers[person]!.id, row]));
}

/** The column of each mentor by id. */
export function columnsById({ crowd, mentors }: Field): ReadonlyMap<string, number> {
  return new Map(mentors.map((person, column) => [crowd.volunteers[person]!.id, column]));
}
