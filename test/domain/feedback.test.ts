import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RATINGS, satisfaction, SMALLEST_GROUP, type Feedback } from '../../src/domain/feedback.ts';
import { addMinutes } from '../../src/domain/time.ts';

const NOW = '2026-11-23T09:00:00.000Z';

function said(by: string, rating: (typeof RATINGS)[number] | undefined, minute = 0): Feedback {
  return {
    id: `${by}-${minute}`,
    sessionId: 's',
    pairId: 'p',
    by,
    side: 'mentor',
    tookPlace: rating !== undefined,
    ...(rating === undefined ? {} : { rating }),
    at: addMinutes(NOW, minute),
  };
}

describe('satisfaction', () => {
  test('is nothing below five people, however much they say', () => {
    const four = ['a', 'b', 'c', 'd'].flatMap((by) => [said(by, 5), said(by, 1, 1)]);
    expect(satisfaction(four)).toBeUndefined();
    expect(satisfaction([...four, said('e', undefined)])).toBeUndefined();
    expect(satisfaction([...four, said('e', 1)])).toEqual({ mean: 1, people: 5 });
  });

  test('is the mean of the latest rating of each person, in whatever order they come', () => {
    const one = fc.record({
      by: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      rating: fc.option(fc.constantFrom(...RATINGS), { nil: undefined }),
    });
    const told = fc
      .array(one, { maxLength: 30 })
      .map((all) => all.map(({ by, rating }, minute) => said(by, rating, minute)))
      .chain((all) =>
        fc.record({
          feedback: fc.constant(all),
          shuffled: fc.shuffledSubarray(all, { minLength: all.length }),
        }),
      );
    fc.assert(
      fc.property(told, ({ feedback, shuffled }) => {
        const latest = new Map<string, number>();
        for (const { by, rating } of feedback) if (rating !== undefined) latest.set(by, rating);
        const sum = [...latest.values()].reduce((a, b) => a + b, 0);
        const expected =
          latest.size < SMALLEST_GROUP
            ? undefined
            : { mean: sum / latest.size, people: latest.size };
        expect(satisfaction(shuffled)).toEqual(expected);
      }),
    );
  });
});
