import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawn, rareLines } from '../../../src/tab/recruitment/recruitment-view.ts';
import { scaleEnd } from '../../../src/tab/ui/scale.ts';

const label = { fr: '', en: '' };
const gain = (pairs: number) => ({ pairs, points: 0, sentence: String(pairs) });

test('what is scarce is told in order of its effect, and nothing that would add no pair', () => {
  const lines = rareLines({
    topics: [
      { id: 'a', label, ...gain(0) },
      { id: 'b', label, ...gain(1) },
      { id: 'c', label, ...gain(3) },
    ],
    languages: [],
    halfDays: [{ halfDay: 'tue-am', ...gain(2) }],
    sites: [{ site: 'Lyon', ...gain(0) }],
  });
  expect(lines.topics.map(({ key }) => key)).toEqual(['c', 'b']);
  expect(lines.halfDays).toEqual([{ key: 'tue-am', pairs: 2, sentence: '2' }]);
  expect(lines.sites).toEqual([]);
});

test('a topic that nobody wants or offers is not drawn', () => {
  const topic = (id: string, wanted: number, offered: number) => ({
    ...{ id, label, wanted, offered },
    ...{ mentors: 0, matched: 0, short: 0, sentence: '' },
  });
  const topics = [topic('a', 1, 0), topic('b', 0, 0), topic('c', 0, 2), topic('d', 1, 1)];
  expect(drawn(topics, 2).map(({ id }) => id)).toEqual(['a', 'c']);
});

test('a scale ends at whole steps, not below what it shows and not far above', () => {
  expect([0, 1, 49, 100, 148, 5_000].map(scaleEnd)).toEqual([4, 4, 60, 100, 160, 6_000]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (value) => {
      const end = scaleEnd(value);
      expect(Number.isInteger(end)).toBe(true);
      expect(end).toBeGreaterThanOrEqual(value);
      expect(end).toBeLessThanOrEqual(Math.max(4, 2 * value));
    }),
  );
});
