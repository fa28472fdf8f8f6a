import { expect } from 'vitest';
import type { DashboardWire } from '../../src/wire/dashboard.ts';
import {
  ImportPreviewShape,
  KeptPeopleShape,
  LastImportShape,
  ParticipantListShape,
} from '../../src/wire/sign-ups.ts';
import { leaveProgramme } from '../../src/usecases/leave-programme.ts';
import { giveFeedback } from '../../src/usecases/give-feedback.ts';
import { done } from '../usecases/harness.ts';
import {
  approvedProgramme,
  bothAccept,
  enrol,
  EXECUTIVE,
  formedPair,
  MANAGER,
  MENTOR,
  plannedSession,
  proposedPair,
  signUpFile,
  TWO,
} from '../usecases/story.ts';
import { test } from './test-world.ts';

test('a preview counts as many rows as have an outcome: a blank one is none', async ({
  at,
  http,
}) => {
  const programme = await approvedProgramme(at);
  const bytes = new TextDecoder().decode(signUpFile(TWO));
  const content = Buffer.from(`${bytes}"","","",""\r\n`).toString('base64');
  const { json } = await http.call('post', `/programmes/${programme.id}/imports/preview`, {
    as: MANAGER,
    body: { fileName: 'f.csv', content },
  });
  const { rows, counts } = ImportPreviewShape.parse(json);
  expect(rows).toBe(counts.imported);
  expect(rows).toBe(TWO.length);
});

test('a published pair is a proposal to both, on the list of people as on the dashboard, until they accept', async ({
  at,
  http,
}) => {
  const { programmeId, pairId, programme } = await proposedPair(at);
  await enrol(at, programme, [{ name: 'Rose Nouvelle', as: 'mentor' }]);
  const read = async (path: string) =>
    (await http.call('get', `/programmes/${programmeId}/${path}`, { as: MANAGER })).json;
  const count = async (wanted: { readonly paired: boolean; readonly proposed: boolean }) => {
    const { participants } = ParticipantListShape.parse(await read('participants'));
    return participants.filter(
      ({ paired, proposed }) => paired === wanted.paired && proposed === wanted.proposed,
    ).length;
  };
  const topics = async () => ((await read('dashboard')) as DashboardWire).topics;

  expect(await count({ paired: false, proposed: true })).toBe(2);
  expect(await count({ paired: false, proposed: false })).toBe(1);
  expect(await topics()).toEqual([]);
  await bothAccept(at, { programmeId, pairId }, MENTOR, EXECUTIVE);
  expect(await count({ paired: true, proposed: false })).toBe(2);
  expect(await topics()).toMatchObject([{ pairs: 1 }]);
});

test('whoever brought a pair to its end is not without one, on the list of people as on the dashboard', async ({
  at,
  http,
}) => {
  const formed = await formedPair(at, { sessionCount: 1 });
  const { programmeId, programme } = formed;
  const { id: sessionId } = await plannedSession(at, formed, '2026-11-26T13:00:00.000Z');
  at.clock.set('2026-11-26T14:00:00.000Z');
  const said = { programmeId, sessionId, tookPlace: true, rating: 5 };
  done(await giveFeedback(at.ports, EXECUTIVE, said));
  await enrol(at, programme, [{ name: 'Rose Nouvelle', as: 'mentor' }]);
  const read = async (path: string) =>
    (await http.call('get', `/programmes/${programmeId}/${path}`, { as: MANAGER })).json;
  const { participants } = ParticipantListShape.parse(await read('participants'));
  const completed = participants.filter((one) => one.completed).map(({ name }) => name);
  expect(completed.toSorted()).toEqual([EXECUTIVE.name, MENTOR.name].toSorted());
  const waiting = participants.filter(
    (one) => !one.paired && !one.proposed && !one.completed && one.status === 'enrolled',
  );
  const { toHelp } = (await read('dashboard')) as DashboardWire;
  const without = toHelp.filter(({ code }) => code === 'without-pair');
  expect(waiting.map(({ name }) => name)).toEqual(['Rose Nouvelle']);
  expect(without.flatMap(({ people }) => people)).toEqual(['Rose Nouvelle']);
});

test('the last import is undone where its people are listed, with whom it left as they are', async ({
  at,
  http,
}) => {
  const programme = await approvedProgramme(at);
  await enrol(at, programme, TWO);
  await at.install(EXECUTIVE);
  const path = `/programmes/${programme.id}`;
  const listed = async () =>
    ParticipantListShape.parse(
      (await http.call('get', `${path}/participants`, { as: MANAGER })).json,
    );
  const { lastImport } = await listed();
  expect(lastImport).toMatchObject({
    fileName: 'f.csv',
    changed: { enrolled: 2, updated: 0, withdrawn: 0 },
    until: '2026-11-24T09:00:00.000Z',
  });
  done(await leaveProgramme(at.ports, EXECUTIVE, programme.id));
  const undo = `${path}/imports/${lastImport?.importId ?? ''}/undo`;
  const { status, json } = await http.call('post', undo, { as: MANAGER });
  expect(status).toBe(200);
  const undone = {
    isDone: true,
    done: 2,
    of: 2,
    removed: 1,
    kept: [{ why: 'left', count: 1 }],
  };
  expect(LastImportShape.parse(json).undo).toMatchObject(undone);
  // Another manager who asks too is told the same.
  const again = await http.call('post', undo, { as: MANAGER });
  expect(again.json).toEqual(json);
  const now = await listed();
  expect(now.participants.map(({ name }) => name)).toEqual([EXECUTIVE.name]);
  expect(now.lastImport).toMatchObject({ undo: undone });
  expect(now.lastImport).not.toHaveProperty('until');
  const kept = await http.call('get', undo.replace(/undo$/u, 'kept'), { as: MANAGER });
  expect(KeptPeopleShape.parse(kept.json).kept).toMatchObject([
    { name: EXECUTIVE.name, why: 'left' },
  ]);
  const older = await http.call('post', `${path}/imports/none/undo`, { as: MANAGER });
  expect(older.status).toBe(404);
});
