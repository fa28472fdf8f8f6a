import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Terms } from '../../src/domain/agreement.ts';
import type { Message, MessageKind } from '../../src/domain/message.ts';
import type { NewProgramme } from '../../src/usecases/create-programme.ts';
import { signAgreement, viewAgreement, writeAgreement } from '../../src/usecases/agree.ts';
import { cancelSession } from '../../src/usecases/change-session.ts';
import { giveCheckIn } from '../../src/usecases/check-in.ts';
import { giveFeedback } from '../../src/usecases/give-feedback.ts';
import { invite } from '../../src/usecases/invite.ts';
import { endPair, pausePair, resumePair, swapRoles } from '../../src/usecases/live-pair.ts';
import { nameDelegate } from '../../src/usecases/name-delegate.ts';
import { selectMentor } from '../../src/usecases/prepare-mentor.ts';
import type { Actor } from '../../src/usecases/actor.ts';
import { done, found, mailOf, MONDAY, someone, world, type World } from './harness.ts';
import {
  approvedProgramme,
  ASSISTANT,
  enrol,
  EXECUTIVE,
  formedPair,
  MANAGER,
  MENTOR,
  pairsOf,
  participantsOf,
  plannedSession,
  SPONSOR,
  TWO,
  type Formed,
} from './story.ts';

let at: World;
let pair: Formed;
beforeEach(() => {
  at = world();
});
afterEach(() => at.close());

async function formed(changes: Partial<NewProgramme> = {}): Promise<void> {
  pair = await formedPair(at, changes);
  await at.install(MANAGER);
}

/** What somebody was told, whether by itself or as a part of a message. */
function told(who: Actor): readonly Message[] {
  return at
    .inbox(who)
    .flatMap((message) => (message.kind === 'digest' ? message.parts : [message]));
}
function told1<K extends MessageKind>(who: Actor, kind: K): Message & { kind: K } {
  return found(told(who).find((message) => message.kind === kind)) as Message & { kind: K };
}
const count = (who: Actor, kind: MessageKind): number =>
  told(who).filter((message) => message.kind === kind).length;

/** The clock is looked at every hour. */
async function live(until: string): Promise<void> {
  while (at.clock.now() < until) {
    at.clock.pass({ hours: 1 });
    await at.tick();
  }
}

async function agree(changes: Partial<Terms> = {}): Promise<void> {
  const { draft } = done(await viewAgreement(at.ports, MENTOR, pair));
  const terms = { ...draft, goals: 'Écrire mieux.', ...changes };
  const { version } = done(await writeAgreement(at.ports, MENTOR, { ...pair, terms, seen: 0 }));
  await at.work();
  done(await signAgreement(at.ports, EXECUTIVE, { ...pair, version }));
  await at.work();
}

async function lost(startsAt: string): Promise<void> {
  const session = await plannedSession(at, pair, startsAt);
  done(await cancelSession(at.ports, MENTOR, { ...pair, sessionId: session.id }));
  await at.work();
}

const THURSDAY = '2026-11-26T13:00:00.000Z';

