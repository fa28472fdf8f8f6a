import { afterEach, beforeEach, expect, test } from 'vitest';
import { toReplace } from '../../src/usecases/documents.ts';
import { MyMentoringShape, PlanningShape } from '../../src/wire/mentoring.ts';
import { nameDelegate } from '../../src/usecases/name-delegate.ts';
import { recognise } from '../../src/usecases/recognise.ts';
import { done, found, world, type World } from '../usecases/harness.ts';
import {
  ASSISTANT,
  EXECUTIVE,
  formedPair,
  MENTOR,
  plannedSession,
  type Formed,
} from '../usecases/story.ts';
import { client } from './client.ts';

const JOIN = 'https://teams.microsoft.com/l/meetup-join/abc';

let at: World;
let formed: Formed;
beforeEach(async () => {
  at = world();
  formed = await formedPair(at);
});
afterEach(() => at.close());

/** What making the online meeting leaves on a session. */
async function withMeeting(sessionId: string): Promise<void> {
  const scope = { tenantId: formed.programme.tenantId, programmeId: formed.programmeId };
  const stored = found(await at.store.get('session', scope, sessionId));
  const next = { ...stored.body, joinUrl: JOIN };
  await at.store.commit(scope, [toReplace('session', stored, next)]);
}

test('where to join is told to the two who meet, once both confirmed, and to no assistant', async () => {
  const named = { programmeId: formed.programmeId, mail: ASSISTANT.mail ?? null };
  done(await nameDelegate(at.ports, EXECUTIVE, named));
  await recognise(at.ports, ASSISTANT);
  const { id } = await plannedSession(at, formed, '2026-11-26T13:00:00.000Z');
  await withMeeting(id);
  const { call } = client(at);
  const joined = async (as = MENTOR) =>
    MyMentoringShape.parse((await call('get', '/mentoring', { as })).json).pairs[0]?.sessions[0]
      ?.joinUrl;
  expect(await joined(MENTOR)).toBe(JOIN);
  expect(await joined(EXECUTIVE)).toBe(JOIN);
  const planning = await call('get', '/planning', { as: ASSISTANT });
  expect(PlanningShape.parse(planning.json).people[0]?.sessions).toHaveLength(1);
  expect(planning.text).not.toContain(JOIN);

  // Moved, it waits for a word: nobody joins what is not agreed.
  await call('post', `/programmes/${formed.programmeId}/sessions/${id}/time`, {
    as: MENTOR,
    body: { startsAt: '2026-11-27T13:00:00.000Z' },
  });
  expect(await joined(EXECUTIVE)).toBeUndefined();
  await call('post', `/programmes/${formed.programmeId}/sessions/${id}/confirmation`, {
    as: EXECUTIVE,
    body: {},
  });
  expect(await joined(EXECUTIVE)).toBe(JOIN);
});
