import { expect } from 'vitest';
import { MatchRunShape } from '../../src/wire/matching.ts';
import { ProgrammeShape } from '../../src/wire/programme.ts';
import { found } from '../usecases/harness.ts';
import { approvedProgramme, enrol, MANAGER, TWO } from '../usecases/story.ts';
import { test } from './test-world.ts';

test('a run over HTTP: asked with a seed, recorded, replayed, published, taken back, compared', async ({
  at,
  http,
}) => {
  const programme = await approvedProgramme(at);
  await enrol(at, programme, TWO);
  const runs = `/programmes/${programme.id}/match-runs`;
  const call = (method: string, path: string, body?: unknown) =>
    http.call(method, path, {
      as: MANAGER,
      language: 'en',
      ...(body === undefined ? {} : { body }),
    });

  const wrong = await call('post', runs, { seed: 4_294_967_296 });
  expect(wrong).toMatchObject({ status: 400, json: { fields: [{ path: 'seed' }] } });
  const { id } = (await call('post', runs, { seed: 7 })).json as { readonly id: string };
  const other = (await call('post', runs)).json as { readonly id: string };
  const run = `${runs}/${other.id}`;
  expect((await call('get', `${runs}/${id}/record`)).json).toMatchObject({
    seed: 7,
    solver: '3',
    mayUndo: false,
  });
  expect((await call('get', `${run}/replay`)).json).toEqual({
    id: other.id,
    same: true,
    sameResult: true,
    sameCertificate: true,
    sameAudit: true,
  });
  const compared = await call('get', `${run}/comparison/${id}`);
  expect(compared.json).toMatchObject({
    before: { id, figures: { pairs: 1 } },
    after: { id: other.id, figures: { pairs: 1 } },
    gained: [],
    lost: [],
    changed: [],
    kept: 1,
  });

  const newest = [id, other.id].sort().at(-1);
  const last = `${runs}/${found(newest)}`;
  const early = await call('post', `${last}/publication/undo`);
  expect(early).toMatchObject({ status: 409, json: { code: 'run_not_published' } });
  expect((await call('post', `${last}/publication`)).status).toBe(200);
  expect((await call('get', `${last}/record`)).json).toMatchObject({
    status: 'published',
    leftOut: 0,
    mayUndo: true,
  });
  expect((await call('post', `${last}/publication/undo`)).status).toBe(200);
  expect((await call('get', `${last}/record`)).json).toMatchObject({
    status: 'proposed',
    mayUndo: false,
  });
});

test('a run shows the rules it was asked with, as another run may be asked with them', async ({
  at,
  http,
}) => {
  const programme = await approvedProgramme(at);
  await enrol(at, programme, TWO);
  const runs = `/programmes/${programme.id}/match-runs`;
  const first = await http.call('post', runs, { as: MANAGER, body: {} });
  const { id } = first.json as { readonly id: string };
  const { json } = await http.call('get', `${runs}/${id}`, { as: MANAGER });
  const [pair] = MatchRunShape.parse(json).result?.pairs ?? [];
  const couple = { mentorId: found(pair).mentor.id, menteeId: found(pair).mentee.id };
  const rules = {
    weights: {
      wantedTopics: 400,
      inReturn: 200,
      distance: 100,
      availability: 100,
      language: 100,
      site: 100,
    },
    locked: [couple],
    keep: [couple],
    forbidden: [],
    floor: 10,
    priority: [[couple.menteeId]],
    raiseLowest: true,
    circles: { min: 2, max: 4 },
  };
  const again = await http.call('post', runs, { as: MANAGER, body: { rules } });
  const second = again.json as { readonly id: string };
  const record = await http.call('get', `${runs}/${second.id}/record`, { as: MANAGER });
  expect(record.json).toMatchObject({ rules });
});

test('what is next goes by the last run that has something to publish', async ({ at, http }) => {
  const programme = await approvedProgramme(at);
  await enrol(at, programme, TWO);
  const call = (method: string, path: string) => http.call(method, path, { as: MANAGER });
  const latestRun = async () => {
    const { json } = await call('get', `/programmes/${programme.id}`);
    return ProgrammeShape.parse(json).progress?.latestRun;
  };
  const runs = `/programmes/${programme.id}/match-runs`;
  const { id } = (await call('post', runs)).json as { readonly id: string };
  expect(await latestRun()).toBe('proposed');
  await call('post', `${runs}/${id}/publication`);
  // Both are taken: another run finds nobody to bring together.
  at.clock.pass({ minutes: 1 });
  await call('post', runs);
  expect(await latestRun()).toBe('published');
});

test('a comparison names people in the order of their reader’s alphabet', async ({ at, http }) => {
  const programme = await approvedProgramme(at);
  await enrol(at, programme, TWO);
  const runs = `/programmes/${programme.id}/match-runs`;
  const run = async () => {
    const { json } = await http.call('post', runs, { as: MANAGER, body: {} });
    await at.work();
    return (json as { readonly id: string }).id;
  };
  const before = await run();
  at.clock.pass({ minutes: 1 });
  const names = ['Zoé Un', 'Eva Deux', 'Élodie Trois', 'Ana Quatre'];
  await enrol(
    at,
    programme,
    names.map((name) => ({ name, as: 'mentee' })),
  );
  const path = `${runs}/${await run()}/comparison/${before}`;
  const { joined } = (await http.call('get', path, { as: MANAGER })).json as {
    readonly joined: readonly { readonly name: string }[];
  };
  expect(joined.map(({ name }) => name)).toEqual([
    'Ana Quatre',
    'Élodie Trois',
    'Eva Deux',
    'Zoé Un',
  ]);
});
