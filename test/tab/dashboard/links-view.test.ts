import { describe, expect, test } from 'vitest';
import { pictureOf } from '../../../src/tab/dashboard/links-view.ts';

const link = (one: string, other: string, pairs: number) => ({
  entities: [one, other] as [string, string],
  pairs,
});

describe('the picture of links between entities', () => {
  test('begins with the entities that most pairs join, and draws each link from above', () => {
    expect(pictureOf([link('Audit', 'Finance', 1), link('Finance', 'Legal', 3)])).toEqual({
      entities: ['Finance', 'Legal', 'Audit'],
      arcs: [
        { from: 0, to: 2, pairs: 1 },
        { from: 0, to: 1, pairs: 3 },
      ],
    });
  });

  test('draws twelve entities at most, and no link to one that is not drawn', () => {
    const many = Array.from({ length: 20 }, (_, n) => link('Hub', `E${String(n)}`, 20 - n));
    const { entities, arcs } = pictureOf(many);
    expect(entities).toHaveLength(12);
    expect(entities[0]).toBe('Hub');
    expect(arcs).toHaveLength(11);
    expect(pictureOf([])).toEqual({ entities: [], arcs: [] });
  });
});
