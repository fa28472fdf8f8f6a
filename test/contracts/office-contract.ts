import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Calendars, Directory } from '../../src/usecases/office-port.ts';

export type Permission = 'profile' | 'managers' | 'timeZone' | 'photo' | 'calendars' | 'events';

export interface Office {
  readonly calendars: Calendars;
  readonly directory: Directory;
  /** What somebody shows at our door. */
  readonly tokenOf: (mail: string) => string;
  readonly close: () => Promise<void>;
}

/** What every office promises, whoever plays it: what it tells, and what it says when it may not. */
export function describeOfficeContract(
  name: string,
  make: (refused: ReadonlySet<Permission>) => Promise<Office>,
): void {
  const TENANT = 'contoso';
  const ANN = 'ann@contoso.example';
  const BOB = 'bob@contoso.example';
  const TEN = '2026-11-24T10:00:00.000Z';
  const ELEVEN = '2026-11-24T11:00:00.000Z';
  const NOON = '2026-11-24T12:00:00.000Z';
  const MEETING = {
    id: 'session-1',
    subject: 'Session',
    startsAt: TEN,
    endsAt: ELEVEN,
    attendees: [{ mail: BOB, name: 'Bob' }],
  };
  let office: Office;
  const as = (mail: string) =>
    office.calendars.of({ tenantId: TENANT, token: office.tokenOf(mail) });
  const busy = () =>
    as(ANN).busy([ANN, BOB], '2026-11-24T00:00:00.000Z', '2026-11-25T00:00:00.000Z');
  const invited = async (mail = ANN) => {
    const made = await as(mail).invite(MEETING);
    if (!made.ok) throw new Error(made.error);
    return made.value;
  };

  describe(name, () => {
    beforeEach(async () => {
      office = await make(new Set());
    });
    afterEach(() => office.close());

    test('an event takes its people’s time, and has a link to join', async () => {
      expect(await busy()).toEqual([]);
      const { joinUrl } = await invited();
      expect(joinUrl).toMatch(/^https?:\/\//u);
      expect(await busy()).toContainEqual({ startsAt: TEN, endsAt: ELEVEN });
    });

    test('asked for twice, it is one', async () => {
      expect(await invited()).toEqual(await invited());
      const times = await busy();
      expect(new Set(times?.map(({ startsAt }) => startsAt))).toEqual(new Set([TEN]));
    });

    test('moves, and goes; twice is once, and what is gone is said to be', async () => {
      const { eventId } = await invited();
      const later = { startsAt: ELEVEN, endsAt: NOON };
      expect(await as(ANN).move(eventId, later)).toEqual({ ok: true, value: 'moved' });
      expect((await busy())?.[0]).toEqual(later);
      const gone = { ok: true, value: 'cancelled' };
      expect(await as(ANN).cancel(eventId)).toEqual(gone);
      expect(await busy()).toEqual([]);
      expect(await as(ANN).cancel(eventId)).toEqual(gone);
      expect(await as(ANN).move(eventId, later)).toEqual({ ok: true, value: 'gone' });
    });

    test('is its organiser’s: nobody else moves it or takes it away', async () => {
      const { eventId } = await invited();
      const later = { startsAt: ELEVEN, endsAt: NOON };
      expect(await as(BOB).move(eventId, later)).toEqual({ ok: true, value: 'gone' });
      await as(BOB).cancel(eventId);
      expect((await busy())?.[0]).toEqual({ startsAt: TEN, endsAt: ELEVEN });
    });

    test('tells of a person, or that there is nothing to tell', async () => {
      const own = office.directory.of({ tenantId: TENANT, token: office.tokenOf(ANN) });
      expect((await own.profile()).ok).toBe(true);
      const managers = await own.managers();
      expect(managers.ok && managers.value.every((mail) => mail === mail.toLowerCase())).toBe(true);
      expect((await own.timeZone()).ok).toBe(true);
      expect(await own.photoOf('nobody')).toEqual({ ok: true, value: undefined });
    });
  });

  describe(`${name}, where everything is refused`, () => {
    beforeEach(async () => {
      office = await make(
        new Set(['profile', 'managers', 'timeZone', 'photo', 'calendars', 'events']),
      );
    });
    afterEach(() => office.close());

    test('says so of each, and throws for none', async () => {
      const refused = { ok: false, error: 'refused' };
      const own = office.directory.of({ tenantId: TENANT, token: office.tokenOf(ANN) });
      expect(await own.profile()).toEqual(refused);
      expect(await own.managers()).toEqual(refused);
      expect(await own.timeZone()).toEqual(refused);
      expect(await own.photoOf('o1')).toEqual(refused);
      expect(await busy()).toBeUndefined();
      expect(await as(ANN).invite(MEETING)).toEqual(refused);
      expect(await as(ANN).move('e', { startsAt: TEN, endsAt: ELEVEN })).toEqual(refused);
      expect(await as(ANN).cancel('e')).toEqual(refused);
    });
  });
}
