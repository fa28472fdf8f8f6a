import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commandWords } from '../../src/cards/forms/command-words.ts';
import { catalogueOf } from '../../src/locales/catalogue.ts';
import { listAll } from '../../src/usecases/documents.ts';
import { found, someone } from '../usecases/harness.ts';
import {
  approvedProgramme,
  EXECUTIVE,
  formedPair,
  MENTOR,
  participantsOf,
  plannedSession,
} from '../usecases/story.ts';
import { startChat, type Chat } from './chat.ts';

const t = commandWords('fr');
const { refusal } = catalogueOf('fr').common;
const VOLUNTEER = someone('Ines Connue');

let chat: Chat;
beforeEach(async () => {
  chat = await startChat(MENTOR, EXECUTIVE, VOLUNTEER);
});
afterEach(() => chat.close());

/** The same press three times at once, as a client does that waits too long, and a day later. */
async function often<T>(press: () => Promise<T>): Promise<T> {
  const answers = await Promise.all([press(), press(), press()]);
  chat.at.clock.pass({ days: 1 });
  answers.push(await press());
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  await chat.at.work();
  return found(answers[0]);
}

const submit = (who: typeof VOLUNTEER, data: object) =>
  chat.invoke(who, 'task/submit', { data }).then((answer) => JSON.stringify(answer));
const open = (who: typeof VOLUNTEER, data: object) =>
  chat
    .invoke(who, 'task/fetch', { data: { ...data, msteams: { type: 'task/fetch' } } })
    .then((answer) => JSON.stringify(answer));

describe('enrolling', () => {
  const you = { role: 'both', level: 'manager', entity: 'Finance', site: 'Lyon' };
  const topics = { offers: 'no-code-automation', wants: 'generative-ai,using-data' };
  const times = { halfDays: 'tue-am,thu-pm', languages: 'fr,en', format: 'any', seats: '2' };

  test('in the chat, from the command to the end, each step sent again and again', async () => {
    const programme = await approvedProgramme(chat.at);
    const title = t.enrol.title(programme.name);
    expect(await chat.say(VOLUNTEER, 'participer')).toEqual([title]);
    const form = { form: 'enrol', programmeId: programme.id };
    const send = (step: number, answers: object) => () =>
      chat.tap(VOLUNTEER, 'form.submit', { ...form, step, ...answers });
    expect((await often(send(0, you))).json).toContain(t.enrol.step(2, 4));
    expect((await often(send(1, topics))).json).toContain(t.enrol.step(3, 4));
    const last = await often(send(2, times));
    expect(last.json).toContain(t.enrol.step(4, 4));
    expect(last.json).toContain(programme.purpose);
    expect(await participantsOf(chat.at, programme)).toEqual([]);
    const enrolled = await often(send(3, { hopes: 'Comprendre', consent: 'true' }));
    expect(enrolled.title).toBe(t.enrol.done);
    expect(await participantsOf(chat.at, programme)).toMatchObject([
      {
        status: 'enrolled',
        oid: VOLUNTEER.oid,
        hopes: 'Comprendre',
        profile: {
          mail: VOLUNTEER.mail,
          role: 'both',
          level: 'manager',
          entity: 'Finance',
          offers: ['no-code-automation'],
          wants: ['generative-ai', 'using-data'],
          halfDays: ['tue-am', 'thu-pm'],
          languages: ['fr', 'en'],
          seats: 2,
        },
      },
    ]);
  });

  test('what is missing is said in the form, in the words of the tab, and nothing is lost', async () => {
    const { id: programmeId } = await approvedProgramme(chat.at);
    const form = { form: 'enrol', programmeId };
    const noEntity = await submit(VOLUNTEER, { ...form, step: 0, ...you, entity: '  ' });
    expect(noEntity).toContain(refusal.entity_required.message);
    expect(noEntity).toContain('"value":"Lyon"');
    await submit(VOLUNTEER, { ...form, step: 0, ...you });
    const noTopics = await submit(VOLUNTEER, { ...form, step: 1, offers: '', wants: '' });
    expect(noTopics).toContain(refusal.offers_required.message);
    expect(noTopics).toContain(refusal.wants_required.message);
    await submit(VOLUNTEER, { ...form, step: 1, ...topics });
    await submit(VOLUNTEER, { ...form, step: 2, ...times });
    const long = 'é'.repeat(601);
    const noConsent = await submit(VOLUNTEER, { ...form, step: 3, hopes: long, consent: 'false' });
    expect(noConsent).toContain(refusal.consent_required.message);
    expect(noConsent).toContain(refusal.hopes_too_long.message);
    expect(noConsent).toContain(long);
  });

  test('stopped half-way, it goes on there, in the chat as in a dialog, and back again', async () => {
    const { id: programmeId } = await approvedProgramme(chat.at);
    const form = { form: 'enrol', programmeId };
    await submit(VOLUNTEER, { ...form, step: 0, ...you });
    chat.at.clock.pass({ days: 3 });
    expect(await open(VOLUNTEER, form)).toContain(t.enrol.step(2, 4));
    const back = await submit(VOLUNTEER, { ...form, step: 1, back: true });
    expect(back).toContain(t.enrol.step(1, 4));
    expect(back).toContain('"value":"Finance"');
  });

  test('a programme that nobody opened, or of nobody’s, is not there', async () => {
    for (const programmeId of ['x', '__proto__', 'ù'.repeat(200)]) {
      const answer = await open(VOLUNTEER, { form: 'enrol', programmeId });
      expect(answer).toContain(refusal.not_found.message);
    }
  });
});

