import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/usecases/actor.ts';
import { enrol } from '../../src/usecases/enrol.ts';
import { confirmImport, previewImport } from '../../src/usecases/import-sign-ups.ts';
import { MENTORS_ANSWERS } from '../usecases/answers.ts';
import { done, found, world } from '../usecases/harness.ts';
import {
  approvedProgramme,
  EXECUTIVE,
  formedPair,
  importBytes,
  MANAGER,
  MENTOR,
  participantsOf,
  signUpFile,
  TWO,
} from '../usecases/story.ts';
import { client, type Answer } from './client.ts';
import {
  begun,
  DEPUTY,
  FRIDAY,
  got,
  INES,
  MONDAY_AFTER,
  OPINION,
  planned,
  programmePath,
  sessionOn,
  THURSDAY,
  type Scene,
} from './race-scene.ts';

describe('a session that changed meanwhile', () => {
  let scene: Scene;
  let path: string;
  beforeEach(async () => {
    const at = world();
    scene = { at, formed: await formedPair(at), http: client(at) };
    path = await planned(scene);
  });
  afterEach(() => scene.at.close());
  const seen = { startsAt: THURSDAY, status: 'planned' };
  const post = (as: Actor, what: string, body?: object): Promise<Answer> =>
    scene.http.call('post', `${path}/${what}`, { as, ...(body === undefined ? {} : { body }) });

  test('is not cancelled by who saw its old time, and is by who saw the new', async () => {
    expect((await post(MENTOR, 'time', { startsAt: FRIDAY, seen })).status).toBe(204);
    expect(await post(EXECUTIVE, 'cancellation', { seen })).toMatchObject({
      status: 409,
      json: { code: 'session_changed' },
    });
    const now = { startsAt: FRIDAY, status: 'proposed' };
    expect((await post(EXECUTIVE, 'cancellation', { seen: now })).status).toBe(204);
  });

  test('is not moved once the other cancelled it, nor cancelled twice', async () => {
    expect((await post(MENTOR, 'cancellation', { seen })).status).toBe(204);
    expect(await post(EXECUTIVE, 'time', { startsAt: FRIDAY, seen })).toMatchObject({
      status: 409,
      json: { code: 'session_closed' },
    });
    expect((await post(EXECUTIVE, 'cancellation', { seen })).status).toBe(204);
    expect((await sessionOn(scene)(MENTOR)).startsAt).toBe(THURSDAY);
  });

  test('is not moved by who had it as proposed and does not know that it was confirmed', async () => {
    expect((await post(MENTOR, 'time', { startsAt: FRIDAY, seen })).status).toBe(204);
    const proposed = { startsAt: FRIDAY, status: 'proposed' };
    expect((await post(EXECUTIVE, 'confirmation', { startsAt: FRIDAY })).status).toBe(204);
    const again = { startsAt: MONDAY_AFTER, seen: proposed };
    expect(await post(MENTOR, 'time', again)).toMatchObject({ json: { code: 'session_changed' } });
    const confirmed = { ...again, seen: { startsAt: FRIDAY, status: 'prepared' } };
    expect((await post(MENTOR, 'time', confirmed)).status).toBe(204);
  });

  test('is turned as each asked, and back only by who sees it turned', async () => {
    const swap = (as: Actor, swapped: boolean): Promise<Answer> =>
      scene.http.call('put', `${path}/roles`, { as, body: { swapped } });
    for (const who of [MENTOR, EXECUTIVE]) expect((await swap(who, true)).status).toBe(204);
    expect(await sessionOn(scene)(EXECUTIVE)).toMatchObject({ leads: true });
  });
});

describe('a manager’s opinion of a mentor', () => {
  let scene: Scene;
  let participantId: string;
  const none = { opinion: null, selected: false };
  beforeEach(async () => {
    scene = await begun();
    const people = await participantsOf(scene.at, scene.formed.programme);
    participantId = found(people.find(({ profile }) => profile.name === MENTOR.name)).id;
  });
  afterEach(() => scene.at.close());

  const judge = (as: Actor, body: object): Promise<Answer> =>
    scene.http.call('post', `${programmePath(scene)}/mentor-selections`, {
      as,
      body: { participantId, ...body },
    });
  const listed = async () => {
    const { mentors } = (await got(scene.http, `${programmePath(scene)}/mentors`, MANAGER)) as {
      mentors: { id: string; judgedBy?: string; managerOpinion?: unknown; selected: boolean }[];
    };
    return found(mentors.find(({ id }) => id === participantId));
  };

  test.each([
    [MANAGER, DEPUTY],
    [DEPUTY, MANAGER],
  ] as const)('stays as who spoke first gave it, under their name', async (first, second) => {
    expect((await judge(first, { opinion: OPINION, selected: true, seen: none })).status).toBe(204);
    const other = { opinion: { ...OPINION, mastery: 1 }, selected: false, seen: none };
    expect(await judge(second, other)).toMatchObject({
      status: 409,
      json: { code: 'changed_meanwhile' },
    });
    expect(await listed()).toMatchObject({
      judgedBy: first.name,
      managerOpinion: OPINION,
      selected: true,
    });
    const after = { ...other, seen: { opinion: OPINION, selected: true } };
    expect((await judge(second, after)).status).toBe(204);
    expect(await listed()).toMatchObject({ judgedBy: second.name, selected: false });
  });
});

test('answers that were imported meanwhile are not overwritten by a form that was open', async () => {
  const at = world();
  const http = client(at);
  const formed = await formedPair(at);
  const path = `/programmes/${formed.programmeId}/enrolment`;
  const before = (await got(http, path, MENTOR)) as { answers: object };
  const moved = TWO.map((row) => (row.name === MENTOR.name ? { ...row, entity: 'Achats' } : row));
  await importBytes(at, formed.programmeId, signUpFile(moved));
  const mine = { ...before.answers, hopes: 'Apprendre à convaincre.' };
  const sent = await http.call('put', path, {
    as: MENTOR,
    body: { answers: mine, seen: before.answers },
  });
  expect(sent).toMatchObject({ status: 409, json: { code: 'changed_meanwhile' } });
  expect(await got(http, path, MENTOR)).toMatchObject({ answers: { entity: 'Achats' } });
  at.close();
});

test('a file that was previewed before somebody changed their answers is previewed again', async () => {
  const at = world();
  const programme = await approvedProgramme(at);
  const bytes = signUpFile([{ name: INES.name, as: 'mentor' }]);
  const file = { fileName: 'f.csv', bytes, fingerprint: 'f' };
  const { digest } = done(await previewImport(at.ports, MANAGER, programme.id, file));
  done(
    await enrol(at.ports, INES, {
      programmeId: programme.id,
      answers: MENTORS_ANSWERS,
    }),
  );
  expect(await confirmImport(at.ports, MANAGER, programme.id, { ...file, digest })).toMatchObject({
    error: { code: 'import_changed' },
  });
  at.close();
});
