import { mayBeMentored, mayMentor } from '../../participant.ts';
import type { ParticipantId } from '../../participant.ts';
import type { LookedAs } from '../explain.ts';
import type { Couple } from '../rules.ts';
import { whatIf } from './base.ts';
import type { Base } from './base.ts';
import type { Candidate } from './candidates.ts';
import { withChanges } from './changes.ts';
import type { AnswerChange } from './changes.ts';
import { harmsNobody } from './effect.ts';
import type { Effect } from './effect.ts';
import { movesFor } from './moves.ts';
import type { Move } from './moves.ts';
import type { Recruit } from './recruit.ts';

/** Something that gives a person without a pair one, shown by solving again with it. */
export interface Remedy {
  /** The side on which the person would be in a pair. */
  readonly as: LookedAs;
  /** What would have to be answered differently, by whom. */
  readonly changes: readonly AnswerChange[];
  /** A pair to lock beside the changes, that the place which they make is this person's. */
  readonly lock?: Couple;
  /** Somebody who would have to be found, beside the changes. */
  readonly recruit?: Recruit;
  readonly effect: Effect;
  /** Who changes mentor so that the person has a place, the nearest to them first. */
  readonly moves: readonly Move[];
}

/** How far one person's remedies are looked for. */
export interface RemedyBounds {
  /** Times that is solved again, and how many of them for changes between two others. */
  readonly solves: number;
  readonly linkedSolves: number;
  /** People whose couples with others are looked at, the nearest, on either side. */
  readonly links: number;
}

/**
 * Solves again with the changes of one candidate after another, without a lock and with one, as long
 * as solves are left: undefined when the person is in no pair by either. A place that others who are
 * in no pair could take as well (a seat more, a role taken up, what two others make room for) is
 * asked for the person first.
 */
export function toVerifier(
  base: Base,
  id: ParticipantId,
  { solves, linkedSolves }: Pick<RemedyBounds, 'solves' | 'linkedSolves'>,
): (candidate: Candidate) => Remedy | undefined {
  let [left, leftLinked] = [solves, linkedSolves];

  return (candidate) => {
    const { as, changes, isLinked } = candidate;
    const isForThem = changes.some(
      ({ kind, who }) => (kind === 'seat' || kind === 'role') && who !== id,
    );
    const isLockedFirst = (isLinked || isForThem) && isContested(base, id, as);
    let found: Remedy | undefined;
    for (const isLocked of [isLockedFirst, !isLockedFirst]) {
      if (left === 0 || (isLinked && leftLinked === 0)) break;
      left--;
      if (isLinked) leftLinked--;
      const remedy = solvedWith(base, id, candidate, isLocked);
      if (remedy !== undefined && harmsNobody(remedy.effect)) return remedy;
      found ??= remedy;
    }
    return found;
  };
}

/** Whether somebody else on this side is in no pair on it either. */
function isContested({ volunteers, pairs }: Base, id: ParticipantId, as: Candidate['as']): boolean {
  const isMentee = as === 'mentee';
  const paired = new Set(pairs.map(({ mentorId, menteeId }) => (isMentee ? menteeId : mentorId)));
  const stands = isMentee ? mayBeMentored : mayMentor;
  return volunteers.some((one) => one.id !== id && stands(one.profile.role) && !paired.has(one.id));
}

function solvedWith(
  base: Base,
  id: ParticipantId,
  { as, changes, couple }: Candidate,
  isLocked: boolean,
): Remedy | undefined {
  const { rules, volunteers } = base;
  const solved = whatIf(base, {
    volunteers: withChanges(volunteers, changes),
    rules: isLocked ? { ...rules, locked: [...(rules.locked ?? []), couple] } : rules,
  });
  if (!solved.ok) return undefined;
  const { pairs, effect } = solved.value;
  if (!pairs.some((pair) => (as === 'mentee' ? pair.menteeId : pair.mentorId) === id)) {
    return undefined;
  }
  const moves = movesFor({ as, id }, base.pairs, pairs, effect);
  return { as, changes, ...(isLocked ? { lock: couple } : {}), effect, moves };
}
