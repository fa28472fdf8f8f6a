import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Delivery } from '../../src/domain/delivery.ts';
import { ATTEMPTS } from '../../src/domain/retry.ts';
import type { Programme } from '../../src/domain/programme.ts';
import { listAll } from '../../src/usecases/documents.ts';
import {
  forgetConversation,
  rememberConversation,
} from '../../src/usecases/remember-conversation.ts';
import type { SendOutcome } from '../../src/usecases/ports.ts';
import { done, found, reachedAt, world, type World } from './harness.ts';
import { approvedProgramme, enrol, EXECUTIVE, MENTOR, published, TWO } from './story.ts';

/** The mentor alone has the app, so that one message is under way: their proposal. */
describe('one message to one person', () => {
  let at: World;
  let programme: Programme;
  beforeEach(async () => {
    at = world();
    programme = await approvedProgramme(at);
    await at.install(MENTOR);
    await enrol(at, programme, TWO);
  });
  afterEach(() => at.close());

  async function ledger(): Promise<Delivery> {
    const scope = { tenantId: programme.tenantId, programmeId: programme.id };
    const deliveries = (await listAll(at.ports, 'delivery', scope)).map(({ body }) => body);
    const mentors = deliveries.filter(({ kind, attempt }) => kind === 'proposal' && attempt > 0);
    return found(mentors[0], 'the mentor’s delivery');
  }

  /** Days of ticks, during which whatever would be repeated is. */
  async function days(count: number): Promise<void> {
    for (let hour = 0; hour < 24 * count; hour++) {
      at.clock.pass({ hours: 1 });
      await at.tick();
    }
  }

  test('is recorded as sent, with the activity that carries it', async () => {
    await published(at, programme);
    expect(await ledger()).toMatchObject({ status: 'sent', activityId: 'activity-1' });
  });

  test('whose outcome is unknown is never repeated, whatever happens', async () => {
    at.messenger.answer({ status: 'unknown' });
    await published(at, programme);
    await days(1);
    await at.install(MENTOR);
    done(await forgetConversation(at.ports, MENTOR, { state: 'gone' }));
    await at.install(MENTOR);
    expect(await ledger()).toMatchObject({ status: 'unknown' });
    expect(at.kinds(MENTOR)).toEqual(['proposal']);
  });

  test('that failed is not repeated either', async () => {
    at.messenger.answer({ status: 'failed', cause: 'refused' });
    await published(at, programme);
    await days(1);
    expect(await ledger()).toMatchObject({ status: 'failed', cause: 'refused' });
    expect(at.kinds(MENTOR)).toEqual(['proposal']);
  });

  test('put off by the service leaves when its time has come, and not before', async () => {
    at.messenger.answer({
      status: 'throttled',
      cause: 'too_many_requests',
      retryAfterSeconds: 600,
    });
    await published(at, programme);
    at.clock.pass({ minutes: 9 });
    await at.tick();
    // Becoming reachable anew is no reason to hurry a service that asked for patience.
    done(await forgetConversation(at.ports, MENTOR, { state: 'gone' }));
    await at.install(MENTOR);
    expect(at.kinds(MENTOR)).toEqual(['proposal']);
    // The tenth more that spreads those who were put off together.
    at.clock.pass({ minutes: 2 });
    await at.tick();
    expect(at.kinds(MENTOR)).toEqual(['proposal', 'proposal']);
    expect(await ledger()).toMatchObject({ status: 'sent' });
  });

  test('put off without a time is tried again with growing patience, then given up', async () => {
    const throttled: SendOutcome = { status: 'throttled', cause: 'service_unavailable' };
    at.messenger.answer(...Array.from({ length: 20 }, () => throttled));
    await published(at, programme);
    await days(2);
    expect(at.kinds(MENTOR)).toHaveLength(ATTEMPTS);
    expect(await ledger()).toMatchObject({ status: 'failed', cause: 'gave_up' });
  });

  test('to somebody who blocked the bot waits until they write again', async () => {
    at.messenger.answer({ status: 'blocked', cause: 'blocked_by_user' });
    await published(at, programme);
    await days(1);
    expect(at.kinds(MENTOR)).toEqual(['proposal']);
    done(await rememberConversation(at.ports, MENTOR, reachedAt(MENTOR.oid)));
    await at.work();
    expect(at.kinds(MENTOR)).toEqual(['proposal', 'proposal']);
    expect(await ledger()).toMatchObject({ status: 'sent' });
  });

  test('to somebody who removed the app waits for the next installation', async () => {
    at.messenger.answer({ status: 'not_installed', cause: 'not_in_roster' });
    await published(at, programme);
    at.clock.pass({ minutes: 1 });
    const again = done(await rememberConversation(at.ports, MENTOR, reachedAt(MENTOR.oid)));
    expect(again.first).toBe(true);
    await at.work();
    expect(at.kinds(MENTOR)).toEqual(['proposal', 'proposal']);
  });

  test('cut short between leaving and its outcome is unknown, and not repeated', async () => {
    at.messenger.answer(new Error('the process dies here'));
    await published(at, programme);
    expect(await ledger()).toMatchObject({ status: 'sending' });
    await days(1);
    expect(await ledger()).toMatchObject({ status: 'unknown' });
    expect(at.kinds(MENTOR)).toEqual(['proposal']);
  });

  test('cut short while it was tried again becomes unknown too, though no fact brings it back', async () => {
    at.messenger.answer(
      { status: 'throttled', cause: 'too_many_requests', retryAfterSeconds: 60 },
      new Error('the process dies here'),
    );
    await published(at, programme);
    at.clock.pass({ minutes: 2 });
    await at.tick();
    expect(await ledger()).toMatchObject({ status: 'sending' });
    at.clock.pass({ minutes: 10 });
    await at.tick();
    expect(await ledger()).toMatchObject({ status: 'unknown' });
    expect(at.kinds(MENTOR)).toEqual(['proposal', 'proposal']);
  });

  test('that another worker took for lost is still recorded as what became of it', async () => {
    at.messenger.during = async () => {
      at.messenger.during = undefined;
      // Everything but this answer is done with.
      await new Promise((resolve) => setImmediate(resolve));
      // So slow that the lease has run out and the other worker finds it abandoned.
      at.clock.pass({ minutes: 11 });
      await at.work();
      expect(await ledger()).toMatchObject({ status: 'unknown' });
    };
    await published(at, programme);
    expect(await ledger()).toMatchObject({ status: 'sent' });
    expect(at.kinds(MENTOR)).toEqual(['proposal']);
  });

  test('is written in the language and for the clock of its reader', async () => {
    await at.install(EXECUTIVE);
    await published(at, programme);
    expect(at.messenger.sent.map(({ reader }) => reader)).toEqual(
      expect.arrayContaining([
        { name: MENTOR.name, locale: 'fr', timeZone: 'Europe/Paris' },
        { name: EXECUTIVE.name, locale: 'fr', timeZone: 'Europe/Paris' },
      ]),
    );
  });
});
