import { describe, expect, it } from 'vitest';
import {
  audienceOf,
  everyPair,
  leftInOrder,
  meanAffinity,
  numberOf,
  pairsInOrder,
  runBefore,
  runsInOrder,
  stateOf,
  topicsInOrder,
  withoutPair,
  type RunPair,
  type RunResult,
} from '../../../src/tab/matching/run-view.ts';

const person = (id: string) => ({ id, name: id, entity: '', site: '' });
const pair = (mentor: string, mentee: string, score = 500): RunPair => ({
  mentor: person(mentor),
  mentee: person(mentee),
  score,
  parts: [],
  reason: '',
  topics: [],
});
const left = (id: string, role: 'mentor' | 'mentee' | 'both') => ({
  person: person(id),
  role,
  code: 'c',
  reason: 'r',
  remedy: 'm',
});
const topic = (id: string, offered: number, wanted: number) => ({
  id,
  label: { fr: id, en: id },
  offered,
  wanted,
  matched: 0,
});

const RESULT: RunResult = {
  volunteers: 5,
  mentors: 3,
  mentees: 3,
  cardinality: 3,
  total: 1_601,
  eligibleCouples: 9,
  pairs: [pair('Ana', 'Zoé', 600), pair('Ana', 'Bob', 501), pair('Bob', 'Émile', 500)],
  aims: [],
  gap: { mentees: 0, ranks: 0, points: 0 },
  verified: true,
  sentences: [],
  unmatched: [left('Lea', 'mentor')],
  topics: [],
};

describe('whom a publication writes to', () => {
  it('counts a person once, and a proposal to each side of each pair', () => {
    expect(audienceOf(RESULT)).toEqual({
      mentors: 2,
      mentees: 3,
      people: 4,
      inBothRoles: 1,
      proposals: 6,
      without: 1,
    });
  });

  it('averages the affinities, and knows no mean of nothing', () => {
    expect(meanAffinity(RESULT)).toBe(534);
    expect(meanAffinity({ ...RESULT, pairs: [], cardinality: 0, total: 0 })).toBeUndefined();
  });
});

describe('circles', () => {
  const topics = [{ fr: 'Veille', en: 'Monitoring' }];
  const circle = {
    mentor: person('Ugo'),
    topics,
    languages: [],
    halfDays: [],
    sentences: [],
    members: [pair('Ugo', 'Ida'), pair('Ugo', 'Max')],
  };
  const result: RunResult = { ...RESULT, cardinality: 5, circles: [circle], unmatched: [] };

  it('write to each of their members, and to their mentor as often', () => {
    expect(audienceOf(result)).toMatchObject({ mentors: 3, mentees: 5, proposals: 10 });
    expect(everyPair(result)).toHaveLength(5);
  });

  it('leave none of their members without', () => {
    expect(withoutPair({ ...result, unmatched: [left('Ida', 'mentor')] })).toEqual([]);
  });
});

describe('orders', () => {
  const { compare } = new Intl.Collator('fr');

  it('pairs by the name of the mentee, as French sorts it', () => {
    expect(pairsInOrder(RESULT.pairs, compare).map(({ mentee }) => mentee.name)).toEqual([
      'Bob',
      'Émile',
      'Zoé',
    ]);
  });

  it('mentees without a pair before mentors in reserve', () => {
    const all = [left('A', 'mentor'), left('C', 'mentee'), left('B', 'mentee'), left('D', 'both')];
    expect(
      leftInOrder(all, compare)
        .map(({ person: { name } }) => name)
        .join(''),
    ).toBe('BCDA');
  });

  it('topics short of mentors first', () => {
    const all = [topic('fine', 9, 3), topic('short', 2, 6), topic('wanted', 20, 8)];
    expect(topicsInOrder(all).map(({ id }) => id)).toEqual(['short', 'wanted', 'fine']);
  });

  it('the latest run first; an earlier proposal counts as replaced', () => {
    const runs = runsInOrder([
      { id: 'a', status: 'proposed', requestedAt: '2026-11-21T10:00:00Z' },
      { id: 'b', status: 'proposed', requestedAt: '2026-11-21T12:00:00Z' },
      { id: 'c', status: 'published', requestedAt: '2026-11-20T12:00:00Z' },
    ]);
    expect(runs.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'b proposed',
      'a superseded',
      'c published',
    ]);
  });

  it('a run that brought nobody together has nothing to publish', () => {
    const run = { id: 'a', status: 'proposed', requestedAt: '2026-11-21T10:00:00Z' } as const;
    expect(stateOf({ ...run, pairs: 0 })).toBe('empty');
    expect(stateOf({ ...run, pairs: 1 })).toBe('proposed');
    expect(stateOf({ ...run, status: 'superseded', pairs: 0 })).toBe('superseded');
  });

  it('runs by number from the first one, and by the finished one before', () => {
    const runs = runsInOrder([
      { id: 'a', status: 'superseded', requestedAt: '2026-11-21T10:00:00Z', pairs: 3 },
      { id: 'b', status: 'failed', requestedAt: '2026-11-21T11:00:00Z' },
      { id: 'c', status: 'proposed', requestedAt: '2026-11-21T12:00:00Z', pairs: 4 },
    ]);
    expect(['a', 'b', 'c'].map((id) => numberOf(runs, id))).toEqual([1, 2, 3]);
    expect(runBefore(runs, 'c')?.id).toBe('a');
    expect(runBefore(runs, 'a')).toBeUndefined();
  });
});
