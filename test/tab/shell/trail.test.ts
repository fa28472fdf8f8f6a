import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trailFrom } from '../../../src/tab/shell/trail.ts';

test('one can go back as often as one went on, and then Teams takes over', () => {
  const trail = trailFrom('#/mentoring');
  expect(trail.hasBefore()).toBe(false);
  trail.visit('#/mentoring/p/sessions/s');
  trail.visit('#/mentoring/p/kit/m');
  trail.visit('#/mentoring/p/sessions/s');
  expect(trail.hasBefore()).toBe(true);
  trail.visit('#/mentoring');
  expect(trail.hasBefore()).toBe(false);
});

test('a page that is opened again where one is leaves no step', () => {
  const trail = trailFrom('#/mentoring');
  trail.visit('#/mentoring');
  expect(trail.hasBefore()).toBe(false);
});

test('going on through new pages and back again ends where it began', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 20 }), (pages) => {
      const [first = 0, ...rest] = pages;
      const trail = trailFrom(`#${first}`);
      for (const page of rest) trail.visit(`#${page}`);
      expect(trail.hasBefore()).toBe(rest.length > 0);
      for (const page of pages.slice(0, -1).toReversed()) trail.visit(`#${page}`);
      expect(trail.hasBefore()).toBe(false);
    }),
  );
});
