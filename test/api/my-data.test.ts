import { unzipSync, strFromU8 } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { presentPolicy } from '../../src/api/who-sees.ts';
import { POLICY } from '../../src/domain/policy.ts';
import { BUILT_IN_MODULES } from '../../src/kit/built-in.ts';
import { answerQuestionnaire } from '../../src/usecases/answer-questionnaire.ts';
import type { FileWire } from '../../src/wire/export.ts';
import { tellingTenant, TELLER, WROTE } from '../usecases/erasure-programme.ts';
import { done, found, mailOf, someone, world, type World } from '../usecases/harness.ts';
import { EXECUTIVE, MANAGER, MENTOR } from '../usecases/story.ts';
import { client, type Client } from './client.ts';

let at: World;
let http: Client;
let programmeId: string;
beforeEach(async () => {
  at = world();
  http = client(at);
  ({ programmeId } = await tellingTenant(at));
});
afterEach(() => at.close());

async function exported(language: 'fr' | 'en', as = EXECUTIVE): Promise<Record<string, string>> {
  const { status, json } = await http.call('get', '/me/data/export', { as, language });
  expect(status).toBe(200);
  const { content, contentType } = json as FileWire;
  expect(contentType).toBe('application/zip');
  const files = unzipSync(new Uint8Array(Buffer.from(content, 'base64')));
  return Object.fromEntries(Object.entries(files).map(([name, b]) => [name, strFromU8(b)]));
}

describe('what somebody takes along', () => {
  test('is one archive: a page to read in their language, and the same as JSON', async () => {
    const french = await exported('fr');
    expect(Object.keys(french)).toEqual(['mes-donnees-binome.html', 'mes-donnees-binome.json']);
    expect(Object.keys(await exported('en'))).toEqual([
      'my-binome-data.html',
      'my-binome-data.json',
    ]);
    const page = french['mes-donnees-binome.html'] ?? '';
    const data = french['mes-donnees-binome.json'] ?? '';
    expect(page).toMatch(/^<!doctype html>\n<html lang="fr">/u);
    expect(JSON.parse(data)).toMatchObject({ format: 'binome-my-data', formatVersion: 1 });
    for (const text of [EXECUTIVE.name, mailOf(EXECUTIVE.name), ...(WROTE.get(EXECUTIVE) ?? [])]) {
      expect([text, page.includes(text), data.includes(text)]).toEqual([text, true, true]);
    }
  });

  test('reads in the order of time, with what the two wanted to speak of and how one said it went', async () => {
    const page = (await exported('fr'))['mes-donnees-binome.html'] ?? '';
    const sessions = [...page.matchAll(/<dt>Session (\d+)<\/dt>/gu)].map(([, n]) => Number(n));
    expect(sessions.length).toBeGreaterThan(0);
    expect(sessions).toEqual(sessions.toSorted((a, b) => a - b));
    expect(page).toContain('– sujet du mentor');
    expect(page).toMatch(/Mes points d’étape<\/dt><dd>[^<]+ · (?:Bien|Moyennement|Cela bloque)/u);
  });

  test('holds nothing that others wrote for themselves', async () => {
    for (const text of Object.values(await exported('fr'))) {
      for (const theirs of WROTE.get(MENTOR) ?? []) {
        // What was put on the agenda of both is for both.
        if (theirs !== 'sujet du mentor') expect(text).not.toContain(theirs);
      }
      expect(text).not.toContain(TELLER.name);
    }
  });

  test('calls a module by its title, in the language of the reader', async () => {
    const module = found(BUILT_IN_MODULES.find(({ id }) => id === 'personal-data'));
    const { id: moduleId, version, content } = module;
    const asked = { programmeId, moduleId, version, moment: 'before', answers: {} } as const;
    done(await answerQuestionnaire(at.ports, EXECUTIVE, asked));
    expect((await exported('fr'))['mes-donnees-binome.html']).toContain(content.fr.title);
    expect((await exported('en'))['my-binome-data.html']).toContain(content.en.title);
    expect((await exported('en'))['my-binome-data.json']).toContain(content.fr.title);
  });

  test('writes as text what people typed, whatever it looks like', async () => {
    const name = '<script>alert(1)</script>';
    const files = await exported('fr', { ...someone('Eve'), name });
    expect(files['mes-donnees-binome.html']).not.toContain('<script');
  });
});