describe('the agreement', () => {
  test('goes to the other side to sign, with what is new, and both hear that it is in force', async () => {
    await formed();
    await agree({ sessionCount: 4 });
    expect(told1(EXECUTIVE, 'agreement-to-sign').agreement).toMatchObject({
      state: 'to-sign',
      version: 1,
      changed: [],
    });
    expect(count(MENTOR, 'agreement-to-sign')).toBe(0);
    for (const who of [MENTOR, EXECUTIVE]) expect(count(who, 'agreement-in-force')).toBe(1);
    const { agreement } = done(await viewAgreement(at.ports, EXECUTIVE, pair));
    const terms = { ...found(agreement).terms, rhythm: 'monthly' as const };
    done(await writeAgreement(at.ports, EXECUTIVE, { ...pair, terms, seen: 1 }));
    await at.work();
    expect(told1(MENTOR, 'agreement-to-sign').agreement).toMatchObject({
      version: 2,
      changed: ['rhythm'],
    });
  });

  test('is recalled after three days to whoever has not signed, and not to who has', async () => {
    await formed();
    const { draft } = done(await viewAgreement(at.ports, MENTOR, pair));
    const terms = { ...draft, goals: 'Écrire mieux.' };
    done(await writeAgreement(at.ports, MENTOR, { ...pair, terms, seen: 0 }));
    await live('2026-11-27T17:00:00.000Z');
    expect(told1(EXECUTIVE, 'agreement-reminder').agreement).toMatchObject({ state: 'to-sign' });
    expect(count(EXECUTIVE, 'agreement-reminder')).toBe(1);
    expect(count(MENTOR, 'agreement-reminder')).toBe(0);
  });

  test('leaves the week to the pair’s own session, and goes along with what that sends', async () => {
    await formed();
    await plannedSession(at, pair, '2026-11-27T09:00:00.000Z');
    await live('2026-11-28T09:00:00.000Z');
    const alone = at.kinds(EXECUTIVE);
    expect(alone).not.toContain('agreement-reminder');
    for (const kind of ['preparation', 'feedback-request', 'agreement-reminder'] as const) {
      expect(count(EXECUTIVE, kind), kind).toBe(1);
    }
  });
});

describe('a session', () => {
  test('is prepared with the module: the plan for who leads, the question for the other', async () => {
    await formed();
    await agree({ moduleIds: ['generative-ai'] });
    await plannedSession(at, pair, THURSDAY);
    await live('2026-11-25T14:00:00.000Z');
    const mine = told1(MENTOR, 'preparation');
    expect(mine.session.leads).toBe(true);
    expect(found(mine.module).steps.length).toBeGreaterThan(2);
    expect(found(mine.module).steps[1]?.from).toBe(found(mine.module).steps[0]?.minutes);
    expect(told1(EXECUTIVE, 'preparation').session.leads).toBe(false);
  });

  test('run the other way round is told to the other, and led by the executive', async () => {
    await formed();
    const session = await plannedSession(at, pair, THURSDAY);
    done(await swapRoles(at.ports, MENTOR, { ...pair, sessionId: session.id, swapped: true }));
    await live('2026-11-25T14:00:00.000Z');
    expect(told1(EXECUTIVE, 'roles-swapped').session.leads).toBe(true);
    expect(count(MENTOR, 'roles-swapped')).toBe(0);
    expect(told1(EXECUTIVE, 'preparation').session.leads).toBe(true);
  });

  test('is announced at its start to both, whatever the hour, once', async () => {
    await formed();
    await plannedSession(at, pair, '2026-11-26T20:00:00.000Z');
    await live('2026-11-26T19:00:00.000Z');
    expect(count(EXECUTIVE, 'session-start')).toBe(0);
    await live('2026-11-26T22:00:00.000Z');
    for (const who of [MENTOR, EXECUTIVE]) expect(count(who, 'session-start')).toBe(1);
  });

  test('that was missed asks the other for a new time, in the words they agreed on', async () => {
    await formed();
    await agree({ afterMissed: 'next-one-stands' });
    const { id: sessionId } = await plannedSession(at, pair, THURSDAY);
    at.clock.set('2026-11-26T14:30:00.000Z');
    done(await giveFeedback(at.ports, MENTOR, { ...pair, sessionId, tookPlace: false }));
    await at.work();
    const missed = told1(EXECUTIVE, 'session-missed');
    expect(missed.then).toEqual({ afterMissed: 'next-one-stands', paused: false });
    expect(missed.slots.length).toBeGreaterThan(0);
    expect(count(MENTOR, 'session-missed')).toBe(0);
    done(await giveFeedback(at.ports, MENTOR, { ...pair, sessionId, tookPlace: false }));
    await at.work();
    expect(count(EXECUTIVE, 'session-missed')).toBe(1);
  });

  test('that was cancelled lets the series rest when the two agreed so', async () => {
    await formed();
    await agree({ afterMissed: 'pause-the-series' });
    await lost(THURSDAY);
    expect((await pairsOf(at, pair.programme))[0]?.status).toBe('paused');
    expect(told1(EXECUTIVE, 'session-cancelled').then).toEqual({
      afterMissed: 'pause-the-series',
      paused: true,
    });
  });

  test('lost twice in a row is told to the manager, once, without who cancelled', async () => {
    await formed();
    await lost(THURSDAY);
    expect(count(MANAGER, 'sessions-fail')).toBe(0);
    await lost('2026-11-27T13:00:00.000Z');
    expect(told1(MANAGER, 'sessions-fail').people).toEqual([MENTOR.name, EXECUTIVE.name]);
    expect(count(MANAGER, 'sessions-fail')).toBe(1);
    expect(JSON.stringify(told1(MANAGER, 'sessions-fail'))).not.toContain('cancelled');
  });
});

