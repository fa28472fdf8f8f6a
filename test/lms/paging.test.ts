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
    ['</m?p=2>; rel=\u00e2\u0080\u009cnext\u00e2\u0080\u009d', 'https://lms.example/m?p=2'],
    ['<?p=2>; rel = next; title="x"', 'https://lms.example/members?p=2'],
    ['<https://lms.example/m?p=2>; rel="prev"; title="next"', undefined],
    ['<http://lms.example/members?p=2>; rel="next"', 'https://lms.example/members?p=2'],
    ['<https://other.example/members>; rel="next"', null],
    ['<https://lms.example/members>; rel="differences"', undefined],
    ['<https://lms.example/members?limit=2>; rel="next"', undefined],
    ['', undefined],
  ])('%s leads to %s', (link, expected) => {
    expect(next(link)).toBe(expected);
  });
});
