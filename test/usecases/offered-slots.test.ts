import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../src/usecases/actor.ts';
import { answerProposal } from '../../src/usecases/answer-proposal.ts';
import { cancelSession, moveSession, viewMove } from '../../src/usecases/change-session.ts';
import { planSession, viewPlan } from '../../src/usecases/plan-session.ts';
import { setPreferences } from '../../src/usecases/set-preferences.ts';
import { codeOf, done, found, someone, world, type World } from './harness.ts';
import { approvedProgramme, enrol, participantsOf, published } from './story.ts';

const GUIDE = someone('Lina Deux');
const [ANA, BOB] = [someone('Ana Une'), someone('Bob Deux')];

let at: World;
beforeEach(() => {
  at = world();
});
afterEach(() => at.close());

/** GUIDE mentors ANA and BOB, one by one. */
async function aMentorOfTwo() {
  const programme = await approvedProgramme(at);
  await at.install(GUIDE, ANA, BOB);
  await enrol(at, programme, [
    { name: GUIDE.name, as: 'mentor', seats: '2' },
    { name: ANA.name, as: 'mentee' },
    { name: BOB.name, as: 'mentee' },
  ]);
  const programmeId = programme.id;
  const pairs = await published(at, programme);
  const people = await participantsOf(at, programme);
  const pairOf = ({ name }: Actor) => {
    const mentee = found(people.find(({ profile }) => profile.name === name));
    return { programmeId, pairId: found(pairs.find(({ menteeId }) => menteeId === mentee.id)).id };
  };
  const [one, other] = [pairOf(ANA), pairOf(BOB)];
  for (const pair of [one, other]) {
    for (const who of [GUIDE, ANA, BOB]) {
      // Only the two of a pair may answer: whoever is not of it meets a closed door.
      await answerProposal(at.ports, who, { ...pair, answer: 'accepted' });
    }
  }
  await at.work();
  return { programmeId, one, other };
}

test('a mentor of two is offered to neither while they meet the other', async () => {
  const { programmeId, one, other } = await aMentorOfTwo();
  const offered = async () =>
    done(await viewPlan(at.ports, GUIDE, other)).slots.map(({ startsAt }) => startsAt);
  const before = await offered();
  const taken = found(before[0]);
  const session = done(await planSession(at.ports, GUIDE, { ...one, at: { instant: taken } }));
  const after = await offered();
  expect(after).not.toContain(taken);
  expect(after.slice(0, 3)).toEqual(before.slice(1));
  expect(after).toHaveLength(before.length);
  // Nor is the time that it has offered to whoever moves it.
  const named = { programmeId, sessionId: session.id };
  const moving = done(await viewMove(at.ports, GUIDE, named));
  const instead = moving.kind === 'plan-session' ? moving.slots : [];
  expect(instead.map(({ startsAt }) => startsAt)).toEqual(after);
  // Proposed and then cancelled, it stands in nobody's way.
  done(await cancelSession(at.ports, GUIDE, named));
  expect(await offered()).toEqual(before);
});

test('a time that is typed is said to be taken while one of the two meets somebody else, and may be proposed all the same', async () => {
  const { programmeId, one, other } = await aMentorOfTwo();
  // Paris goes from UTC+2 to UTC+1 on 25 October 2026 and back on 28 March 2027.
  const first = { instant: '2027-03-29T08:00:00.000Z' };
  const { id: sessionId } = done(await planSession(at.ports, GUIDE, { ...one, at: first }));
  done(await setPreferences(at.ports, BOB, { timeZone: 'America/New_York' }));
  const typed = (local: string, free = true) =>
    planSession(at.ports, BOB, { ...other, at: { local }, free });
  // Ten in Paris is four in New York, six hours behind again by then.
  expect(codeOf(await typed('2027-03-29T04:30'))).toBe('time_taken');
  expect(codeOf(await typed('2027-03-29T03:30'))).toBe('time_taken');
  // Moved within the time that it has, it stands in its own way no more.
  const later = { instant: '2027-03-29T08:15:00.000Z' };
  const moved = { programmeId, sessionId, at: later, free: true };
  expect(codeOf(await moveSession(at.ports, GUIDE, moved))).toBe('done');
  expect(codeOf(await typed('2027-03-29T03:30'))).toBe('done');
});

test('nothing is said of who does not ask whether it is free', async () => {
  const { one, other } = await aMentorOfTwo();
  const taken = { instant: '2027-03-29T08:00:00.000Z' };
  done(await planSession(at.ports, GUIDE, { ...one, at: taken }));
  expect(codeOf(await planSession(at.ports, BOB, { ...other, at: taken, free: true }))).toBe(
    'time_taken',
  );
  expect(codeOf(await planSession(at.ports, BOB, { ...other, at: taken }))).toBe('done');
});
