import { expect, test } from 'vitest';
import { figureRows, moves } from '../../../src/tab/matching/compare-view.ts';
import { pictured } from '../../../src/tab/matching/rehearsal-view.ts';

const person = (id: string) => ({ id, name: id, entity: '' });
const figures = { pairs: 3, circles: 0, total: 2_000, eligibleCouples: 9, unmatched: 2 };
const at = { id: 'r', requestedAt: '2026-11-22T08:00:00Z' };
const COMPARISON = {
  before: { ...at, figures },
  after: { ...at, figures: { ...figures, pairs: 2, lowest: 400 } },
  gained: [],
  lost: [],
  changed: [],
  kept: 2,
  settled: 0,
  loads: [],
  rules: [],
  joined: [person('new')],
  left: [person('gone')],
};

test('figures stand side by side, with a difference where both have one', () => {
  const rows = figureRows(COMPARISON);
  expect(rows[0]).toEqual({ figure: 'pairs', before: 3, after: 2, difference: -1 });
  expect(rows.find(({ figure }) => figure === 'lowest')).toEqual({
    figure: 'lowest',
    before: undefined,
    after: 400,
    difference: undefined,
  });
});

test('who came is told before who left, and why where that is known', () => {
  const here = { ...person('free'), wasEnrolled: true };
  const new_ = { ...person('signed'), wasEnrolled: false };
  const moved = moves({
    ...COMPARISON,
    joined: [person('new'), here, new_],
    left: [person('gone'), { ...person('in a pair'), wasEnrolled: true }, new_],
  });
  expect(moved.map((one) => `${one.moved} ${one.person.id}`)).toEqual([
    'joined new',
    'freed free',
    'enrolled signed',
    'left gone',
    'paired in a pair',
    'gone signed',
  ]);
});

test('a picture of a rehearsal counts the optimal as 100, and draws only what is better when higher', () => {
  const measure = (name: 'total' | 'regrets' | 'worst', optimal: number | null) => ({
    measure: name,
    label: name,
    optimal,
    greedy: 90,
    stable: null,
    random: { mean: 50, deviation: 1, least: 40, most: 60 },
  });
  const drawn = pictured({
    mentees: 1,
    mentors: 1,
    seats: 1,
    eligibleCouples: 1,
    draws: 3,
    methods: (['optimal', 'greedy', 'random', 'stable'] as const).map((method) => ({
      method,
      label: method,
      about: '',
    })),
    measures: [measure('total', 100), measure('regrets', 4), measure('worst', null)],
  });
  expect(drawn).toEqual([
    {
      measure: 'total',
      bars: [
        { method: 'optimal', share: 100 },
        { method: 'greedy', share: 90 },
        { method: 'random', share: 50 },
      ],
    },
  ]);
});
