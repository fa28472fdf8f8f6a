import { expect, test } from 'vitest';
import { makeTurns } from '../../../src/tab/enrolment/turns.ts';

/** Something to send that is answered when one says so. */
function sending() {
  const { promise, resolve } = Promise.withResolvers<string>();
  let isSent = false;
  return {
    send: () => {
      isSent = true;
      return promise;
    },
    answer: resolve,
    isSent: () => isSent,
  };
}

test('what is sent waits for what was sent before it', async () => {
  const turns = makeTurns();
  const [draft, whole] = [sending(), sending()];
  const first = turns.draft(draft.send);
  await expect.poll(draft.isSent).toBe(true);
  const second = turns.whole(whole.send);
  expect(whole.isSent()).toBe(false);
  draft.answer('kept');
  expect(await first).toBe('kept');
  whole.answer('enrolled');
  expect(await second).toBe('enrolled');
});

test('behind a draft that is on its way only the newest of those that wait is sent', async () => {
  const turns = makeTurns();
  const [one, two, three, whole] = [sending(), sending(), sending(), sending()];
  const first = turns.draft(one.send);
  await expect.poll(one.isSent).toBe(true);
  const waiting = [turns.draft(two.send), turns.draft(three.send), turns.whole(whole.send)];
  one.answer('kept');
  expect(await first).toBe('kept');
  await expect.poll(whole.isSent).toBe(true);
  whole.answer('enrolled');
  expect(await Promise.all(waiting)).toEqual([undefined, undefined, 'enrolled']);
  expect([two, three].map(({ isSent }) => isSent())).toEqual([false, false]);
});
