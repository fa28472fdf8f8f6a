import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeIds } from '../../src/adapters/node/ids.ts';
import {
  feedbackId,
  giveFeedback,
  viewFeedback,
  viewFeedbackDue,
  type FeedbackInput,
} from '../../src/usecases/give-feedback.ts';
import { cancelSession } from '../../src/usecases/change-session.ts';
import { viewMyMentoring } from '../../src/usecases/my-mentoring.ts';
import { planSession } from '../../src/usecases/plan-session.ts';
import { viewDashboard, viewSponsorPage } from '../../src/usecases/view-dashboard.ts';
import type { Actor } from '../../src/usecases/actor.ts';
import { codeOf, done, found, someone, world, type World } from './harness.ts';
import {
  EXECUTIVE,
  formedPair,
  MANAGER,
  MENTOR,
  pairsOf,
  participantsOf,
  plannedSession,
  sessionOf,
  type Formed,
} from './story.ts';

const THURSDAY = '2026-11-26T13:00:00.000Z';
const AFTER = '2026-11-26T14:00:00.000Z';

describe('feedback on a session', () => {
  let at: World;
  let formed: Formed;
  let session: { programmeId: string; sessionId: string };
  beforeEach(async () => {
    at = world();
    formed = await formedPair(at);
    const { id } = await plannedSession(at, formed, THURSDAY);
    session = { programmeId: formed.programmeId, sessionId: id };
    at.clock.set(AFTER);
  });
  afterEach(() => at.close());

  type Said = Omit<FeedbackInput, 'programmeId' | 'sessionId'>;
  const give = (who: Actor, said: Said) => giveFeedback(at.ports, who, { ...session, ...said });
  const status = async () => (await sessionOf(at, formed, session.sessionId)).status;

  test('closes it: held as soon as one says so', async () => {
    expect((await viewFeedbackDue(at.ports, EXECUTIVE)).kind).toBe('feedback-request');
    done(await give(EXECUTIVE, { tookPlace: true, rating: 5, line: ' Très utile ' }));
    expect(await status()).toBe('held');
    expect(done(await viewFeedback(at.ports, EXECUTIVE, session)).given).toEqual({
      tookPlace: true,
      rating: 5,
      line: 'Très utile',
    });
    expect((await viewFeedbackDue(at.ports, EXECUTIVE)).kind).toBe('nothing-to-review');
    expect((await viewFeedbackDue(at.ports, MENTOR)).kind).toBe('feedback-request');
  });

  test('missed, when one says so and nobody says otherwise, now or later', async () => {
    done(await give(MENTOR, { tookPlace: false }));
    expect(await status()).toBe('missed');
    done(await give(EXECUTIVE, { tookPlace: true, rating: 3 }));
    expect(await status()).toBe('held');
    done(await give(MENTOR, { tookPlace: false, line: 'Pas vu' }));
    expect(await status()).toBe('held');
  });

  test('taken back leaves the session as the other says, or missed', async () => {
    done(await give(EXECUTIVE, { tookPlace: true, rating: 3 }));
    done(await give(EXECUTIVE, { tookPlace: false }));
    expect(await status()).toBe('missed');
    expect(done(await viewFeedback(at.ports, EXECUTIVE, session)).given).toEqual({
      tookPlace: false,
    });
    done(await give(EXECUTIVE, { tookPlace: true, rating: 4 }));
    expect(await status()).toBe('held');
  });

  test('said again replaces what was said; said the same changes nothing', async () => {
    done(await give(EXECUTIVE, { tookPlace: true, rating: 2 }));
    const scope = { tenantId: EXECUTIVE.tenantId, programmeId: formed.programmeId };
    const mine = (await participantsOf(at, formed.programme)).find((p) => p.oid === EXECUTIVE.oid);
    const id = feedbackId({ ids: nodeIds }, session.sessionId, found(mine).id);
    const read = async () => found(await at.store.get('feedback', scope, id));
    const before = await read();
    at.clock.pass({ hours: 1 });
    done(await give(EXECUTIVE, { tookPlace: true, rating: 2 }));
    expect((await read()).etag).toBe(before.etag);
    done(await give(EXECUTIVE, { tookPlace: true, rating: 5 }));
    expect((await read()).body).toMatchObject({ rating: 5, at: at.clock.now() });
  });

  test('from both at the same moment is all kept', async () => {
    await Promise.all([
      give(MENTOR, { tookPlace: false }),
      give(EXECUTIVE, { tookPlace: true, rating: 5 }),
    ]);
    expect(await status()).toBe('held');
  });

  test('needs a rating when it took place, and a line that is a line', async () => {
    expect(codeOf(await give(MENTOR, { tookPlace: true }))).toBe('rating_required');
    expect(codeOf(await give(MENTOR, { tookPlace: true, rating: 6 }))).toBe('rating_required');
    const essay = { tookPlace: true, rating: 5, line: 'x'.repeat(601) };
    expect(codeOf(await give(MENTOR, essay))).toBe('reason_too_long');
  });

  test('is not given before the beginning, nor on what was cancelled', async () => {
    at.clock.set('2026-11-26T12:00:00.000Z');
    expect(codeOf(await give(MENTOR, { tookPlace: false }))).toBe('not_over_yet');
    done(await cancelSession(at.ports, MENTOR, session));
    at.clock.set(AFTER);
    expect(codeOf(await give(MENTOR, { tookPlace: false }))).toBe('session_closed');
  });

  test('is read by its author alone', async () => {
    done(await give(EXECUTIVE, { tookPlace: true, rating: 1, line: 'Un peu perdu' }));
    await at.tick();
    const seen = JSON.stringify([
      await viewMyMentoring(at.ports, MENTOR),
      done(await viewFeedback(at.ports, MENTOR, session)),
      done(await viewDashboard(at.ports, MANAGER, formed.programmeId)),
      done(await viewSponsorPage(at.ports, MANAGER, formed.programmeId)),
      at.messenger.sent.map(({ message }) => message),
    ]);
    expect(seen).not.toMatch(/perdu|rating/u);
    expect(codeOf(await viewFeedback(at.ports, MANAGER, session))).toBe('not_found');
    expect(codeOf(await viewFeedback(at.ports, someone('Nobody'), session))).toBe('not_found');
  });

  test('leads to the next session, and after the last one the pair has done its work', async () => {
    done(await give(EXECUTIVE, { tookPlace: true, rating: 4 }));
    await at.work();
    const again = await plannedSession(at, formed, '2026-12-03T13:00:00.000Z');
    expect(again.number).toBe(2);
    at.clock.set('2026-12-03T15:00:00.000Z');
    session = { ...session, sessionId: again.id };
    done(await give(MENTOR, { tookPlace: true, rating: 5 }));
    await at.work();
    const [pair] = await pairsOf(at, formed.programme);
    expect(pair).toMatchObject({ status: 'completed', endedAt: at.clock.now() });
    const input = { programmeId: formed.programmeId, pairId: formed.pairId };
    const third = { ...input, at: { instant: '2026-12-10T13:00:00.000Z' } };
    expect(codeOf(await planSession(at.ports, MENTOR, third))).toBe('pair_not_under_way');
    // The other's word on the last session is still welcome.
    done(await give(EXECUTIVE, { tookPlace: true, rating: 4 }));
  });

  test('of the last session, not yet followed up, leaves no room for one too many', async () => {
    const short = await formedPair(at, { name: 'Court', sessionCount: 1 });
    const { id } = await plannedSession(at, short, '2026-12-03T13:00:00.000Z');
    at.clock.set('2026-12-03T15:00:00.000Z');
    const said = { programmeId: short.programmeId, sessionId: id, tookPlace: true, rating: 4 };
    done(await giveFeedback(at.ports, MENTOR, said));
    const input = { programmeId: short.programmeId, pairId: short.pairId };
    const more = { ...input, at: { instant: '2026-12-10T13:00:00.000Z' } };
    expect(codeOf(await planSession(at.ports, MENTOR, more))).toBe('all_sessions_held');
  });
});
