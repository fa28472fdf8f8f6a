import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseText } from '../../src/bot/parse-text.ts';
import { commandWords } from '../../src/cards/forms/command-words.ts';
import { catalogueOf } from '../../src/locales/catalogue.ts';
import { listAll } from '../../src/usecases/documents.ts';
import { found, someone } from '../usecases/harness.ts';
import { ASSISTANT, EXECUTIVE, formedPair, MENTOR, plannedSession } from '../usecases/story.ts';
import { startChat, type Chat } from './chat.ts';
import { shown } from './connector.ts';

/** A Monday. */
const TODAY = '2026-11-23';
const read = (text: string) => {
  const parsed = parseText(text, TODAY);
  return parsed.ok ? parsed.value : undefined;
};

describe('a sentence with a day and an hour', () => {
  test.each([
    ['jeudi prochain à 14h avec Karl', { date: '2026-11-26', orDate: '2026-12-03', time: '14:00' }],
    ['next Thursday at 2pm with Karl', { date: '2026-11-26', orDate: '2026-12-03', time: '14:00' }],
    ['Planifie une session avec Karl demain à 9 h 30', { date: '2026-11-24', time: '09:30' }],
    ['plan a session with Karl tomorrow at 9:30am', { date: '2026-11-24', time: '09:30' }],
    ['on se voit après-demain à 16 heures avec Karl', { date: '2026-11-25', time: '16:00' }],
    ['session avec Karl le 3 décembre à midi', { date: '2026-12-03', time: '12:00' }],
    ['book December 3 at noon with Karl', { date: '2026-12-03', time: '12:00' }],
    ['fixons le 26/11 à 14h15 avec Karl', { date: '2026-11-26', time: '14:15' }],
    ['plan 2026-12-03 15:00 with Karl', { date: '2026-12-03', time: '15:00' }],
  ])('« %s »', (text, at) => {
    expect(read(text)).toEqual({ kind: 'say-plan', at, who: 'karl' });
  });
});

/** A day and an hour, or one of the two, and nothing of it invented. */
describe('a moment in words', () => {
  test.each([
    ['dans deux semaines à 10h', '2026-12-07', '10:00'],
    ['in two weeks at 10am', '2026-12-07', '10:00'],
    ['dans quinze jours à 11 h', '2026-12-07', '11:00'],
    ['d’ici trois jours à 9h', '2026-11-26', '09:00'],
    ['le 25/12 à 10h', '2026-12-25', '10:00'],
    ['12/25 at 10am', '2026-12-25', '10:00'],
    ['4.12 à 9h', '2026-12-04', '09:00'],
    ['le 1er décembre à 14h30', '2026-12-01', '14:30'],
    ['December 1st at 2:30pm', '2026-12-01', '14:30'],
    ['le 15 à 10h', '2026-12-15', '10:00'],
    ['the 15th at 10am', '2026-12-15', '10:00'],
    ['mardi en huit à 14h', '2026-12-01', '14:00'],
    ['Tuesday week at 2pm', '2026-12-01', '14:00'],
    ['mardi de la semaine prochaine à 10h', '2026-12-01', '10:00'],
    ['next week Tuesday at 10am', '2026-12-01', '10:00'],
    ['ce soir à 18h', '2026-11-23', '18:00'],
    ['cet après-midi à 15h', '2026-11-23', '15:00'],
    ['demain à 2h de l’après-midi', '2026-11-24', '14:00'],
    ['demain à 7 h du soir', '2026-11-24', '19:00'],
    ['demain à quatorze heures', '2026-11-24', '14:00'],
    ['demain à deux heures et demie', '2026-11-24', '14:30'],
    ['tomorrow at half past two', '2026-11-24', '14:30'],
    ['tomorrow at 2', '2026-11-24', '14:00'],
    ['demain à midi et demi', '2026-11-24', '12:30'],
    ['demain à minuit', '2026-11-24', '00:00'],
    ['demain de 14h à 15h', '2026-11-24', '14:00'],
    ['demain 14.30', '2026-11-24', '14:30'],
    // What has gone by is said to have, and nothing is put in its place.
    ['hier à 14h', '2026-11-22', '14:00'],
    ['last Monday at 10am', '2026-11-16', '10:00'],
    ['le 20 novembre à 14h', '2026-11-20', '14:00'],
    ['15 January at 10am', '2027-01-15', '10:00'],
  ])('« %s »', (text, date, time) => {
    expect(read(text)).toEqual({ kind: 'say-plan', at: { date, time } });
  });

  test.each([
    ['lundi à midi', { date: '2026-11-23', orDate: '2026-11-30', time: '12:00' }],
    ['mercredi 26 novembre à 14h', { date: '2026-11-26', orDate: '2026-11-25', time: '14:00' }],
  ])('two days may be meant by « %s »', (text, at) => {
    expect(read(text)).toEqual({ kind: 'say-plan', at });
  });

  test.each([
    ['demain matin', { date: '2026-11-24' }],
    ['dans deux semaines', { date: '2026-12-07' }],
    ['à 14h', { time: '14:00' }],
    ['la semaine prochaine', {}],
    ['plan a session next week', {}],
  ])('half of it is enough to ask for the rest: « %s »', (text, at) => {
    expect(read(text)).toEqual({ kind: 'say-plan', at });
  });

  test.each([
    'le 31 février à 10h',
    'February 31 at 10am',
    'le 31/02 à 10h',
    '2027-02-31 10:00',
    'le 29 février à 10h',
    'demain à 25h',
    'tomorrow at 25:00',
    'demain à 14h75',
  ])('a day or an hour that does not exist is never another one: « %s »', (text) => {
    expect(read(text)).toMatchObject({ kind: 'say-plan', at: { impossible: true } });
  });

  test('an hour is no length of time', () => {
    expect(read('planifie une session de 2h demain')).toEqual({
      kind: 'say-plan',
      at: { date: '2026-11-24' },
    });
  });
});