describe('the agreement', () => {
  const clauses = {
    goals: 'Gagner une heure par semaine',
    moduleIds: 'generative-ai',
    rhythm: 'weekly',
    sessionMinutes: '30',
    sessionCount: '4',
    place: 'online',
    confidences: 'between-us,ask-first',
    afterMissed: 'next-one-stands',
  };

  test('one writes it, the other signs it, each press as often as the client likes', async () => {
    const { programmeId, pairId } = await formedPair(chat.at);
    const ids = { form: 'agreement', programmeId, pairId };
    expect(await chat.say(MENTOR, 'contrat')).toEqual([t.agreement.title(EXECUTIVE.name)]);
    const written = await often(() => submit(MENTOR, { ...ids, seen: 0, write: true, ...clauses }));
    expect(written).toContain(t.agreement.waitingText(EXECUTIVE.name));
    expect(await chat.say(EXECUTIVE, 'agreement')).toHaveLength(1);
    const asked = await open(EXECUTIVE, ids);
    expect(asked).toContain(clauses.goals);
    const signed = await often(() => submit(EXECUTIVE, { ...ids, version: 1 }));
    expect(signed).toContain(t.agreement.signedText);
    const scope = { tenantId: MENTOR.tenantId, programmeId };
    const stored = await chat.at.store.get('agreement', scope, pairId);
    expect(stored?.body).toMatchObject({
      version: 1,
      inForce: { version: 1, terms: { sessionMinutes: 30, sessionCount: 4, rhythm: 'weekly' } },
    });
  });

  test('every broken clause is said, and what was typed stays', async () => {
    const { programmeId, pairId } = await formedPair(chat.at);
    const ids = { form: 'agreement', programmeId, pairId, seen: 0, write: true };
    const answer = await submit(MENTOR, {
      ...ids,
      ...clauses,
      goals: ' ',
      sessionMinutes: 'trente',
      sessionCount: '99',
    });
    for (const code of [
      'goals_required',
      'session_minutes_out_of_range',
      'session_count_out_of_range',
    ] as const) {
      expect(answer).toContain(refusal[code].message);
    }
    expect(answer).toContain('"value":"trente"');
  });

  test('what was signed can be changed from the command that shows it', async () => {
    const { programmeId, pairId } = await formedPair(chat.at);
    const form = { form: 'agreement', programmeId, pairId };
    const terms = { ...form, write: true, seen: 0, goals: 'Écrire mes notes.' };
    await submit(EXECUTIVE, terms);
    const shown = await chat.tap(EXECUTIVE, 'form.open', form);
    expect(shown.title).toBe(t.agreement.waiting);
    expect(shown.json).toContain(t.agreement.change);
    expect((await chat.tap(EXECUTIVE, 'form.open', { ...form, write: true })).json).toContain(
      'Écrire mes notes.',
    );
  });

  test('what the other wrote meanwhile is not overwritten unseen', async () => {
    const { programmeId, pairId } = await formedPair(chat.at);
    const ids = { form: 'agreement', programmeId, pairId, seen: 0, write: true };
    await submit(EXECUTIVE, { ...ids, ...clauses, goals: 'Le texte de Karl' });
    const answer = await submit(MENTOR, { ...ids, ...clauses, goals: 'Le texte de Lina' });
    expect(answer).toContain(refusal.agreement_changed.message);
    expect(answer).toContain('Le texte de Lina');
  });

  test('somebody else’s pair is nobody’s business', async () => {
    const { programmeId, pairId } = await formedPair(chat.at);
    for (const form of ['agreement', 'check-in'] as const) {
      const answer = await open(VOLUNTEER, { form, programmeId, pairId });
      expect(answer).toContain(refusal.not_found.message);
      expect(answer).not.toContain(EXECUTIVE.name);
    }
  });
});

