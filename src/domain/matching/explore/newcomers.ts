import type { LanguageCode } from '../../language.ts';
import { LEVELS } from '../../participant.ts';
import type { HalfDay } from '../../participant.ts';
import { ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { TopicId } from '../../topic.ts';
import type { Choice } from '../choice.ts';
import { choose, LISTED, toMarket } from '../market.ts';
import type { Market } from '../market.ts';
import { columnsById } from '../objective.ts';
import type { MatchRefusal } from '../refusal.ts';
import type { Volunteer } from '../rules.ts';
import { scoreOf } from '../score.ts';
import { whatIf } from './base.ts';
import type { Base } from './base.ts';
import type { Effect } from './effect.ts';
import { NEWCOMER, withoutNewcomer } from './recruit.ts';

/** A mentor who is not there yet, of the lowest level, in any format. */
export interface Newcomer {
  readonly topics: readonly TopicId[];
  readonly languages: readonly LanguageCode[];
  readonly halfDays: readonly HalfDay[];
  /** Absent: on no known site. */
  readonly site?: string;
  readonly seats: number;
}

/** Mentees matched, and points of score, more than now. */
export interface Gain {
  readonly pairs: number;
  readonly points: number;
}

/** What one more mentor would bring, and to whom, by solving again with them. */
export function welcoming(base: Base, newcomer: Newcomer): Result<Effect, MatchRefusal> {
  const solved = whatIf(base, { volunteers: [...base.volunteers, toVolunteer(newcomer, 0)] });
  return solved.ok ? ok(withoutNewcomer(solved.value.effect)) : solved;
}

/**
 * What each of these mentors would bring, each alone. They are put into the problem together,
 * without a seat; then one after another gets theirs, and the solver starts from the prices of the
 * problem without: no array but that of the seats is made anew. A circle is more than its seats, so
 * where there are circles each newcomer is solved from scratch.
 */
export function gainsOf(base: Base, newcomers: readonly Newcomer[]): readonly Gain[] {
  const { rules, volunteers } = base;
  if (base.market.circles !== undefined) {
    return newcomers.map((newcomer) => {
      const { mentees: pairs, points } = solvedBefore(welcoming(base, newcomer));
      return { pairs, points };
    });
  }
  const people = newcomers.map(toVolunteer);
  const market = solvedBefore(toMarket([...volunteers, ...people], rules, undefined, LISTED));
  const columnOf = columnsById(market.field);
  const closed = market.allowed.capacity.slice();
  for (const { id } of people) closed[columnOf.get(id)!] = 0;
  const now = solvedBefore(choose(withSeats(market, closed)));
  const before = valueOf(market, now);
  return people.map(({ id, profile }) => {
    const capacity = closed.slice();
    capacity[columnOf.get(id)!] = profile.seats;
    const then = solvedBefore(choose(withSeats(market, capacity), market.locks, now));
    const after = valueOf(market, then);
    return { pairs: after.pairs - before.pairs, points: after.points - before.points };
  });
}

function withSeats(market: Market, capacity: Int32Array): Market {
  return { ...market, allowed: { ...market.allowed, capacity } };
}

function valueOf({ field }: Market, { mentorOf }: Choice): Gain {
  const { crowd, mentees, mentors, most } = field;
  const value = { pairs: 0, points: 0 };
  for (const [row, column] of mentorOf.entries()) {
    if (column === -1) continue;
    value.pairs++;
    value.points += scoreOf(crowd, mentors[column]!, mentees[row]!, most);
  }
  return value;
}

function solvedBefore<T>(outcome: Result<T, MatchRefusal>): T {
  if (!outcome.ok) throw new Error(`invariant: a base has been solved: ${outcome.error.code}`);
  return outcome.value;
}

function toVolunteer(newcomer: Newcomer, place: number): Volunteer {
  const { topics, languages, halfDays, site = '', seats } = newcomer;
  const id = place === 0 ? NEWCOMER : `${NEWCOMER}-${place}`;
  return {
    id,
    profile: {
      mail: id,
      name: '',
      role: 'mentor',
      entity: '',
      level: LEVELS[0],
      site,
      languages,
      offers: topics,
      wants: [],
      halfDays,
      seats,
      format: 'any',
      avoids: [],
      managementChain: [],
    },
  };
}
