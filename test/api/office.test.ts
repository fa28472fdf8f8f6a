import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { graphCalendars, graphDirectory } from '../../src/adapters/graph/office.ts';
import type { Actor } from '../../src/usecases/actor.ts';
import type { Directory } from '../../src/usecases/office-port.ts';
import { confirmSession, moveSession } from '../../src/usecases/change-session.ts';
import { planSession } from '../../src/usecases/plan-session.ts';
import { graphOffice, type GraphOffice } from '../adapters/graph/office-stub.ts';
import { stub, type Stub } from '../adapters/graph/stub.ts';
import { MENTORS_ANSWERS } from '../usecases/answers.ts';
import { done, found, someone, world, type World } from '../usecases/harness.ts';
import {
  approvedProgramme,
  EXECUTIVE,
  formedPair,
  MENTOR,
  participantsOf,
  type Formed,
} from '../usecases/story.ts';
import { client, type Client } from './client.ts';

/** The API with an organisation's directory and calendars behind it, played at Graph's own paths. */
let graph: Stub;
let office: GraphOffice;
let at: World;
let http: Client;
let pair: Formed;
const photo = { type: 'image/png', base64: 'iVBORw0KGgo=' } as const;

beforeAll(async () => {
  graph = await stub();
});
beforeEach(async () => {
  office = graphOffice(() => graph.url);
  graph.answer(office.reply);
  at = world();
  pair = await formedPair(at);
  const settings = { graphUrl: graph.url, wait: () => Promise.resolve() };
  const tokenFor = ({ token }: { readonly token: string }) =>
    Promise.resolve({ ok: true, value: `obo:${token.split('oid-').at(-1) ?? ''}` } as const);
  const byGraph = graphDirectory(settings, tokenFor, () => 0);
  const directory: Directory = {
    of: (who) => ({
      ...byGraph.of(who),
      photoOf: () => Promise.resolve({ ok: true, value: photo }),
    }),
  };
  const ports = { ...at.ports, calendars: graphCalendars(settings, tokenFor), directory };
  http = client({ ...at, ports });
});
afterEach(() => at.close());
afterAll(() => graph.close());

const AT = '2026-12-08T09:00:00.000Z';
const LATER = '2026-12-10T09:00:00.000Z';
const sessionPath = (id: string): string => `/programmes/${pair.programmeId}/sessions/${id}`;
const post = (as: Actor, path: string, body?: unknown) => http.call('post', path, { as, body });

async function planned(): Promise<string> {
  const { id } = done(await planSession(at.ports, MENTOR, { ...pair, at: { instant: AT } }));
  return id;
}

interface ShownSession {
  readonly id: string;
  readonly status: string;
  readonly joinUrl?: string;
  readonly calendar?: string;
  readonly noMeeting?: string;
}
async function shown(as: Actor, id: string): Promise<ShownSession> {
  const { json } = await http.call('get', '/mentoring', { as });
  const { pairs } = json as { pairs: { sessions: ShownSession[] }[] };
  return found(
    pairs.flatMap(({ sessions }) => sessions).find((one) => one.id === id),
    'the session',
  );
}

