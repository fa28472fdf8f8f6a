import fc from 'fast-check';
import highsModule from 'highs';
import { describe, expect, it } from 'vitest';
import { eligibleCouples, FULL_SCORE, match } from '../../../src/domain/matching/match.ts';
import type { EligibleCouple, Volunteer } from '../../../src/domain/matching/match.ts';
import { anyVolunteers, isEligible, matched, mentee, mentor, RULES } from './volunteers.ts';

// The package's types describe its CommonJS build; its ES module exports the loader itself.
const highsLoader = highsModule as unknown as typeof highsModule.default;

/** Most mentees, then highest total, by trying everything: mentee after mentee, every mentor. */
function bruteForce(people: readonly Volunteer[]): readonly [number, number] {
  const arcs = Map.groupBy(eligibleCouples(people, RULES), (couple) => couple.menteeId);
  const rows = [...arcs.values()];
  const left = new Map(people.map(({ id, profile }) => [id, profile.seats]));
  const best = (row: number): readonly [number, number] => {
    const couples = rows[row];
    if (couples === undefined) return [0, 0];
    let top = best(row + 1);
    for (const { mentorId, score } of couples) {
      const seats = left.get(mentorId) ?? 0;
      if (seats === 0) continue;
      left.set(mentorId, seats - 1);
      const [count, total] = best(row + 1);
      left.set(mentorId, seats);
      if (count + 1 > top[0] || (count + 1 === top[0] && total + score > top[1])) {
        top = [count + 1, total + score];
      }
    }
    return top;
  };
  return best(0);
}

/** The same by linear programming: a matched mentee is worth more than any total of scores. */
async function byHighs(people: readonly Volunteer[]): Promise<readonly [number, number]> {
  const couples = [...eligibleCouples(people, RULES)];
  if (couples.length === 0) return [0, 0];
  const highs = await highsLoader();
  const worth = (FULL_SCORE + 1) * people.length;
  const variables = (of: (c: EligibleCouple) => string): readonly (readonly [string, string])[] =>
    [...Map.groupBy(couples.keys(), (k) => of(couples[k]!))].map(
      ([id, keys]) => [id, keys.map((k) => `x${k}`).join(' + ')] as const,
    );
  const seats = new Map(people.map(({ id, profile }) => [id, profile.seats]));
  const problem = [
    'Maximize',
    ` obj: ${couples.map(({ score }, k) => `${worth + score} x${k}`).join(' + ')}`,
    'Subject To',
    ...variables((c) => c.menteeId).map(([, terms], k) => ` e${k}: ${terms} <= 1`),
    ...variables((c) => c.mentorId).map(
      ([id, terms], k) => ` m${k}: ${terms} <= ${seats.get(id) ?? 0}`,
    ),
    'Bounds',
    ...couples.map((_, k) => ` 0 <= x${k} <= 1`),
    'End',
  ].join('\n');
  const { ObjectiveValue } = highs.solve(problem);
  const value = Math.round(ObjectiveValue);
  return [Math.floor(value / worth), value % worth];
}

