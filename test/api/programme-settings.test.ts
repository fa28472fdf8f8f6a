import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ProgrammeShape } from '../../src/wire/programme.ts';
import { world, type World } from '../usecases/harness.ts';
import { approvedProgramme, MANAGER, NEW_PROGRAMME, SPONSOR } from '../usecases/story.ts';
import { client, type Client } from './client.ts';

let at: World;
let http: Client;
let path: string;
beforeEach(async () => {
  at = world();
  http = client(at);
  path = `/programmes/${(await approvedProgramme(at)).id}`;
});
afterEach(() => at.close());

const put = (changes: object, seen: number, options: object = {}, language = 'fr') =>
  http.call('put', path, {
    as: MANAGER,
    language,
    body: { settings: { ...NEW_PROGRAMME, ...changes }, options, seen },
  });
const read = async () => ProgrammeShape.parse((await http.call('get', path, { as: MANAGER })).json);

describe('two people who change the same settings', () => {
  test('one wins; the other is told in their language, and finds who wrote what', async () => {
    const { version } = await read();
    expect((await put({ name: 'Le premier nom' }, version)).status).toBe(200);
    const second = await put({ name: 'Le second nom' }, version, {}, 'en');
    expect(second).toMatchObject({ status: 409, json: { code: 'programme_changed' } });
    expect(second.text).toContain('Somebody else changed this programme');
    const now = await read();
    expect(now).toMatchObject({ name: 'Le premier nom', changed: { by: MANAGER.name } });
    expect((await put({ name: 'Le second nom' }, now.version)).status).toBe(200);
    expect((await read()).name).toBe('Le second nom');
  });

  test('lose nothing by asking twice', async () => {
    const first = await put({ sessionCount: 9 }, 1);
    const again = await put({ sessionCount: 9 }, 1);
    expect(again).toMatchObject({ status: 200, json: first.json });
  });
});

test('a charter that waits says since when its sponsor is asked; an approved one does not', async () => {
  expect((await read()).askedAt).toBeUndefined();
  at.clock.pass({ days: 1 });
  await put({ purpose: 'Une autre raison.' }, 1);
  expect((await read()).askedAt).toBe(at.clock.now());
});

test('each broken rule comes back under its own field, in both languages', async () => {
  const options = {
    silenceWeeks: 0,
    weeklyMessages: { executive: 9, other: 1 },
    retentionDays: 10,
    words: { proposal: { fr: 'x'.repeat(301), en: '' } },
  };
  for (const [language, part] of [
    ['fr', 'jours'],
    ['en', 'days'],
  ] as const) {
    const { status, json, text } = await put({ startsOn: 'demain' }, 1, options, language);
    expect(status).toBe(422);
    const { fields } = json as { fields: { path: string }[] };
    expect(fields.map((field) => field.path)).toEqual([
      'startsOn',
      'options.silenceWeeks',
      'options.weeklyMessages',
      'options.retentionDays',
      'options.words',
      'options.words',
    ]);
    expect(text).toContain(part);
  }
});

test('a programme says where it stands in time: its own day, and the day of erasure', async () => {
  await put({ timeZone: 'Pacific/Auckland' }, 1, { retentionDays: 30 });
  at.clock.set('2026-11-30T11:30:00.000Z');
  expect(await read()).toMatchObject({ today: '2026-12-01', erasedOn: '2027-07-30' });
});

test('who may change it knows, and who may only read it too', async () => {
  expect((await read()).mayChange).toBe(true);
  await at.install(SPONSOR);
  const { json } = await http.call('get', path, { as: SPONSOR });
  expect(json).toMatchObject({ mayChange: false });
});

test('a preview is the card with the sentence on it, as plain text', async () => {
  const preview = (body: object) =>
    http.call('post', `${path}/message-previews`, { as: MANAGER, body });
  const words = { fr: 'Venez [ici](http://a.example) {{DATE()}}', en: 'Come along.' };
  const { json } = await preview({ kind: 'pair-formed', words, locale: 'fr' });
  const { parts } = json as { parts: { is: string; runs?: { text: string }[] }[] };
  const said = parts.flatMap(({ runs = [] }) => runs.map(({ text }) => text)).join('\n');
  expect(said).toContain('Venez [ici](http://a.example)');
  expect(said).not.toContain('{{');
  expect(parts.map(({ is }) => is)).toContain('buttons');
  const standard = await preview({ kind: 'pair-formed', locale: 'en' });
  expect(standard.text).not.toContain('Come along.');
  expect((await preview({ kind: 'digest', locale: 'fr' })).status).toBe(400);
});
