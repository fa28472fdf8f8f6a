import { expect, test } from 'vitest';
import { formatsFor } from '../../../src/tab/ui/formats.ts';

test('French writes the first of a month as « 1er », and every other day as a number', () => {
  const french = formatsFor('fr', 'Europe/Paris');
  expect(french.moment('2026-12-01T09:00:00Z')).toBe('mardi 1er décembre à 10\u00a0h');
  expect(french.shortDay('2026-12-01T09:00:00Z')).toBe('1er déc. 2026');
  expect(french.calendarDay('2027-05-01')).toBe('1er mai 2027');
  expect(french.calendarDay('2027-05-11')).toBe('11 mai 2027');
  expect(french.calendarDay('2027-05-21')).toBe('21 mai 2027');
  expect(french.dateInput('2026-12-01T09:00:00Z')).toBe('2026-12-01');
});

test('English leaves the first of a month a number', () => {
  expect(formatsFor('en', 'Europe/Paris').calendarDay('2027-05-01')).toBe('1 May 2027');
});
