import { expect } from 'vitest';
import type { MyMentoringWire } from '../../src/wire/mentoring.ts';

import { approvedProgramme, enrol, EXECUTIVE, MENTOR, published, TWO } from '../usecases/story.ts';
import { test } from './test-world.ts';

test('whoever was signed up by their address finds their proposal with their very first question', async ({
  at,
  http,
}) => {
  const programme = await approvedProgramme(at);
  await enrol(at, programme, TWO);
  await published(at, programme);
  const { json } = await http.call('get', '/mentoring', { as: EXECUTIVE });
  const { pairs } = json as MyMentoringWire;
  expect(pairs).toMatchObject([{ state: 'open', other: { name: MENTOR.name } }]);
});