describe('the matching', () => {
  it('gives a mentor to the most mentees, even at the price of a lower total', () => {
    const people = [
      mentor('m1', { offers: ['a', 'b'] }),
      mentor('m2', { offers: ['a'], entity: 'X' }),
      mentee('e1', { wants: ['a', 'b'] }),
      mentee('e2', { wants: ['b'] }),
    ];
    const { pairs, cardinality, unmatched } = matched(people);
    expect(cardinality).toBe(2);
    expect(pairs.map(({ mentorId, menteeId }) => [mentorId, menteeId])).toEqual([
      ['m2', 'e1'],
      ['m1', 'e2'],
    ]);
    expect(unmatched).toEqual([]);
  });

  it('tells what two people share, in the order of wishes', () => {
    const [pair] = matched([
      mentor('ann', {
        offers: ['b', 'a'],
        wants: ['z', 'y', 'x'],
        languages: ['en', 'fr'],
        halfDays: ['mon-am', 'tue-pm'],
        site: 'Lyon',
        entity: 'RH',
      }),
      mentee('zoe', {
        wants: ['a', 'c', 'b'],
        offers: ['x', 'z'],
        languages: ['fr', 'en'],
        halfDays: ['mon-am', 'tue-am', 'tue-pm'],
        site: 'Lyon',
        entity: 'Finance',
      }),
    ]).pairs;
    expect(pair).toEqual({
      mentorId: 'ann',
      menteeId: 'zoe',
      score: 757,
      parts: {
        wantedTopics: 357,
        inReturn: 85,
        distance: 150,
        availability: 65,
        language: 50,
        site: 50,
      },
      sharedTopics: ['a', 'b'],
      topicsInReturn: ['z', 'x'],
      sharedLanguages: ['fr', 'en'],
      sharedHalfDays: ['mon-am', 'tue-pm'],
      sameSite: true,
      otherEntity: true,
    });
  });

  it('lets somebody be a mentor in one pair and a mentee in another', () => {
    const { pairs, unmatched } = matched([
      mentor('low'),
      mentor('mid', { role: 'both', level: 'manager', wants: ['a'] }),
      mentee('top'),
    ]);
    expect(pairs.map(({ mentorId, menteeId }) => [mentorId, menteeId])).toEqual([
      ['low', 'mid'],
      ['mid', 'top'],
    ]);
    expect(unmatched).toEqual([]);
  });

  it('fills as many seats as a mentor has, and no more', () => {
    const people = [mentor('ann', { seats: 2 }), ...['e1', 'e2', 'e3'].map((id) => mentee(id))];
    const { pairs, unmatched } = matched(people);
    expect(pairs).toHaveLength(2);
    expect(unmatched).toHaveLength(1);
    expect(matched([mentor('ann', { seats: 999_999_999 }), mentee('e1')]).pairs).toHaveLength(1);
  });

  it('weighs supply and demand topic by topic', () => {
    const { topics } = matched([
      mentor('m1', { offers: ['a', 'c'], seats: 2 }),
      mentor('m2', { offers: ['a'], seats: 0 }),
      ...['e1', 'e2', 'e3'].map((id) => mentee(id, { wants: ['a', 'b'] })),
    ]);
    expect(topics).toEqual([
      { topic: 'a', wanted: 3, mentors: 2, seats: 2, matched: 2, shortage: 1 },
      { topic: 'b', wanted: 3, mentors: 0, seats: 0, matched: 0, shortage: 3 },
      { topic: 'c', wanted: 0, mentors: 1, seats: 2, matched: 0, shortage: 0 },
    ]);
  });

  it('refuses the same id twice and weights that make no sense', () => {
    expect(match([mentor('ann'), mentee('ann')], RULES)).toEqual({
      ok: false,
      error: { code: 'duplicate_id', id: 'ann' },
    });
    const weights = { ...RULES.weights, site: -1 };
    expect(match([], { ...RULES, weights })).toMatchObject({ error: { code: 'invalid_weights' } });
  });

  it('of nobody is empty', () => {
    expect(matched([])).toMatchObject({ pairs: [], unmatched: [], cardinality: 0, total: 0 });
  });
});

