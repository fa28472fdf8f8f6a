import type { ParticipantId } from '../../participant.ts';
import { ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { Choice } from '../choice.ts';
import { choose, LISTED, toMarket } from '../market.ts';
import type { Market } from '../market.ts';
import type { MatchRefusal } from '../refusal.ts';
import type { Couple, MatchRules, Volunteer } from '../rules.ts';
import { scoreOf } from '../score.ts';
import { effectBetween } from './effect.ts';
import type { Effect, Pairing } from './effect.ts';

/** A matching that stands, to ask "what if" about. */
export interface Base {
  readonly volunteers: readonly Volunteer[];
  readonly rules: MatchRules;
  /** What it was decided from, and the decision, whose prices later solves start from. */
  readonly market: Market;
  readonly choice: Choice;
  readonly pairs: readonly Pairing[];
}

/**
 * The optimum for these people that keeps as many of the pairs that stand as it may: all of them,
 * if they are the optimum for these very people and rules.
 */
export function toBase(
  volunteers: readonly Volunteer[],
  rules: MatchRules,
  standing: readonly Couple[],
): Result<Base, MatchRefusal> {
  const market = toMarket(volunteers, { ...rules, keep: standing }, undefined, LISTED);
  if (!market.ok) return market;
  const choice = choose(market.value);
  if (!choice.ok) return choice;
  const pairs = pairsOf(market.value, choice.value);
  return ok({ volunteers, rules, market: market.value, choice: choice.value, pairs });
}

export interface WhatIf {
  readonly pairs: readonly Pairing[];
  readonly effect: Effect;
}

/**
 * Solves again with other people or other rules, exactly. Among the optima it takes the one closest
 * to what stands, so that whoever is named as concerned really is.
 */
export function whatIf(
  base: Base,
  changed: { readonly volunteers?: readonly Volunteer[]; readonly rules?: MatchRules },
): Result<WhatIf, MatchRefusal> {
  const { volunteers = base.volunteers, rules = base.rules } = changed;
  const market = toMarket(volunteers, { ...rules, keep: base.pairs }, undefined, LISTED);
  if (!market.ok) return market;
  const isAlike = samePlaces(base.market, market.value);
  const choice = choose(market.value, market.value.locks, isAlike ? base.choice : undefined);
  return choice.ok ? ok(comparedWith(base, market.value, choice.value)) : choice;
}

/** The same people under the same rules, with one more couple paired whatever it costs. */
export function whatIfLocked(
  base: Base,
  { row, column }: { readonly row: number; readonly column: number },
): Result<WhatIf, MatchRefusal> {
  const { market, choice } = base;
  const locks = [...market.locks, { row, column }].sort((a, b) => a.row - b.row);
  const locked = choose(market, locks, choice);
  return locked.ok ? ok(comparedWith(base, market, locked.value)) : locked;
}

function comparedWith(base: Base, market: Market, choice: Choice): WhatIf {
  const pairs = pairsOf(market, choice);
  return { pairs, effect: effectBetween(base.pairs, pairs) };
}

function pairsOf({ field }: Market, { mentorOf }: Choice): readonly Pairing[] {
  const { crowd, mentees, mentors, most } = field;
  const idOf = (person: number): ParticipantId => crowd.volunteers[person]!.id;
  return mentees.flatMap((mentee, row) => {
    const mentor = mentors[mentorOf[row]!];
    if (mentor === undefined) return [];
    const score = scoreOf(crowd, mentor, mentee, most);
    return [{ mentorId: idOf(mentor), menteeId: idOf(mentee), score }];
  });
}

/** Whether the same people stand at the same rows and columns, so that prices carry over. */
function samePlaces(a: Market, b: Market): boolean {
  const ids = ({ field: { crowd, mentees, mentors } }: Market): readonly ParticipantId[] =>
    [...mentees, -1, ...mentors].map((person) => crowd.volunteers[person]?.id ?? '');
  const [before, after] = [ids(a), ids(b)];
  return before.length === after.length && before.every((id, place) => id === after[place]);
}
