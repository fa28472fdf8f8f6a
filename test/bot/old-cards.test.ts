import { afterEach, beforeEach, expect, test } from 'vitest';
import { catalogueOf } from '../../src/locales/catalogue.ts';
import { moveSession } from '../../src/usecases/change-session.ts';
import { done } from '../usecases/harness.ts';
import {
  EXECUTIVE,
  formedPair,
  MENTOR,
  plannedSession,
  sessionOf,
  type Formed,
} from '../usecases/story.ts';
import { startChat, type Chat } from './chat.ts';

const t = catalogueOf('fr').bot;
const THURSDAY = '2026-11-26T13:00:00.000Z';
const FRIDAY = '2026-11-27T09:00:00.000Z';
const NEXT_MONDAY = '2026-11-30T09:00:00.000Z';

let chat: Chat;
let formed: Formed;
let sessionId: string;
beforeEach(async () => {
  chat = await startChat(MENTOR, EXECUTIVE);
  formed = await formedPair(chat.at);
  ({ id: sessionId } = await plannedSession(chat.at, formed, THURSDAY));
  // In the tab, while the card of Thursday stands in the other's chat.
  const { programmeId } = formed;
  done(
    await moveSession(chat.at.ports, MENTOR, { programmeId, sessionId, at: { instant: FRIDAY } }),
  );
  await chat.at.work();
});
afterEach(() => chat.close());

const old = () => ({ programmeId: formed.programmeId, sessionId, was: THURSDAY });
const now = () => sessionOf(chat.at, formed, sessionId);

test('a card of a time that was moved since does not cancel the new one, and shows it', async () => {
  const { title } = await chat.tap(EXECUTIVE, 'session.cancel', old());
  expect(title).toBe(t.session.titles.proposed);
  expect(await now()).toMatchObject({ status: 'proposed', startsAt: FRIDAY });
  const seen = { ...old(), was: FRIDAY };
  expect((await chat.tap(EXECUTIVE, 'session.cancel', seen)).title).toBe(
    t.session.titles.cancelled,
  );
});

test('nor does a slot on it move the session away from what was agreed on since', async () => {
  const { title } = await chat.tap(EXECUTIVE, 'session.move', { ...old(), at: NEXT_MONDAY });
  expect(title).toBe(t.session.titles.proposed);
  expect(await now()).toMatchObject({ startsAt: FRIDAY, plannedBy: 'mentor' });
});

test('the slot that was tapped, tapped again once it is confirmed, leaves it confirmed', async () => {
  const { programmeId } = formed;
  const moved = { ...old(), was: FRIDAY, at: NEXT_MONDAY };
  await chat.tap(EXECUTIVE, 'session.move', moved);
  await chat.tap(MENTOR, 'session.confirm', { programmeId, sessionId, at: NEXT_MONDAY });
  await chat.tap(EXECUTIVE, 'session.move', moved);
  expect(await now()).toMatchObject({ status: 'planned', startsAt: NEXT_MONDAY });
});