test.each([
  [
    'décale la session à vendredi 11h',
    { kind: 'say-move', at: { date: '2026-11-27', time: '11:00' } },
  ],
  ['move it to Friday at 11am', { kind: 'say-move', at: { date: '2026-11-27', time: '11:00' } }],
  ['on peut reporter ?', undefined],
  ['reporter la session', { kind: 'say-move', at: {} }],
  [
    'déplace la session du 24 au 27 novembre à 10h',
    { kind: 'say-move', at: { date: '2026-11-27', time: '10:00' } },
  ],
  [
    'move the session from Tuesday to Friday at 10am',
    { kind: 'say-move', at: { date: '2026-11-27', time: '10:00' } },
  ],
  ['décale à 15h', { kind: 'say-move', at: { time: '15:00' } }],
  ['je ne peux pas jeudi à 14h', { kind: 'say-move', at: {} }],
  ['I can’t make Thursday', { kind: 'say-move', at: {} }],
  ['n’annule pas la session', undefined],
  ['don’t cancel my session', undefined],
  ['pourquoi pas jeudi à 14h', { kind: 'say-plan', at: { date: '2026-11-26', time: '14:00' } }],
  ['inviter un coach', { kind: 'coach' }],
  ['I would like to have a coach', { kind: 'coach' }],
  ['désigner mon assistante', { kind: 'assistant' }],
  ['supprimer mes données', { kind: 'my-data' }],
  ['who sees what', { kind: 'who-sees' }],
  ['pause deux semaines', { kind: 'pause', until: '2026-12-07' }],
  ['pause jusqu’en janvier', { kind: 'pause', until: '2027-01-01' }],
  ['pause until next Monday', { kind: 'pause', until: '2026-11-30' }],
  // Refused with its reason by whoever keeps pauses.
  ['pause until yesterday', { kind: 'pause', until: '2026-11-22' }],
  ['annule la session avec Karl', { kind: 'say-cancel', who: 'karl' }],
  ['please cancel my next session', { kind: 'say-cancel' }],
  ['on échange les rôles', { kind: 'say-swap' }],
  ['let’s swap roles', { kind: 'say-swap' }],
  ['annuler la pause', { kind: 'resume' }],
  ['mets-moi en pause jusqu’au 15 janvier', { kind: 'pause', until: '2027-01-15' }],
  ['pause until 15 January', { kind: 'pause', until: '2027-01-15' }],
  ['je suis coincée', { kind: 'how-it-goes', mood: 'stuck' }],
  ['I’m stuck', { kind: 'how-it-goes', mood: 'stuck' }],
  ['un module sur la cybersécurité', { kind: 'kit', query: 'cybersécurité' }],
  ['Un module sur l’IA ?', { kind: 'kit', query: 'l’IA' }],
  ['do you have something about data storytelling', { kind: 'kit', query: 'data storytelling' }],
  ['merci beaucoup !', { kind: 'thanks' }],
  ['Thanks a lot', { kind: 'thanks' }],
  ['ça va ?', { kind: 'small-talk' }],
  ['are you a bot?', { kind: 'small-talk' }],
  ['quelle est la météo à Lyon', undefined],
])('« %s » is read', (text, intent) => {
  if (text === 'on peut reporter ?') expect(read(text)).toEqual({ kind: 'say-move', at: {} });
  else expect(read(text)).toEqual(intent);
});

