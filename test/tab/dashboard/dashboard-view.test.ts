import { describe, expect, it } from 'vitest';
import {
  formedIn,
  funnelSteps,
  helpGroups,
  pairsIn,
} from '../../../src/tab/dashboard/dashboard-view.ts';
import { nextAction, sectionOf } from '../../../src/tab/programmes/next-action.ts';

describe('people to help', () => {
  const words = { reason: 'r', remedy: 'm' };
  const groups = helpGroups(
    [
      { code: 'without-pair', people: ['Zoé', 'Émile', 'Bob'], ...words },
      { code: 'no-answer', people: ['Cid', 'Dia'], since: '2026-11-20T09:00:00Z', ...words },
      { code: 'no-answer', people: ['Eve', 'Fay'], since: '2026-11-10T09:00:00Z', ...words },
    ],
    'fr',
  );

  it('says a reason once, the longest wait first', () => {
    expect(groups.map(({ code, cases }) => [code, cases.length])).toEqual([
      ['no-answer', 2],
      ['without-pair', 3],
    ]);
    expect(groups[0]?.cases[0]?.people).toEqual(['Eve', 'Fay']);
  });

  it('tells people one by one, by name, when they are not in it together', () => {
    const people = groups[1]?.cases.map((one) => one.people);
    expect(people).toEqual([['Bob'], ['Émile'], ['Zoé']]);
  });
});

describe('the funnel', () => {
  it('relates each step to the sign-ups, and to nothing when there are none', () => {
    const funnel = [
      { step: 'signed-up' as const, people: 40 },
      { step: 'met' as const, people: 10 },
    ];
    expect(funnelSteps(funnel).map(({ share }) => share)).toEqual([1, 0.25]);
    const nobody = funnel.map((step) => ({ ...step, people: 0 }));
    expect(funnelSteps(nobody).every(({ share }) => share === undefined)).toBe(true);
  });
});

describe('pairs', () => {
  it('are counted from the states in which they stand', () => {
    const states = [
      { status: 'proposed' as const, pairs: 3 },
      { status: 'active' as const, pairs: 5 },
      { status: 'ended' as const, pairs: 1 },
    ];
    expect(pairsIn(states)).toBe(9);
    expect(formedIn(states)).toBe(5);
  });
});

describe('the next action of a programme', () => {
  it.each([
    ['draft', { hasPeople: false }, 'import', 'signUps'],
    // A charter not yet approved keeps the programme a draft; people may have signed up all the same.
    ['draft', { hasPeople: true }, 'match', 'matching'],
    ['draft', { hasPeople: true, latestRun: 'proposed' }, 'publish', 'matching'],
    ['matching', { hasPeople: true, latestRun: 'published' }, 'follow', 'dashboard'],
    ['enrolling', { hasPeople: true, latestRun: 'failed' }, 'match', 'matching'],
    ['running', undefined, 'follow', 'dashboard'],
    ['archived', undefined, 'review', 'dashboard'],
    ['matching', undefined, 'publish', 'matching'],
  ] as const)('%s, %j: %s', (status, progress, action, section) => {
    const programme = { status, ...(progress === undefined ? {} : { progress }) };
    expect(nextAction(programme)).toBe(action);
    expect(sectionOf(action)).toBe(section);
  });
});
