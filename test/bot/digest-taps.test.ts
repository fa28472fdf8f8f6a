import { afterEach, beforeEach, expect, test } from 'vitest';
import { APART } from '../../src/cards/verbs.ts';
import { catalogueOf } from '../../src/locales/catalogue.ts';
import { EXECUTIVE, formedPair, MENTOR, plannedSession } from '../usecases/story.ts';
import { startChat, type Chat } from './chat.ts';

/** A part of a digest answers apart from it: in a message of its own, which the digest outlives. */
const POSTED = catalogueOf('fr').bot.digest.posted;

let chat: Chat;
beforeEach(async () => {
  chat = await startChat(MENTOR, EXECUTIVE);
});
afterEach(() => chat.close());

test('a part of a digest tapped three times at once, and again a day later, is answered once', async () => {
  const pair = await formedPair(chat.at);
  const { id: sessionId } = await plannedSession(chat.at, pair, '2026-12-03T13:00:00.000Z');
  const data = { programmeId: pair.programmeId, sessionId, [APART]: true };
  const tap = () => chat.tap(EXECUTIVE, 'session.view', data);
  const before = chat.connector.posted.length;
  const answers = await Promise.all([tap(), tap(), tap()]);
  chat.at.clock.pass({ days: 1 });
  answers.push(await tap());
  expect(answers.map(({ title }) => title)).toEqual([POSTED, POSTED, POSTED, POSTED]);
  expect(chat.connector.posted.length - before).toBe(1);
  // Another part of it, and another person's, are taps of their own.
  await chat.tap(EXECUTIVE, 'help.next', { [APART]: true });
  await chat.tap(MENTOR, 'session.view', data);
  expect(chat.connector.posted.length - before).toBe(3);
});
