import fc from 'fast-check';
import { expect, it } from 'vitest';
import { match } from '../../../src/domain/matching/match.ts';
import type { MatchOutcome, MatchRules, Volunteer } from '../../../src/domain/matching/match.ts';
import { allPairs } from './options-fixtures.ts';
import { matched, mentee, mentor, RULES } from './volunteers.ts';

const TOPICS = ['a', 'b', 'c', 'd', 'e'];
const topics = fc.subarray(TOPICS, { minLength: 1, maxLength: 2 });
const place = fc.record({
  site: fc.constantFrom('Paris', 'Lyon', 'Nantes'),
  entity: fc.constantFrom('Finance', 'RH', 'DSI'),
});

/** More mentees than seats, some of them urgent: who is served depends on how long one looks. */
const contested = fc
  .record({
    guides: fc.array(fc.tuple(topics, place, fc.integer({ min: 1, max: 3 })), {
      minLength: 2,
      maxLength: 8,
    }),
    learners: fc.array(fc.tuple(topics, place, fc.nat(2)), { minLength: 8, maxLength: 30 }),
    budget: fc.nat(60),
    circles: fc.option(fc.constant({ min: 2, max: 3 }), { nil: undefined }),
  })
  .map(({ guides, learners, budget, circles }) => {
    const people: readonly Volunteer[] = [
      ...guides.map(([offers, where, seats], i) => mentor(`g${i}`, { ...where, offers, seats })),
      ...learners.map(([wants, where], i) => mentee(`l${i}`, { ...where, wants })),
    ];
    const inClass = (rank: number): readonly string[] =>
      learners.flatMap(([, , own], i) => (own === rank ? [`l${i}`] : []));
    const priority = [inClass(2), inClass(1)];
    const rules: MatchRules = { ...RULES, priority, ...(circles === undefined ? {} : { circles }) };
    return { people, rules, budget };
  });

/**
 * Ranks as the gap sums them: 1 for the last class and one more for each class before it; with
 * circles, more for one mentee than all those of the classes after it have together.
 */
function ranksOf(outcome: MatchOutcome, { priority = [], circles }: MatchRules): number {
  const [first = [], second = []] = priority;
  const [low, high] =
    circles === undefined
      ? [1, second.length === 0 ? 1 : 2]
      : [1, second.length === 0 ? 1 : second.length + 1];
  const served = new Set(allPairs(outcome).map(({ menteeId }) => menteeId));
  const count = (ids: readonly string[]): number => ids.filter((id) => served.has(id)).length;
  return high * count(first) + low * count(second);
}

it('says how many mentees, ranks of priority and points the best result may be ahead', () => {
  let [short, byRanks, byPoints] = [0, 0, 0];
  fc.assert(
    fc.property(contested, ({ people, rules, budget }) => {
      const cut = match(people, rules, { budget });
      // Circles around nothing found yet may be refused; nothing is claimed then.
      if (!cut.ok) return;
      const { gap, cardinality, total } = cut.value;
      const best = matched(people, rules);
      const ahead = ranksOf(best, rules) - ranksOf(cut.value, rules);
      expect(best.cardinality - cardinality).toBeLessThanOrEqual(gap.mentees);
      if (gap.mentees === 0) expect(ahead).toBeLessThanOrEqual(gap.ranks);
      if (gap.mentees === 0 && gap.ranks === 0) {
        expect(ahead).toBe(0);
        expect(best.total - total).toBeLessThanOrEqual(gap.points);
      }
      short += Number(!cut.value.verified);
      byRanks += Number(ahead > 0);
      byPoints += Number(gap.mentees === 0 && gap.ranks === 0 && best.total > total);
    }),
    { numRuns: 400 },
  );
  expect(short).toBeGreaterThan(50);
  expect(byRanks).toBeGreaterThan(5);
  expect(byPoints).toBeGreaterThan(5);
});
