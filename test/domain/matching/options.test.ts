import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { match } from '../../../src/domain/matching/match.ts';
import { allPairs, anyOptions, bruteForce, smallProgrammes, valueOf } from './options-fixtures.ts';
import { RULES } from './volunteers.ts';

const programmes = fc.tuple(smallProgrammes, anyOptions);

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
    expect(sound).toBeGreaterThan(300);
    expect(circles).toBeGreaterThan(50);
  });
});
