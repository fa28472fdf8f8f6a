import { afterEach, beforeEach, expect, test } from 'vitest';
import { answerProposal } from '../../src/usecases/answer-proposal.ts';
import { cancelSession, viewMove } from '../../src/usecases/change-session.ts';
import { planSession, viewPlan } from '../../src/usecases/plan-session.ts';
import { done, found, someone, world, type World } from './harness.ts';
import { approvedProgramme, enrol, published } from './story.ts';

const GUIDE = someone('Lina Deux');
const [ANA, BOB] = [someone('Ana Une'), someone('Bob Deux')];

let at: World;
beforeEach(() => {
  at = world();
});
afterEach(() => at.close());

test('a mentor of two is offered to neither while they meet the other', async () => {
  const programme = await approvedProgramme(at);
  await at.install(GUIDE, ANA, BOB);
  await enrol(at, programme, [
    { name: GUIDE.name, as: 'mentor', seats: '2' },
    { name: ANA.name, as: 'mentee' },
    { name: BOB.name, as: 'mentee' },
  ]);
  const programmeId = programme.id;
  const [first, second] = (await published(at, programme)).map(({ id: pairId }) => ({
    programmeId,
    pairId,
  }));
  const [one, other] = [found(first), found(second)];
  for (const pair of [one, other]) {
    for (const who of [GUIDE, ANA, BOB]) {
      // Only the two of a pair may answer: whoever is not of it meets a closed door.
      await answerProposal(at.ports, who, { ...pair, answer: 'accepted' });
    }
  }
  await at.work();
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
