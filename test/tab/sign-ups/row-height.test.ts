import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestOf, rowHeightOf } from '../../../src/tab/programmes/parts/row-height.ts';

const columns = (name: number, entity: number) => [
  { share: 3, longest: [name, 20] },
  { share: 2, longest: [entity] },
];

describe('how tall the rows of a long table are', () => {
  test('as ever for names of a usual length, and before the table is laid out', () => {
    expect(rowHeightOf(columns(24, 18), 1_100, false)).toBe(64);
    expect(rowHeightOf(columns(24, 18), 330, true)).toBe(200);
    expect(rowHeightOf(columns(400, 18), 0, false)).toBe(64);
  });

  test('grow with the longest name, and where the window is narrower', () => {
    const roomy = rowHeightOf(columns(24, 180), 1_100, false);
    expect(roomy).toBeGreaterThan(64);
    expect(rowHeightOf(columns(24, 180), 800, false)).toBeGreaterThan(roomy);
    expect(rowHeightOf(columns(300, 180), 330, true)).toBeGreaterThan(200);
  });

  test('leave a line for each line of letters, up to what is no name any more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 700, max: 1_900 }),
        (length, width) => {
          const height = rowHeightOf(columns(length, length), width, false);
          const letters = Math.floor(((width - 36) * 3) / 5 / 8);
          const lines = Math.min(16, Math.ceil(length / letters) + Math.ceil(20 / letters));
          expect(height).toBeGreaterThanOrEqual(lines * 20);
          expect(height).toBeLessThanOrEqual(64 + 16 * 20);
        },
      ),
    );
  });

  test('the longest of texts is counted, and 0 of none', () => {
    expect(longestOf(['Ana', 'Zacharie'])).toBe(8);
    expect(longestOf([])).toBe(0);
  });
});
