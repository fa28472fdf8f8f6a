import { describe, expect, test } from 'vitest';
import { calendarDue } from '../../src/usecases/go-round.ts';

const running = (timeZone: string) => ({ status: 'running', timeZone }) as const;
const kinds = (timeZone: string, now: string): readonly string[] =>
  calendarDue(running(timeZone), now).map(({ kind }) => kind);
const DIGEST = 'manager-digest-due';
const SUMMARY = 'sponsor-summary-due';

describe('a programme’s week and month', () => {
  test.each([
    // Nine o'clock in Paris is eight in winter and seven in summer, UTC.
    ['Europe/Paris', '2026-11-23T07:59:59.999Z', []],
    ['Europe/Paris', '2026-11-23T08:00:00.000Z', [DIGEST]],
    ['Europe/Paris', '2026-07-13T07:00:00.000Z', [DIGEST]],
    ['Europe/Paris', '2026-12-07T08:00:00.000Z', [DIGEST, SUMMARY]],
    // Down on Monday, heard on Tuesday; on Wednesday it is another week's affair.
    ['Europe/Paris', '2026-11-24T22:59:00.000Z', [DIGEST]],
    ['Europe/Paris', '2026-11-24T23:00:00.000Z', []],
    ['Europe/Paris', '2026-11-29T12:00:00.000Z', []],
    ['Australia/Lord_Howe', '2026-12-06T22:00:00.000Z', [DIGEST, SUMMARY]],
    ['America/New_York', '2026-12-07T13:59:00.000Z', []],
    ['America/New_York', '2026-12-07T14:00:00.000Z', [DIGEST, SUMMARY]],
  ])('in %s at %s', (zone, now, due) => {
    expect(kinds(zone, now)).toEqual(due);
  });

  test('says the same Monday all along, so that saying it again is saying it once', () => {
    const said = ['2026-12-07T08:00:00.000Z', '2026-12-08T20:00:00.000Z'].map((now) =>
      calendarDue(running('Europe/Paris'), now),
    );
    expect(said[0]).toEqual(said[1]);
  });

  test('begins when its pairs meet', () => {
    const early = { status: 'enrolling', timeZone: 'Europe/Paris' } as const;
    expect(calendarDue(early, '2026-12-07T08:00:00.000Z')).toEqual([]);
  });
});
