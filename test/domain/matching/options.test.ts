import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { match } from '../../../src/domain/matching/match.ts';
import type { Couple, MatchOutcome, MatchRefusal } from '../../../src/domain/matching/match.ts';
import {
  allPairs,
  anyOptions,
  bruteForce,
  circleProgrammes,
  keyOf,
  smallProgrammes,
  valueOf,
} from './options-fixtures.ts';
import { matched, mentee, mentor, RULES } from './volunteers.ts';

const programmes = fc.tuple(smallProgrammes, anyOptions);

const couple = (mentorId: string, menteeId: string): Couple => ({ mentorId, menteeId });
const couplesOf = (outcome: MatchOutcome): readonly string[] => allPairs(outcome).map(keyOf);

describe('for any people and any options, the matching', () => {
  it('is the best there is, aim by aim: brute force finds no better', () => {
    let [sound, circles] = [0, 0];
    fc.assert(
      fc.property(programmes, ([people, options]) => {
        const outcome = match(people, { ...RULES, ...options });
        if (!outcome.ok) return;
        sound++;
        circles += Number(outcome.value.circles.length > 0);
        expect(valueOf(allPairs(outcome.value), options)).toEqual(bruteForce(people, options));
        expect(outcome.value).toMatchObject({
          verified: true,
          gap: { mentees: 0, ranks: 0, points: 0 },
        });
      }),
      { numRuns: 1000 },
    );
    expect(sound).toBeGreaterThan(200);
    expect(circles).toBeGreaterThan(50);
  });

  it('is refused for locks only when no matching holds them all', () => {
    const refusals = new Set<MatchRefusal['code']>();
    fc.assert(
      fc.property(programmes, ([people, options]) => {
        const outcome = match(people, { ...RULES, ...options });
        if (outcome.ok) return;
        refusals.add(outcome.error.code);
        const { locked = [], ...others } = options;
        expect(locked.length).toBeGreaterThan(0);
        expect(match(people, { ...RULES, ...others }).ok).toBe(true);
        const isDouble = new Set(locked.map(({ menteeId }) => menteeId)).size < locked.length;
        if (!isDouble) expect(bruteForce(people, options)).toBeUndefined();
      }),
      { numRuns: 500 },
    );
    expect(refusals.size).toBeGreaterThan(3);
  });

  it('leaves nobody out: in a pair, in a circle, or with a reason, and never two of these', () => {
    const budgets = fc.option(fc.nat(3000), { nil: undefined });
    fc.assert(
      fc.property(programmes, budgets, ([people, options], budget) => {
        const limits = budget === undefined ? {} : { budget };
        const outcome = match(people, { ...RULES, ...options }, limits);
        if (!outcome.ok) return;
        const { pairs, circles, unmatched, cardinality, total } = outcome.value;
        const inPairs = pairs.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]);
        const inCircles = circles.flatMap(({ mentorId, members }) => [
          mentorId,
          ...members.map(({ menteeId }) => menteeId),
        ]);
        const places = [new Set(inPairs), new Set(inCircles), unmatched.map(({ id }) => id)];
        const all = places.flatMap((ids) => [...ids]);
        expect(all.sort()).toEqual(people.map(({ id }) => id).sort());
        const every = allPairs(outcome.value);
        expect(new Set(every.map(({ menteeId }) => menteeId)).size).toBe(every.length);
        expect(cardinality).toBe(every.length);
        expect(total).toBe(every.reduce((sum, { score }) => sum + score, 0));
      }),
      { numRuns: 400 },
    );
  });

  it('does not depend on the order of people, nor of what is listed without an order', () => {
    const shuffled = programmes.chain(([people, options]) =>
      fc.tuple(
        fc.constant(people),
        fc.constant(options),
        fc.shuffledSubarray([...people], { minLength: people.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([people, options, others]) => {
        const rules = { ...RULES, ...options };
        const turned = {
          ...rules,
          ...(rules.locked === undefined ? {} : { locked: rules.locked.toReversed() }),
          ...(rules.priority === undefined
            ? {}
            : { priority: rules.priority.map((ids) => ids.toReversed()) }),
        };
        const [one, other] = [match(people, rules), match(others, turned)];
        expect(other.ok).toBe(one.ok);
        if (one.ok) expect(other).toEqual(one);
      }),
      { numRuns: 300 },
    );
  });

  it('is within the gap of the optimum when a budget runs out', () => {
    let gaps = 0;
    fc.assert(
      fc.property(circleProgrammes, fc.nat(1500), ([people, options], budget) => {
        const rules = { ...RULES, ...options };
        const [short, full] = [match(people, rules, { budget }), match(people, rules)];
        if (!short.ok || !full.ok) return;
        const [now, best] = [short.value, full.value];
        const { mentees, points } = now.gap;
        gaps += Number(mentees + points > 0);
        expect(now.verified && mentees + points > 0).toBe(false);
        expect(now.cardinality).toBeLessThanOrEqual(best.cardinality);
        expect(now.cardinality + mentees).toBeGreaterThanOrEqual(best.cardinality);
        if (now.cardinality === best.cardinality) {
          expect(now.total).toBeLessThanOrEqual(best.total);
          expect(now.total + points).toBeGreaterThanOrEqual(best.total);
        }
        if (now.verified) expect(valueOf(allPairs(now), rules)).toEqual(bruteForce(people, rules));
      }),
      { numRuns: 600 },
    );
    expect(gaps).toBeGreaterThan(10);
  });
});

