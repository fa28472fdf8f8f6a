import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginning, zoneWords } from '../../src/cards/words.ts';
import { LOCALES } from '../../src/domain/language.ts';
import { addMinutes } from '../../src/domain/time.ts';
import { catalogueOf } from '../../src/locales/catalogue.ts';
import { answerCoaching } from '../../src/usecases/coach-pairs.ts';
import { agreeToCoach, nameCoach, viewCoach } from '../../src/usecases/name-coach.ts';
import { setPreferences } from '../../src/usecases/set-preferences.ts';
import { done, someone } from '../usecases/harness.ts';
import { EXECUTIVE, formedPair, MENTOR, type Formed } from '../usecases/story.ts';
import { startChat, type Chat } from './chat.ts';

const READER = { name: EXECUTIVE.name, locale: 'fr', timeZone: 'Europe/Paris' } as const;
const ANA = someone('Ana Coach');
const BEN = someone('Ben Coach');
const t = catalogueOf('fr').coaching;
const { refusal } = catalogueOf('fr').common;

let chat: Chat;
let pair: Formed;
let ids: { readonly programmeId: string; readonly pairId: string; readonly version: number };
beforeEach(async () => {
  chat = await startChat(MENTOR, EXECUTIVE, ANA, BEN);
  const { at } = chat;
  pair = await formedPair(at);
  await at.install(ANA);
  ids = { programmeId: pair.programmeId, pairId: pair.pairId, version: 1 };
  done(await nameCoach(at.ports, MENTOR, { ...pair, name: ANA.name, mail: ANA.mail ?? '' }));
});
afterEach(() => chat.close());

const agreed = async () => done(await agreeToCoach(chat.at.ports, EXECUTIVE, ids));
const accepted = async () =>
  done(await answerCoaching(chat.at.ports, ANA, { ...ids, accepted: true }));
const status = async () => done(await viewCoach(chat.at.ports, MENTOR, pair)).coaching?.status;

test('one of the two ends it on a card and takes that back there; a second tap changes nothing', async () => {
  await agreed();
  await accepted();
  const ended = await chat.tap(EXECUTIVE, 'coach.end', ids);
  expect(ended.title).toBe(t.titles.ended);
  expect(ended.json).toContain(t.act.undo.ended);
  expect(ended.json).toContain(
    t.until(beginning(addMinutes(chat.at.clock.now(), 24 * 60), READER), zoneWords(READER)),
  );
  for (const tap of ['first', 'second']) {
    expect((await chat.tap(EXECUTIVE, 'coach.undo', ids)).title, tap).toBe(t.titles.accepted);
  }
  expect(await status()).toBe('accepted');
});

test('the other half takes back their no to the suggestion, on the card that says it', async () => {
  const refused = await chat.tap(EXECUTIVE, 'coach.end', ids);
  expect(refused.title).toBe(t.titles['not-agreed']);
  expect(refused.json).toContain(t.act.undo.refused);
  expect((await chat.tap(MENTOR, 'coach.view', ids)).json).not.toContain('coach.undo');
  expect((await chat.tap(EXECUTIVE, 'coach.undo', ids)).title).toBe(t.titles['to-agree']);
});

test('a coach who declined, or left, comes back from the card', async () => {
  await agreed();
  const declined = await chat.tap(ANA, 'coach.decline', ids);
  expect(declined.title).toBe(t.over.title);
  expect(declined.json).toContain(t.act.undo.left);
  expect((await chat.tap(ANA, 'coach.undo', ids)).title).toBe(t.invited.title);
  await chat.tap(ANA, 'coach.accept', ids);
  await chat.tap(ANA, 'coach.decline', ids);
  expect((await chat.tap(ANA, 'coach.undo', ids)).title).toBe(t.accepted.title);
});

test('too late, or another named meanwhile, is refused in words of either language', async () => {
  await agreed();
  await chat.tap(MENTOR, 'coach.end', ids);
  chat.at.clock.pass({ days: 1 });
  for (const locale of LOCALES) {
    done(await setPreferences(chat.at.ports, MENTOR, { locale }));
    const words = catalogueOf(locale).common.refusal.undo_too_late;
    expect((await chat.tap(MENTOR, 'coach.undo', ids)).json).toContain(words.message);
  }
  expect((await chat.tap(MENTOR, 'coach.view', ids)).json).not.toContain('coach.undo');
  const input = { ...pair, name: BEN.name, mail: BEN.mail ?? '' };
  done(await nameCoach(chat.at.ports, EXECUTIVE, input));
  expect((await chat.tap(EXECUTIVE, 'coach.undo', ids)).json).toContain(
    refusal.coach_replaced.message,
  );
  expect((await chat.tap(ANA, 'coach.undo', ids)).json).not.toContain(BEN.name);
});

test('a card of it without its naming, or from no pair of mine, does nothing', async () => {
  await agreed();
  await chat.tap(MENTOR, 'coach.end', ids);
  const { version: _version, ...bare } = ids;
  await chat.tap(MENTOR, 'coach.undo', bare);
  await chat.tap(BEN, 'coach.undo', ids);
  expect(await status()).toBe('ended');
});
