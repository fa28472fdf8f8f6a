import { describe, expect, test } from 'vitest';
import { nextPage } from '../../src/adapters/lti/paging.ts';

describe('pages', () => {
  const next = (link: string, from = 'https://lms.example/members?limit=2') =>
    nextPage({ headers: { link } }, from);
  test.each([
    ['<https://lms.example/members?p=2>; rel="next"', 'https://lms.example/members?p=2'],
    ['<https://lms.example/m?p=2>; rel=next', 'https://lms.example/m?p=2'],
    [
      '<https://lms.example/m?a=1,2>; rel="first", <https://lms.example/m?a=3,4>;title="x";REL="prev next"',
      'https://lms.example/m?a=3,4',
    ],
    ['</members?p=2>; rel="next"', 'https://lms.example/members?p=2'],
    ['<http://lms.example/members?p=2>; rel="next"', 'https://lms.example/members?p=2'],
    ['<https://other.example/members>; rel="next"', null],
    ['<https://lms.example/members>; rel="differences"', undefined],
    ['<https://lms.example/members?limit=2>; rel="next"', undefined],
    ['', undefined],
  ])('%s leads to %s', (link, expected) => {
    expect(next(link)).toBe(expected);
  });
});
