import { expect, test } from 'vitest';
import { hueOf, initialsOf } from '../../../src/tab/ui/initials.ts';

test.each([
  ['Nadia Berger', 'NB'],
  ['Anne-Marie de La Tour', 'AT'],
  ['  Cher  ', 'C'],
  ['émile zola', 'ÉZ'],
  ['𝒜da Lovelace', '𝒜L'],
  ['', ''],
])('%s is shown as %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test('a name keeps its colour', () => {
  expect(hueOf('Nadia Berger')).toBe(hueOf('Nadia Berger'));
});