/** Two matchings with 1117 points: 500 + 617, or 667 + 450. */
const TIES = {
  people: [
    mentor('ann', { site: 'Lyon' }),
    mentor('bob', { site: 'Paris' }),
    mentee('yan', { site: 'Lyon', wants: ['a', 'nothing offered'] }),
    mentee('zoe', { site: 'Lyon' }),
  ],
  existing: [couple('bob', 'yan'), couple('ann', 'zoe')],
};

describe('the order of aims', () => {
  // Two mentees for one seat: zoe scores more, yan is more urgent.
  const rivals = [
    mentor('ann', { site: 'Lyon' }),
    mentee('yan', { site: 'Paris' }),
    mentee('zoe', { site: 'Lyon' }),
  ];

  it('serves the first class before any score, and never fewer mentees', () => {
    expect(couplesOf(matched(rivals))).toEqual(['ann zoe']);
    expect(couplesOf(matched(rivals, { priority: [['yan']] }))).toEqual(['ann yan']);
    expect(couplesOf(matched(rivals, { priority: [['yan'], ['zoe']] }))).toEqual(['ann yan']);
    expect(couplesOf(matched(rivals, { priority: [['zoe'], ['yan']] }))).toEqual(['ann zoe']);
    const free = [...rivals, mentor('bob', { halfDays: ['mon-am'] })];
    expect(matched(free, { priority: [['yan']] }).cardinality).toBe(2);
  });

  it('counts mentees before classes where circles make them conflict', () => {
    // One circle of three on b, or yan alone.
    const people = [
      mentor('ann', { offers: ['a', 'b'], seats: 3 }),
      mentee('yan', { wants: ['a'] }),
      ...['e1', 'e2', 'e3'].map((id) => mentee(id, { wants: ['b'] })),
    ];
    const outcome = matched(people, { circles: { min: 3, max: 4 }, priority: [['yan']] });
    expect(outcome).toMatchObject({ cardinality: 3, aims: ['mentees', 'priority', 'score'] });
    expect(outcome.circles[0]?.topics).toEqual(['b']);
  });

  it('serves one of a class before any number of the next, circles or not', () => {
    const site = 'Lyon';
    const people = [
      mentor('ann', { offers: ['a', 'b'], seats: 2, site }),
      ...['e1', 'e4'].map((id) => mentee(id, { wants: ['a'] })),
      ...['e2', 'e3'].map((id) => mentee(id, { wants: ['b'], site })),
    ];
    const circles = { min: 2, max: 2 };
    expect(couplesOf(matched(people, { circles }))).toEqual(['ann e2', 'ann e3']);
    const priority = [['e1'], ['e2', 'e3']];
    expect(couplesOf(matched(people, { circles, priority }))).toEqual(['ann e1', 'ann e4']);
  });

  it('puts the score before pairs that exist, and these before the lowest pair', () => {
    expect(couplesOf(matched(rivals, { keep: [couple('ann', 'yan')] }))).toEqual(['ann zoe']);
    const { people, existing } = TIES;
    expect(matched(people, { raiseLowest: true })).toMatchObject({ total: 1117, lowest: 500 });
    const outcome = matched(people, { keep: existing, raiseLowest: true });
    expect(outcome).toMatchObject({ total: 1117, lowest: 450 });
    expect(couplesOf(outcome)).toEqual(existing.map(keyOf));
    expect(outcome.aims).toEqual(['mentees', 'score', 'keep', 'lowest']);
  });

  it('raises the lowest of the pairs that are not locked, however low those that are', () => {
    const eve = mentee('eve', { wants: ['nothing offered', 'a'] });
    const people = [...TIES.people, mentor('cid'), eve];
    const locked = [couple('cid', 'eve')];
    // Some seeds come upon the other matching first.
    const rules = [0, 1, 2, 3, 4, 5].flatMap((seed) => [
      { seed },
      { seed, circles: { min: 2, max: 2 } },
    ]);
    for (const one of rules) {
      const outcome = matched(people, { ...one, locked, raiseLowest: true });
      expect(couplesOf(outcome)).toEqual(['cid eve', 'ann yan', 'bob zoe']);
      expect(outcome.lowest).toBe(283);
    }
  });

  it('names the aims that applied', () => {
    expect(matched(rivals).aims).toEqual(['mentees', 'score']);
    expect(matched(rivals, { priority: [[]], keep: [], raiseLowest: false }).aims).toEqual([
      'mentees',
      'score',
    ]);
  });
});

