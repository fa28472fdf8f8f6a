import type { Choice } from '../choice.ts';
import { NO_GAP } from '../choice.ts';
import { proven } from '../choose-pairs.ts';
import type { Contest } from '../contest.ts';
import type { Ground } from '../ground.ts';
import type { MatchRefusal } from '../refusal.ts';
import { ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { Block } from './blocks.ts';
import { answerBlock, contestWithin, groundWithin, joinAnswers } from './within.ts';
import type { BlockAnswer } from './within.ts';

/**
 * The best choice of every block, joined and proven as a whole. Answers that were found elsewhere
 * are taken as they are: the proof is checked over every couple, so a wrong one cannot pass.
 */
export function chooseByBlocks(
  ground: Omit<Ground, 'circles'> & { readonly allowed: Contest },
  blocks: readonly Block[],
  known?: readonly BlockAnswer[],
): Result<Choice, MatchRefusal> {
  const { allowed } = ground;
  const answers: BlockAnswer[] = [];
  for (const [number, block] of blocks.entries()) {
    const found = known?.[number];
    const answer =
      found === undefined
        ? answerBlock(contestWithin(allowed, block), groundWithin(ground, block))
        : ok(found);
    if (!answer.ok) return answer;
    answers.push(answer.value);
  }
  const joined = joinAnswers(allowed, ground, blocks, answers);
  proven(joined.proof.problem, joined.proof.assignment);
  return ok({ ...joined, isCircle: new Uint8Array(allowed.mentors), gap: NO_GAP, isProven: true });
}
