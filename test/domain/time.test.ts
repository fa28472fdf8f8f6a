import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { HALF_DAYS } from '../../src/domain/participant.ts';
import {
  addDays,
  addMinutes,
  halfDayAt,
  instantFromMillis,
  instantOfLocal,
  isLocalDate,
  isSkipped,
  isTimeZone,
  lastWorkingMoment,
  localDateOf,
  millisOf,
  nextWorkingMoment,
  slotsInHalfDays,
} from '../../src/domain/time.ts';

const ZONES = [
  'Europe/Paris',
  'America/New_York',
  // Half an hour of summer time only.
  'Australia/Lord_Howe',
  // Changes on a Friday, a working day here.
  'Africa/Cairo',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
] as const;

const zone = fc.constantFrom(...ZONES);
/** Two whole years: every change both ways, in both hemispheres. */
const moment = fc
  .integer({ min: Date.UTC(2026, 0, 1) / 1000, max: Date.UTC(2028, 0, 1) / 1000 })
  .map((seconds) => instantFromMillis(seconds * 1000));
const hours = fc
  .tuple(fc.integer({ min: 3, max: 22 }), fc.integer({ min: 1, max: 10 }))
  .map(([from, length]) => ({ from, to: Math.min(24, from + length) }));

function local(at: string, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(at).toZonedDateTimeISO(timeZone);
}

function isWorking(at: string, timeZone: string, { from, to }: { from: number; to: number }) {
  const { dayOfWeek, hour } = local(at, timeZone);
  return dayOfWeek <= 5 && hour >= from && hour < to;
}

describe('the next working moment', () => {
  test('lies inside working hours, never before, and is itself when it is one already', () => {
    fc.assert(
      fc.property(moment, zone, hours, (at, timeZone, open) => {
        const next = nextWorkingMoment(at, timeZone, open);
        expect(isWorking(next, timeZone, open)).toBe(true);
        expect(next >= at).toBe(true);
        expect(next === at).toBe(isWorking(at, timeZone, open));
        expect(nextWorkingMoment(next, timeZone, open)).toBe(next);
      }),
    );
  });

  test('never goes back when time goes on', () => {
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 1, max: 20_000 }),
        zone,
        hours,
        (at, later, z, open) => {
          const first = nextWorkingMoment(at, z, open);
          expect(nextWorkingMoment(addMinutes(at, later), z, open) >= first).toBe(true);
        },
      ),
    );
  });

  test('skips no working day: it is on this day, or on the first weekday after', () => {
    fc.assert(
      fc.property(moment, zone, hours, (at, timeZone, open) => {
        let day = local(at, timeZone).toPlainDate();
        const next = local(nextWorkingMoment(at, timeZone, open), timeZone).toPlainDate();
        const isOver = local(at, timeZone).hour >= open.to;
        if (isOver) day = day.add({ days: 1 });
        while (day.dayOfWeek > 5) day = day.add({ days: 1 });
        expect(next.toString()).toBe(day.toString());
      }),
    );
  });

  test.each([
    // Sunday 29 March 2026, two o'clock becomes three; 25 October, three becomes two.
    ['Europe/Paris', '2026-03-27T17:00:00.000Z', '2026-03-30T07:00:00.000Z'],
    ['Europe/Paris', '2026-10-23T16:00:00.000Z', '2026-10-26T08:00:00.000Z'],
    ['America/New_York', '2026-03-06T23:00:00.000Z', '2026-03-09T13:00:00.000Z'],
    ['America/New_York', '2026-10-30T22:00:00.000Z', '2026-11-02T14:00:00.000Z'],
    ['Australia/Lord_Howe', '2026-04-03T07:00:00.000Z', '2026-04-05T22:30:00.000Z'],
    ['Australia/Lord_Howe', '2026-10-02T07:30:00.000Z', '2026-10-04T22:00:00.000Z'],
  ])('in %s opens at nine on the local clock across the change: %s', (timeZone, at, opens) => {
    expect(nextWorkingMoment(at, timeZone)).toBe(opens);
  });

  test('a day that ends at midnight is worked to its end', () => {
    const open = { from: 20, to: 24 };
    const late = '2026-11-23T22:30:00.000Z';
    expect(nextWorkingMoment(late, 'Europe/Paris', open)).toBe(late);
  });
});

