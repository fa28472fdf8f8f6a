import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { microsoftGraph } from '../../../src/adapters/graph/graph.ts';
import {
  graphCalendars,
  graphDirectory,
  graphInstaller,
} from '../../../src/adapters/graph/office.ts';
import { makeRest } from '../../../src/adapters/graph/request.ts';
import { ianaZone, WINDOWS_ZONES } from '../../../src/adapters/graph/windows-zones.ts';
import { isTimeZone } from '../../../src/domain/time.ts';
import { GRAPH_403 } from './office-stub.ts';
import { client } from '../../api/client.ts';
import { world } from '../../usecases/harness.ts';
import { formedPair, MENTOR } from '../../usecases/story.ts';
import { stub, type Stub } from './stub.ts';

let graph: Stub;
const waits: number[] = [];
const wait = (millis: number): Promise<void> => {
  waits.push(millis);
  return Promise.resolve();
};
beforeAll(async () => {
  graph = await stub();
});
beforeEach(() => {
  waits.length = 0;
});
afterAll(() => graph.close());
const ask = () => microsoftGraph({ graphUrl: graph.url, wait });

describe('somebody in the directory', () => {
  test('is read with the token that was given, and no field more than needed', async () => {
    graph.answer(() => ({ json: { id: 'o1', department: 'Finance', jobTitle: null } }));
    expect(await ask().profile('T')).toEqual({
      ok: true,
      value: { id: 'o1', department: 'Finance', jobTitle: null },
    });
    expect(graph.calls).toMatchObject([
      {
        method: 'GET',
        token: 'T',
        path: '/me?$select=id,jobTitle,department,officeLocation,preferredLanguage',
      },
    ]);
  });

  test('has managers above, the nearest first; a circle among them ends', async () => {
    const boss = { id: 'boss', mail: 'Boss@Contoso.example' };
    const top = { id: 'ceo', mail: null, userPrincipalName: 'ceo@contoso.example', manager: boss };
    graph.answer(() => ({
      json: { id: 'me', manager: { ...boss, manager: top } },
    }));
    const chain = await ask().managers('T');
    expect(chain.ok && chain.value.map(({ mail }) => mail)).toEqual([
      'boss@contoso.example',
      'ceo@contoso.example',
    ]);
    expect(graph.calls[0]?.headers['consistencylevel']).toBe('eventual');
    graph.answer(() => ({ json: { id: 'me' } }));
    expect(await ask().managers('T')).toEqual({ ok: true, value: [] });
  });
});

describe('a request', () => {
  test('that is throttled waits as long as Graph says, and is asked again', async () => {
    graph.answer((_call, nth) =>
      nth < 3 ? { status: 429, headers: { 'Retry-After': '2' } } : { json: { id: 'o1' } },
    );
    expect((await ask().profile('T')).ok).toBe(true);
    expect(waits).toEqual([2000, 2000]);
  });

  test.each([
    ['throttled for ever', { status: 429, headers: { 'Retry-After': '1' } }, 3],
    ['told to come back in a minute', { status: 429, headers: { 'Retry-After': '60' } }, 1],
    ['answered 503', { status: 503 }, 3],
    ['answered 500', { status: 500 }, 1],
    ['answered no JSON', { text: '<html>' }, 1],
    ['answered something else', { json: { value: 1 } }, 1],
    ['hung up on', { hangUp: true }, 1],
    ['sent elsewhere', { status: 302, headers: { Location: 'http://127.0.0.1:9/' } }, 1],
  ])('that is %s is unavailable, and never throws', async (_name, reply, calls) => {
    graph.answer(() => reply);
    expect(await ask().profile('T')).toEqual({ ok: false, error: 'unavailable' });
    expect(graph.calls).toHaveLength(calls);
  });

  test.each([401, 403])('that is not allowed (%i) is refused, and not repeated', async (status) => {
    graph.answer(() => ({ status }));
    expect(await ask().managers('T')).toEqual({ ok: false, error: 'refused' });
    expect(graph.calls).toHaveLength(1);
  });
});

