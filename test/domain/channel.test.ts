import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { upcomingOf } from '../../src/domain/common-event.ts';
import type { Pair } from '../../src/domain/pair.ts';
import type { Participant } from '../../src/domain/participant.ts';
import { publicCounts } from '../../src/domain/public-counts.ts';
import type { Session } from '../../src/domain/session.ts';

/** A programme with so many people, of whom the first meet two by two. */
function programmeOf(people: number, pairs: number, meeting: number) {
  const of = <T>(n: number, make: (index: number) => object): T[] =>
    Array.from({ length: Math.max(0, n) }, (_, index) => make(index) as T);
  return {
    participants: of<Participant>(people, (n) => ({ id: `p${n}`, status: 'enrolled' })),
    pairs: of<Pair>(Math.min(pairs, Math.floor(people / 2)), (n) => ({
      id: `pair${n}`,
      mentorId: `p${2 * n}`,
      menteeId: `p${2 * n + 1}`,
      status: 'active',
    })),
    sessions: of<Session>(Math.min(meeting, pairs, Math.floor(people / 2)), (n) => ({
      id: `s${n}`,
      pairId: `pair${n}`,
      status: 'held',
    })),
  };
}

describe('what a programme says of itself to everybody', () => {
  test.each([
    ['four people', programmeOf(4, 2, 2), {}],
    ['five, of whom four meet', programmeOf(5, 2, 2), { people: 5 }],
    ['ten who all meet', programmeOf(10, 5, 4), { people: 10, pairs: 5 }],
    ['ten who all have met', programmeOf(10, 5, 5), { people: 10, pairs: 5, sessions: 5 }],
    // Beside the people, the pairs would tell that two have nobody.
    ['twelve, of whom two have nobody', programmeOf(12, 5, 5), { people: 12, sessions: 5 }],
    ['fifteen, of whom five have nobody', programmeOf(15, 5, 0), { people: 15, pairs: 5 }],
  ])('%s', (_what, facts, counts) => {
    expect(publicCounts(facts)).toEqual(counts);
  });

  test('sessions of a pair that ended took place all the same', () => {
    const { pairs, ...facts } = programmeOf(10, 5, 5);
    const [first, ...others] = pairs;
    const ended = [{ ...first, status: 'ended' } as Pair, ...others];
    expect(publicCounts({ ...facts, pairs: ended })).toEqual({ people: 10, sessions: 5 });
  });

  test('never a sum below five, nor two whose difference is one', () => {
    const small = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(small, small, small, (people, pairs, meeting) => {
        const said = publicCounts(programmeOf(people, pairs, meeting));
        for (const sum of Object.values(said)) expect(sum).toBeGreaterThanOrEqual(5);
        if (said.people === undefined || said.pairs === undefined) return;
        const alone = said.people - 2 * said.pairs;
        expect(alone === 0 || alone >= 5).toBe(true);
      }),
    );
  });
});

test('what is coming: from today on, soonest first, a whole day before its hours', () => {
  const event = (id: string, on: string, at?: string) => ({
    id,
    on,
    ...(at === undefined ? {} : { at }),
    title: { fr: id, en: id },
  });
  const list = [
    event('gone', '2026-11-30'),
    event('evening', '2027-01-12', '18:00'),
    event('morning', '2027-01-12', '09:00'),
    event('all day', '2027-01-12'),
  ];
  const dates = { startsOn: '2026-12-01', endsOn: '2027-06-30', events: { version: 1, list } };
  const names = (today: string) =>
    upcomingOf(dates, today).map((one) => (one.kind === 'announced' ? one.title.fr : one.kind));
  expect(names('2026-12-01')).toEqual(['starts', 'all day', 'morning', 'evening', 'ends']);
  expect(names('2027-01-13')).toEqual(['ends']);
  expect(names('2027-07-01')).toEqual([]);
});
