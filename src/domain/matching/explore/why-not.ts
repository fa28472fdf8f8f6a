import type { ParticipantId } from '../../participant.ts';
import { ok, refuse } from '../../result.ts';
import type { Result } from '../../result.ts';
import { termsOf } from '../eligibility.ts';
import type { Couple, MatchedPair, MatchRefusal } from '../match.ts';
import { whatIf } from './base.ts';
import type { Base } from './base.ts';
import type { Effect } from './effect.ts';
import { obstaclesBetween } from './obstacles.ts';
import type { Obstacle } from './obstacles.ts';

/** Why a couple is not, or is, a pair. */
export type CoupleVerdict =
  | { readonly verdict: 'paired'; readonly pair: MatchedPair }
  | { readonly verdict: 'impossible'; readonly obstacles: readonly Obstacle[] }
  /** Pairs that are locked leave no room for this one. */
  | { readonly verdict: 'locked_out'; readonly locked: readonly Couple[] }
  | {
      readonly verdict: 'possible';
      readonly pair: MatchedPair;
      /** What pairing them whatever it costs would change for everybody. */
      readonly effect: Effect;
      /** The floor of the rules, when the couple's score is below it. */
      readonly floor?: number;
    };

export type WhyNotRefusal =
  { readonly code: 'unknown_person'; readonly id: ParticipantId } | MatchRefusal;

/** The exact price of one couple, by solving again with the two locked together. */
export function whyNot(
  base: Base,
  { mentorId, menteeId }: Couple,
): Result<CoupleVerdict, WhyNotRefusal> {
  const { volunteers, rules, outcome } = base;
  const isThisCouple = (pair: Couple): boolean =>
    pair.mentorId === mentorId && pair.menteeId === menteeId;
  const paired = outcome.pairs.find(isThisCouple);
  if (paired !== undefined) return ok({ verdict: 'paired', pair: paired });
  const mentor = volunteers.find(({ id }) => id === mentorId);
  const mentee = volunteers.find(({ id }) => id === menteeId);
  if (mentor === undefined) return refuse({ code: 'unknown_person', id: mentorId });
  if (mentee === undefined) return refuse({ code: 'unknown_person', id: menteeId });
  const obstacles = obstaclesBetween(mentor, mentee, termsOf(rules));
  if (obstacles.length > 0) return ok({ verdict: 'impossible', obstacles });

  const locked = [...(rules.locked ?? []), { mentorId, menteeId }];
  const solved = whatIf(base, { rules: { ...rules, locked } });
  if (!solved.ok) {
    if (solved.error.code !== 'lock_twice' && solved.error.code !== 'lock_seats') return solved;
    const inTheWay = (rules.locked ?? []).filter(
      (couple) => couple.menteeId === menteeId || couple.mentorId === mentorId,
    );
    return ok({ verdict: 'locked_out', locked: inTheWay });
  }
  const pair = solved.value.pairs.find(isThisCouple);
  if (pair === undefined) throw new Error('invariant: a locked couple is a pair');
  const { floor = 0 } = rules;
  return ok({
    verdict: 'possible',
    pair,
    effect: solved.value.effect,
    ...(pair.score < floor ? { floor } : {}),
  });
}