describe('a locked couple', () => {
  const people = [
    mentor('ann', { site: 'Lyon' }),
    mentor('bob', { offers: ['b'] }),
    mentor('cid', { seats: 0 }),
    mentee('yan', { site: 'Lyon', wants: ['a', 'b'] }),
    mentee('zoe'),
  ];
  const refusalOf = (...locked: readonly Couple[]): unknown => {
    const outcome = match(people, { ...RULES, locked });
    return outcome.ok ? 'matched' : outcome.error;
  };

  it('is paired whatever it costs, below the floor too, and counts like any other', () => {
    expect(couplesOf(matched(people))).toEqual(['bob yan', 'ann zoe']);
    const outcome = matched(people, { locked: [couple('ann', 'yan')], floor: 1000 });
    expect(couplesOf(outcome)).toEqual(['ann yan']);
    expect(outcome).toMatchObject({ cardinality: 1, total: 500, lowest: 500 });
    expect(outcome.unmatched.map(({ id, reason }) => [id, reason.code])).toEqual([
      ['bob', 'below_floor'],
      ['cid', 'no_seat'],
      ['zoe', 'below_floor'],
    ]);
  });

  it('given twice is given once', () => {
    const twice = [couple('ann', 'yan'), couple('ann', 'yan')];
    expect(couplesOf(matched(people, { locked: twice }))).toEqual(['ann yan']);
  });

  it('is refused by name and reason when it cannot be', () => {
    expect(refusalOf(couple('eve', 'yan'))).toEqual({
      code: 'lock_unknown',
      id: 'eve',
      mentorId: 'eve',
      menteeId: 'yan',
    });
    expect(refusalOf(couple('ann', 'bob'))).toMatchObject({ code: 'lock_wrong_role', id: 'bob' });
    expect(refusalOf(couple('zoe', 'yan'))).toMatchObject({ code: 'lock_wrong_role', id: 'zoe' });
    expect(refusalOf(couple('bob', 'zoe'))).toEqual({
      code: 'lock_ineligible',
      criterion: 'topic',
      mentorId: 'bob',
      menteeId: 'zoe',
    });
    expect(refusalOf(couple('ann', 'yan'), couple('bob', 'yan'))).toEqual({
      code: 'lock_twice',
      menteeId: 'yan',
      mentorIds: ['ann', 'bob'],
    });
    expect(refusalOf(couple('ann', 'yan'), couple('ann', 'zoe'))).toEqual({
      code: 'lock_seats',
      mentorId: 'ann',
      menteeIds: ['yan', 'zoe'],
      seats: 1,
    });
    expect(refusalOf(couple('cid', 'zoe'))).toMatchObject({ code: 'lock_seats', seats: 0 });
  });

  it('is refused when it is forbidden too', () => {
    const rules = { ...RULES, locked: [couple('ann', 'yan')], forbidden: [couple('ann', 'yan')] };
    expect(match(people, rules)).toEqual({
      ok: false,
      error: { code: 'lock_forbidden', mentorId: 'ann', menteeId: 'yan' },
    });
  });
});

describe('rules that make no sense', () => {
  it.each([
    [{ floor: -1 }, 'floor_out_of_range'],
    [{ floor: 1001 }, 'floor_out_of_range'],
    [{ floor: 0.5 }, 'floor_out_of_range'],
    [{ floor: Number.NaN }, 'floor_out_of_range'],
    [{ circles: { min: 4, max: 3 } }, 'circles_out_of_range'],
    [{ circles: { min: 0, max: 3 } }, 'circles_out_of_range'],
    [{ circles: { min: 2, max: Infinity } }, 'circles_out_of_range'],
    [{ priority: [['yan'], ['zoe', 'yan']] }, 'priority_twice'],
  ])('%j are refused', (rules, code) => {
    expect(match([], { ...RULES, ...rules })).toMatchObject({ ok: false, error: { code } });
  });

  it('as a budget below nothing is', () => {
    const refused = match([], RULES, { budget: -1 });
    expect(refused).toEqual({ ok: false, error: { code: 'invalid_budget', budget: -1 } });
  });
});

describe('the floor', () => {
  it('leaves out every couple below it, and says so', () => {
    const people = [
      mentor('ann'),
      mentor('bob', { site: 'Lyon' }),
      mentee('zoe', { site: 'Lyon' }),
    ];
    expect(couplesOf(matched(people, { floor: 667 }))).toEqual(['bob zoe']);
    const { pairs, unmatched, eligibleCouples } = matched(people, { floor: 668 });
    expect([pairs, eligibleCouples]).toEqual([[], 0]);
    expect(unmatched.map(({ id, reason }) => [id, reason])).toEqual([
      ['ann', { as: 'mentor', code: 'below_floor', people: 1 }],
      ['bob', { as: 'mentor', code: 'below_floor', people: 1 }],
      ['zoe', { as: 'mentee', code: 'below_floor', people: 2 }],
    ]);
  });
});
