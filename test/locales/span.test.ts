import { describe, expect, test } from 'vitest';
import { span } from '../../src/locales/plural.ts';

describe('a time to wait', () => {
  test.each([
    [1, '1 seconde', '1 second'],
    [12, '12 secondes', '12 seconds'],
    [89, '89 secondes', '89 seconds'],
    [90, '2 minutes', '2 minutes'],
    [121, '3 minutes', '3 minutes'],
    [5_399, '90 minutes', '90 minutes'],
    [5_400, '2 heures', '2 hours'],
    [86_400, '24 heures', '24 hours'],
  ])('of %d s is %s, and never shorter than it is', (seconds, fr, en) => {
    expect(span('fr', seconds).replaceAll(/\s/gu, ' ')).toBe(fr);
    expect(span('en', seconds)).toBe(en);
  });
});
