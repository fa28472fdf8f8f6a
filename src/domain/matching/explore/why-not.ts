import type { ParticipantId } from '../../participant.ts';
import { ok, refuse } from '../../result.ts';
import type { Result } from '../../result.ts';
import { describePair } from '../describe.ts';
import type { MatchedPair } from '../describe.ts';
import { termsOf } from '../eligibility.ts';
import { columnsById, rowsById } from '../objective.ts';
import type { MatchRefusal } from '../refusal.ts';
import type { Couple, MatchRules } from '../rules.ts';
import { whatIfLocked } from './base.ts';
import type { Base } from './base.ts';
import type { Effect } from './effect.ts';
import { obstaclesBetween } from './obstacles.ts';
import type { Obstacle } from './obstacles.ts';

/** Why a couple is not, or is, a pair. */
export type CoupleVerdict =
  | { readonly verdict: 'paired'; readonly pair: MatchedPair }
  | { readonly verdict: 'impossible'; readonly obstacles: readonly Obstacle[] }
  /** These locked pairs leave no room for this one. */
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
  const { market, volunteers, rules } = base;
  const { field, locks, floor } = market;
  const mentor = volunteers.find(({ id }) => id === mentorId);
  const mentee = volunteers.find(({ id }) => id === menteeId);
  if (mentor === undefined) return refuse({ code: 'unknown_person', id: mentorId });
  if (mentee === undefined) return refuse({ code: 'unknown_person', id: menteeId });
  const [row, column] = [rowsById(field).get(menteeId), columnsById(field).get(mentorId)];
  const arePaired = row !== undefined && base.choice.mentorOf[row] === column;
  const obstacles = arePaired ? [] : obstaclesBetween(mentor, mentee, field.terms);
  if (obstacles.length > 0 || row === undefined || column === undefined) {
    return ok({ verdict: 'impossible', obstacles });
  }
  const pair = describePair(field.mentors[column]!, field.mentees[row]!, field);
  if (arePaired) return ok({ verdict: 'paired', pair });

  const atMentor = locks.filter((lock) => lock.column === column);
  const isFull = atMentor.length >= mentor.profile.seats;
  if (isFull || locks.some((lock) => lock.row === row)) {
    const locked = (rules.locked ?? []).filter(
      (couple) => couple.menteeId === menteeId || (isFull && couple.mentorId === mentorId),
    );
    return ok({ verdict: 'locked_out', locked });
  }
  const solved = whatIfLocked(base, { row, column });
  if (!solved.ok) {
    if (solved.error.code === 'too_large') return solved;
    return ok({ verdict: 'impossible', obstacles: [{ code: 'circle' }] });
  }
  const { effect } = solved.value;
  return ok({ verdict: 'possible', pair, effect, ...(pair.score < floor ? { floor } : {}) });
}

export interface ImpossibleLock extends Couple {
  readonly obstacles: readonly Obstacle[];
}

/** The couples that these rules lock and that cannot be pairs, with everything that forbids it. */
export function impossibleLocks(
  { volunteers }: Pick<Base, 'volunteers'>,
  rules: MatchRules,
): readonly ImpossibleLock[] {
  const terms = termsOf(rules);
  const personOf = new Map(volunteers.map((volunteer) => [volunteer.id, volunteer]));
  return (rules.locked ?? []).flatMap(({ mentorId, menteeId }) => {
    const [mentor, mentee] = [personOf.get(mentorId), personOf.get(menteeId)];
    if (mentor === undefined || mentee === undefined) return [];
    const obstacles = obstaclesBetween(mentor, mentee, terms);
    return obstacles.length === 0 ? [] : [{ mentorId, menteeId, obstacles }];
  });
}