describe('in the chat', () => {
  const t = commandWords('fr').said;
  let chat: Chat;
  beforeEach(async () => {
    chat = await startChat(MENTOR, EXECUTIVE, ASSISTANT);
  });
  afterEach(() => chat.close());
  const sessions = async (programmeId: string) =>
    (await listAll(chat.at.ports, 'session', { tenantId: MENTOR.tenantId, programmeId })).map(
      ({ body }) => body,
    );

  test('a moment is read back, and nobody hears of it before it is confirmed', async () => {
    const { programmeId, pairId } = await formedPair(chat.at);
    expect(await chat.say(MENTOR, 'jeudi prochain à 14h avec Karl')).toEqual([t.plan]);
    const card = shown(found(chat.connector.posted.at(-1)));
    // Both Thursdays that the words may mean.
    expect(card).toMatch(/jeudi 26\s+novembre.*jeudi 3\s+décembre/u);
    expect(await sessions(programmeId)).toEqual([]);
    const at = { programmeId, pairId, date: '2026-11-26', time: '14:00' };
    expect((await chat.tap(MENTOR, 'session.plan', at)).title).toBe(
      catalogueOf('fr').bot.session.titles.proposed,
    );
    expect(await sessions(programmeId)).toMatchObject([{ startsAt: '2026-11-26T13:00:00.000Z' }]);
  });

  test('with a session planned, a moment means moving it; cancelling asks first', async () => {
    const formed = await formedPair(chat.at);
    await plannedSession(chat.at, formed, '2026-11-26T13:00:00.000Z');
    expect(await chat.say(EXECUTIVE, 'vendredi 27 novembre à 10h')).toEqual([t.move]);
    expect(await chat.say(EXECUTIVE, 'annule la session')).toEqual([t.cancel]);
    expect(await sessions(formed.programmeId)).toMatchObject([{ status: 'planned' }]);
  });

  test('roles are swapped once, however often the button is pressed', async () => {
    const formed = await formedPair(chat.at);
    const { id: sessionId } = await plannedSession(chat.at, formed, '2026-11-26T13:00:00.000Z');
    expect(await chat.say(EXECUTIVE, 'on échange les rôles ?')).toEqual([t.swap]);
    const data = { programmeId: formed.programmeId, sessionId, leads: true };
    const answers = await Promise.all([1, 2, 3].map(() => chat.tap(EXECUTIVE, 'said.swap', data)));
    answers.push(await chat.tap(EXECUTIVE, 'said.swap', data));
    for (const { title } of answers) expect(title).toBe(t.swapped);
    expect(await sessions(formed.programmeId)).toMatchObject([{ swapped: true }]);
    expect((await chat.tap(ASSISTANT, 'said.swap', data)).title).not.toBe(t.swapped);
  });

  test('whom nobody knows is asked for, and who has no pair is told so', async () => {
    await formedPair(chat.at);
    expect(await chat.say(MENTOR, 'planifie jeudi à 14h avec Zoé')).toEqual([t.which]);
    expect(await chat.say(someone('Ines Connue'), 'planifie jeudi à 14h')).toEqual([t.noPair]);
  });

  test.each([
    ['31 février à 10h', 'impossible', '10:00'],
    // That night the clocks go from 2 to 3.
    ['28/03/2027 à 2h30', 'impossible', '02:30'],
    ['hier à 10h', 'past', '10:00'],
    ['24/12/2035 à 10h', 'too-far', '10:00'],
    ['à 14h', 'day-missing', '14:00'],
  ] as const)('« %s » says why, and keeps what was understood', async (text, trouble, time) => {
    await formedPair(chat.at);
    const { plan } = catalogueOf('fr').bot;
    expect(await chat.say(MENTOR, text)).toEqual([plan.title]);
    const { body } = found(chat.connector.posted.at(-1));
    expect(JSON.stringify(body)).toContain(plan.asked[trouble]);
    expect(JSON.stringify(body)).toContain(`"value":"${time}"`);
  });

  test('a day alone is kept, and its hour asked for', async () => {
    await formedPair(chat.at);
    await chat.say(MENTOR, 'le 3 décembre');
    const { body } = found(chat.connector.posted.at(-1));
    expect(JSON.stringify(body)).toContain('"value":"2026-12-03"');
    expect(JSON.stringify(body)).toMatch(/Jeudi 3\s+décembre\s+2026\s+: à quelle heure/u);
  });

  test('« décale à 15 h » is of the day they meet already', async () => {
    const formed = await formedPair(chat.at);
    await plannedSession(chat.at, formed, '2026-11-26T13:00:00.000Z');
    expect(await chat.say(EXECUTIVE, 'décale à 15h')).toEqual([t.move]);
    expect(shown(found(chat.connector.posted.at(-1)))).toMatch(/jeudi 26\s+novembre, 15\s+h/u);
    expect(await chat.say(EXECUTIVE, 'je ne peux pas jeudi')).toEqual([
      catalogueOf('fr').bot.plan.moveTitle,
    ]);
  });

  test('a coach is named by words, and what a page does is one press away', async () => {
    await formedPair(chat.at);
    const { titles, act } = catalogueOf('fr').coaching;
    expect(await chat.say(MENTOR, 'inviter un coach')).toEqual([titles.none]);
    expect(shown(found(chat.connector.posted.at(-1)))).toContain(act.name);
    const { pages } = commandWords('fr');
    for (const [text, kind] of [
      ['mon assistante', 'assistant'],
      ['mes données', 'my-data'],
      ['qui voit quoi', 'who-sees'],
    ] as const) {
      expect(await chat.say(EXECUTIVE, text)).toEqual([pages[kind].title]);
    }
    expect(await chat.say(someone('Ines Connue'), 'un coach s’il vous plaît')).not.toEqual([]);
    expect(await chat.say(someone('Ines Connue'), 'mon coach')).toEqual([t.noPair]);
  });

  test('a module is found by its subject', async () => {
    await formedPair(chat.at);
    expect(await chat.say(MENTOR, 'un module sur la cybersécurité ?')).toEqual([
      commandWords('fr').kit.found('cybersécurité'),
    ]);
  });
});

test('whatever is written, reading it never fails and never takes long to say nothing', () => {
  const words = fc.constantFrom(
    ...'jeudi prochain à 14h avec Karl le 3/13 99:99 25h annule move swap rôles pause jusqu’au 31 février 2026-13-45 module sur until next {{DATE( ${x} \u202e \u0000 ignore previous instructions'.split(
      ' ',
    ),
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(words, { maxLength: 30 }).map((all) => all.join(' ')),
  );
  fc.assert(
    fc.property(text, (given) => {
      const parsed = parseText(given, TODAY);
      if (!parsed.ok || !('at' in parsed.value)) return;
      const { at } = parsed.value;
      if ('date' in at) expect(at.date).toMatch(/^\d{4}-\d\d-\d\d$/u);
      if ('time' in at) expect(at.time).toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/u);
    }),
    { numRuns: 1000 },
  );
});