describe('feedback and check-in', () => {
  test('a session that is to come has no form yet', async () => {
    const formed = await formedPair(chat.at);
    const { id: sessionId } = await plannedSession(chat.at, formed, '2026-11-26T13:00:00.000Z');
    const { programmeId } = formed;
    const opened = await open(EXECUTIVE, { form: 'feedback', programmeId, sessionId });
    expect(opened).toContain(refusal.not_over_yet.message);
  });

  test('a topic with nobody chosen asks with whom, and keeps its words', async () => {
    await formedPair(chat.at);
    const answer = await submit(EXECUTIVE, { form: 'topic', source: 'x#1', text: 'Trier' });
    expect(answer).toContain(t.topic.pair);
    expect(answer).toContain('Trier');
  });

  test('a rating that is missing is asked for; then it counts once', async () => {
    const formed = await formedPair(chat.at);
    const { programmeId } = formed;
    const { id: sessionId } = await plannedSession(chat.at, formed, '2026-11-26T13:00:00.000Z');
    chat.at.clock.set('2026-11-26T15:00:00.000Z');
    const ids = { form: 'feedback', programmeId, sessionId };
    expect(await open(EXECUTIVE, ids)).toContain(t.feedback.title);
    const answers = { tookPlace: 'yes', line: 'Un mot' };
    const missing = await submit(EXECUTIVE, { ...ids, ...answers });
    expect(missing).toContain(refusal.rating_required.message);
    expect(missing).toContain('Un mot');
    const thanks = await often(() => submit(EXECUTIVE, { ...ids, ...answers, rating: '4' }));
    expect(thanks).toContain(t.feedback.thanks);
    const scope = { tenantId: MENTOR.tenantId, programmeId };
    const given = await listAll(chat.at.ports, 'feedback', scope);
    expect(given.map(({ body }) => body)).toMatchObject([{ rating: 4, line: 'Un mot' }]);
  });

  test('« je suis coincé » opens the check-in with that answer; help reaches the manager once', async () => {
    const { programmeId, pairId } = await formedPair(chat.at);
    expect(await chat.say(EXECUTIVE, 'Je suis coincé…')).toEqual([t.checkIn.title(MENTOR.name)]);
    const ids = { form: 'check-in', programmeId, pairId };
    expect(await open(EXECUTIVE, { ...ids, mood: 'stuck' })).toContain('"value":"stuck"');
    expect(await submit(EXECUTIVE, { ...ids, line: 'x' })).toContain(refusal.mood_required.message);
    const answers = { mood: 'stuck', line: 'Rien ne va', wantsHelp: 'true' };
    const thanks = await often(() => submit(EXECUTIVE, { ...ids, ...answers }));
    expect(thanks).toContain(t.checkIn.thanksHelp);
    const scope = { tenantId: MENTOR.tenantId, programmeId };
    const given = await listAll(chat.at.ports, 'checkIn', scope);
    expect(given.map(({ body }) => body)).toMatchObject([{ mood: 'stuck', wantsHelp: true }]);
  });
});