describe('schedules', () => {
  const FROM = '2026-11-24T08:00:00.000Z';
  const UNTIL = '2026-11-28T17:00:00.000Z';

  test('say when people are busy, in UTC, twenty mailboxes a request', async () => {
    graph.answer(({ body }) => ({
      json: {
        value: (body as { schedules: string[] }).schedules.map((scheduleId) => ({
          scheduleId,
          scheduleItems: [
            item('busy', '2026-11-24T09:00:00.0000000', '2026-11-24T10:00:00.0000000'),
            item('free', '2026-11-24T11:00:00.0000000', '2026-11-24T12:00:00.0000000'),
          ],
          workingHours: { timeZone: { name: 'Europe/Paris' } },
        })),
      },
    }));
    const mails = Array.from({ length: 45 }, (_, i) => `p${i}@contoso.example`);
    const answer = await ask().schedules('T', mails, FROM, UNTIL);
    expect(
      graph.calls.map(({ body }) => (body as { schedules: string[] }).schedules.length),
    ).toEqual([20, 20, 5]);
    expect(graph.calls[0]?.headers['prefer']).toBe('outlook.timezone="UTC"');
    expect(answer.ok && answer.value).toHaveLength(45);
    expect(answer.ok && answer.value[0]).toEqual({
      mail: 'p0@contoso.example',
      timeZone: 'Europe/Paris',
      busy: [{ startsAt: '2026-11-24T09:00:00.000Z', endsAt: '2026-11-24T10:00:00.000Z' }],
    });
  });

  const item = (status: string, start: string, end: string) => ({
    status,
    start: { dateTime: start, timeZone: 'UTC' },
    end: { dateTime: end, timeZone: 'UTC' },
  });

  test('take busy hours out of the slots of a pair, and say so; refused, go by what was stated', async () => {
    const at = world();
    const { programmeId, pairId } = await formedPair(at);
    let consent = true;
    const ports = {
      ...at.ports,
      calendars: graphCalendars({ graphUrl: graph.url, wait }, () =>
        Promise.resolve(consent ? { ok: true, value: 'OBO' } : { ok: false, error: 'refused' }),
      ),
    };
    const http = client({ ...at, ports });
    const slots = async () =>
      (await http.call('get', `/programmes/${programmeId}/pairs/${pairId}/slots`, { as: MENTOR }))
        .json as { by: string; slots: { startsAt: string; endsAt: string }[] };
    const busyAt = (spans: { startsAt: string; endsAt: string }[], error?: object) => ({
      json: {
        value: [0, 1].map((n) => ({
          scheduleId: `p${n}`,
          scheduleItems: n === 0 ? spans.map((s) => item('tentative', s.startsAt, s.endsAt)) : [],
          ...(n === 1 && error !== undefined ? { error } : {}),
        })),
      },
    });
    graph.answer(() => busyAt([]));
    const all = await slots();
    expect(all.by).toBe('calendars');
    expect(graph.calls[0]?.token).toBe('OBO');
    const [first, ...rest] = all.slots;
    if (first === undefined || rest.length === 0) throw new Error('too few slots to tell');
    graph.answer(() => busyAt([first]));
    expect(await slots()).toEqual({ by: 'calendars', slots: rest, clocks: [] });
    graph.answer(() => busyAt(all.slots));
    expect(await slots()).toEqual({ by: 'stated', slots: all.slots, clocks: [] });
    graph.answer(() => busyAt([first], { message: 'hidden' }));
    expect(await slots()).toEqual({ by: 'stated', slots: all.slots, clocks: [] });
    graph.answer(() => ({ status: 403 }));
    expect(await slots()).toEqual({ by: 'stated', slots: all.slots, clocks: [] });
    consent = false;
    graph.answer(() => busyAt([first]));
    expect(await slots()).toEqual({ by: 'stated', slots: all.slots, clocks: [] });
    expect(graph.calls).toHaveLength(0);
    at.close();
  });
});

