import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Delivery } from '../../src/domain/delivery.ts';
import { listAll } from '../../src/usecases/documents.ts';
import { retryDelivery } from '../../src/usecases/retry-delivery.ts';
import { viewHealth } from '../../src/usecases/view-health.ts';
import type { Health } from '../../src/usecases/health-port.ts';
import { codeOf, done, found, world, type World } from './harness.ts';
import { approvedProgramme, enrol, EXECUTIVE, MANAGER, MENTOR, published, TWO } from './story.ts';

let at: World;
let programmeId: string;
beforeEach(async () => {
  at = world();
  const programme = await approvedProgramme(at);
  programmeId = programme.id;
  await at.install(MENTOR, EXECUTIVE);
  await enrol(at, programme, TWO);
  at.messenger.answer(
    { status: 'throttled', cause: 'service_unavailable' },
    { status: 'failed', cause: 'refused' },
  );
  await published(at, programme);
});
afterEach(() => at.close());

async function deliveryThatIs(status: Delivery['status']): Promise<Delivery> {
  const scope = { tenantId: MANAGER.tenantId, programmeId };
  const all = await listAll(at.ports, 'delivery', scope);
  return found(
    all.map(({ body }) => body).find((one) => one.status === status),
    status,
  );
}

describe('a message that did not leave', () => {
  test('is tried again at once when Teams had put it off', async () => {
    const { id } = await deliveryThatIs('throttled');
    const sent = at.messenger.sent.length;
    done(await retryDelivery(at.ports, MANAGER, { programmeId, deliveryId: id }));
    await at.work();
    expect(at.messenger.sent).toHaveLength(sent + 1);
    expect((await deliveryThatIs('sent')).id).toBe(id);
    const again = await retryDelivery(at.ports, MANAGER, { programmeId, deliveryId: id });
    expect(codeOf(again)).toBe('delivery_not_retried');
  });

  test('is not repeated when Teams refused it for good, nor by whoever is no manager', async () => {
    const { id: refused } = await deliveryThatIs('failed');
    const { id: waiting } = await deliveryThatIs('throttled');
    const ask = (who: typeof MANAGER, deliveryId: string) =>
      retryDelivery(at.ports, who, { programmeId, deliveryId });
    expect(codeOf(await ask(MANAGER, refused))).toBe('delivery_not_retried');
    expect(codeOf(await ask(MENTOR, waiting))).toBe('not_found');
    expect(codeOf(await ask(MANAGER, 'unknown'))).toBe('not_found');
  });
});

describe('how the parts stand', () => {
  const { tenantId } = MANAGER;
  const health: Health = {
    version: '1.2.3',
    check: () => Promise.resolve([{ part: 'model', is: 'wrong', code: 'no_answer' }]),
    permissions: () => Promise.resolve([]),
  };

  test('is looked at anew: a store that cannot be read is said to be wrong', async () => {
    const who = { tenantId, token: '' };
    const well = await viewHealth({ ...at.ports, health }, who);
    expect(well.findings.map(({ part, is }) => [part, is])).toEqual([
      ['store', 'well'],
      ['lms', 'off'],
      ['model', 'wrong'],
    ]);
    const store = { ...at.store, readFacts: () => Promise.reject(new Error('gone')) };
    const ill = await viewHealth({ ...at.ports, store, health }, who);
    expect(ill.findings[0]).toEqual({ part: 'store', is: 'wrong', code: 'no_answer' });
  });
});
