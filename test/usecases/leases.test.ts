import { afterEach, beforeEach, expect, test } from 'vitest';
import { fence, holdLease } from '../../src/usecases/hold-lease.ts';
import { found, world, type World } from './harness.ts';

const SCOPE = { tenantId: 'contoso', programmeId: 'programme' };
let at: World;
beforeEach(() => {
  at = world();
});
afterEach(() => at.close());

const hold = () => holdLease(at.ports, SCOPE, 'work');

async function commitAs(token: number): Promise<boolean> {
  const guard = await fence(at.ports, SCOPE, 'work', token);
  return guard !== undefined && (await at.store.commit(SCOPE, [guard])).ok;
}

test('one run at a time; given back, the next may have it at once', async () => {
  const first = found(await hold());
  expect(await hold()).toBeUndefined();
  const pace = { free: '2026-11-23T09:00:05.000Z' };
  await first.release(pace);
  const second = found(await hold());
  expect(second.token).toBeGreaterThan(first.token);
  expect(second.pace).toEqual(pace);
});

test('who dies is succeeded when the lease has run out, and not before', async () => {
  const dead = found(await hold());
  at.clock.pass({ minutes: 0.4 });
  expect(await hold()).toBeUndefined();
  at.clock.pass({ minutes: 0.2 });
  const heir = found(await hold());
  expect(heir.token).toBe(dead.token + 1);
  expect(await dead.keep()).toBe(false);
});

test('what a holder noted about pace outlives it', async () => {
  const dead = found(await hold());
  const pace = { rest: '2026-11-23T09:02:00.000Z' };
  await dead.note(pace);
  at.clock.pass({ minutes: 1 });
  const heir = found(await hold());
  expect(heir.pace).toEqual(pace);
  await dead.note({});
  await heir.release();
  expect(found(await hold()).pace).toEqual(pace);
});

test('who works on keeps it, though others ask', async () => {
  const holder = found(await hold());
  for (let turn = 0; turn < 10; turn++) {
    at.clock.pass({ minutes: 0.3 });
    expect(await holder.keep()).toBe(true);
    expect(await hold()).toBeUndefined();
  }
});

test('what a stale holder writes is refused once a later one has written', async () => {
  const stale = found(await hold());
  expect(await commitAs(stale.token)).toBe(true);
  at.clock.pass({ minutes: 1 });
  const heir = found(await hold());
  const late = found(await fence(at.ports, SCOPE, 'work', stale.token));
  expect(await commitAs(heir.token)).toBe(true);
  // Made ready before, and committed after: the store refuses it.
  expect((await at.store.commit(SCOPE, [late])).ok).toBe(false);
  expect(await commitAs(stale.token)).toBe(false);
  expect(await commitAs(heir.token)).toBe(true);
});

test('giving back what is somebody else’s by now changes nothing', async () => {
  const stale = found(await hold());
  at.clock.pass({ minutes: 1 });
  found(await hold());
  await stale.release();
  expect(await hold()).toBeUndefined();
});
