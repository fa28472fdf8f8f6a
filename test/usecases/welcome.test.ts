import { afterEach, beforeEach, expect, test } from 'vitest';
import { invite } from '../../src/usecases/invite.ts';
import { agreeToCoach, nameCoach } from '../../src/usecases/name-coach.ts';
import { nameDelegate } from '../../src/usecases/name-delegate.ts';
import { viewWelcome } from '../../src/usecases/view-welcome.ts';
import type { Actor } from '../../src/usecases/actor.ts';
import { done, someone, world, type World } from './harness.ts';
import {
  approvedProgramme,
  ASSISTANT,
  EXECUTIVE,
  formedPair,
  MANAGER,
  MENTOR,
  SPONSOR,
} from './story.ts';

const COACH = someone('Ana Externe');
const GUEST = someone('Ines Connue');

let at: World;
beforeEach(() => {
  at = world();
});
afterEach(() => at.close());

async function welcomed(who: Actor) {
  const message = await viewWelcome(at.ports, who);
  return message.kind === 'welcome' ? message.door : message;
}

test('each is led to what is theirs: a pair, planned sessions, coached pairs, a page of the tab', async () => {
  const { programmeId, pairId } = await formedPair(at);
  for (const who of [COACH, ASSISTANT, SPONSOR]) await at.install(who);
  done(await nameDelegate(at.ports, EXECUTIVE, { programmeId, mail: ASSISTANT.mail ?? '' }));
  const coach = { programmeId, pairId, mail: COACH.mail ?? '', name: COACH.name };
  done(await nameCoach(at.ports, EXECUTIVE, coach));
  done(await agreeToCoach(at.ports, MENTOR, { programmeId, pairId, version: 1 }));
  expect(await welcomed(MENTOR)).toEqual({ to: 'pairs' });
  expect(await welcomed(EXECUTIVE)).toEqual({ to: 'pairs' });
  expect(await welcomed(ASSISTANT)).toEqual({ to: 'sessions' });
  expect(await welcomed(COACH)).toEqual({ to: 'coached' });
  expect(await welcomed(SPONSOR)).toEqual({ to: 'sponsor', url: at.ports.links.tab('sponsor') });
  const programmes = at.ports.links.tab('programmes');
  expect(await welcomed(MANAGER)).toEqual({ to: 'programmes', url: programmes });
});

test('who was invited is led to where they answer, also before what they only watch over', async () => {
  const { id: programmeId, name } = await approvedProgramme(at);
  expect(await welcomed(GUEST)).toBeUndefined();
  const people = [GUEST, SPONSOR].map((one) => ({ name: one.name, mail: one.mail ?? '' }));
  done(await invite(at.ports, MANAGER, { programmeId, people }));
  const url = at.ports.links.tab(`mentoring/enrol/${programmeId}`);
  const door = { to: 'enrolment', programmeId, programmeName: name, url };
  expect(await welcomed(GUEST)).toEqual(door);
  expect(await welcomed(SPONSOR)).toEqual(door);
  expect(await welcomed(someone('Personne Inconnue'))).toBeUndefined();
});
