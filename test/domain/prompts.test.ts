import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factKey, type FactBody } from '../../src/domain/facts.ts';
import { SIDES } from '../../src/domain/pair.ts';
import { promptName, promptsDue, type Reachability } from '../../src/domain/prompts.ts';
import type { Session } from '../../src/domain/session.ts';
import {
  addMinutes,
  halfDayAt,
  instantFromMillis,
  instantOfLocal,
  nextWorkingMoment,
} from '../../src/domain/time.ts';

type Planned = Extract<Session, { readonly confirmedAt: string }>;

function session(startsAt: string, changes: Partial<Planned> = {}): Planned {
  return {
    id: 's',
    pairId: 'p',
    number: 1,
    startsAt,
    minutes: 45,
    plannedBy: 'mentor',
    version: 1,
    prompted: [],
    status: 'planned',
    confirmedAt: '2026-01-01T00:00:00.000Z',
    ...changes,
  };
}

interface Asked {
  readonly name: string;
  readonly at: string;
}

/** Looks at the clock once a minute, like the worker, and remembers what was asked for. */
function live(
  start: Session,
  people: Readonly<Record<'mentor' | 'mentee', Reachability>>,
  from: string,
  to: string,
  step = 1,
): readonly Asked[] {
  const asked: Asked[] = [];
  let current: Session = start;
  for (let now = from; now < to; now = addMinutes(now, step)) {
    const due = promptsDue(current, people, now).map(promptName);
    asked.push(...due.map((name) => ({ name, at: now })));
    current = { ...current, prompted: [...current.prompted, ...due] };
  }
  return asked;
}

const local = (text: string, zone: string): string => instantOfLocal(text, zone) ?? '';
const both = (person: Reachability) => ({ mentor: person, mentee: person });

describe('a clock looked at every minute over a summer time change', () => {
  // The weekend of each change, both ways, on both sides of the equator; sessions on Monday.
  test.each([
    ['Europe/Paris', '2026-03-27', '2026-03-30', '2026-03-31'],
    ['Europe/Paris', '2026-10-23', '2026-10-26', '2026-10-27'],
    ['America/New_York', '2026-03-06', '2026-03-09', '2026-03-10'],
    ['America/New_York', '2026-10-30', '2026-11-02', '2026-11-03'],
    ['Australia/Lord_Howe', '2026-04-03', '2026-04-06', '2026-04-07'],
    ['Australia/Lord_Howe', '2026-10-02', '2026-10-05', '2026-10-06'],
  ])('in %s, each prompt of %s to %s comes exactly once', (timeZone, friday, monday, tuesday) => {
    const startsAt = local(`${monday}T10:00`, timeZone);
    const asked = live(
      session(startsAt),
      both({ timeZone }),
      local(`${friday}T00:00`, timeZone),
      local(`${tuesday}T00:00`, timeZone),
    );
    const eve = local(`${friday}T17:59`, timeZone);
    const end = local(`${monday}T10:45`, timeZone);
    expect(asked).toEqual([
      { name: 'preparation:mentor', at: eve },
      { name: 'preparation:mentee', at: eve },
      { name: 'feedback:mentor', at: end },
      { name: 'feedback:mentee', at: end },
    ]);
  });

  test('where the clocks change on a working day, too', () => {
    // Cairo goes to summer time in the night to Friday 24 April 2026.
    const timeZone = 'Africa/Cairo';
    const startsAt = local('2026-04-24T10:00', timeZone);
    const asked = live(
      session(startsAt),
      both({ timeZone }),
      local('2026-04-22T00:00', timeZone),
      local('2026-04-25T00:00', timeZone),
    );
    expect(asked.map(({ name }) => name)).toEqual([
      'preparation:mentor',
      'preparation:mentee',
      'feedback:mentor',
      'feedback:mentee',
    ]);
    // A day is 24 hours: an hour earlier on the clock that is to go forward.
    expect(asked[0]?.at).toBe(local('2026-04-23T09:00', timeZone));
  });
});

