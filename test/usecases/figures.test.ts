import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { giveFeedback } from '../../src/usecases/give-feedback.ts';
import { confirmSession } from '../../src/usecases/change-session.ts';
import { planSession } from '../../src/usecases/plan-session.ts';
import { viewDashboard, viewSponsorPage } from '../../src/usecases/view-dashboard.ts';
import { recognise } from '../../src/usecases/recognise.ts';
import type { Actor } from '../../src/usecases/actor.ts';
import { codeOf, done, found, someone, world, type World } from './harness.ts';
import {
  approvedProgramme,
  bothAccept,
  enrol,
  MANAGER,
  participantsOf,
  published,
  SPONSOR,
} from './story.ts';

const THURSDAY = '2026-11-26T13:00:00.000Z';
const AFTER = '2026-11-26T14:00:00.000Z';

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