describe('the last working moment', () => {
  test('lies inside working hours, never after, and never goes back when time goes on', () => {
    fc.assert(
      fc.property(moment, zone, hours, (at, timeZone, open) => {
        const last = lastWorkingMoment(at, timeZone, open);
        expect(isWorking(last, timeZone, open)).toBe(true);
        expect(last <= at).toBe(true);
        expect(lastWorkingMoment(last, timeZone, open)).toBe(last);
        expect(lastWorkingMoment(addMinutes(at, 90), timeZone, open) >= last).toBe(true);
      }),
    );
  });

  test('is never more than a minute of working time before', () => {
    fc.assert(
      fc.property(moment, zone, hours, (at, timeZone, open) => {
        const last = lastWorkingMoment(at, timeZone, open);
        const after = nextWorkingMoment(addMinutes(last, 1), timeZone, open);
        expect(after > at || millisOf(at) - millisOf(after) < 60_000).toBe(true);
      }),
    );
  });
});

describe('slots in half-days', () => {
  const someHalfDays = fc.subarray([...HALF_DAYS], { minLength: 1 });

  test('begin at ten or at two on the local clock, in a half-day that was offered, in order', () => {
    fc.assert(
      fc.property(moment, zone, someHalfDays, (after, timeZone, halfDays) => {
        const slots = slotsInHalfDays(halfDays, timeZone, after, 45, 12);
        expect(slots).toHaveLength(12);
        for (const [i, { startsAt, endsAt }] of slots.entries()) {
          const { hour, minute } = local(startsAt, timeZone);
          expect([10, 14]).toContain(hour);
          expect(minute).toBe(0);
          expect(halfDays).toContain(halfDayAt(startsAt, timeZone));
          expect(endsAt).toBe(addMinutes(startsAt, 45));
          expect(startsAt > (slots[i - 1]?.startsAt ?? after)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('skip no offered half-day, whatever the clocks do that week', () => {
    fc.assert(
      fc.property(moment, zone, (after, timeZone) => {
        const slots = slotsInHalfDays(HALF_DAYS, timeZone, after, 30, 20);
        const first = local(slots[0]?.startsAt ?? '', timeZone);
        const last = local(slots.at(-1)?.startsAt ?? '', timeZone);
        // Twenty half-days are two weeks of work.
        expect(first.until(last, { largestUnit: 'days' }).days).toBeLessThanOrEqual(13);
      }),
      { numRuns: 40 },
    );
  });

  test('of nobody’s half-days are none', () => {
    expect(slotsInHalfDays([], 'Europe/Paris', '2026-11-23T09:00:00.000Z', 45, 4)).toEqual([]);
  });
});

describe('dates and zones', () => {
  test('a local date and time is read on the clock of its zone', () => {
    expect(instantOfLocal('2026-11-24T14:00', 'Europe/Paris')).toBe('2026-11-24T13:00:00.000Z');
    expect(instantOfLocal('2026-07-24T14:00', 'Europe/Paris')).toBe('2026-07-24T12:00:00.000Z');
    // Half past two does not exist that night: the clock then says half past three.
    expect(instantOfLocal('2026-03-29T02:30', 'Europe/Paris')).toBe('2026-03-29T01:30:00.000Z');
    expect(isSkipped('2026-03-29T02:30', 'Europe/Paris')).toBe(true);
    expect(isSkipped('2026-03-29T02:30', 'America/New_York')).toBe(false);
  });

  test('an hour that some clock showed is none that a change of clocks skips', () => {
    fc.assert(
      fc.property(zone, moment, (timeZone, at) => {
        const shown = local(at, timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' });
        expect(isSkipped(shown, timeZone)).toBe(false);
      }),
    );
  });

  test.each([
    '2026-11-24',
    '2026-11-24T25:00',
    '2026-13-24T10:00',
    '2026-11-24T10:00Z',
    '2026-11-24T10:00+05:00',
    '2026-11-24T10:00[America/New_York]',
    'tomorrow at ten',
    '',
  ])('%j is no local date and time', (text) => {
    expect(instantOfLocal(text, 'Europe/Paris')).toBeUndefined();
  });

  test('a local date is a real day, written in full', () => {
    expect(['2026-02-28', '2028-02-29'].map(isLocalDate)).toEqual([true, true]);
    const wrong = ['2026-02-29', '26-02-01', '20260201', '2026-2-1', 'x', '2026-02-01T10:00'];
    expect(wrong.map(isLocalDate)).toEqual(wrong.map(() => false));
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });

  test('a zone is an IANA name, never an offset', () => {
    expect(['Europe/Paris', 'UTC', 'America/Sao_Paulo'].map(isTimeZone)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['', 'Paris', '+02:00', '-05:00', 'Mars/Olympus'].map(isTimeZone)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  test('the day is that of the zone', () => {
    const at = '2026-12-31T23:30:00.000Z';
    expect(localDateOf(at, 'Europe/Paris')).toBe('2027-01-01');
    expect(localDateOf(at, 'America/New_York')).toBe('2026-12-31');
  });
});
