import { enoughCouples } from '../candidates/enough.ts';
import type { Couples } from '../candidates/couples.ts';
import { toProblem } from '../candidates/to-problem.ts';
import { Whole } from '../candidates/whole.ts';
import { aboveFloor } from '../contest.ts';
import type { Contest } from '../contest.ts';
import type { Ground } from '../ground.ts';
import type { MatchRefusal } from '../refusal.ts';
import { ok, refuse } from '../../result.ts';
import type { Result } from '../../result.ts';
import { blocksOf } from './blocks.ts';
import type { Block, Blocks } from './blocks.ts';
import { answerBlock, groundWithin } from './within.ts';
import type { BlockAnswer } from './within.ts';

/**
 * Couples that are solved together unless they hang together by more: half a minute of one processor
 * and some hundred megabytes, so a block is done long before an instance is taken away.
 */
export const BLOCK_COUPLES = 2_000_000;

/** Why a run is one piece of work: what it asks is about everybody at once, or there is no seam. */
export type Undivided = 'circles' | 'budget' | 'small' | 'one_component';

/** A run in blocks that can be solved anywhere, in any order, each as often as one likes. */
export interface Division extends Blocks {
  /** Whether all couples are few enough to be held at once when the answers are joined. */
  readonly isListed: boolean;
}

/** The answer of one block, with the couples that decide it where not all can be held. */
export interface PartAnswer extends BlockAnswer {
  readonly priced?: { readonly couples: Couples };
}

/** Undefined where the rules ask something of everybody at once. */
export function seamsOf({ circles, wishes }: Pick<Ground, 'circles' | 'wishes'>) {
  if (circles !== undefined) return 'circles';
  return wishes.budget === undefined ? undefined : 'budget';
}

/** The blocks of everybody, or why there are none; the couples are counted, never held. */
export function divideGround(
  ground: Ground,
  mostListed: number,
  blockCouples: number,
): Division | Undivided {
  const seamless = seamsOf(ground);
  if (seamless !== undefined) return seamless;
  const { field } = ground;
  const whole = new Whole(field);
  const { blocks, couples } = blocksOf(
    field.mentees.length,
    field.mentors.length,
    (row) => whole.columnsOf(row),
    blockCouples,
  );
  if (couples <= blockCouples) return 'small';
  if (blocks.length < 2) return 'one_component';
  return { blocks, couples, isListed: couples <= mostListed };
}

/** The blocks among couples that are held already; none where they are one. */
export function blocksAmong(
  { mentees, mentors, rowStart, column }: Contest,
  blockCouples: number,
): readonly Block[] | undefined {
  if (column.length <= blockCouples) return undefined;
  const columnsOf = (row: number): Int32Array => column.subarray(rowStart[row], rowStart[row + 1]);
  const { blocks } = blocksOf(mentees, mentors, columnsOf, blockCouples);
  return blocks.length < 2 ? undefined : blocks;
}

/** Solves one block by itself: its people are all that is looked at. */
export function solveBlock(
  ground: Ground,
  block: Block,
  isListed: boolean,
): Result<PartAnswer, MatchRefusal> {
  const own = groundWithin(ground, block);
  if (isListed) {
    const problem = toProblem(own.field);
    if (problem === undefined) return refuse({ code: 'too_large', detail: 'eligible couples' });
    return answerBlock(aboveFloor({ ...problem, points: problem.score }, own.floor), own);
  }
  const priced = priceBlock(ground, block);
  if (!priced.ok) return priced;
  const answer = answerBlock(aboveFloor(priced.value.contest, own.floor), own);
  if (!answer.ok) return answer;
  return ok({ ...answer.value, priced: { couples: priced.value.couples } });
}

/** The couples of one block that its optimum needs. */
export function priceBlock(ground: Ground, block: Block) {
  const { field, floor, locks, wishes } = groundWithin(ground, block);
  const enough = enoughCouples(field, { ...wishes, floor, locks });
  return enough.ok ? enough : refuse({ code: 'too_large', detail: enough.error.detail } as const);
}

/** The needed couples of all blocks as one problem; each with the couples of its own numbering. */
export function joinCouples(
  blocks: readonly Block[],
  couplesOf: readonly Couples[],
  capacity: Int32Array,
  mentees: number,
): Contest {
  const rowStart = new Int32Array(mentees + 1);
  for (const [number, { rows }] of blocks.entries()) {
    const { start } = couplesOf[number]!;
    for (const [own, row] of rows.entries()) rowStart[row + 1] = start[own + 1]! - start[own]!;
  }
  for (let row = 0; row < mentees; row++) rowStart[row + 1]! += rowStart[row]!;
  const column = new Int32Array(rowStart[mentees]!);
  const score = new Uint16Array(column.length);
  for (const [number, { rows, columns }] of blocks.entries()) {
    const couples = couplesOf[number]!;
    for (const [own, row] of rows.entries()) {
      const [from, end] = [couples.start[own]!, couples.start[own + 1]!];
      score.set(couples.score.subarray(from, end), rowStart[row]);
      for (let arc = from; arc < end; arc++) {
        column[rowStart[row]! + arc - from] = columns[couples.column[arc]!]!;
      }
    }
  }
  return { mentees, mentors: capacity.length, capacity, rowStart, column, score, points: score };
}