describe('how it goes', () => {
  test('is asked of the executive every four weeks, once, and of no mentor', async () => {
    await formed();
    await agree();
    at.clock.set('2026-12-21T08:00:00.000Z');
    await live('2026-12-23T17:00:00.000Z');
    expect(count(EXECUTIVE, 'check-in')).toBe(1);
    expect(count(MENTOR, 'check-in')).toBe(0);
  });

  test('keeps to the weeks that the programme chose', async () => {
    await formed({ options: { checkInWeeks: 2 } } as Partial<NewProgramme>);
    await agree();
    at.clock.set('2026-12-07T08:00:00.000Z');
    await live('2026-12-08T17:00:00.000Z');
    expect(count(EXECUTIVE, 'check-in')).toBe(1);
  });

  test('reaches the manager as a wish for help and no word more', async () => {
    await formed();
    const asked = { ...pair, kind: 'check-in' as const, occurrence: 1 };
    const line = 'Je n’ose pas le dire à Lina.';
    done(
      await giveCheckIn(at.ports, EXECUTIVE, { ...asked, mood: 'stuck', line, wantsHelp: true }),
    );
    await at.work();
    const help = told1(MANAGER, 'help-asked');
    expect(help.people[0]).toBe(EXECUTIVE.name);
    expect(JSON.stringify(help)).not.toMatch(/ose|stuck/u);
  });

  test('said by five taps at once is one word, and one message to the manager', async () => {
    await formed();
    const asked = { ...pair, kind: 'check-in' as const, occurrence: 1 };
    const five = Array.from({ length: 5 }, () =>
      giveCheckIn(at.ports, EXECUTIVE, { ...asked, mood: 'stuck', wantsHelp: true }),
    );
    expect((await Promise.all(five)).every(({ ok }) => ok)).toBe(true);
    await at.work();
    expect(count(MANAGER, 'help-asked')).toBe(1);
  });
});

