import type { Choice } from './choice.ts';
import { lookFrom } from './eligibility.ts';
import type { Criterion } from './eligibility.ts';
import { choose } from './market.ts';
import type { Market } from './market.ts';
import { columnsById, rowsById } from './objective.ts';
import type { Couple, MatchRules } from './rules.ts';
import { scoreOf } from './score.ts';

/** What became of the existing pairs. */
export interface KeptPairs {
  /** Equal couples count once. */
  readonly existing: number;
  readonly kept: number;
  /** In the order in which they were given. */
  readonly lost: readonly LostPair[];
}

export type LostPair = Couple &
  (
    | { readonly status: 'impossible'; readonly reason: NoPair }
    | { readonly status: 'priced'; readonly cost: KeepingCost }
    /** Pricing it would have taken too long. */
    | { readonly status: 'unpriced' }
  );

/**
 * Why a couple can be no pair any more. `absent`: one of them is not among those to match, or not in
 * this role; `no_seat`: locked pairs took the mentor's seats, or there are none; `locked_elsewhere`:
 * the mentee is locked to somebody else; `circle`: no circle can hold the couple.
 */
export type NoPair =
  Criterion | 'absent' | 'below_floor' | 'no_seat' | 'locked_elsewhere' | 'circle';

/** What keeping one more existing pair would cost the result, solved exactly. */
export interface KeepingCost {
  /** Mentees matched, fewer. */
  readonly mentees: number;
  /** Mentees served of each class of priority, fewer (below 0: more). */
  readonly classes: readonly number[];
  /** Points of the total score, fewer (below 0: more, where mentees or classes pay for it). */
  readonly points: number;
  /** Other existing pairs kept, fewer (below 0: more). */
  readonly others: number;
}

/** Steps for each existing pair that a run with circles prices, and how many of them it prices. */
const CIRCLE_STEPS = 5_000_000;
const MOST_CIRCLE_PRICES = 20;

/** Arcs and rows that may be gone over to price what was lost: a few seconds of work. */
const MOST_WORK = 30_000_000;
/** Steps a row that a warm re-solve takes, roughly. */
const STEPS_A_ROW = 25;

/** Counts the existing pairs in a choice, and prices those that are not by solving with each locked. */
export function reportKept(
  market: Market,
  { keep = [], priority = [] }: Pick<MatchRules, 'keep' | 'priority'>,
  choice: Choice,
  isPriced: boolean,
): KeptPairs {
  const { field } = market;
  const [rowOf, columnOf] = [rowsById(field), columnsById(field)];
  const classes = priority.map((ids) => ids.flatMap((id) => rowOf.get(id) ?? []));
  const couples = [...new Map(keep.map((couple) => [keyOf(couple), couple])).values()];
  const now = valueOf(market, classes, choice);
  const pricing = forPrices(market);
  let left = isPriced ? mostPrices(market) : 0;
  const lost = couples.flatMap(({ mentorId, menteeId }): LostPair[] => {
    const couple = { mentorId, menteeId };
    const [row, column] = [rowOf.get(menteeId), columnOf.get(mentorId)];
    if (row === undefined || column === undefined) {
      return [{ ...couple, status: 'impossible', reason: 'absent' }];
    }
    if (choice.mentorOf[row] === column) return [];
    const reason = whyNoPair(market, row, column);
    if (reason !== undefined) return [{ ...couple, status: 'impossible', reason }];
    if (left === 0) return [{ ...couple, status: 'unpriced' }];
    left--;
    const locks = [...market.locks, { row, column }].sort((a, b) => a.row - b.row);
    const priced = choose(pricing, locks, choice);
    if (!priced.ok) {
      const isSure = priced.error.code !== 'too_large';
      return [{ ...couple, ...(isSure ? NO_CIRCLE : { status: 'unpriced' }) }];
    }
    if (!priced.value.isProven) return [{ ...couple, status: 'unpriced' }];
    const cost = costBetween(now, valueOf(market, classes, priced.value));
    return [{ ...couple, status: 'priced', cost }];
  });
  return { existing: couples.length, kept: couples.length - lost.length, lost };
}

const NO_CIRCLE = { status: 'impossible', reason: 'circle' } as const;

/** The lowest pair has no part in what a couple costs, and a search for circles is kept short. */
function forPrices(market: Market): Market {
  const wishes = { ...market.wishes, raiseLowest: false };
  if (market.circles === undefined) return { ...market, wishes };
  const budget = Math.min(wishes.budget ?? Infinity, CIRCLE_STEPS);
  return { ...market, wishes: { ...wishes, budget } };
}

function mostPrices({ allowed, circles }: Market): number {
  if (circles !== undefined) return MOST_CIRCLE_PRICES;
  return Math.floor(MOST_WORK / (allowed.column.length + STEPS_A_ROW * allowed.mentees + 1));
}

function whyNoPair(market: Market, row: number, column: number): NoPair | undefined {
  const { field, eligible, allowed, locks } = market;
  const [mentee, mentor] = [field.mentees[row]!, field.mentors[column]!];
  const criterion = lookFrom('mentee', mentee, field.crowd, field.terms)(mentor);
  if (criterion !== undefined) return criterion;
  if (locks.some((lock) => lock.row === row)) return 'locked_elsewhere';
  const end = allowed.rowStart[row + 1]!;
  const isAllowed = allowed.column.subarray(allowed.rowStart[row], end).includes(column);
  if (!isAllowed) return 'below_floor';
  const taken = locks.filter((lock) => lock.column === column).length;
  return taken >= eligible.capacity[column]! ? 'no_seat' : undefined;
}

interface Value {
  readonly mentees: number;
  readonly classes: readonly number[];
  readonly points: number;
  readonly kept: number;
}

function valueOf(
  { field, wishes }: Market,
  classes: readonly (readonly number[])[],
  { mentorOf }: Choice,
): Value {
  const { crowd, mentees, mentors, most } = field;
  const value = { mentees: 0, points: 0, kept: 0 };
  for (const [row, column] of mentorOf.entries()) {
    if (column === -1) continue;
    value.mentees++;
    value.points += scoreOf(crowd, mentors[column]!, mentees[row]!, most);
    value.kept += Number(wishes.existing.get(row)?.has(column) ?? false);
  }
  const served = classes.map((rows) => rows.filter((row) => mentorOf[row] !== -1).length);
  return { ...value, classes: served };
}

/** What is lost from `now` to `then`, the couple that is kept then not counted. */
function costBetween(now: Value, then: Value): KeepingCost {
  return {
    mentees: now.mentees - then.mentees,
    classes: now.classes.map((served, c) => served - then.classes[c]!),
    points: now.points - then.points,
    others: now.kept - (then.kept - 1),
  };
}

function keyOf({ mentorId, menteeId }: Couple): string {
  return JSON.stringify([mentorId, menteeId]);
}