describe('a session that both confirmed', () => {
  test('gets one event with a Teams meeting, which both may join and which follows it', async () => {
    const id = await planned();
    expect(office.events.size).toBe(0);
    await post(EXECUTIVE, `${sessionPath(id)}/confirmation`, { startsAt: AT });
    const [event] = [...office.events.values()];
    expect(event).toMatchObject({ owner: EXECUTIVE.mail, people: [EXECUTIVE.mail, MENTOR.mail] });
    const join = 'https://teams.microsoft.com/l/meetup-join/event-1';
    expect(await shown(EXECUTIVE, id)).toMatchObject({ joinUrl: join });
    expect(await shown(MENTOR, id)).toMatchObject({ joinUrl: join });

    await post(EXECUTIVE, `${sessionPath(id)}/time`, { startsAt: LATER });
    expect(office.events.get('event-1')?.start).toBe(LATER.replace('Z', ''));
    await post(EXECUTIVE, `${sessionPath(id)}/cancellation`);
    expect(office.cancelled).toEqual(['event-1']);
    expect((await shown(EXECUTIVE, id)).calendar).toBeUndefined();
  });

  test('is not lost when it was confirmed in the chat, where nobody’s calendar can be written', async () => {
    const id = await planned();
    done(
      await confirmSession(at.ports, EXECUTIVE, { programmeId: pair.programmeId, sessionId: id }),
    );
    expect((await shown(MENTOR, id)).calendar).toBe('missing');
    const made = await post(MENTOR, `${sessionPath(id)}/meeting`);
    expect(made.json).toEqual({ meeting: 'made' });
    const again = await post(EXECUTIVE, `${sessionPath(id)}/meeting`);
    expect(again.json).toEqual({ meeting: 'current' });
    expect(office.events.size).toBe(1);
  });

  test('moved by the other, waits for its organiser to come by, who is told of it', async () => {
    const id = await planned();
    await post(EXECUTIVE, `${sessionPath(id)}/confirmation`, {});
    done(
      await moveSession(at.ports, MENTOR, {
        programmeId: pair.programmeId,
        sessionId: id,
        at: { instant: LATER },
      }),
    );
    expect((await shown(MENTOR, id)).calendar).toBeUndefined();
    expect((await post(MENTOR, `${sessionPath(id)}/meeting`)).json).toEqual({ meeting: 'theirs' });
    expect((await shown(EXECUTIVE, id)).calendar).toBe('behind');
    expect((await post(EXECUTIVE, `${sessionPath(id)}/meeting`)).json).toEqual({
      meeting: 'moved',
    });
    expect((await shown(EXECUTIVE, id)).calendar).toBeUndefined();
  });

  test('whose event was deleted by hand gets another', async () => {
    const id = await planned();
    await post(EXECUTIVE, `${sessionPath(id)}/confirmation`, {});
    (office.events as Map<string, unknown>).clear();
    await post(EXECUTIVE, `${sessionPath(id)}/time`, { startsAt: LATER });
    expect([...office.events.keys()]).toEqual(['event-2']);
    await post(MENTOR, `${sessionPath(id)}/confirmation`, {});
    expect((await shown(MENTOR, id)).joinUrl).toContain('event-2');
  });

  test('goes on without, and says why, where the organisation does not allow it', async () => {
    office.refused.add('events');
    const id = await planned();
    expect((await post(EXECUTIVE, `${sessionPath(id)}/confirmation`, {})).status).toBe(204);
    for (const who of [MENTOR, EXECUTIVE]) {
      expect(await shown(who, id)).toMatchObject({ status: 'planned', noMeeting: 'refused' });
    }
    expect((await shown(MENTOR, id)).joinUrl).toBeUndefined();
    office.refused.clear();
    await post(MENTOR, `${sessionPath(id)}/meeting`);
    const now = await shown(MENTOR, id);
    expect(now.noMeeting).toBeUndefined();
    expect(now.joinUrl).toBeDefined();
  });

  test('is planned, moved and cancelled as ever while Graph is down', async () => {
    graph.answer(() => ({ status: 503 }));
    const id = await planned();
    await post(EXECUTIVE, `${sessionPath(id)}/confirmation`, {});
    expect(await shown(MENTOR, id)).toMatchObject({ noMeeting: 'unavailable' });
    const { status } = await post(MENTOR, `${sessionPath(id)}/time`, { startsAt: LATER });
    expect(status).toBe(204);
    expect((await post(MENTOR, `${sessionPath(id)}/cancellation`)).status).toBe(204);
  });
});

describe('who begins to volunteer', () => {
  const NOVICE = someone('Nina Roche');
  const enrolment = async (programmeId: string) =>
    (await http.call('get', `/programmes/${programmeId}/enrolment`, { as: NOVICE })).json as {
      answers: Record<string, unknown>;
      directory: unknown;
    };

  test('finds what the directory knows, to change at will', async () => {
    const { id } = await approvedProgramme(at, { name: 'Autre' });
    const { answers, directory } = await enrolment(id);
    expect(answers).toMatchObject({
      entity: 'Finance',
      languages: ['fr'],
      timeZone: 'Europe/Paris',
    });
    expect(directory).toEqual({ profile: 'read', managers: 'read' });
  });

  test('is never matched in their reporting line, as the directory tells it', async () => {
    const programme = await approvedProgramme(at, { name: 'Autre' });
    const enrol = () =>
      http.call('put', `/programmes/${programme.id}/enrolment`, {
        as: NOVICE,
        body: { answers: MENTORS_ANSWERS },
      });
    const chain = async () => (await participantsOf(at, programme))[0]?.profile.managementChain;
    expect((await enrol()).status).toBe(204);
    expect(await chain()).toEqual(['boss@contoso.example']);
    office.refused.add('managers');
    await enrol();
    expect(await chain()).toEqual(['boss@contoso.example']);
  });

  test('fills everything in where each permission is refused, and hears of it', async () => {
    for (const one of ['profile', 'managers', 'timeZone'] as const) office.refused.add(one);
    const { id } = await approvedProgramme(at, { name: 'Autre' });
    const { answers, directory } = await enrolment(id);
    expect(answers).toEqual({});
    expect(directory).toEqual({ profile: 'refused', managers: 'refused' });
  });
});

describe('a face', () => {
  test('is shown to the other half of a pair, and to nobody before both accepted', async () => {
    const path = `/programmes/${pair.programmeId}/pairs/${pair.pairId}/photo`;
    await at.install(MENTOR, EXECUTIVE);
    const seen = await http.call('get', path, { as: MENTOR });
    expect(seen.json).toEqual({ photo: `data:image/png;base64,${photo.base64}` });
    expect((await http.call('get', path, { as: someone('Nobody') })).status).toBe(404);
  });
});
