import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MyMentoringWire } from '../../src/wire/mentoring.ts';
import { world, type World } from '../usecases/harness.ts';
import { approvedProgramme, enrol, EXECUTIVE, MENTOR, published, TWO } from '../usecases/story.ts';
import { client, type Client } from './client.ts';

let at: World;
let http: Client;
beforeEach(() => {
  at = world();
  http = client(at);
});
afterEach(() => at.close());

test('whoever was signed up by their address finds their proposal with their very first question', async () => {
  const programme = await approvedProgramme(at);
  await enrol(at, programme, TWO);
  await published(at, programme);
  const { json } = await http.call('get', '/mentoring', { as: EXECUTIVE });
  const { pairs } = json as MyMentoringWire;
  expect(pairs).toMatchObject([{ state: 'open', other: { name: MENTOR.name } }]);
});
