import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eligibleCouples, matchWithCouples } from '../../../src/domain/matching/match.ts';
import type { Couple, MatchRules, Volunteer } from '../../../src/domain/matching/match.ts';
import { anyCrowd } from './crowds.ts';
import { mentee, mentor, RULES } from './volunteers.ts';

/** A crowd with rules that name some of its people and some of its eligible couples. */
const anyCase = fc
  .tuple(
    anyCrowd,
    fc.record({
      floor: fc.constantFrom(0, 0, 400, 600),
      seed: fc.nat(3),
      raiseLowest: fc.boolean(),
      locked: fc.array(fc.nat(), { maxLength: 2 }),
      keep: fc.array(fc.nat(), { maxLength: 6 }),
      priority: fc.array(fc.uniqueArray(fc.nat(69), { maxLength: 8 }), { maxLength: 2 }),
    }),
  )
  .map(([{ people, rules }, { locked, keep, priority, ...asked }]) => {
    const couples = [...eligibleCouples(people, rules)];
    const some = (picks: readonly number[]): Couple[] =>
      couples.length === 0 ? [] : picks.map((pick) => couples[pick % couples.length]!);
    return {
      people,
      rules: {
        ...rules,
        ...asked,
        locked: some(locked),
        keep: some(keep),
        priority: priority.map((ids) => ids.map((n) => `p${n}`)),
      } satisfies MatchRules,
    };
  });

/** What must not depend on how many couples are held at once. */
function figures(people: readonly Volunteer[], rules: MatchRules, mostListed?: number): unknown {
  const options = mostListed === undefined ? {} : { mostListed };
  const matched = matchWithCouples(people, rules, { priceKeeping: false, ...options });
  if (!matched.ok) return matched.error;
  const { cardinality, total, lowest, kept, gap, verified, eligibleCouples } =
    matched.value.outcome;
  const { unmatched, pairs, aims, topics } = matched.value.outcome;
  const isMatched = new Set(pairs.map(({ menteeId }) => menteeId));
  return {
    ...{ cardinality, total, lowest, gap, verified, eligibleCouples, aims },
    kept: kept?.kept,
    served: (rules.priority ?? []).map((ids) => ids.filter((id) => isMatched.has(id)).length),
    wanted: topics.map(({ topic, wanted, seats }) => [topic, wanted, seats]),
    people: new Set(
      [
        ...unmatched,
        ...pairs.flatMap(({ mentorId, menteeId }) => [{ id: mentorId }, { id: menteeId }]),
      ].map(({ id }) => id),
    ).size,
    couples: [...matched.value.couples()],
  };
}

describe('a programme with more couples than can be held', () => {
  it('is matched as well, by every aim, as when they all are', () => {
    fc.assert(
      fc.property(anyCase, ({ people, rules }) => {
        expect(figures(people, rules, 0)).toEqual(figures(people, rules));
      }),
      { numRuns: 300 },
    );
  });

  it('tells everybody without a pair the same reason', () => {
    const people = [
      ...Array.from({ length: 9 }, (_, n) => mentor(`m${n}`)),
      mentor('alone', { offers: ['z'] }),
      ...Array.from({ length: 40 }, (_, n) => mentee(`e${n}`)),
      mentee('lost', { wants: ['y'] }),
    ];
    const reasons = (mostListed: number): unknown => {
      const matched = matchWithCouples(people, RULES, { mostListed });
      if (!matched.ok) throw new Error(matched.error.code);
      return matched.value.outcome.unmatched
        .map(({ reason }) => reason)
        .sort((a, b) => (a.code < b.code ? -1 : 1));
    };
    expect(reasons(0)).toHaveLength(33);
    expect(reasons(0)).toEqual(reasons(1000));
  });

  it('still holds every couple where circles are to be formed', () => {
    const people = [mentor('ann'), mentee('zoe')];
    const rules: MatchRules = { ...RULES, circles: { min: 1, max: 2 } };
    const isMatched = (mostListed: number): boolean =>
      matchWithCouples(people, rules, { mostListed }).ok;
    expect(isMatched(0)).toBe(true);
  });
});
