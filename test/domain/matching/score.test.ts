import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../src/domain/participant.ts';
import { toCrowd } from '../../../src/domain/matching/crowd.ts';
import { scoreOf, scoreParts } from '../../../src/domain/matching/score.ts';
import {
  areWeights,
  DEFAULT_WEIGHTS,
  FULL_SCORE,
  maxima,
  SCORE_PARTS,
} from '../../../src/domain/matching/weights.ts';
import type { ScoreParts, ScoreWeights } from '../../../src/domain/matching/weights.ts';
import { anyVolunteers, mentee, mentor } from './volunteers.ts';

function partsOf(ofMentor: Partial<Profile>, ofMentee: Partial<Profile>): ScoreParts {
  const crowd = toCrowd([mentor('ann', ofMentor), mentee('zoe', ofMentee)]);
  return scoreParts(crowd, 0, 1, maxima(DEFAULT_WEIGHTS));
}

const sum = (parts: ScoreParts): number =>
  SCORE_PARTS.reduce((total, part) => total + parts[part], 0);

describe('the score of a couple', () => {
  it('gives all the points of wanted topics when all are offered', () => {
    expect(partsOf({ offers: ['a', 'b'] }, { wants: ['b', 'a'] }).wantedTopics).toBe(500);
  });

  it('counts each wish for twice the next, so the first for more than all the others', () => {
    const wants = ['a', 'b', 'c'];
    expect(partsOf({ offers: ['a'] }, { wants }).wantedTopics).toBe(285);
    expect(partsOf({ offers: ['b', 'c'] }, { wants }).wantedTopics).toBe(214);
    expect(partsOf({ offers: ['b'] }, { wants }).wantedTopics).toBe(142);
    expect(partsOf({ offers: ['c'] }, { wants }).wantedTopics).toBe(71);
  });

  it('counts what the mentor would learn in return, by their own priority', () => {
    const offers = ['a', 'c'];
    expect(partsOf({ wants: ['c'] }, { offers }).inReturn).toBe(120);
    expect(partsOf({ wants: ['c', 'd'] }, { offers }).inReturn).toBe(80);
    expect(partsOf({ wants: ['d', 'c'] }, { offers }).inReturn).toBe(40);
    expect(partsOf({ wants: [] }, { offers }).inReturn).toBe(0);
  });

  it('grows with half-days in common, up to four', () => {
    const week = ['mon-am', 'mon-pm', 'tue-am', 'tue-pm', 'wed-am'] as const;
    const points = [1, 2, 3, 4, 5].map(
      (n) => partsOf({ halfDays: week }, { halfDays: week.slice(0, n) }).availability,
    );
    expect(points).toEqual([32, 65, 97, 130, 130]);
  });

  it('is higher for people of different entities', () => {
    expect(partsOf({ entity: 'Finance' }, { entity: 'RH' }).distance).toBe(150);
    expect(partsOf({ entity: 'Finance' }, { entity: ' FINANCE ' }).distance).toBe(60);
    expect(partsOf({ entity: '' }, { entity: 'RH' }).distance).toBe(60);
  });

  it('is higher the farther the nearest common manager', () => {
    const under = (...chain: readonly string[]): Partial<Profile> => ({
      entity: 'RH',
      managementChain: chain,
    });
    expect(partsOf(under('x'), under('x')).distance).toBe(0);
    expect(partsOf(under('a', 'x'), under('x')).distance).toBe(20);
    expect(partsOf(under('a', 'x'), under('b', 'x')).distance).toBe(40);
    expect(partsOf(under('a', 'b', 'x'), under('x')).distance).toBe(40);
    expect(partsOf(under('a', 'b', 'x'), under('c', 'x')).distance).toBe(60);
    expect(partsOf(under('a'), under('b')).distance).toBe(60);
  });

  it('counts languages and the site', () => {
    expect(partsOf({}, {}).language).toBe(25);
    const languages = ['en', 'fr', 'de'];
    expect(partsOf({ languages }, { languages }).language).toBe(50);
    expect(partsOf({ site: 'Lyon' }, { site: 'lyon' }).site).toBe(50);
    expect(partsOf({ site: '' }, { site: '' }).site).toBe(0);
  });

  it('is an integer from 0 to 1000, the sum of its parts, none above its maximum', () => {
    const weights = fc.record(
      Object.fromEntries(SCORE_PARTS.map((part) => [part, fc.nat(1_000_000)])),
    ) as unknown as fc.Arbitrary<ScoreWeights>;
    fc.assert(
      fc.property(anyVolunteers, weights.filter(areWeights), (people, chosen) => {
        const [crowd, most] = [toCrowd(people), maxima(chosen)];
        for (let a = 0; a < people.length; a++) {
          for (let b = 0; b < people.length; b++) {
            const parts = scoreParts(crowd, a, b, most);
            const score = scoreOf(crowd, a, b, most);
            expect(score).toBe(sum(parts));
            expect(Number.isInteger(score) && score >= 0 && score <= FULL_SCORE).toBe(true);
            for (const part of SCORE_PARTS) {
              expect(parts[part]).toBeGreaterThanOrEqual(0);
              expect(parts[part]).toBeLessThanOrEqual(most[part]);
            }
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('reads these answers, and no other: neither name, role, level, seats nor address', () => {
    const read = new Set<string>();
    const crowd = new Proxy(toCrowd([mentor('ann'), mentee('zoe')]), {
      get(target, key, receiver) {
        read.add(String(key));
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
    scoreParts(crowd, 0, 1, maxima(DEFAULT_WEIGHTS));
    scoreOf(crowd, 0, 1, maxima(DEFAULT_WEIGHTS));
    expect([...read].sort()).toEqual([
      'entity',
      'halfDays',
      'languages',
      'near',
      'offers',
      'site',
      'wishes',
      'words',
    ]);
  });
});

describe('the weights', () => {
  it('are the most points of each part when they sum to 1000', () => {
    expect(maxima(DEFAULT_WEIGHTS)).toEqual(DEFAULT_WEIGHTS);
  });

  it('are brought to a sum of 1000, in the same proportions', () => {
    const third = {
      wantedTopics: 1,
      inReturn: 1,
      distance: 1,
      availability: 0,
      language: 0,
      site: 0,
    };
    expect(maxima(third)).toEqual({ ...third, wantedTopics: 334, inReturn: 333, distance: 333 });
    fc.assert(
      fc.property(
        fc.array(fc.nat(1000), { minLength: 6, maxLength: 6 }),
        fc.integer({ min: 1, max: 900 }),
        (list, k) => {
          const weights = Object.fromEntries(
            SCORE_PARTS.map((part, i) => [part, list[i]]),
          ) as unknown as ScoreWeights;
          fc.pre(areWeights(weights));
          const scaled = Object.fromEntries(
            SCORE_PARTS.map((part) => [part, weights[part] * k]),
          ) as unknown as ScoreWeights;
          expect(sum(maxima(weights))).toBe(FULL_SCORE);
          expect(maxima(scaled)).toEqual(maxima(weights));
        },
      ),
    );
  });

  it('are refused when negative, fractional or all zero', () => {
    expect(areWeights({ ...DEFAULT_WEIGHTS, site: -1 })).toBe(false);
    expect(areWeights({ ...DEFAULT_WEIGHTS, site: 0.5 })).toBe(false);
    expect(areWeights({ ...DEFAULT_WEIGHTS, site: Number.NaN })).toBe(false);
    const none = {
      wantedTopics: 0,
      inReturn: 0,
      distance: 0,
      availability: 0,
      language: 0,
      site: 0,
    };
    expect(areWeights(none)).toBe(false);
  });
});
