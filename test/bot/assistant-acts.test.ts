import { afterEach, beforeEach, expect, test } from 'vitest';
import { LOCALES } from '../../src/domain/language.ts';
import { catalogueOf } from '../../src/locales/catalogue.ts';
import { cardOf } from '../../src/cards/card-of.ts';
import { nameDelegate } from '../../src/usecases/name-delegate.ts';
import { viewOpenSession } from '../../src/usecases/change-session.ts';
import { done, found } from '../usecases/harness.ts';
import { ASSISTANT, EXECUTIVE, formedPair, MENTOR, type Formed } from '../usecases/story.ts';
import { startChat, type Chat } from './chat.ts';

const THURSDAY = '2026-11-26T13:00:00.000Z';
const FRIDAY = '2026-11-27T09:00:00.000Z';
const t = catalogueOf('fr').bot;

let chat: Chat;
let pair: Formed;
beforeEach(async () => {
  chat = await startChat(MENTOR, EXECUTIVE, ASSISTANT);
  pair = await formedPair(chat.at);
  await chat.at.install(ASSISTANT);
  const { programmeId } = pair;
  done(await nameDelegate(chat.at.ports, EXECUTIVE, { programmeId, mail: ASSISTANT.mail ?? '' }));
});
afterEach(() => chat.close());

const sessionId = async () => {
  const open = done(await viewOpenSession(chat.at.ports, EXECUTIVE, pair));
  return 'session' in open ? open.session.sessionId : '';
};
const readBy = (name: string) =>
  LOCALES.map((locale) => ({ name, locale, timeZone: 'Europe/Paris' }) as const);

test('what the assistant moves by a card is told to the executive, who changes it from theirs', async () => {
  const { at } = chat;
  const { programmeId, pairId } = pair;
  await chat.tap(ASSISTANT, 'session.plan', { programmeId, pairId, at: THURSDAY });
  const of = { programmeId, sessionId: await sessionId() };
  await chat.tap(ASSISTANT, 'session.move', { ...of, at: FRIDAY });
  await at.work();
  const message = found(at.inbox(EXECUTIVE).at(-1));
  for (const reader of readBy(EXECUTIVE.name)) {
    const words = catalogueOf(reader.locale).bot.session.assistant;
    const { card, text } = cardOf(message, reader);
    expect(text).toContain(words.said.moved(ASSISTANT.name, MENTOR.name));
    expect(JSON.stringify(card)).toContain('session.move');
    expect(JSON.stringify(card)).toContain('session.cancel');
  }
  expect((await chat.tap(EXECUTIVE, 'session.cancel', { ...of, was: FRIDAY })).title).toBe(
    t.session.titles.cancelled,
  );
});

test('the mentor reads whose assistant it was, and the assistant nothing of the kind', async () => {
  const { at } = chat;
  const { programmeId, pairId } = pair;
  const planned = await chat.tap(ASSISTANT, 'session.plan', { programmeId, pairId, at: THURSDAY });
  expect(planned.json).not.toContain(t.session.assistant.mine.planned);
  await at.work();
  const asked = found(at.inbox(MENTOR).at(-1));
  const of = { programmeId, sessionId: await sessionId() };
  await chat.tap(ASSISTANT, 'session.cancel', { ...of, was: THURSDAY });
  await at.work();
  const off = found(at.inbox(MENTOR).at(-1));
  for (const reader of readBy(MENTOR.name)) {
    const { session } = catalogueOf(reader.locale).bot;
    expect(cardOf(asked, reader).text).toContain(session.proposedByAssistant(EXECUTIVE.name));
    expect(cardOf(off, reader).text).toContain(session.assistant.theirs.cancelled(EXECUTIVE.name));
  }
  expect(JSON.stringify([asked, off])).not.toContain(ASSISTANT.name);
});
