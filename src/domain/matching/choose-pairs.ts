import type { Result } from '../result.ts';
import { ok, refuse } from '../result.ts';
import { assign } from './assign.ts';
import { assignSeeded } from './assign-seeded.ts';
import type { Assignment } from './assignment.ts';
import { NO_GAP } from './choice.ts';
import type { Choice, Gap, Wishes } from './choice.ts';
import { withoutLocked } from './contest.ts';
import type { Contest } from './contest.ts';
import { optimalFace, withinFace } from './face.ts';
import type { Lock } from './locks.ts';
import { NOTHING_EXISTS, shortfall, toObjective } from './objective.ts';
import type { Existing } from './objective.ts';
import type { MatchRefusal } from './refusal.ts';
import { verifyOptimal } from './verify-optimal.ts';
import { raiseLowest } from './worst-off.ts';

/**
 * The best pairs, in the order of aims of `MatchRules`, each mentor taking one a seat. An earlier
 * answer with the same people at the same indices saves work; seed and budget are then not used.
 */
export function choosePairs(
  allowed: Contest,
  locks: readonly Lock[],
  wishes: Wishes,
  previous?: Pick<Assignment, 'mentorOf' | 'certificate'>,
): Result<Choice, MatchRefusal> {
  const { rank, existing, seed, budget } = wishes;
  const objective = toObjective(withoutLocked(allowed, locks), { rank, existing: NOTHING_EXISTS });
  if (objective === undefined) return refuse({ code: 'too_large', detail: 'classes of priority' });
  const { contest } = objective;
  const first =
    previous === undefined
      ? assignSeeded(contest, seed, budget === undefined ? {} : { budget })
      : assign(contest, { previous });
  if (!first.ok) return refuse(tooLarge(first.error));
  const { gap, total } = first.value;
  if (gap > 0) {
    const short = shortfall(objective, total, total + gap);
    return ok(chosen(first.value.mentorOf, locks, allowed, { mentees: 0, ...short }));
  }
  proven(contest, first.value);
  const mentorOf = chooseAmongBest(contest, first.value, wishes, existing);
  const assignment = { ...first.value, mentorOf };
  if (mentorOf !== first.value.mentorOf) proven(contest, assignment);
  const proof = { problem: contest, assignment };
  return ok({ ...chosen(mentorOf, locks, allowed, NO_GAP), proof });
}

const NOBODY: ReadonlySet<number> = new Set();

/** Of all optimal matchings the one with the most existing pairs, then the highest lowest pair. */
function chooseAmongBest(
  contest: Contest,
  best: Assignment,
  { raiseLowest: isRaised, seed }: Wishes,
  existing: Existing,
): Int32Array {
  let [stage, found] = [contest, best];
  if (existing.size > 0) {
    const isKept = (row: number, mentor: number): number =>
      Number(existing.get(row)?.has(mentor) ?? false);
    stage = withinFace(optimalFace(contest, best), isKept, existing.size + 1);
    found = exactly(stage, seed);
  }
  if (!isRaised) return found.mentorOf;
  const tight = optimalFace(stage, found).contest;
  return raiseLowest(tight, found, NOBODY, (above) => exactly(above, seed)).mentorOf;
}

/** The optimum, its proof checked. */
function exactly(contest: Contest, seed: number): Assignment {
  const assigned = assignSeeded(contest, seed);
  if (!assigned.ok) throw new Error(assigned.error.detail);
  proven(contest, assigned.value);
  return assigned.value;
}

/** Throws unless the prices prove the assignment optimal: a bug. */
export function proven(contest: Contest, assignment: Assignment): void {
  const proof = verifyOptimal(contest, assignment);
  if (!proof.optimal) throw new Error(`the matching is not proven optimal: ${proof.detail}`);
}

/** A refusal of the solver: arrays of our own making are never malformed. */
function tooLarge({ code, detail }: { code: string; detail: string }): MatchRefusal {
  if (code === 'malformed') throw new Error(detail);
  return { code: 'too_large', detail };
}

function chosen(
  solved: Int32Array,
  locks: readonly Lock[],
  { mentors }: Contest,
  gap: Gap,
): Choice {
  const mentorOf = solved.slice();
  for (const { row, column } of locks) mentorOf[row] = column;
  return { mentorOf, isCircle: new Uint8Array(mentors), gap, isProven: gap === NO_GAP };
}