describe('a meeting', () => {
  const MEETING = {
    id: 'session-1',
    subject: 'Session',
    startsAt: '2026-11-24T09:00:00.000Z',
    endsAt: '2026-11-24T10:00:00.000Z',
    attendees: [{ mail: 'a@contoso.example', name: 'A' }],
  };

  test('is made with a link to join, known again by its session', async () => {
    graph.answer(() => ({
      status: 201,
      json: { id: 'e1', onlineMeeting: { joinUrl: 'https://teams.microsoft.com/l/meetup-join/1' } },
    }));
    expect(await ask().createMeeting('T', MEETING)).toEqual({
      ok: true,
      value: { eventId: 'e1', joinUrl: 'https://teams.microsoft.com/l/meetup-join/1' },
    });
    expect(graph.calls[0]?.body).toMatchObject({
      isOnlineMeeting: true,
      transactionId: 'session-1',
      start: { dateTime: '2026-11-24T09:00:00.000', timeZone: 'UTC' },
    });
  });

  test('may come without a link, or not at all', async () => {
    graph.answer(() => ({ status: 201, json: { id: 'e1', onlineMeeting: null } }));
    expect(await ask().createMeeting('T', MEETING)).toEqual({ ok: true, value: { eventId: 'e1' } });
    graph.answer(() => ({ status: 403 }));
    expect(await ask().createMeeting('T', MEETING)).toEqual({ ok: false, error: 'refused' });
  });
});

describe('the app', () => {
  test('is installed for somebody who has it not, found on whatever page', async () => {
    graph.answer(({ method, path }) => {
      if (method === 'POST') return { status: 201 };
      if (path.includes('page=2')) return { json: { value: [] } };
      return { json: { value: [], '@odata.nextLink': `${graph.url}/users/o1/x?page=2` } };
    });
    expect(await ask().install('A', 'o1', 'app')).toEqual({ ok: true, value: {} });
    expect(graph.calls.map(({ method }) => method)).toEqual(['GET', 'GET', 'POST']);
    graph.answer(({ path }) =>
      path.endsWith('/installedApps/i1/chat')
        ? { json: { id: '19:chat' } }
        : path.includes('page=2')
          ? { json: { value: [{ id: 'i1' }] } }
          : { json: { value: [], '@odata.nextLink': `${graph.url}/users/o1/x?page=2` } },
    );
    const there = { ok: true, value: { chatId: '19:chat' } };
    expect(await ask().install('A', 'o1', 'app')).toEqual(there);
  });

  test('installed meanwhile is there; not allowed, it is refused', async () => {
    graph.answer(({ method }) => (method === 'POST' ? { status: 409 } : { json: { value: [] } }));
    expect(await ask().install('A', 'o1', 'app')).toEqual({ ok: true, value: {} });
    graph.answer(() => ({ status: 403, json: GRAPH_403.directory }));
    expect(await ask().install('A', 'o1', 'app')).toEqual({ ok: false, error: 'refused' });
  });

  test('a next page elsewhere never gets the token', async () => {
    graph.answer(() => ({ json: { value: [], '@odata.nextLink': 'http://evil.example/next' } }));
    expect(await ask().install('A', 'o1', 'app')).toEqual({ ok: false, error: 'unavailable' });
    expect(graph.calls).toHaveLength(1);
  });
});

describe('somebody’s account', () => {
  const installer = () =>
    graphInstaller(
      { graphUrl: graph.url, wait },
      () => Promise.resolve({ ok: true, value: 'APP' }),
      { catalogueId: 'app', botId: 'bot-id' },
    );

  test('is found by its address, quoted as Graph wants it; one that two bear is nobody’s', async () => {
    graph.answer(() => ({ json: { value: [{ id: 'o1' }] } }));
    const found = await installer().accountOf('contoso', "o'neil@contoso.example");
    expect(found).toEqual({ ok: true, value: 'o1' });
    expect(graph.calls[0]?.token).toBe('APP');
    expect(graph.calls[0]?.path).toContain("mail eq 'o''neil@contoso.example'");
    graph.answer(() => ({ json: { value: [{ id: 'o1' }, { id: 'o2' }] } }));
    expect(await installer().accountOf('contoso', 'x@y')).toEqual({ ok: true, value: undefined });
    graph.answer(() => ({ status: 403, json: GRAPH_403.directory }));
    expect(await installer().accountOf('contoso', 'x@y')).toEqual({ ok: false, error: 'refused' });
  });
});

describe('an app that was there before', () => {
  test('tells its conversation, so that what waits can leave', async () => {
    graph.answer(({ path }) =>
      path.endsWith('/chat') ? { json: { id: '19:chat' } } : { json: { value: [{ id: 'i1' }] } },
    );
    const installer = graphInstaller(
      { graphUrl: graph.url, wait },
      () => Promise.resolve({ ok: true, value: 'APP' }),
      { catalogueId: 'app', botId: 'bot-id' },
    );
    expect(await installer.install('contoso', 'o1')).toEqual({
      ok: true,
      value: {
        conversation: {
          id: '19:chat',
          serviceUrl: 'https://smba.trafficmanager.net/teams/',
          botId: '28:bot-id',
        },
      },
    });
  });
});

