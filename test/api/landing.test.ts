import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MyMentoringWire } from '../../src/wire/mentoring.ts';
import { someone, world, type World } from '../usecases/harness.ts';
import { ASSISTANT, EXECUTIVE, MANAGER, MENTOR, SPONSOR } from '../usecases/story.ts';
import { client, type Client } from './client.ts';
import { COACH, livingProgramme, type Ids } from './living-programme.ts';

interface Landing {
  readonly byPath: Readonly<Record<string, unknown>>;
}

describe('the landing answer', () => {
  let at: World;
  let http: Client;
  let ids: Ids;

  beforeAll(async () => {
    at = world();
    // Nobody loses patience here.
    http = client({ ...at, ports: { ...at.ports, wait: () => new Promise(() => undefined) } });
    ids = await livingProgramme(at);
  });
  afterAll(() => at.close());

  const landing = async (as: typeof MANAGER, room?: string) => {
    const path = room === undefined ? '/landing' : `/landing?room=${room}`;
    return ((await http.call('get', path, { as, language: 'fr' })).json as Landing).byPath;
  };

  const STRANGER = someone('Nobody');
  test.each([
    ['a manager', MANAGER, undefined, () => ['/programmes']],
    ['a mentor', MENTOR, undefined, () => ['/mentoring', `/programmes/${ids.programmeId}/kit`]],
    [
      'an executive',
      EXECUTIVE,
      undefined,
      () => ['/mentoring', `/programmes/${ids.programmeId}/kit`],
    ],
    ['an assistant', ASSISTANT, undefined, () => ['/planning']],
    ['a coach', COACH, undefined, () => ['/coaching']],
    ['a sponsor', SPONSOR, undefined, () => [`/programmes/${ids.programmeId}/sponsor-page`]],
    ['somebody in no programme', STRANGER, undefined, () => ['/mentoring']],
    [
      'an administrator who comes to their page',
      MANAGER,
      'administration',
      () => ['/administration/health?lang=fr', '/administration/deliveries?lang=fr'],
    ],
    ['whoever comes to another room of theirs', MANAGER, 'mentoring', () => ['/mentoring']],
    ['whoever comes to no room at all', MANAGER, 'nowhere', () => ['/programmes']],
  ] as const)('says to %s what their first page asks', async (_who, as, room, paths) => {
    const answers = await landing(as, room);
    expect(Object.keys(answers).sort()).toEqual(['/me', ...paths()].sort());
    for (const [path, answer] of Object.entries(answers)) {
      expect([path, answer]).toEqual([
        path,
        (await http.call('get', path, { as, language: 'fr' })).json,
      ]);
    }
  });

  test('leaves out what is not for the asker, and still says who they are', async () => {
    const answers = await landing(STRANGER, 'administration');
    expect(Object.keys(answers)).toEqual(['/me']);
  });

  test('names the modules of a pair’s way', async () => {
    const answers = await landing(MENTOR);
    const { pairs } = answers['/mentoring'] as MyMentoringWire;
    expect(pairs.map(({ state }) => state)).toContain('paired');
  });

  test('is not kept waiting by what others run', async () => {
    const never = new Promise<never>(() => undefined);
    const health = { version: '1', check: () => never, permissions: () => never };
    const slow = client({ ...at, ports: { ...at.ports, health } });
    const { json } = await slow.call('get', '/landing?room=administration', { as: MANAGER });
    expect((json as Landing).byPath).toHaveProperty('/me');
    expect((json as Landing).byPath).not.toHaveProperty('/administration/health?lang=fr');
  });
});
