import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from './client.ts';
import { begun, type Scene } from './race-scene.ts';
import { RACES, type Race } from './race-table.ts';

const ORDERS = [
  ['the second is told what the first wrote', [0, 1]],
  ['the first is told what the second wrote', [1, 0]],
] as const;

function sender({ http }: Scene, { by, method, writes }: Race, path: string) {
  return (which: 0 | 1, more: object): Promise<Answer> =>
    http.call(method, path, { as: by[which], body: { ...writes[which], ...more } });
}

describe.each(ORDERS)('written one after the other, %s', (_said, [first, second]) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await begun();
  });
  afterAll(() => scene.at.close());

  test.each(RACES)('$name', async (race) => {
    const { code, prepare, seen, read, left } = race;
    const path = await prepare(scene);
    const send = sender(scene, race, path);
    expect((await send(first, { seen })).status).toBe(204);
    expect(await send(second, { seen })).toMatchObject({ status: 409, json: { code } });
    expect(await read(scene, path)).toEqual(left[first]);
    // The same sent again, as when an answer was lost on its way, is no other.
    expect((await send(first, { seen })).status).toBe(204);
    expect(await read(scene, path)).toEqual(left[first]);
    // A client that says nothing of what it saw is as before.
    expect((await send(second, {})).status).toBe(204);
    expect(await read(scene, path)).toEqual(left[second]);
  });
});

describe('written at once', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await begun();
  });
  afterAll(() => scene.at.close());

  test.each(RACES)('one of the two stands: $name', async (race) => {
    const path = await race.prepare(scene);
    const send = sender(scene, race, path);
    const sent = await Promise.all([send(0, { seen: race.seen }), send(1, { seen: race.seen })]);
    const statuses = sent.map(({ status }) => status);
    expect([...statuses].sort()).toEqual([204, 409]);
    expect(await race.read(scene, path)).toEqual(race.left[statuses.indexOf(204)]);
  });
});
