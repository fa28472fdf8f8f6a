import { expect, test } from 'vitest';
import { LOCAL_TENANT } from '../../src/local/accounts.ts';
import { openTranscript } from '../../src/local/chat/transcript.ts';
import { pastChat } from '../../src/local/demo/past-chat.ts';
import { seedDemo } from '../../src/local/demo/seed.ts';
import { KEY } from '../../src/usecases/documents.ts';
import { testClock, world } from '../usecases/harness.ts';

// A service's pace is kept by waiting; six weeks of messages at that pace would be minutes at every first start.
test('the demo’s past is told without once waiting for real', async () => {
  const at = world({ clock: testClock('2026-11-23T09:00:00.000Z') });
  const transcript = openTranscript(':memory:', at.clock);
  let waits = 0;
  const wait = () => {
    waits++;
    return Promise.resolve();
  };
  const past = pastChat(transcript, 'http://127.0.0.1:3978/local/chat/connector');
  await seedDemo({ ...at.ports, wait }, at.clock, past);
  expect(
    await at.store.find('programme', { tenantId: LOCAL_TENANT }, KEY.anyProgramme),
  ).toHaveLength(3);
  expect(waits).toBe(0);
  transcript.close();
  at.close();
});
