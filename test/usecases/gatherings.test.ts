import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Message } from '../../src/domain/message.ts';
import type { Pair } from '../../src/domain/pair.ts';
import type { Programme } from '../../src/domain/programme.ts';
import type { Session } from '../../src/domain/session.ts';
import type { Actor } from '../../src/usecases/actor.ts';
import { answerProposal } from '../../src/usecases/answer-proposal.ts';
import { cancelSession, confirmSession, moveSession } from '../../src/usecases/change-session.ts';
import { listAll } from '../../src/usecases/documents.ts';
import { giveFeedback } from '../../src/usecases/give-feedback.ts';
import { viewMyMentoring } from '../../src/usecases/my-mentoring.ts';
import { planSession, viewPlan } from '../../src/usecases/plan-session.ts';
import { publishRun } from '../../src/usecases/publish-run.ts';
import { requestMatch } from '../../src/usecases/request-match.ts';
import { withdraw } from '../../src/usecases/withdraw.ts';
import { writeCalendar } from '../../src/usecases/write-calendar.ts';
import { codeOf, done, found, someone, world, type World } from './harness.ts';
import { approvedProgramme, enrol, MANAGER, pairsOf, participantsOf } from './story.ts';

const GUIDE = someone('Lina Cercle');
const [ANA, BOB, CLEO] = [someone('Ana Une'), someone('Bob Deux'), someone('Cleo Trois')];
const MEMBERS = [ANA, BOB, CLEO];
const TUESDAY = '2026-12-01T08:00:00.000Z';
const THURSDAY = '2026-12-03T13:00:00.000Z';

let at: World;
let programme: Programme;
let pairs: ReadonlyMap<string, Pair>;
beforeEach(async () => {
  at = world();
  programme = await approvedProgramme(at);
  await at.install(GUIDE, ...MEMBERS);
  await enrol(at, programme, [
    { name: GUIDE.name, as: 'mentor', seats: '3' },
    { name: ANA.name, as: 'mentee' },
    { name: BOB.name, as: 'mentee' },
    { name: CLEO.name, as: 'mentee', halfDays: 'Jeudi après-midi' },
  ]);
  const rules = { circles: { min: 3, max: 4 } };
  const run = done(await requestMatch(at.ports, MANAGER, programme.id, rules));
  await at.work();
  done(await publishRun(at.ports, MANAGER, { programmeId: programme.id, runId: run.id }));
  await at.work();
  await learnPairs();
});
afterEach(() => at.close());

async function learnPairs(): Promise<void> {
  const people = await participantsOf(at, programme);
  const name = new Map(people.map(({ id, profile }) => [id, profile.name]));
  const all = await pairsOf(at, programme);
  pairs = new Map(all.map((pair) => [name.get(pair.menteeId) ?? '', pair]));
}

const pairOf = ({ name }: Actor) => ({
  programmeId: programme.id,
  pairId: found(pairs.get(name), name).id,
});

async function accept(...members: readonly Actor[]): Promise<void> {
  for (const member of members) {
    for (const who of [member, GUIDE]) {
      done(await answerProposal(at.ports, who, { ...pairOf(member), answer: 'accepted' }));
    }
  }
  await at.work();
}

async function sessionsBy(): Promise<ReadonlyMap<string, Session>> {
  const scope = { tenantId: programme.tenantId, programmeId: programme.id };
  const all = (await listAll(at.ports, 'session', scope)).map(({ body }) => body);
  return new Map(
    MEMBERS.flatMap((member) => {
      const own = all.filter(({ pairId }) => pairId === pairOf(member).pairId);
      const last = own.toSorted((a, b) => a.number - b.number).at(-1);
      return last === undefined ? [] : [[member.name, last] as const];
    }),
  );
}

const sessionOf = async (member: Actor): Promise<Session> =>
  found((await sessionsBy()).get(member.name), `a session of ${member.name}`);
const named = async (member: Actor) => ({
  programmeId: programme.id,
  sessionId: (await sessionOf(member)).id,
});
async function times(): Promise<readonly string[]> {
  const sessions = await sessionsBy();
  return MEMBERS.map(({ name }) => sessions.get(name)?.startsAt ?? 'none');
}

async function planned(): Promise<void> {
  await accept(...MEMBERS);
  done(await planSession(at.ports, GUIDE, { ...pairOf(ANA), at: { instant: THURSDAY } }));
  await at.work();
  for (const member of MEMBERS) done(await confirmSession(at.ports, member, await named(member)));
  await at.work();
}