describe('somebody who leaves', () => {
  test('reads before what it means, and afterwards is out; the other is told', async () => {
    const { json } = await http.call('get', '/me/data', { as: MENTOR });
    expect(json).toMatchObject({
      isBeingErased: false,
      places: [
        {
          id: programmeId,
          mayLeave: true,
          pairs: [{ name: EXECUTIVE.name, isProposal: false, sessionsToCome: 1 }],
        },
      ],
    });
    const path = `/programmes/${programmeId}/leaving`;
    expect((await http.call('post', path, { as: MENTOR })).status).toBe(204);
    expect((await http.call('post', path, { as: MENTOR })).status).toBe(404);
    expect(at.kinds(EXECUTIVE)).toContain('pair-ended');
    expect((await http.call('get', '/me/data', { as: MENTOR })).json).toMatchObject({ places: [] });
  });

  test('keeps their data until they erase it, and then there is none to take along', async () => {
    await http.call('post', `/programmes/${programmeId}/leaving`, { as: EXECUTIVE });
    expect(JSON.stringify(await exported('fr'))).toContain('mémo de la dirigeante');
    const before = { as: EXECUTIVE, body: {} };
    expect((await http.call('post', '/me/data/erasure', before)).status).toBe(400);
    const asked = { as: EXECUTIVE, body: { understood: true } };
    expect((await http.call('post', '/me/data/erasure', asked)).status).toBe(204);
    const { json } = await http.call('get', '/me/data/erasure', { as: EXECUTIVE });
    expect(json).toEqual({ isUnderWay: false });
    const after = JSON.parse((await exported('fr'))['mes-donnees-binome.json'] ?? '') as object;
    expect(after).toMatchObject({ programmes: [] });
    expect(after).not.toHaveProperty('account');
  });

  test('told beforehand when a programme would be left without a manager', async () => {
    const { json } = await http.call('get', '/me/data', { as: MANAGER });
    const { places } = json as { places: { id: string; isLastManager: boolean }[] };
    expect(places.find(({ id }) => id === programmeId)?.isLastManager).toBe(true);
  });
});

describe('who sees what', () => {
  test('is the policy in words, in both languages, for whoever asks', async () => {
    for (const language of ['fr', 'en'] as const) {
      const { json } = await http.call('get', '/who-sees-what', { as: someone('Eve'), language });
      expect(json).toEqual(presentPolicy(language));
    }
  });

  test('changes when the policy does, and says what it said when it does not', () => {
    const before = presentPolicy('en');
    const notes = (page: typeof before) => page.information.find(({ key }) => key === 'notes')?.by;
    expect(notes(before)?.map(({ role }) => role)).toEqual(['Mentor', 'Mentee', 'Coach']);
    const opened = presentPolicy('en', { ...POLICY, 'pair.live': ['manager', 'mentor'] });
    expect(notes(opened)?.map(({ role }) => role)).toEqual([
      'Programme manager',
      'Mentor',
      'Coach',
    ]);
    const manager = (page: typeof before) => page.roles.find(({ key }) => key === 'manager');
    expect(manager(before)?.never).toContain('Shared notes');
    expect(manager(opened)?.never).not.toContain('Shared notes');
    expect(manager(opened)?.may).toContain('live, pause or end one’s pair');
    expect(presentPolicy('en', { ...POLICY })).toEqual(before);
  });

  test('every action of the policy is said to somebody, in words of its own', () => {
    for (const language of ['fr', 'en'] as const) {
      const said = new Set(presentPolicy(language).roles.flatMap(({ may }) => may));
      expect(said.size).toBe(Object.keys(POLICY).length);
    }
  });
});
