import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOfLocal, isSkipped } from '../../../src/domain/time.ts';
import { instantShown, oddTimes } from '../../../src/tab/mentoring/odd-time.ts';

const PARIS = 'Europe/Paris';
const paul = { name: 'Paul', timeZone: 'Asia/Tokyo' };
const told = (local: string, others = [paul]) =>
  oddTimes(instantShown(local, PARIS) ?? '', PARIS, others);

describe('a time that somebody is about to propose', () => {
  test('in the day of a weekday needs no word', () => {
    expect(told('2026-11-24T07:00', [])).toEqual([]);
    expect(told('2026-11-24T19:59', [])).toEqual([]);
  });

  test.each([
    ['in the night', '2026-11-24T03:00', undefined, true],
    ['before the day begins', '2026-11-24T06:59', undefined, true],
    ['in the evening', '2026-11-24T20:00', undefined, true],
    ['on a Saturday', '2026-11-28T10:00', 'sat', false],
    ['on a Sunday', '2026-11-29T10:00', 'sun', false],
    ['in the night of a Sunday', '2026-11-29T03:00', 'sun', true],
  ])('%s is told', (_what, local, weekend, isOffHours) => {
    expect(told(local, [])).toEqual([{ weekend, isOffHours }]);
  });

  test('is looked at on the other’s clock as well: two in the afternoon here is late there', () => {
    expect(told('2026-11-24T14:00')).toEqual([
      { other: paul, weekend: undefined, isOffHours: true },
    ]);
    expect(told('2026-11-27T17:00')).toEqual([{ other: paul, weekend: 'sat', isOffHours: true }]);
    expect(told('2026-11-24T09:00')).toEqual([]);
  });

  test('is told once where two zones show the same', () => {
    const others = [{ name: 'Anna', timeZone: 'Europe/Berlin' }];
    expect(told('2026-11-29T10:00', others)).toEqual([{ weekend: 'sun', isOffHours: false }]);
  });
});

describe('the moment that a clock shows', () => {
  const local = fc
    .date({
      min: new Date('2026-01-01T00:00Z'),
      max: new Date('2027-12-31T00:00Z'),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 16));
  const zone = fc.constantFrom(
    PARIS,
    'America/New_York',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'UTC',
  );

  test('is the one that the server reads, but for the hour that comes twice and the one that never does', () => {
    fc.assert(
      fc.property(local, zone, (text, timeZone) => {
        const shown = instantShown(text, timeZone);
        if (isSkipped(text, timeZone)) expect(shown).toBeUndefined();
        else {
          const read = Date.parse(instantOfLocal(text, timeZone) ?? '');
          const apart = Math.abs(Date.parse(shown ?? '') - read) / 60_000;
          expect([0, 30, 60]).toContain(apart);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('is none while the day or the hour is missing, and none in the hour that spring leaves out', () => {
    expect(instantShown('T03:00', PARIS)).toBeUndefined();
    expect(instantShown('2026-11-24T', PARIS)).toBeUndefined();
    expect(instantShown('2026-03-29T02:30', PARIS)).toBeUndefined();
    expect(instantShown('2026-03-29T03:30', PARIS)).toBe('2026-03-29T01:30:00.000Z');
  });
});
