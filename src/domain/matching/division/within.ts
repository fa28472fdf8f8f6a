import { withoutLocked } from '../contest.ts';
import type { Contest } from '../contest.ts';
import type { Choice } from '../choice.ts';
import { choosePairs } from '../choose-pairs.ts';
import type { Ground } from '../ground.ts';
import { NOTHING_EXISTS, toObjective } from '../objective.ts';
import type { Lock } from '../locks.ts';
import type { MatchRefusal } from '../refusal.ts';
import type { Assignment } from '../assignment.ts';
import { ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { Block } from './blocks.ts';

type Asked = Omit<Ground, 'circles'>;
/** What was decided of a block, and proves it: places among its own rows and columns, locks left out. */
export type BlockAnswer = Pick<Assignment, 'mentorOf' | 'certificate'>;

/** The people and wishes of one block, in its own numbering. The score of a couple stays the same. */
export function groundWithin({ field, floor, locks, wishes }: Asked, block: Block): Asked {
  const { rows, columns } = block;
  const existing = new Map(
    [...rows].flatMap((row, place) => {
      const kept = wishes.existing.get(row);
      const own = [...(kept ?? [])].map((column) => placeIn(columns, column));
      const inside = own.filter((column) => column !== -1);
      return inside.length === 0 ? [] : [[place, new Set(inside)] as const];
    }),
  );
  return {
    field: {
      ...field,
      mentees: Array.from(rows, (row) => field.mentees[row]!),
      mentors: Array.from(columns, (column) => field.mentors[column]!),
    },
    floor,
    locks: locksWithin(locks, block),
    wishes: {
      ...wishes,
      rank: Float64Array.from(rows, (row) => wishes.rank[row]!),
      existing: existing.size === 0 ? NOTHING_EXISTS : existing,
    },
  };
}

function locksWithin(locks: readonly Lock[], { rows, columns }: Block): readonly Lock[] {
  return locks
    .map(({ row, column }) => ({ row: placeIn(rows, row), column: placeIn(columns, column) }))
    .filter(({ row }) => row !== -1);
}

/** The couples of one block, in its own numbering: a block's columns ascend, so its arcs do too. */
export function contestWithin(contest: Contest, { rows, columns }: Block): Contest {
  const place = new Int32Array(contest.mentors);
  for (const [own, column] of columns.entries()) place[column] = own;
  const rowStart = new Int32Array(rows.length + 1);
  for (const [own, row] of rows.entries()) {
    rowStart[own + 1] = rowStart[own]! + contest.rowStart[row + 1]! - contest.rowStart[row]!;
  }
  const arcs = rowStart[rows.length]!;
  const column = new Int32Array(arcs);
  const points =
    contest.points instanceof Uint16Array ? new Uint16Array(arcs) : new Int32Array(arcs);
  for (const [own, row] of rows.entries()) {
    const [start, end] = [contest.rowStart[row]!, contest.rowStart[row + 1]!];
    points.set(contest.points.subarray(start, end), rowStart[own]);
    for (let arc = start; arc < end; arc++) {
      column[rowStart[own]! + arc - start] = place[contest.column[arc]!]!;
    }
  }
  return {
    mentees: rows.length,
    mentors: columns.length,
    capacity: columns.map((mentor) => contest.capacity[mentor]!),
    rowStart,
    column,
    score: points,
    points,
  };
}

/** The proven best of one block's couples that are not below the floor. */
export function answerBlock(
  allowed: Contest,
  { locks, wishes }: Pick<Ground, 'locks' | 'wishes'>,
): Result<BlockAnswer, MatchRefusal> {
  const choice = choosePairs(allowed, locks, wishes);
  if (!choice.ok) return choice;
  const { proof } = choice.value;
  if (proof === undefined) throw new Error('a block without a budget is solved to the end');
  const { mentorOf, certificate } = proof.assignment;
  return ok({ mentorOf, certificate });
}

/**
 * The answers of all blocks as one choice, with one certificate: no couple reaches from a block to
 * another, so prices that prove each prove the whole. What a class of priority is worth may differ
 * from block to block; within one it outweighs all points there can be.
 */
export function joinAnswers(
  allowed: Contest,
  ground: Asked,
  blocks: readonly Block[],
  answers: readonly BlockAnswer[],
): Required<Pick<Choice, 'mentorOf' | 'proof'>> {
  const { mentees, mentors } = allowed;
  const problem = withoutLocked(allowed, ground.locks);
  const hasRanks = ground.wishes.rank.some((rank) => rank > 0);
  const worth = hasRanks ? Int32Array.from(problem.points) : problem.score;
  const joined = {
    mentorOf: new Int32Array(mentees).fill(-1),
    level: new Int32Array(mentors),
    price: new Float64Array(mentors),
  };
  for (const [number, block] of blocks.entries()) {
    const { mentorOf, certificate } = answers[number]!;
    if (certificate.levels !== 1) throw new Error('blocks whose matches differ in worth');
    for (const [own, row] of block.rows.entries()) {
      joined.mentorOf[row] = mentorOf[own] === -1 ? -1 : block.columns[mentorOf[own]!]!;
    }
    for (const [own, column] of block.columns.entries()) {
      joined.level[column] = certificate.level[own]!;
      joined.price[column] = certificate.price[own]!;
    }
    if (hasRanks) weigh(worth, problem, block, ground);
  }
  const { mentorOf, level, price } = joined;
  const contest = { ...problem, score: worth };
  const certificate = { levels: 1, level, price };
  const assignment = { ...valueOf(contest, mentorOf), gap: 0, mentorOf, certificate };
  const whole = mentorOf.slice();
  for (const { row, column } of ground.locks) whole[row] = column;
  return { mentorOf: whole, proof: { problem: contest, assignment } };
}

/** Puts in what the couples of a block are worth among themselves: ranks before points. */
function weigh(
  worth: Contest['score'],
  problem: Contest,
  block: Block,
  { wishes: { rank } }: Pick<Ground, 'wishes'>,
): void {
  const own = contestWithin(problem, block);
  const ranks = Float64Array.from(block.rows, (row) => rank[row]!);
  const objective = toObjective(own, { rank: ranks, existing: NOTHING_EXISTS });
  if (objective === undefined) throw new Error('a block was solved whose worths are too large');
  const { rowStart, score } = objective.contest;
  for (const [place, row] of block.rows.entries()) {
    worth.set(score.subarray(rowStart[place], rowStart[place + 1]), problem.rowStart[row]);
  }
}

function valueOf(
  { rowStart, column, score }: Contest,
  mentorOf: Int32Array,
): Pick<Assignment, 'cardinality' | 'total'> {
  let [cardinality, total] = [0, 0];
  for (const [row, mentor] of mentorOf.entries()) {
    if (mentor === -1) continue;
    cardinality++;
    for (let arc = rowStart[row]!; arc < rowStart[row + 1]!; arc++) {
      if (column[arc] === mentor) total += score[arc]!;
    }
  }
  return { cardinality, total };
}

/** The place of a value in ascending ones, or -1. */
function placeIn(ascending: Int32Array, value: number): number {
  let [from, to] = [0, ascending.length - 1];
  while (from <= to) {
    const middle = (from + to) >> 1;
    if (ascending[middle] === value) return middle;
    if (ascending[middle]! < value) from = middle + 1;
    else to = middle - 1;
  }
  return -1;
}