describe('a face', () => {
  const JPEG = '\u00ff\u00d8\u00ff\u00e0';
  const who = { tenantId: 'contoso', token: 'T' };
  const directory = (now: () => number = () => 0) =>
    graphDirectory(
      { graphUrl: graph.url, wait },
      () => Promise.resolve({ ok: true, value: 'OBO' }),
      now,
    ).of(who);

  test('is asked for once in half a day, and then again', async () => {
    let now = 0;
    const own = directory(() => now);
    graph.answer(() => ({
      headers: { 'Content-Type': 'image/jpeg' },
      bytes: Buffer.from(JPEG, 'latin1'),
    }));
    const photo = { ok: true, value: { type: 'image/jpeg', base64: '/9j/4A==' } };
    expect(await own.photoOf('o1')).toEqual(photo);
    expect(await own.photoOf('o1')).toEqual(photo);
    expect(graph.calls).toHaveLength(1);
    expect(graph.calls[0]?.path).toBe('/users/o1/photos/96x96/$value');
    now = 12 * 60 * 60_000;
    await own.photoOf('o1');
    expect(graph.calls).toHaveLength(2);
  });

  test('that is no picture, or none at all, is none; a refusal is not remembered', async () => {
    const own = directory();
    graph.answer(() => ({ headers: { 'Content-Type': 'image/png' }, text: '<script>' }));
    expect(await own.photoOf('o1')).toEqual({ ok: true, value: undefined });
    graph.answer(() => ({ status: 403, json: GRAPH_403.directory }));
    expect(await own.photoOf('o2')).toEqual({ ok: false, error: 'refused' });
    graph.answer(() => ({ status: 404 }));
    expect(await own.photoOf('o2')).toEqual({ ok: true, value: undefined });
  });
});

describe('Graph that is down', () => {
  test('for a day is asked by one in half a minute, and holds up nobody else', async () => {
    let now = 0;
    const settings = { graphUrl: graph.url, wait, rest: makeRest(() => now) };
    const down = { ok: false, error: 'unavailable' };
    graph.answer(() => ({ hangUp: true }));
    const minutes = 24 * 60;
    for (let turn = 0; turn < minutes; turn += 30) {
      now = turn * 60_000;
      for (let person = 0; person < 5; person++) {
        expect(await microsoftGraph(settings).profile('T')).toEqual(down);
      }
    }
    expect(graph.calls).toHaveLength(minutes / 30);
    graph.answer(() => ({ json: { id: 'o1' } }));
    expect(await microsoftGraph(settings).profile('T')).toEqual(down);
    now += 30_000;
    expect((await microsoftGraph(settings).profile('T')).ok).toBe(true);
  });

  test('and says for how long is left alone so long, five minutes at most', async () => {
    let now = 0;
    const settings = { graphUrl: graph.url, wait, rest: makeRest(() => now) };
    graph.answer(() => ({ status: 429, headers: { 'Retry-After': '120' } }));
    await microsoftGraph(settings).profile('T');
    now = 119_000;
    await microsoftGraph(settings).profile('T');
    expect(graph.calls).toHaveLength(1);
    now = 120_000;
    graph.answer(() => ({ status: 503, headers: { 'Retry-After': '86400' } }));
    await microsoftGraph(settings).profile('T');
    now = 120_000 + 5 * 60_000;
    graph.answer(() => ({ json: { id: 'o1' } }));
    expect((await microsoftGraph(settings).profile('T')).ok).toBe(true);
  });
});

test('every time zone of Windows leads to one that this machine knows', () => {
  for (const [name, zone] of WINDOWS_ZONES) expect([name, isTimeZone(zone)]).toEqual([name, true]);
  expect(ianaZone('Romance Standard Time')).toBe('Europe/Paris');
  expect(ianaZone('America/Lima')).toBe('America/Lima');
  expect(ianaZone('tzone://Microsoft/Custom')).toBeUndefined();
  expect(ianaZone('')).toBeUndefined();
});