describe('the members of a circle', () => {
  test('know each other once they have joined, and not before', async () => {
    const circleSeenBy = async (who: Actor) => {
      const { pairs: mine } = await viewMyMentoring(at.ports, who);
      return mine[0]?.pair.circle?.map(({ name }) => name);
    };
    expect(await circleSeenBy(ANA)).toEqual([]);
    await accept(ANA, BOB);
    expect(await circleSeenBy(ANA)).toEqual([BOB.name]);
    expect(await circleSeenBy(CLEO)).toEqual([]);
    await accept(CLEO);
    expect(new Set(await circleSeenBy(BOB))).toEqual(new Set([ANA.name, CLEO.name]));
  });

  test('go on without whoever declines; the mentor hears how many they are', async () => {
    await accept(ANA, BOB);
    done(await answerProposal(at.ports, CLEO, { ...pairOf(CLEO), answer: 'declined' }));
    await at.work();
    expect(at.inbox(GUIDE).at(-1)).toMatchObject({
      kind: 'proposal-closed',
      circle: { people: 2, isSmall: true },
    });
    done(await planSession(at.ports, GUIDE, { ...pairOf(ANA), at: { instant: TUESDAY } }));
    expect([...(await sessionsBy()).keys()]).toEqual([ANA.name, BOB.name]);
  });
});

describe('a session of a circle', () => {
  test('is one gathering: planned by the mentor, each member is asked and answers alone', async () => {
    await accept(...MEMBERS);
    done(await planSession(at.ports, GUIDE, { ...pairOf(ANA), at: { instant: THURSDAY } }));
    await at.work();
    expect(await times()).toEqual([THURSDAY, THURSDAY, THURSDAY]);
    const all = [...(await sessionsBy()).values()];
    expect(new Set(all.map(({ gatheringId }) => gatheringId)).size).toBe(1);
    expect(all[0]?.gatheringId).toBeDefined();
    for (const member of MEMBERS) expect(at.kinds(member)).toContain('session-proposed');

    done(await confirmSession(at.ports, BOB, await named(BOB)));
    expect((await sessionOf(BOB)).status).toBe('planned');
    expect((await sessionOf(ANA)).status).toBe('proposed');
    const again = await planSession(at.ports, BOB, { ...pairOf(BOB), at: { instant: TUESDAY } });
    expect(codeOf(again)).toBe('session_already_planned');
  });

  test('offers slots at which everybody is free', async () => {
    await accept(...MEMBERS);
    const { slots } = done(await viewPlan(at.ports, GUIDE, pairOf(ANA)));
    expect(slots.length).toBeGreaterThan(0);
    for (const { startsAt } of slots) expect(new Date(startsAt).getUTCDay()).toBe(4);
  });

  test('planned by a member is the mentor’s to confirm, who with that asks the others', async () => {
    await accept(...MEMBERS);
    done(await planSession(at.ports, BOB, { ...pairOf(BOB), at: { instant: THURSDAY } }));
    await at.work();
    expect(at.kinds(GUIDE).filter((kind) => kind === 'session-proposed')).toHaveLength(1);
    expect(at.kinds(ANA)).not.toContain('session-proposed');
    done(await confirmSession(at.ports, GUIDE, await named(BOB)));
    await at.work();
    expect((await sessionOf(BOB)).status).toBe('planned');
    expect(await sessionOf(ANA)).toMatchObject({ status: 'proposed', plannedBy: 'mentor' });
    for (const member of [ANA, CLEO]) {
      expect(at.kinds(member)).toContain('session-proposed');
      done(await confirmSession(at.ports, member, await named(member)));
    }
  });

  test('moved or cancelled by the mentor is so for all; by a member, for that member', async () => {
    await planned();
    done(await cancelSession(at.ports, CLEO, await named(CLEO)));
    expect((await sessionOf(ANA)).status).toBe('planned');
    const to = { at: { instant: TUESDAY } };
    done(await moveSession(at.ports, GUIDE, { ...(await named(BOB)), ...to }));
    await at.work();
    expect(await times()).toEqual([TUESDAY, TUESDAY, THURSDAY]);
    expect((await sessionOf(ANA)).status).toBe('proposed');
    expect((await sessionOf(ANA)).version).toBe((await sessionOf(BOB)).version);
    done(await cancelSession(at.ports, GUIDE, await named(ANA)));
    await at.work();
    const statuses = [...(await sessionsBy()).values()].map(({ status }) => status);
    expect(statuses).toEqual(['cancelled', 'cancelled', 'cancelled']);
    for (const member of [ANA, BOB]) expect(at.kinds(member)).toContain('session-cancelled');
  });

  test('a member who moves it asks the mentor, whose yes moves everybody', async () => {
    await planned();
    const to = { at: { instant: TUESDAY } };
    done(await moveSession(at.ports, ANA, { ...(await named(ANA)), ...to }));
    expect(await times()).toEqual([TUESDAY, THURSDAY, THURSDAY]);
    done(await confirmSession(at.ports, GUIDE, await named(ANA)));
    expect(await times()).toEqual([TUESDAY, TUESDAY, TUESDAY]);
    expect((await sessionOf(ANA)).status).toBe('planned');
    expect((await sessionOf(BOB)).status).toBe('proposed');
  });

  test('whoever joins late is offered the time at which the circle meets, and is one of it', async () => {
    await accept(ANA, BOB);
    done(await planSession(at.ports, GUIDE, { ...pairOf(ANA), at: { instant: THURSDAY } }));
    await accept(CLEO);
    const { slots } = done(await viewPlan(at.ports, CLEO, pairOf(CLEO)));
    expect(slots[0]?.startsAt).toBe(THURSDAY);
    done(await planSession(at.ports, CLEO, { ...pairOf(CLEO), at: { instant: THURSDAY } }));
    const { gatheringId } = await sessionOf(ANA);
    expect((await sessionOf(CLEO)).gatheringId).toBe(gatheringId);
  });
});