describe('for any people, the matching', () => {
  it('is the best there is: brute force finds no better', () => {
    fc.assert(
      fc.property(anyVolunteers, (people) => {
        const { cardinality, total } = matched(people);
        expect([cardinality, total]).toEqual(bruteForce(people));
      }),
      { numRuns: 300 },
    );
  });

  it('pairs only eligible people, within the seats, each mentee once', () => {
    fc.assert(
      fc.property(anyVolunteers, (people) => {
        const { pairs, cardinality, total } = matched(people);
        const of = new Map(people.map(({ id, profile }) => [id, profile]));
        for (const { mentorId, menteeId, score, parts } of pairs) {
          expect(isEligible(of.get(mentorId)!, of.get(menteeId)!)).toBe(true);
          expect(Object.values(parts).reduce((a, b) => a + b, 0)).toBe(score);
        }
        expect(new Set(pairs.map(({ menteeId }) => menteeId)).size).toBe(pairs.length);
        for (const [id, taken] of Map.groupBy(pairs, ({ mentorId }) => mentorId)) {
          expect(taken.length).toBeLessThanOrEqual(of.get(id)!.seats);
        }
        expect(cardinality).toBe(pairs.length);
        expect(total).toBe(pairs.reduce((sum, { score }) => sum + score, 0));
      }),
    );
  });

  it('leaves nobody out: everybody is in a pair or has a reason, never both', () => {
    fc.assert(
      fc.property(anyVolunteers, (people) => {
        const { pairs, unmatched } = matched(people);
        const paired = new Set(pairs.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]));
        const all = [...paired, ...unmatched.map(({ id }) => id)];
        expect(all.sort()).toEqual(people.map(({ id }) => id).sort());
      }),
    );
  });

  it('does not depend on the order of people', () => {
    const shuffled = anyVolunteers.chain((people) =>
      fc.tuple(fc.constant(people), fc.shuffledSubarray([...people], { minLength: people.length })),
    );
    fc.assert(
      fc.property(shuffled, ([people, others]) => {
        expect(matched(others)).toEqual(matched(people));
      }),
    );
  });

  it('does not change when a useless mentor comes, whom nobody can have', () => {
    const useless = mentor('p00', { offers: ['nothing'], seats: 9 });
    fc.assert(
      fc.property(anyVolunteers, (people) => {
        const [before, after] = [matched(people), matched([...people, useless])];
        expect(after.pairs).toEqual(before.pairs);
        expect(after.unmatched).toEqual([
          ...before.unmatched.filter(({ id }) => id < 'p00'),
          expect.objectContaining({ id: 'p00' }),
          ...before.unmatched.filter(({ id }) => id > 'p00'),
        ]);
      }),
    );
  });

  it('does not change when all weights are multiplied', () => {
    fc.assert(
      fc.property(anyVolunteers, fc.integer({ min: 2, max: 1000 }), (people, k) => {
        const weights = Object.fromEntries(
          Object.entries(RULES.weights).map(([part, weight]) => [part, weight * k]),
        ) as unknown as typeof RULES.weights;
        expect(matched(people, { weights })).toEqual(matched(people));
      }),
    );
  });

  it('never gets worse when a mentor opens one more seat', () => {
    fc.assert(
      fc.property(anyVolunteers, fc.nat(11), (people, which) => {
        const more = people.map(({ id, profile }, i) => {
          const seats = profile.seats + Number(i === which);
          return { id, profile: { ...profile, seats } };
        });
        const [before, after] = [matched(people), matched(more)];
        expect(after.cardinality).toBeGreaterThanOrEqual(before.cardinality);
        if (after.cardinality === before.cardinality) {
          expect(after.total).toBeGreaterThanOrEqual(before.total);
        }
      }),
    );
  });

  it('is what HiGHS finds, on middling programmes', async () => {
    const groups = fc.sample(
      anyVolunteers.filter((people) => people.length > 8),
      {
        numRuns: 36,
        seed: 20261121,
      },
    );
    for (let round = 0; round < 4; round++) {
      const people = groups.slice(round * 9, round * 9 + 9).flatMap((group, g) =>
        group.map(({ id, profile }) => {
          const rename = (mail: string): string => `${g}-${mail}`;
          return {
            id: `${g}-${id}`,
            profile: {
              ...profile,
              mail: rename(profile.mail),
              avoids: profile.avoids.map(rename),
              managementChain: profile.managementChain.map(rename),
            },
          };
        }),
      );
      const { cardinality, total } = matched(people);
      expect([cardinality, total]).toEqual(await byHighs(people));
      expect(cardinality).toBeGreaterThan(10);
    }
  });
});
