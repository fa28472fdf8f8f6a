import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { match } from '../../../src/domain/matching/match.ts';
import type { Couple, KeptPairs } from '../../../src/domain/matching/match.ts';
import {
  allPairs,
  bruteForce,
  couples,
  keyOf,
  smallProgrammes,
  valueOf,
} from './options-fixtures.ts';
import { matched, mentee, mentor, RULES } from './volunteers.ts';

const couple = (mentorId: string, menteeId: string): Couple => ({ mentorId, menteeId });

describe('existing pairs', () => {
  const people = [
    mentor('ann', { site: 'Lyon' }),
    mentor('bob', { offers: ['a', 'b'] }),
    mentee('yan', { site: 'Lyon' }),
    mentee('zoe', { wants: ['a', 'b'] }),
  ];

  it('are kept where nothing is lost by it', () => {
    const alike = [mentor('ann'), mentor('bob'), mentee('yan'), mentee('zoe')];
    for (const keep of [
      [couple('ann', 'yan'), couple('bob', 'zoe')],
      [couple('bob', 'yan'), couple('ann', 'zoe')],
    ]) {
      const { pairs, kept } = matched(alike, { keep });
      expect(pairs.map(keyOf)).toEqual(keep.map(keyOf));
      expect(kept).toEqual({ existing: 2, kept: 2, lost: [] });
    }
  });

  it('are priced where something is: mentees, points, and other existing pairs', () => {
    const keep = [couple('ann', 'zoe'), couple('bob', 'yan')];
    expect(matched(people, { keep }).kept).toEqual({
      existing: 2,
      kept: 0,
      lost: keep.map((one) => ({
        ...one,
        status: 'priced',
        cost: { mentees: 0, classes: [], points: 217, others: -1 },
      })),
    });
    const only = [...people, mentee('eve', { wants: ['b'] })];
    const rules = { keep: [couple('bob', 'yan')], priority: [['eve'], ['yan', 'zoe']] };
    expect(matched(only, rules).kept?.lost).toMatchObject([
      { status: 'priced', cost: { mentees: 0, classes: [1, -1], others: 0 } },
    ]);
  });

  it('that can be no more say why', () => {
    const rules = {
      keep: [
        couple('ann', 'gone'),
        couple('zoe', 'yan'),
        couple('cid', 'zoe'),
        couple('dan', 'yan'),
        couple('ann', 'zoe'),
        couple('bob', 'yan'),
      ],
      locked: [couple('ann', 'yan')],
    };
    const more = [...people, mentor('cid', { offers: ['c'] }), mentor('dan', { seats: 0 })];
    const reasons = matched(more, rules).kept?.lost.map((lost) =>
      lost.status === 'impossible' ? lost.reason : lost.status,
    );
    expect(reasons).toEqual([
      'absent',
      'absent',
      'topic',
      'locked_elsewhere',
      'no_seat',
      'locked_elsewhere',
    ]);
    const floor = matched(people, { keep: [couple('ann', 'zoe')], floor: 500 }).kept?.lost;
    expect(floor).toMatchObject([{ status: 'impossible', reason: 'below_floor' }]);
  });

  it('are not priced when nobody asks', () => {
    const outcome = match(
      people,
      { ...RULES, keep: [couple('ann', 'zoe')] },
      { priceKeeping: false },
    );
    expect(outcome).toMatchObject({ value: { kept: { lost: [{ status: 'unpriced' }] } } });
  });

  it('that no circle can hold say so', () => {
    const rules = { circles: { min: 3, max: 3 }, keep: [couple('ann', 'zoe')] };
    const group = [
      mentor('ann', { seats: 3, format: 'group' }),
      mentor('bob'),
      mentee('zoe'),
      mentee('yan'),
    ];
    expect(matched(group, rules).kept?.lost).toMatchObject([
      { status: 'impossible', reason: 'circle' },
    ]);
  });
});

describe('for any people, what keeping a pair costs', () => {
  it('is what brute force loses with the pair locked', () => {
    const seen: KeptPairs['lost'][number][] = [];
    const sizes = fc.constantFrom(undefined, { min: 2, max: 3 });
    const existing = fc.array(couples, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(smallProgrammes, existing, sizes, (people, keep, circles) => {
        const options = { keep, ...(circles === undefined ? {} : { circles }) };
        const outcome = matched(people, options);
        const [mentees, points, kept] = valueOf(allPairs(outcome), options);
        expect(outcome.kept!.kept).toBe(kept);
        for (const lost of outcome.kept!.lost) {
          seen.push(lost);
          const locked = [{ mentorId: lost.mentorId, menteeId: lost.menteeId }];
          const then = bruteForce(people, { ...options, locked });
          if (lost.status !== 'priced') {
            expect(then).toBeUndefined();
            continue;
          }
          expect(lost.cost).toEqual({
            mentees: mentees! - then![0]!,
            points: points! - then![1]!,
            others: kept! - (then![2]! - 1),
            classes: [],
          });
        }
      }),
      { numRuns: 300 },
    );
    const statuses = new Set(seen.map(({ status }) => status));
    expect(statuses).toEqual(new Set(['priced', 'impossible']));
  });
});