describe('what is said of a gathering', () => {
  /** Several that fall due at once come as one message: its parts count. */
  const heard = (who: Actor): readonly Message[] =>
    at.inbox(who).flatMap((one) => (one.kind === 'digest' ? one.parts : [one]));
  const count = (who: Actor, kind: string): number =>
    heard(who).filter((one) => one.kind === kind).length;

  test('the mentor prepares once, naming everybody, and gives feedback once for all', async () => {
    await planned();
    expect(count(GUIDE, 'session-planned')).toBe(1);
    at.clock.set('2026-12-02T13:30:00.000Z');
    await at.tick();
    expect(count(GUIDE, 'preparation')).toBe(1);
    const message = heard(GUIDE).find(({ kind }) => kind === 'preparation');
    const session = message?.kind === 'preparation' ? message.session : undefined;
    const names = [session?.other, ...(session?.circle ?? [])].map((one) => one?.name);
    expect(new Set(names)).toEqual(new Set(MEMBERS.map(({ name }) => name)));
    for (const member of MEMBERS) expect(count(member, 'preparation')).toBe(1);

    at.clock.set('2026-12-03T14:30:00.000Z');
    await at.tick();
    expect(count(GUIDE, 'feedback-request')).toBe(1);
    for (const member of MEMBERS) expect(count(member, 'feedback-request')).toBe(1);
    const given = { tookPlace: true, rating: 4, line: 'Merci.' };
    done(await giveFeedback(at.ports, GUIDE, { ...(await named(ANA)), ...given }));
    const { pairs: mine } = await viewMyMentoring(at.ports, GUIDE);
    const sessions = mine.flatMap((one) => one.sessions);
    expect(sessions.map(({ feedbackDue }) => feedbackDue)).toEqual([false, false, false]);
    const theirs = await viewMyMentoring(at.ports, BOB);
    expect(theirs.pairs[0]?.sessions[0]).toMatchObject({ feedbackDue: true });
    expect(theirs.pairs[0]?.sessions[0]).not.toHaveProperty('myFeedback');
  });

  test('is one entry in the mentor’s calendar, which one member less does not cancel', async () => {
    await planned();
    const words = { title: (other: string) => other, description: (text: string) => text };
    const entry = async (member: Actor): Promise<string> => {
      const scope = { tenantId: programme.tenantId, programmeId: programme.id };
      const { mentorId } = found(pairs.get(member.name));
      const url = at.ports.links.calendar(scope, (await sessionOf(member)).id, mentorId);
      const token = found(/([^/]+)\.ics$/u.exec(url)?.[1], url);
      return done(await writeCalendar(at.ports, token, { fr: words, en: words }));
    };
    const uidOf = (ics: string) => /UID:(.+)/u.exec(ics)?.[1];
    expect(uidOf(await entry(ANA))).toBe(uidOf(await entry(BOB)));
    for (const { name } of MEMBERS) expect(await entry(ANA)).toContain(name);
    done(await cancelSession(at.ports, ANA, await named(ANA)));
    expect(await entry(ANA)).not.toContain('CANCELLED');
  });

  test('a member who leaves the programme leaves the circle to the others', async () => {
    await planned();
    const people = await participantsOf(at, programme);
    const gone = found(people.find(({ profile }) => profile.name === ANA.name));
    await withdraw(at.ports, { tenantId: programme.tenantId, programmeId: programme.id }, gone.id);
    await at.work();
    expect((await sessionOf(ANA)).status).toBe('cancelled');
    expect((await sessionOf(BOB)).status).toBe('planned');
  });
});