describe('a pair', () => {
  test('of which nothing is heard is asked to pick a time or rest, and left in peace when it rests', async () => {
    await formed();
    await agree();
    at.clock.set('2026-12-10T08:00:00.000Z');
    await live('2026-12-14T17:00:00.000Z');
    for (const who of [MENTOR, EXECUTIVE]) expect(count(who, 'silence')).toBe(1);
    done(await pausePair(at.ports, EXECUTIVE, pair));
    await at.work();
    expect(told1(MENTOR, 'pair-paused').byMe).toBe(false);
    expect(count(EXECUTIVE, 'pair-paused')).toBe(0);
    await live('2027-01-08T17:00:00.000Z');
    expect(count(MENTOR, 'silence')).toBe(1);
    done(await resumePair(at.ports, MENTOR, pair));
    await at.work();
    expect(told1(EXECUTIVE, 'pair-resumed').slots.length).toBeGreaterThan(0);
    done(await endPair(at.ports, MENTOR, pair));
    await at.work();
    expect(count(EXECUTIVE, 'pair-ended')).toBe(1);
  });

  test('that has done what it set out to do is asked to look back, and offered no badge that nobody issues', async () => {
    await formed();
    await agree({ sessionCount: 1 });
    const { id: sessionId } = await plannedSession(at, pair, THURSDAY);
    at.clock.set('2026-11-26T14:30:00.000Z');
    done(await giveFeedback(at.ports, MENTOR, { ...pair, sessionId, tookPlace: true, rating: 5 }));
    await live('2026-11-30T17:00:00.000Z');
    for (const who of [MENTOR, EXECUTIVE]) {
      expect(count(who, 'retrospective')).toBe(1);
      expect(count(who, 'badge')).toBe(0);
    }
  });

  test('is offered its badge where badges are issued', async () => {
    await formed();
    await agree({ sessionCount: 1 });
    const { id: sessionId } = await plannedSession(at, pair, THURSDAY);
    at.clock.set('2026-11-26T14:30:00.000Z');
    at.ports.links.badge = (_scope, _pair, participant) => `https://badges.example/${participant}`;
    done(await giveFeedback(at.ports, MENTOR, { ...pair, sessionId, tookPlace: true, rating: 5 }));
    await at.work();
    expect(told1(MENTOR, 'badge').url).toMatch(/^https:\/\/badges\.example\//u);
  });
});

describe('a programme', () => {
  test('tells its manager on Mondays whom to help, and its sponsor on the first what stands', async () => {
    await formed();
    await at.install(SPONSOR);
    await live('2026-12-15T08:00:00.000Z');
    expect(count(MANAGER, 'manager-digest')).toBe(2);
    const summary = told1(SPONSOR, 'sponsor-summary');
    // Two people and one pair: every figure would give somebody away.
    expect(summary).toMatchObject({ month: '2026-11-01', figures: {} });
    expect(count(SPONSOR, 'sponsor-summary')).toBe(1);
    const first = told1(MANAGER, 'manager-digest');
    expect(first.needs).toContainEqual({
      code: 'nothing-planned',
      people: [MENTOR.name, EXECUTIVE.name],
    });
  });

  test('asks somebody to enrol once they have the app, and not after they enrolled', async () => {
    const programme = await approvedProgramme(at);
    const { id: programmeId } = programme;
    const people = [MENTOR, someone('Nora Nouvelle')].map(({ name }) => ({
      mail: mailOf(name),
      name,
    }));
    done(await invite(at.ports, MANAGER, { programmeId, people }));
    await at.work();
    await at.install(someone('Nora Nouvelle'));
    expect(count(someone('Nora Nouvelle'), 'invitation')).toBe(1);
    await enrol(at, programme, TWO);
    await at.install(MENTOR);
    expect(count(MENTOR, 'invitation')).toBe(0);
  });

  test('tells a mentor who is selected what is left to do', async () => {
    await formed();
    const { id: programmeId } = pair.programme;
    const everybody = await participantsOf(at, pair.programme);
    const mentor = found(everybody.find(({ profile }) => profile.name === MENTOR.name));
    const input = { programmeId, participantId: mentor.id, selected: true };
    done(await selectMentor(at.ports, MANAGER, input));
    await at.work();
    expect(told1(MENTOR, 'mentor-selected')).toMatchObject({ passed: 0, units: 6 });
  });
});

test('an assistant gets planning and nothing else, whatever happens to the pair', async () => {
  await formed();
  await at.install(ASSISTANT);
  const mail = mailOf(ASSISTANT.name);
  done(await nameDelegate(at.ports, EXECUTIVE, { ...pair, mail }));
  await agree({ afterMissed: 'pause-the-series' });
  const session = await plannedSession(at, pair, THURSDAY);
  await live('2026-11-26T15:00:00.000Z');
  const missed = { ...pair, sessionId: session.id, tookPlace: false };
  done(await giveFeedback(at.ports, MENTOR, missed));
  done(await resumePair(at.ports, EXECUTIVE, pair));
  await lost('2026-12-03T13:00:00.000Z');
  await live('2027-01-05T15:00:00.000Z');
  expect(new Set(at.kinds(ASSISTANT))).toEqual(
    new Set(['session-proposed', 'session-planned', 'session-cancelled']),
  );
  expect(JSON.stringify(at.inbox(ASSISTANT))).not.toMatch(/topic|afterMissed|module|joinUrl/u);
});

test('a round that begins twice is one: nobody hears the same twice', async () => {
  await formed();
  await at.work();
  at.clock.set(MONDAY.replace('2026-11-23', '2026-12-07'));
  await Promise.all([at.tick(), at.tick()]);
  await at.tick();
  expect(count(MANAGER, 'manager-digest')).toBe(1);
});
