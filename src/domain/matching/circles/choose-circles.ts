import { ok, refuse } from '../../result.ts';
import type { Result } from '../../result.ts';
import { NO_GAP } from '../choice.ts';
import type { Choice, Gap, Wishes } from '../choice.ts';
import { boundToLocks } from '../contest.ts';
import type { Contest } from '../contest.ts';
import type { Lock } from '../locks.ts';
import { LARGEST_WORTH, mostPoints, shortfall, toObjective } from '../objective.ts';
import type { Objective } from '../objective.ts';
import type { Field } from '../problem.ts';
import type { MatchRefusal } from '../refusal.ts';
import type { CircleSize } from '../rules.ts';
import { raiseLowest } from '../worst-off.ts';
import { meetingsOf, mentorOptions } from './options.ts';
import { search } from './search.ts';
import type { Circles, Value } from './relaxation.ts';

/** Steps after which the search for circles stops, unless told: a few seconds. */
const STEPS = 10_000_000;

export interface CircleMarket {
  readonly field: Field;
  readonly eligible: Contest;
  readonly floor: number;
  readonly wishes: Wishes;
}

/**
 * The best pairs and circles, in the order of aims of `MatchRules`. To find them is NP-hard (a
 * facility that opens must be filled), so the search may run out of steps: it then gives the best it
 * has, and how far that may be from the best there is.
 */
export function chooseCircles(
  { field, eligible, floor, wishes }: CircleMarket,
  size: CircleSize,
  locks: readonly Lock[],
): Result<Choice, MatchRefusal> {
  const objective = toObjective(boundToLocks(eligible, floor, locks), wishes);
  if (objective === undefined) return refuse(tooLarge('classes of priority and existing pairs'));
  const prepare = (contest: Contest): Result<Circles, MatchRefusal> =>
    toCircles(contest, field, size, locks, wishes.seed);
  const circles = prepare(objective.contest);
  if (!circles.ok) return circles;
  const steps = { left: wishes.budget ?? STEPS };
  const { best, bound } = search(circles.value, steps);
  if (best === undefined) {
    return refuse(
      steps.left <= 0 ? tooLarge('circles around locked pairs') : together(field, locks),
    );
  }
  const first = { ...best.relaxed, isCircle: best.isCircle };
  const gap = gapBetween(first, bound, objective);
  if (!wishes.raiseLowest || gap !== NO_GAP) return ok(chosen(first, gap, gap === NO_GAP));

  let isProven = true;
  const exempt = new Set(locks.map(({ row }) => row));
  const raised = raiseLowest(objective.contest, first, exempt, (above) => {
    const again = prepare(above);
    if (!again.ok) return undefined;
    const least = { cardinality: first.cardinality, total: first.total - 1 };
    const found = search(again.value, steps, least, first).best;
    if (found === undefined && steps.left <= 0) isProven = false;
    return found === undefined ? undefined : { ...found.relaxed, isCircle: found.isCircle };
  });
  return ok(chosen(raised, gap, isProven));
}

function toCircles(
  contest: Contest,
  field: Field,
  size: CircleSize,
  locks: readonly Lock[],
  seed: number,
): Result<Circles, MatchRefusal> {
  const meetings = meetingsOf(contest, field);
  const options = mentorOptions(contest, field, meetings, size, locks);
  if (!options.ok) return options;
  const canJoin = new Uint8Array(contest.column.length);
  let [bonus, most] = [1, 0];
  for (let row = 0; row < contest.mentees; row++) {
    let best = 0;
    for (let arc = contest.rowStart[row]!; arc < contest.rowStart[row + 1]!; arc++) {
      const column = contest.column[arc]!;
      const { topics } = options.value[column]!;
      const joins = topics.some((topic) => meetings.share(row, column, topic));
      canJoin[arc] = Number(meetings.inGroup[arc] === 1 && joins);
      best = Math.max(best, contest.score[arc]!);
    }
    bonus += best;
    most = Math.max(most, best);
  }
  if (2 * bonus + most > LARGEST_WORTH) return refuse(tooLarge('places that circles must fill'));
  const { min } = size;
  return ok({ contest, meetings, options: options.value, min, locks, canJoin, bonus, seed });
}

function gapBetween(found: Value, bound: Value, objective: Objective): Gap {
  const mentees = bound.cardinality - found.cardinality;
  if (mentees === 0 && bound.total === found.total) return NO_GAP;
  if (mentees > 0) {
    return { mentees, ranks: objective.ranks, points: mostPoints(objective.contest) };
  }
  return { mentees, ...shortfall(objective, found.total, bound.total) };
}

function chosen(
  { mentorOf, isCircle }: Pick<Choice, 'mentorOf' | 'isCircle'>,
  gap: Gap,
  isProven: boolean,
): Choice {
  return { mentorOf, isCircle, gap, isProven };
}

function tooLarge(detail: string): MatchRefusal {
  return { code: 'too_large', detail };
}

function together({ crowd, mentors, mentees }: Field, locks: readonly Lock[]): MatchRefusal {
  const couples = locks.map(({ row, column }) => ({
    mentorId: crowd.volunteers[mentors[column]!]!.id,
    menteeId: crowd.volunteers[mentees[row]!]!.id,
  }));
  return { code: 'locks_together', couples };
}
