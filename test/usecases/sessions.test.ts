import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  cancelSession,
  confirmSession,
  moveSession,
  viewSession,
} from '../../src/usecases/change-session.ts';
import { freeSlots } from '../../src/usecases/free-slots.ts';
import { viewMyPairs, viewNextSessions } from '../../src/usecases/my-mentoring.ts';
import { nameDelegate, viewPlanning } from '../../src/usecases/name-delegate.ts';
import { planSession, viewPlan } from '../../src/usecases/plan-session.ts';
import { giveFeedback } from '../../src/usecases/give-feedback.ts';
import { writeCalendar } from '../../src/usecases/write-calendar.ts';
import { recognise } from '../../src/usecases/recognise.ts';
import { setPreferences } from '../../src/usecases/set-preferences.ts';
import { codeOf, done, found, MONDAY, someone, world, type World } from './harness.ts';
import {
  ASSISTANT,
  EXECUTIVE,
  formedPair,
  MANAGER,
  MENTOR,
  plannedSession,
  proposedPair,
  type Formed,
} from './story.ts';

const THURSDAY = '2026-11-26T13:00:00.000Z';
const FRIDAY = '2026-11-27T09:00:00.000Z';
const at14 = { instant: THURSDAY };

describe('a session', () => {
  let at: World;
  let formed: Formed;
  let pair: { programmeId: string; pairId: string };
  beforeEach(async () => {
    at = world();
    formed = await formedPair(at);
    pair = { programmeId: formed.programmeId, pairId: formed.pairId };
  });
  afterEach(() => at.close());

  const named = (sessionId: string) => ({ programmeId: formed.programmeId, sessionId });

  test('is proposed by one, confirmed by the other in one tap, and told to both', async () => {
    const { id, number } = done(await planSession(at.ports, MENTOR, { ...pair, at: at14 }));
    await at.work();
    expect(number).toBe(1);
    expect(at.inbox(EXECUTIVE).at(-1)).toMatchObject({
      kind: 'session-proposed',
      session: {
        startsAt: THURSDAY,
        mineToConfirm: true,
        topic: { en: 'Automating without code' },
      },
    });
    expect(at.kinds(MENTOR)).not.toContain('session-proposed');
    expect(codeOf(await confirmSession(at.ports, MENTOR, named(id)))).toBe('own_proposal');
    const first = done(await confirmSession(at.ports, EXECUTIVE, named(id)));
    at.clock.pass({ minutes: 1 });
    expect(done(await confirmSession(at.ports, EXECUTIVE, named(id)))).toEqual(first);
    await at.work();
    for (const who of [MENTOR, EXECUTIVE]) {
      const planned = at.inbox(who).filter(({ kind }) => kind === 'session-planned');
      expect(planned).toHaveLength(1);
      expect(planned[0]).toHaveProperty('session.icsUrl');
    }
  });

  test('is chosen from slots that both have, a day ahead at least', async () => {
    const { slots } = done(await viewPlan(at.ports, MENTOR, pair));
    expect(slots.map(({ startsAt }) => startsAt)).toEqual([
      THURSDAY,
      '2026-12-01T09:00:00.000Z',
      '2026-12-03T13:00:00.000Z',
      '2026-12-08T09:00:00.000Z',
    ]);
  });

  test('is looked for with whoever lives by another clock named, and nobody else', async () => {
    const clocks = async (who: typeof MENTOR) =>
      done(await freeSlots(at.ports, who, pair, undefined)).clocks;
    expect(await clocks(EXECUTIVE)).toEqual([]);
    done(await setPreferences(at.ports, MENTOR, { timeZone: 'America/New_York' }));
    const mentor = { name: MENTOR.name, timeZone: 'America/New_York' };
    const executive = { name: EXECUTIVE.name, timeZone: 'Europe/Paris' };
    expect(await clocks(EXECUTIVE)).toEqual([mentor]);
    expect(await clocks(MENTOR)).toEqual([executive]);
    done(await nameDelegate(at.ports, EXECUTIVE, { ...pair, mail: ASSISTANT.mail ?? '' }));
    await recognise(at.ports, ASSISTANT);
    expect(await clocks(ASSISTANT)).toEqual([mentor]);
    done(await setPreferences(at.ports, ASSISTANT, { timeZone: 'Asia/Tokyo' }));
    expect(await clocks(ASSISTANT)).toEqual([mentor, executive]);
  });

  test('may be given as a date and time on one’s own clock', async () => {
    done(await setPreferences(at.ports, MENTOR, { timeZone: 'America/New_York' }));
    const local = { local: '2026-11-26T08:00' };
    const session = done(await planSession(at.ports, MENTOR, { ...pair, at: local }));
    expect(session.startsAt).toBe(THURSDAY);
  });

  test('lies ahead, at a readable time', async () => {
    const plan = async (time: { instant: string } | { local: string }) =>
      codeOf(await planSession(at.ports, MENTOR, { ...pair, at: time }));
    expect(await plan({ instant: MONDAY })).toBe('in_the_past');
    expect(await plan({ instant: 'Thursday' })).toBe('time_unreadable');
    expect(await plan({ instant: '2026-11-26T13:00:00+01:00' })).toBe('time_unreadable');
    expect(await plan({ instant: '2026-99-99T13:00:00.000Z' })).toBe('time_unreadable');
    expect(await plan({ local: '2026-11-26' })).toBe('time_unreadable');
  });

  test('is at an hour that a clock shows, and within a year', async () => {
    const plan = async (local: string) =>
      codeOf(await planSession(at.ports, MENTOR, { ...pair, at: { local } }));
    // Europe/Paris, 28 March 2027: 2 o’clock is 3 o’clock. A year typed wrong would go unseen.
    expect(await plan('2027-03-28T02:30')).toBe('time_skipped');
    expect(await plan('2062-11-26T14:00')).toBe('time_too_far');
    expect(await plan('2027-03-28T03:00')).toBe('done');
  });

  test('planned by two people at once is one session', async () => {
    const plans = await Promise.all([
      planSession(at.ports, MENTOR, { ...pair, at: at14 }),
      planSession(at.ports, EXECUTIVE, { ...pair, at: { instant: FRIDAY } }),
    ]);
    expect(plans.map(codeOf).sort()).toEqual(['done', 'session_already_planned']);
    const again = await planSession(at.ports, MENTOR, { ...pair, at: at14 });
    expect(codeOf(again)).toBe('session_already_planned');
    const { sessions } = await viewNextSessions(at.ports, MENTOR);
    expect(sessions).toHaveLength(1);
  });

  test('moved is to be confirmed anew, by the other side; the same move twice is one', async () => {
    const { id } = await plannedSession(at, formed, THURSDAY);
    const move = () => moveSession(at.ports, EXECUTIVE, { ...named(id), at: { instant: FRIDAY } });
    const moved = done(await move());
    expect(moved).toMatchObject({ status: 'proposed', version: 2, plannedBy: 'mentee' });
    expect(done(await move()).version).toBe(2);
    await at.work();
    expect(at.kinds(MENTOR).filter((kind) => kind === 'session-proposed')).toHaveLength(1);
    expect(codeOf(await confirmSession(at.ports, EXECUTIVE, named(id)))).toBe('own_proposal');
    expect(done(await confirmSession(at.ports, MENTOR, named(id))).status).toBe('planned');
    const past = { ...named(id), at: { instant: MONDAY } };
    expect(codeOf(await moveSession(at.ports, MENTOR, past))).toBe('in_the_past');
  });

  test('that its proposer moved before it was delivered is told at its new time only', async () => {
    const { id } = done(await planSession(at.ports, MENTOR, { ...pair, at: at14 }));
    done(await moveSession(at.ports, MENTOR, { ...named(id), at: { instant: FRIDAY } }));
    await at.work();
    const told = at.inbox(EXECUTIVE).filter(({ kind }) => kind === 'session-proposed');
    expect(told).toMatchObject([{ session: { startsAt: FRIDAY } }]);
  });

  test('is confirmed for the time that was seen, not for one that took its place', async () => {
    const { id } = done(await planSession(at.ports, MENTOR, { ...pair, at: at14 }));
    done(await moveSession(at.ports, MENTOR, { ...named(id), at: { instant: FRIDAY } }));
    const confirm = async (startsAt: string) =>
      codeOf(await confirmSession(at.ports, EXECUTIVE, { ...named(id), startsAt }));
    expect(await confirm(THURSDAY)).toBe('time_changed');
    expect(await confirm(FRIDAY)).toBe('done');
    expect(await confirm(FRIDAY)).toBe('done');
  });

  test('cancelled tells the other, leaves room for another, and is over', async () => {
    const { id } = await plannedSession(at, formed, THURSDAY);
    done(await cancelSession(at.ports, EXECUTIVE, named(id)));
    expect(codeOf(await cancelSession(at.ports, MENTOR, named(id)))).toBe('done');
    await at.work();
    expect(at.kinds(MENTOR).filter((kind) => kind === 'session-cancelled')).toHaveLength(1);
    expect(at.kinds(EXECUTIVE)).not.toContain('session-cancelled');
    expect(codeOf(await confirmSession(at.ports, MENTOR, named(id)))).toBe('session_closed');
    const move = { ...named(id), at: { instant: FRIDAY } };
    expect(codeOf(await moveSession(at.ports, MENTOR, move))).toBe('session_closed');
    const next = done(await planSession(at.ports, MENTOR, { ...pair, at: move.at }));
    expect(next).toMatchObject({ number: 1, status: 'proposed' });
    expect(next.id).not.toBe(id);
  });

  test('whose time has passed unconfirmed cannot be confirmed, only moved', async () => {
    const { id } = done(await planSession(at.ports, MENTOR, { ...pair, at: at14 }));
    at.clock.set(FRIDAY);
    expect(codeOf(await confirmSession(at.ports, EXECUTIVE, named(id)))).toBe('in_the_past');
    const later = { instant: '2026-12-03T13:00:00.000Z' };
    const moved = await moveSession(at.ports, EXECUTIVE, { ...named(id), at: later });
    expect(codeOf(moved)).toBe('done');
  });

  test('that is over and of which nobody said a word stands in nobody’s way', async () => {
    const { id } = await plannedSession(at, formed, THURSDAY);
    done(await nameDelegate(at.ports, EXECUTIVE, { ...pair, mail: ASSISTANT.mail ?? '' }));
    await recognise(at.ports, ASSISTANT);
    at.clock.set(FRIDAY);
    expect(await viewPlanning(at.ports, ASSISTANT)).toMatchObject([
      { mayPlan: true, sessions: [] },
    ]);
    const [mine] = (await viewMyPairs(at.ports, MENTOR)).pairs;
    expect(mine).not.toHaveProperty('next');
    const again = { instant: '2026-12-03T13:00:00.000Z' };
    const next = done(await planSession(at.ports, ASSISTANT, { ...pair, at: again }));
    expect(next.number).toBe(2);
    const feedback = { ...named(id), tookPlace: true, rating: 4 };
    expect(codeOf(await giveFeedback(at.ports, EXECUTIVE, feedback))).toBe('done');
    const [after] = (await viewMyPairs(at.ports, MENTOR)).pairs;
    expect(after?.next?.sessionId).toBe(next.id);
  });

  test('is nobody else’s business', async () => {
    const { id } = await plannedSession(at, formed, THURSDAY);
    for (const who of [MANAGER, someone('Nobody')]) {
      expect(codeOf(await planSession(at.ports, who, { ...pair, at: at14 }))).toBe('not_found');
      expect(codeOf(await cancelSession(at.ports, who, named(id)))).toBe('not_found');
      expect(codeOf(await viewSession(at.ports, who, named(id)))).toBe('not_found');
    }
    expect(codeOf(await cancelSession(at.ports, MENTOR, named('none')))).toBe('not_found');
  });

  test('belongs to a pair that both accepted', async () => {
    const other = world();
    const { programmeId, pairId } = await proposedPair(other);
    const input = { programmeId, pairId };
    const planned = await planSession(other.ports, MENTOR, { ...input, at: at14 });
    expect(codeOf(planned)).toBe('pair_not_under_way');
    expect(codeOf(await viewPlan(other.ports, MENTOR, input))).toBe('pair_not_under_way');
    other.close();
  });

  test('has a calendar file behind its link: no topic, and newer when it is cancelled', async () => {
    const { id } = await plannedSession(at, formed, THURSDAY);
    const planned = at.inbox(MENTOR).find(({ kind }) => kind === 'session-planned');
    const url = planned?.kind === 'session-planned' ? (planned.session.icsUrl ?? '') : '';
    const token = found(/calendar\/(.+)\.ics$/u.exec(url)?.[1], 'the link');
    const words = { title: (other: string) => `Avec ${other}`, description: (p: string) => p };
    const read = async () =>
      done(await writeCalendar(at.ports, token, { fr: words, en: words })).replaceAll('\r\n ', '');
    const before = await read();
    expect(before).toContain(`SUMMARY:Avec ${EXECUTIVE.name}`);
    expect(before).not.toMatch(/Automatis|Automating/u);
    expect(before).toMatch(/SEQUENCE:1\r?\n/u);
    done(await cancelSession(at.ports, EXECUTIVE, named(id)));
    const after = await read();
    expect(after).toContain('STATUS:CANCELLED');
    expect(after).toMatch(/SEQUENCE:2\r?\n/u);
    const altered = await writeCalendar(at.ports, `x${token}`, { fr: words, en: words });
    expect(codeOf(altered)).toBe('not_found');
  });
});