describe('prompts', () => {
  const timeZone = 'Europe/Paris';
  const moment = fc
    .integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2027, 0, 1) / 60_000 })
    .map((minute) => instantFromMillis(minute * 60_000));
  const zone = fc.constantFrom('Europe/Paris', 'America/New_York', 'Australia/Lord_Howe');

  test('come each exactly once, in the working hours of each person, whenever the session is', () => {
    fc.assert(
      fc.property(moment, zone, zone, (startsAt, mentorZone, menteeZone) => {
        const people = { mentor: { timeZone: mentorZone }, mentee: { timeZone: menteeZone } };
        const from = addMinutes(startsAt, -6 * 24 * 60);
        const to = addMinutes(startsAt, 6 * 24 * 60);
        const asked = live(session(startsAt), people, from, to, 15);
        expect(asked.map(({ name }) => name).sort()).toEqual([
          'feedback:mentee',
          'feedback:mentor',
          'preparation:mentee',
          'preparation:mentor',
        ]);
        for (const { name, at } of asked) {
          const side = name.endsWith('mentor') ? 'mentor' : 'mentee';
          const isFeedback = name.startsWith('feedback');
          const opens = nextWorkingMoment(at, people[side].timeZone);
          expect(opens === at || (!isFeedback && opens >= startsAt)).toBe(true);
          expect(isFeedback ? at >= addMinutes(startsAt, 45) : at < startsAt).toBe(true);
        }
      }),
      { numRuns: 15 },
    );
  });

  test('of a session planned late comes at once when people work, else before it starts', () => {
    const startsAt = local('2026-11-24T09:30', timeZone);
    const people = both({ timeZone });
    const inHours = local('2026-11-23T17:00', timeZone);
    expect(promptsDue(session(startsAt), people, inHours)).toHaveLength(2);
    const inTheNight = local('2026-11-23T22:00', timeZone);
    expect(promptsDue(session(startsAt), people, inTheNight)).toEqual([]);
    expect(promptsDue(session(startsAt), people, local('2026-11-24T09:00', timeZone))).toHaveLength(
      2,
    );
    // A session before working hours: a prompt at an odd hour is better than none.
    const early = local('2026-11-24T08:00', timeZone);
    expect(promptsDue(session(early), people, inTheNight)).toHaveLength(2);
  });

  test('wait for the end of a pause, on the day of the person', () => {
    const startsAt = local('2026-11-26T14:00', timeZone);
    const away = { timeZone, pausedUntil: '2026-11-26' };
    const people = { mentor: { timeZone }, mentee: away };
    const asked = live(session(startsAt), people, addMinutes(startsAt, -3000), startsAt);
    expect(asked).toEqual([
      { name: 'preparation:mentor', at: local('2026-11-25T14:00', timeZone) },
      { name: 'preparation:mentee', at: local('2026-11-26T09:00', timeZone) },
    ]);
  });

  test('respect hours of one’s own', () => {
    const startsAt = local('2026-11-26T14:00', timeZone);
    const early = { timeZone, workingHours: { from: 6, to: 12 } };
    const asked = live(session(startsAt), both(early), addMinutes(startsAt, -3000), startsAt);
    expect(asked.map(({ at }) => at)).toEqual([
      local('2026-11-25T11:59', timeZone),
      local('2026-11-25T11:59', timeZone),
    ]);
    expect(halfDayAt(asked[0]?.at ?? '', timeZone)).toBe('wed-am');
  });

  test.each(['proposed', 'cancelled', 'missed'] as const)('are none for a %s session', (status) => {
    const startsAt = local('2026-11-26T14:00', timeZone);
    const at = '2026-11-20T09:00:00.000Z';
    const { confirmedAt: _confirmed, ...rest } = session(startsAt);
    const one: Session =
      status === 'proposed'
        ? { ...rest, status }
        : status === 'missed'
          ? { ...rest, status, closedAt: at }
          : { ...rest, status, closedAt: at, cancelledBy: 'mentor' };
    for (const now of ['2026-11-25T14:00', '2026-11-27T14:00']) {
      expect(promptsDue(one, both({ timeZone }), local(now, timeZone))).toEqual([]);
    }
  });

  test('for feedback come within two weeks or not at all', () => {
    const startsAt = local('2026-11-26T14:00', timeZone);
    const late = addMinutes(startsAt, 15 * 24 * 60);
    expect(promptsDue(session(startsAt), both({ timeZone }), late)).toEqual([]);
  });
});

describe('the key of a fact', () => {
  const scope = fc.record({ tenantId: fc.string(), programmeId: fc.string() });
  const body = fc.oneof<fc.Arbitrary<FactBody>[]>(
    fc.record({ kind: fc.constant('pair-proposed' as const), pairId: fc.string() }),
    fc.record({ kind: fc.constant('pair-formed' as const), pairId: fc.string() }),
    fc.record({
      kind: fc.constant('pair-declined' as const),
      pairId: fc.string(),
      by: fc.constantFrom(...SIDES),
    }),
    fc.record({
      kind: fc.constant('session-planned' as const),
      sessionId: fc.string(),
      version: fc.nat(),
    }),
    fc.record({
      kind: fc.constantFrom('preparation-due' as const, 'feedback-due' as const),
      sessionId: fc.string(),
      version: fc.nat(),
      to: fc.constantFrom(...SIDES),
    }),
    fc.record({ kind: fc.constant('person-reachable' as const), oid: fc.string() }),
  );

  test('is the same for the same thing only', () => {
    const thing = fc.tuple(scope, body, fc.constantFrom('', '2026-11-23'));
    fc.assert(
      fc.property(thing, thing, (a, b) => {
        const same = JSON.stringify(factKey(...a)) === JSON.stringify(factKey(...b));
        expect(same).toBe(canonical(a) === canonical(b));
        expect(factKey(...a)).toEqual(factKey(...structuredClone(a)));
      }),
    );
  });

  test('does not depend on the order in which a body was written', () => {
    const where = { tenantId: 't', programmeId: 'p' };
    const one: FactBody = { kind: 'preparation-due', sessionId: 's', version: 2, to: 'mentor' };
    const two: FactBody = { to: 'mentor', version: 2, sessionId: 's', kind: 'preparation-due' };
    expect(factKey(where, one)).toEqual(factKey(where, two));
  });

  function canonical([where, said, occurrence]: [unknown, FactBody, string]): string {
    return JSON.stringify([where, Object.entries(said).sort(), occurrence]);
  }
});
