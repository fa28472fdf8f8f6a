import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeIds } from '../../src/adapters/node/ids.ts';
import {
  feedbackId,
  giveFeedback,
  viewFeedback,
  viewFeedbackDue,
  type FeedbackInput,
} from '../../src/usecases/give-feedback.ts';
import { cancelSession, confirmSession } from '../../src/usecases/change-session.ts';
import { viewMyMentoring } from '../../src/usecases/my-mentoring.ts';
import { planSession } from '../../src/usecases/plan-session.ts';
import { viewDashboard, viewSponsorPage } from '../../src/usecases/view-dashboard.ts';
import { recognise } from '../../src/usecases/recognise.ts';
import type { Actor } from '../../src/usecases/actor.ts';
import { codeOf, done, found, someone, world, type World } from './harness.ts';
import {
  approvedProgramme,
  bothAccept,
  enrol,
  EXECUTIVE,
  formedPair,
  MANAGER,
  MENTOR,
  pairsOf,
  participantsOf,
  plannedSession,
  published,
  sessionOf,
  SPONSOR,
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

describe('what a manager and a sponsor read', () => {
  let at: World;
  beforeEach(() => {
    at = world();
  });
  afterEach(() => at.close());

  /** Three pairs that can only be these, met once. */
  async function threePairs() {
    const programme = await approvedProgramme(at);
    const topics = ['Automatiser sans coder', 'IA générative au quotidien'];
    const names = ['Ana', 'Bea', 'Cleo'];
    const days = ['Lundi matin', 'Mardi matin', 'Mercredi matin'];
    const people = names.map((name) => [someone(`${name} Mentor`), someone(`${name} Cadre`)]);
    await enrol(
      at,
      programme,
      people.flatMap((two, i) =>
        two.map(({ name }, side) => ({
          name,
          as: side === 0 ? ('mentor' as const) : ('mentee' as const),
          topic: topics[i % 2] ?? '',
          halfDays: days[i] ?? '',
        })),
      ),
    );
    for (const who of [...people.flat(), SPONSOR]) await recognise(at.ports, who);
    const pairs = await published(at, programme);
    const participants = await participantsOf(at, programme);
    const sessions: { two: readonly Actor[]; sessionId: string }[] = [];
    for (const pair of pairs) {
      const oids = [pair.mentorId, pair.menteeId].map(
        (id) => participants.find((p) => p.id === id)?.oid,
      );
      const two = oids.map((oid) => found(people.flat().find((who) => who.oid === oid)));
      const input = { programmeId: programme.id, pairId: pair.id };
      await bothAccept(at, input, ...two);
      const [mentor, mentee] = [found(two[0]), found(two[1])];
      const time = { at: { instant: THURSDAY } };
      const planned = done(await planSession(at.ports, mentor, { ...input, ...time }));
      const sessionId = planned.id;
      done(await confirmSession(at.ports, mentee, { programmeId: programme.id, sessionId }));
      sessions.push({ two, sessionId });
    }
    at.clock.set(AFTER);
    const rate = async (index: number, side: 0 | 1, rating: number) => {
      const { two, sessionId } = found(sessions[index]);
      const said = { programmeId: programme.id, sessionId, tookPlace: true, rating };
      done(await giveFeedback(at.ports, found(two[side]), said));
      await at.work();
    };
    return { programmeId: programme.id, rate };
  }

  test('satisfaction shows from five people on, one answer a person', async () => {
    const { programmeId, rate } = await threePairs();
    const shown = async () =>
      done(await viewDashboard(at.ports, MANAGER, programmeId)).dashboard.satisfaction;
    await rate(0, 0, 5);
    await rate(0, 1, 5);
    await rate(1, 0, 5);
    await rate(1, 1, 5);
    await rate(1, 1, 4);
    expect(await shown()).toBeUndefined();
    await rate(2, 0, 1);
    expect(await shown()).toEqual({ mean: 4, people: 5 });
    const page = done(await viewSponsorPage(at.ports, SPONSOR, programmeId));
    expect(page).toMatchObject({
      people: 6,
      pairs: 3,
      sessionsHeld: 3,
      newLinks: 3,
      satisfaction: { mean: 4, people: 5 },
    });
  });

  test('the funnel counts people, and never goes up from one step to the next', async () => {
    const { programmeId, rate } = await threePairs();
    await rate(0, 0, 5);
    const { dashboard } = done(await viewDashboard(at.ports, MANAGER, programmeId));
    expect(dashboard.funnel.map(({ people }) => people)).toEqual([6, 6, 6, 6, 6, 2]);
    expect(dashboard.toHelp.map(({ code }) => code)).toEqual(['not-reachable']);
  });

  test('a pair whose session passed without a word is one to help, a week later', async () => {
    const { programmeId, rate } = await threePairs();
    await rate(0, 0, 5);
    at.clock.pass({ days: 8 });
    const { dashboard } = done(await viewDashboard(at.ports, MANAGER, programmeId));
    const idle = dashboard.toHelp.filter(({ code }) => code === 'nothing-planned');
    expect(idle).toHaveLength(3);
    expect(dashboard.progress.every(({ next }) => next === undefined)).toBe(true);
  });

  test('is for them alone', async () => {
    const { programmeId } = await threePairs();
    const mentor = someone('Ana Mentor');
    expect(codeOf(await viewDashboard(at.ports, SPONSOR, programmeId))).toBe('not_found');
    expect(codeOf(await viewDashboard(at.ports, mentor, programmeId))).toBe('not_found');
    expect(codeOf(await viewSponsorPage(at.ports, mentor, programmeId))).toBe('not_found');
  });
});
