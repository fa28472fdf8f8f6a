import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { windowOf } from '../../../src/tab/programmes/parts/window-of.ts';
import {
  listed,
  narrowed,
  ordered,
  situationAsked,
  type Participant,
} from '../../../src/tab/sign-ups/people-view.ts';

const person = (name: string, more: Partial<Participant> = {}): Participant => ({
  id: name,
  name,
  mail: `${name.toLowerCase()}@demo.example`,
  role: 'mentor',
  level: 'manager',
  entity: 'Audit',
  site: 'Lyon',
  status: 'enrolled',
  paired: false,
  proposed: false,
  completed: false,
  reachable: true,
  ...more,
});
const PEOPLE = [
  person('Zoé'),
  person('Émile', { role: 'mentee', paired: true }),
  person('eva', { entity: 'Étude 10', proposed: true }),
  person('Eric', { entity: 'Étude 9', status: 'withdrawn' }),
];
const ALL = { role: 'all', situation: 'all', search: '' } as const;
const names = (people: ReturnType<typeof listed>) => people.map((one) => one.person.name);

describe('the people of a programme', () => {
  test('are found without regard to accents, by every word typed, in any of what is said of them', () => {
    const find = (search: string) => names(narrowed(listed(PEOPLE, 'fr'), { ...ALL, search }));
    expect(find('emile')).toEqual(['Émile']);
    expect(find('ÉTUDE eva')).toEqual(['eva']);
    expect(find('lyon')).toHaveLength(4);
    expect(find('nobody')).toEqual([]);
  });

  test('are those whom a link asks for, and everybody where it asks for what is not known', () => {
    expect(situationAsked('waiting')).toBe('waiting');
    expect(situationAsked('late')).toBe('all');
    expect(situationAsked(undefined)).toBe('all');
  });

  test('are narrowed by role and by situation together', () => {
    const find = (choice: object) => names(narrowed(listed(PEOPLE, 'fr'), { ...ALL, ...choice }));
    expect(find({ role: 'mentee' })).toEqual(['Émile']);
    expect(find({ situation: 'paired' })).toEqual(['Émile']);
    expect(find({ situation: 'proposed' })).toEqual(['eva']);
    expect(find({ situation: 'waiting' })).toEqual(['Zoé']);
    expect(find({ situation: 'withdrawn' })).toEqual(['Eric']);
    expect(find({ role: 'mentee', situation: 'waiting' })).toEqual([]);
    // Whoever brought a pair to its end is not without one, as the follow-up counts them.
    const done = listed([...PEOPLE, person('Ugo', { completed: true })], 'fr');
    expect(names(narrowed(done, { ...ALL, situation: 'completed' }))).toEqual(['Ugo']);
    expect(names(narrowed(done, { ...ALL, situation: 'waiting' }))).toEqual(['Zoé']);
  });

  test('are sorted as French does, both ways, and by name where the column says the same', () => {
    const sort = (by: 'person' | 'entity', descending = false) =>
      names(
        ordered(
          listed(PEOPLE, 'fr'),
          { by, descending },
          (column, one) => (column === 'person' ? one.person.name : one.person.entity),
          'fr',
        ),
      );
    expect(sort('person')).toEqual(['Émile', 'Eric', 'eva', 'Zoé']);
    expect(sort('person', true)).toEqual(['Zoé', 'eva', 'Eric', 'Émile']);
    expect(sort('entity')).toEqual(['Émile', 'Zoé', 'Eric', 'eva']);
  });
});

describe('the rows that are drawn', () => {
  test('hold every row that is seen, and few others', () => {
    const place = fc.record({
      top: fc.integer({ min: -50, max: 2_000_000 }),
      height: fc.integer({ min: 0, max: 2_000 }),
      rowHeight: fc.constantFrom(64, 148),
      count: fc.integer({ min: 0, max: 20_000 }),
    });
    fc.assert(
      fc.property(place, (given) => {
        const { first, last } = windowOf(given);
        const { top, height, rowHeight, count } = given;
        expect(first).toBeGreaterThanOrEqual(0);
        expect(last).toBeLessThanOrEqual(count);
        expect(last).toBeGreaterThanOrEqual(first);
        for (const pixel of [Math.max(0, top), Math.max(0, top) + Math.max(0, height - 1)]) {
          const row = Math.floor(pixel / rowHeight);
          if (row < count) expect(row >= first && row < Math.max(last, 1)).toBe(true);
        }
        expect(last - first).toBeLessThanOrEqual(Math.ceil(height / rowHeight) + 31);
      }),
    );
  });
});
