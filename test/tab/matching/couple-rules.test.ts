import { describe, expect, it } from 'vitest';
import { isAmong, withCouple } from '../../../src/tab/matching/rules/couple-rules.ts';
import { entitiesOf, namedFirst, toggled } from '../../../src/tab/matching/rules/first-served.ts';

const one = { mentorId: 'm1', menteeId: 'e1' };
const other = { mentorId: 'm2', menteeId: 'e1' };

describe('a couple that is locked or ruled out', () => {
  it('is never both, and never twice', () => {
    const locked = withCouple({ forbidden: [one, other] }, 'lock', one);
    expect(locked).toEqual({ locked: [one], forbidden: [other] });
    expect(withCouple(locked, 'lock', one)).toEqual(locked);
    expect(withCouple(locked, 'forbid', one)).toEqual({ locked: [], forbidden: [other, one] });
  });

  it('is let go of, the other rules staying as they were', () => {
    const rules = { floor: 3, locked: [one], forbidden: [other] };
    expect(withCouple(rules, 'unlock', one)).toEqual({ ...rules, locked: [] });
    expect(withCouple(rules, 'allow', other)).toEqual({ ...rules, forbidden: [] });
  });

  it('is known by both of its people', () => {
    expect(isAmong([one], { ...one })).toBe(true);
    expect(isAmong([one], other)).toBe(false);
    expect(isAmong(undefined, one)).toBe(false);
  });
});

describe('entities to be served first', () => {
  const people = [
    { id: 'a', entity: 'Risques' },
    { id: 'b', entity: 'Écoles' },
    { id: 'c', entity: 'Risques' },
    { id: 'd', entity: '' },
  ];
  const { compare } = new Intl.Collator('fr');

  it('come by name, chosen when all of their people are', () => {
    expect(entitiesOf(people, ['a', 'b'], compare)).toEqual([
      { entity: 'Écoles', ids: ['b'], chosen: true },
      { entity: 'Risques', ids: ['a', 'c'], chosen: false },
    ]);
  });

  it('are put in and taken out as a whole, each person once', () => {
    expect(toggled(['a', 'd'], ['a', 'c'], false)).toEqual(['d', 'a', 'c']);
    expect(toggled(['d', 'a', 'c'], ['a', 'c'], true)).toEqual(['d']);
  });

  it('stand for their people, except for one who is all of it: they were picked by name', () => {
    const named = (first: string[]) => namedFirst(first, entitiesOf(people, first, compare));
    expect(named(['a', 'd'])).toEqual(['a', 'd']);
    expect(named(['a', 'c', 'd'])).toEqual(['d']);
    expect(named(['b'])).toEqual(['b']);
  });
});
