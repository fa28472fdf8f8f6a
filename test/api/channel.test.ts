import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listAll } from '../../src/usecases/documents.ts';
import { ChannelPageShape } from '../../src/wire/channel.ts';
import { done, FABRIKAM, someone, world, type World } from '../usecases/harness.ts';
import { approvedProgramme, EXECUTIVE, MANAGER, MENTOR, SPONSOR } from '../usecases/story.ts';
import { createProgramme } from '../../src/usecases/create-programme.ts';
import { NEW_PROGRAMME } from '../usecases/story.ts';
import { client, type Client } from './client.ts';
import { livingProgramme, SECRET, type Ids } from './living-programme.ts';

let at: World;
let http: Client;
let ids: Ids;
beforeAll(async () => {
  at = world();
  http = client(at);
  ids = await livingProgramme(at);
});
afterAll(() => at.close());

const STRANGER = someone('Nobody');
const page = (as = STRANGER, language = 'fr') =>
  http.call('get', `/programmes/${ids.programmeId}/channel`, { as, language });
const events = (as = MANAGER) => http.call('get', `/programmes/${ids.programmeId}/events`, { as });
const announce = (list: readonly object[], seen: number, as = MANAGER) =>
  http.call('put', `/programmes/${ids.programmeId}/events`, { as, body: { list, seen } });

describe('the landing page of a programme in a channel', () => {
  test('is the same, byte for byte, for whoever of the tenant reads it', async () => {
    const said = await Promise.all(
      [STRANGER, MANAGER, SPONSOR, MENTOR, EXECUTIVE].map(async (who) => {
        const known = { ...who, locale: 'fr' as const };
        const { status, text } = await page(known);
        return [status, text];
      }),
    );
    for (const one of said) expect(one).toEqual(said[0]);
    expect(said[0]?.[0]).toBe(200);
  });

  test('says nothing about anybody: no name, address, account or id of a person or a pair', async () => {
    const { text, json } = await page();
    const scope = { tenantId: MANAGER.tenantId, programmeId: ids.programmeId };
    const stored = await at.store.get('programme', scope, ids.programmeId);
    const participants = await listAll(at.ports, 'participant', scope);
    const pairs = await listAll(at.ports, 'pair', scope);
    const sessions = await listAll(at.ports, 'session', scope);
    const people = participants.flatMap(({ id, body }) => [
      id,
      body.oid,
      body.profile.name,
      body.profile.mail,
      body.hopes,
    ]);
    const { sponsor, managers = [] } = stored?.body ?? {};
    const personal = [
      ...people,
      ...managers,
      ...Object.values(SECRET),
      sponsor?.name,
      sponsor?.mail,
      stored?.body.sponsorOid,
      MANAGER.name,
      MANAGER.mail,
      STRANGER.name,
      STRANGER.oid,
      ...pairs.map(({ id }) => id),
      ...sessions.flatMap(({ id, body }) => [id, body.startsAt]),
    ].filter((word) => word !== undefined && word !== '');
    expect(people.length).toBeGreaterThan(10);
    expect(personal.filter((word) => text.includes(String(word)))).toEqual([]);
    expect(text).not.toContain('@');
    // Every field is one of these; whoever adds one decides here that it is about nobody.
    expect(Object.keys(ChannelPageShape.parse(json)).sort()).toEqual(
      [
        ...['approvedAt', 'counts', 'endsOn', 'enrolUrl', 'format', 'modules', 'open'],
        ...['programmeId', 'programmeName', 'purpose', 'sessionCount', 'sessionMinutes'],
        ...['startsOn', 'timeZone', 'upcoming'],
      ].sort(),
    );
  });

  test('is there in the reader’s language, with the kit’s published modules', async () => {
    const titles = async (language: string) =>
      ChannelPageShape.parse((await page(STRANGER, language)).json).modules.map((m) => m.title);
    expect(await titles('fr')).toContain('L’IA générative au quotidien');
    expect((await titles('en')).length).toBe((await titles('fr')).length);
  });

  test('leads to the sign-up, in the reader’s own app', async () => {
    const { enrolUrl } = ChannelPageShape.parse((await page()).json);
    expect(enrolUrl).toContain(`mentoring/enrol/${ids.programmeId}`);
  });

  test('is not there before the sponsor’s word, nor for another tenant', async () => {
    const draft = done(await createProgramme(at.ports, MANAGER, { ...NEW_PROGRAMME, name: 'Tôt' }));
    for (const as of [MANAGER, STRANGER]) {
      const { status } = await http.call('get', `/programmes/${draft.id}/channel`, { as });
      expect(status).toBe(404);
    }
    expect((await page({ ...MANAGER, tenantId: FABRIKAM })).status).toBe(404);
  });
});

describe('common events', () => {
  const kickOff = {
    id: 'kick-off',
    on: '2027-01-12',
    at: '17:30',
    title: { fr: 'Lancement', en: '' },
    place: 'Amphithéâtre',
  };

  test('are announced by managers, and read in the one language that they have', async () => {
    expect((await events()).json).toEqual({ version: 0, list: [] });
    expect((await announce([kickOff], 0)).json).toEqual({ version: 1, list: [kickOff] });
    const { upcoming } = ChannelPageShape.parse((await page(STRANGER, 'en')).json);
    expect(upcoming).toContainEqual({
      kind: 'announced',
      on: '2027-01-12',
      at: '17:30',
      title: 'Lancement',
      place: 'Amphithéâtre',
    });
  });

  test('two managers at once: one wins, the other is told', async () => {
    const [one, two] = [await announce([], 1), await announce([kickOff], 1)];
    expect([one.status, two.status]).toEqual([200, 409]);
    expect(two.json).toMatchObject({ code: 'programme_changed' });
  });

  test.each([
    ['no name', { ...kickOff, title: { fr: ' ', en: '' } }],
    ['no such day', { ...kickOff, on: '2027-02-30' }],
    ['no such hour', { ...kickOff, at: '24:00' }],
    ['a name beyond its line', { ...kickOff, title: { fr: 'x'.repeat(121), en: '' } }],
  ])('%s is refused', async (_what, event) => {
    const { version } = (await events()).json as { readonly version: number };
    const refused = await announce([event], version);
    expect([refused.status, refused.json]).toMatchObject([422, { code: 'events_invalid' }]);
  });
});

test('a programme of four people counts nobody', async () => {
  const four = world();
  const programme = await approvedProgramme(four);
  const { json } = await client(four).call('get', `/programmes/${programme.id}/channel`, {
    as: STRANGER,
  });
  expect(json).toMatchObject({ counts: {} });
  four.close();
});
