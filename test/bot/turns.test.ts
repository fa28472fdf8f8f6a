import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commandWords } from '../../src/cards/forms/command-words.ts';
import { peopleScope } from '../../src/domain/ids.ts';
import { catalogueOf } from '../../src/locales/catalogue.ts';
import type { Actor } from '../../src/usecases/actor.ts';
import { invite } from '../../src/usecases/invite.ts';
import { nameDelegate } from '../../src/usecases/name-delegate.ts';
import { listAll } from '../../src/usecases/documents.ts';
import { done, found, someone } from '../usecases/harness.ts';
import {
  approvedProgramme,
  ASSISTANT,
  EXECUTIVE,
  formedPair,
  MENTOR,
  NEW_PROGRAMME,
  pairsOf,
  plannedSession,
  proposedPair,
  SPONSOR,
} from '../usecases/story.ts';
import { createProgramme } from '../../src/usecases/create-programme.ts';
import { startChat, type Chat } from './chat.ts';
import { shown } from './connector.ts';

const t = catalogueOf('fr').bot;
const refusal = catalogueOf('fr').common.refusal;
const STRANGER = someone('Ines Connue');
const SLOT = '2026-11-26T13:00:00.000Z';

let chat: Chat;
beforeEach(async () => {
  chat = await startChat(MENTOR, EXECUTIVE, ASSISTANT, SPONSOR, STRANGER);
});
afterEach(() => chat.close());

async function sessions(programmeId: string) {
  const stored = await listAll(chat.at.ports, 'session', {
    tenantId: MENTOR.tenantId,
    programmeId,
  });
  return stored.map(({ body }) => body);
}

/** What the client does with one press when the answer is slow: the same invoke, thrice. */
async function thrice(
  who: Actor,
  ...[verb, data]: Parameters<Chat['tap']> extends [Actor, ...infer R] ? R : never
) {
  const answers = await Promise.all([1, 2, 3].map(() => chat.tap(who, verb, data)));
  const [first] = answers;
  for (const answer of answers) expect(answer).toEqual(first);
  await chat.at.work();
  return found(first);
}

describe('the way of a pair, every tap sent three times at once', () => {
  test('accepting, planning, moving, confirming, cancelling, and feedback have one effect each', async () => {
    const { programmeId, pairId, programme } = await proposedPair(chat.at);
    const ids = { programmeId, pairId };
    expect((await thrice(EXECUTIVE, 'proposal.accept', ids)).title).toBe(
      t.proposal.titles['waiting-for-other'],
    );
    expect((await thrice(MENTOR, 'proposal.accept', ids)).title).toBe(t.proposal.titles.paired);
    expect((await pairsOf(chat.at, programme))[0]).toMatchObject({ status: 'accepted' });
    for (const who of [MENTOR, EXECUTIVE]) {
      expect(chat.at.kinds(who)).toEqual(['proposal', 'pair-formed']);
    }

    expect((await thrice(EXECUTIVE, 'help.plan', ids)).title).toBe(t.plan.title);
    expect((await thrice(EXECUTIVE, 'session.plan', { ...ids, at: SLOT })).title).toBe(
      t.session.titles.proposed,
    );
    const [session] = await sessions(programmeId);
    expect(await sessions(programmeId)).toHaveLength(1);
    const of = { programmeId, sessionId: found(session).id };
    expect((await thrice(MENTOR, 'session.move', of)).title).toBe(t.plan.moveTitle);
    const other = '2026-12-01T09:00:00.000Z';
    await thrice(MENTOR, 'session.move', { ...of, at: other });
    const confirmed = await thrice(EXECUTIVE, 'session.confirm', { ...of, at: other });
    expect(confirmed.title).toBe(t.session.titles.planned);
    expect(await sessions(programmeId)).toMatchObject([{ status: 'planned', startsAt: other }]);
    expect(chat.at.kinds(MENTOR).filter((kind) => kind === 'session-planned')).toHaveLength(1);

    chat.at.clock.set('2026-12-01T11:00:00.000Z');
    const given = { ...of, tookPlace: true, rating: 4, line: 'Un mot' };
    const thanks = await thrice(EXECUTIVE, 'feedback.give', given);
    expect(thanks.title).toBe(t.feedback.thanks);
    expect(thanks.json).toContain(t.feedback.givenRating(4));
    expect(
      await listAll(chat.at.ports, 'feedback', { tenantId: MENTOR.tenantId, programmeId }),
    ).toHaveLength(1);
  });

  test('declining tells the other person once, and never why', async () => {
    const { programmeId, pairId } = await proposedPair(chat.at);
    const secret = 'Nous avons déjà travaillé ensemble';
    const declined = await thrice(MENTOR, 'proposal.decline', {
      programmeId,
      pairId,
      reason: secret,
    });
    expect(declined.title).toBe(t.proposal.titles['declined-by-me']);
    expect(chat.at.kinds(EXECUTIVE)).toEqual(['proposal', 'proposal-closed']);
    expect(JSON.stringify(chat.at.messenger.sent)).not.toContain(secret);
    const view = await chat.tap(EXECUTIVE, 'proposal.view', { programmeId, pairId });
    expect(view.json).not.toContain(secret);
  });

  test('cancelling is one effect, and a new moment can be chosen', async () => {
    const formed = await formedPair(chat.at);
    const { id: sessionId } = await plannedSession(chat.at, formed, SLOT);
    const of = { programmeId: formed.programmeId, sessionId };
    expect((await thrice(EXECUTIVE, 'session.cancel', of)).title).toBe(t.session.titles.cancelled);
    expect(chat.at.kinds(MENTOR).filter((kind) => kind === 'session-cancelled')).toHaveLength(1);
    expect(await chat.say(EXECUTIVE, 'prochaine session')).toEqual([t.session.nextTitle]);
  });

  test('a charter is approved by its sponsor, once, and greets them until then', async () => {
    const { ports, work, install } = chat.at;
    await install(SPONSOR);
    const manager = someone('Nadia Berger');
    const { id: programmeId } = done(await createProgramme(ports, manager, NEW_PROGRAMME));
    await work();
    expect(await chat.say(SPONSOR, 'bonjour')).toEqual([t.charter.title]);
    const refused = await chat.tap(EXECUTIVE, 'charter.approve', { programmeId });
    expect(refused.title).toContain(refusal.not_found.message);
    expect((await thrice(SPONSOR, 'charter.approve', { programmeId })).json).toContain(
      t.charter.approved,
    );
    expect(await chat.say(SPONSOR, 'bonjour')).toEqual([t.welcome.title]);
    const greeting = found(chat.connector.posted.map(shown).at(-1));
    expect(greeting).toContain(t.welcome.known(SPONSOR.name));
    expect(greeting).toContain(t.welcome.to.sponsor);
    expect(greeting).not.toContain(`"${t.act.myPairs}"`);
  });

  test('who was invited is told so, and signs up from there', async () => {
    const { ports, install } = chat.at;
    const { id: programmeId, name } = await approvedProgramme(chat.at);
    const people = [{ name: STRANGER.name, mail: STRANGER.mail ?? '' }];
    done(await invite(ports, someone('Nadia Berger'), { programmeId, people }));
    await install(STRANGER);
    await chat.say(STRANGER, 'bonjour');
    const greeting = found(chat.connector.posted.map(shown).at(-1));
    expect(greeting).toContain(t.welcome.invited(STRANGER.name, name));
    expect(greeting).toContain(catalogueOf('fr').prompts.act.enrol);
    expect(greeting).not.toContain(t.welcome.stranger(STRANGER.name));
  });
});

describe('commands', () => {
  test('each is answered with one card, whoever asks', async () => {
    await formedPair(chat.at);
    const answers: readonly (readonly [string, string])[] = [
      ['bonjour', t.welcome.title],
      ['aide', t.help.title],
      ['mon binôme', t.pairs.title],
      ['prochaine séance', t.session.nextTitle],
      ['retour', t.feedback.nothing],
      ['pause', t.pause.title],
      ['pause jusqu’au 15 janvier', t.pause.paused],
      ['reprendre', t.pause.back],
      ['langue', t.language.title],
      ['pause jusqu’au 1er janvier 2020', t.refused.title],
      ['où est la cantine ?', t.unknown.title],
    ];
    for (const who of [MENTOR, STRANGER]) {
      for (const [text, title] of answers) expect(await chat.say(who, text), text).toEqual([title]);
    }
  });

  test('a change of language shows at once and stays', async () => {
    const english = catalogueOf('en').bot;
    expect(await chat.say(STRANGER, 'langue anglais')).toEqual([english.language.title]);
    expect(await chat.say(STRANGER, 'aide')).toEqual([english.help.title]);
    expect((await chat.tap(STRANGER, 'language.set', { locale: 'fr' })).title).toBe(
      t.language.title,
    );
    expect(await chat.say(STRANGER, 'help')).toEqual([t.help.title]);
  });

  test('hostile text comes back as text, in a run that reads no markdown', async () => {
    const hostile =
      '**gras** [x](https://evil.example) {{DATE(2026-11-21T09:00:00Z)}} <b>\u0000\u202Egro.live';
    expect(await chat.say(STRANGER, hostile)).toEqual([t.unknown.title]);
    expect(await chat.say(STRANGER, 'x'.repeat(200_000))).toEqual([t.unknown.title]);
    for (const posted of chat.connector.posted.map(shown)) {
      expect(posted).not.toContain('{{DATE');
      expect(posted.length).toBeLessThan(40_000);
    }
  });

  test('who is unknown learns nothing of anybody by naming their ids', async () => {
    const formed = await formedPair(chat.at);
    const { programmeId, pairId } = formed;
    const { id: sessionId } = await plannedSession(chat.at, formed, SLOT);
    for (const verb of [
      'proposal.view',
      'proposal.accept',
      'proposal.decline',
      'session.view',
      'session.plan',
      'session.move',
      'session.cancel',
      'session.confirm',
      'feedback.view',
      'feedback.give',
      'charter.view',
      'help.plan',
    ] as const) {
      const data = { programmeId, pairId, sessionId, tookPlace: true, rating: 1, at: SLOT };
      const answer = await chat.tap(STRANGER, verb, data);
      expect(answer.title, verb).toContain(refusal.not_found.message);
      expect(answer.json).not.toContain(EXECUTIVE.name);
    }
    expect(await sessions(programmeId)).toMatchObject([{ status: 'planned' }]);
  });
});

describe('an assistant', () => {
  test('plans and moves for the executive, and sees no topic, reason or feedback', async () => {
    const formed = await formedPair(chat.at);
    const { programmeId, pairId } = formed;
    await chat.at.install(ASSISTANT);
    done(await nameDelegate(chat.at.ports, EXECUTIVE, { programmeId, mail: ASSISTANT.mail ?? '' }));
    expect(await chat.say(ASSISTANT, 'bonjour')).toEqual([t.welcome.title]);
    const greeting = found(chat.connector.posted.map(shown).at(-1));
    expect(greeting).toContain(t.welcome.known(ASSISTANT.name));
    expect(greeting).toContain(t.welcome.to.sessions);
    expect(await chat.say(ASSISTANT, 'prochaine session')).toEqual([t.plan.title]);
    const offered = found(chat.connector.posted.map(shown).at(-1));
    expect(offered).toContain(t.plan.forOthers.common);
    expect(offered).not.toContain(t.plan.common);
    const planned = await chat.tap(ASSISTANT, 'session.plan', { programmeId, pairId, at: SLOT });
    expect(planned.title).toBe(t.session.titles.proposed);
    const of = { programmeId, sessionId: found((await sessions(programmeId))[0]).id };
    const seen = [planned];
    for (const text of ['mon binôme', 'prochaine session']) {
      expect(await chat.say(ASSISTANT, text)).toEqual([t.session.nextTitle]);
    }
    seen.push(await chat.tap(ASSISTANT, 'session.view', of));
    seen.push(await chat.tap(ASSISTANT, 'session.move', { ...of, at: '2026-12-01T09:00:00.000Z' }));
    for (const { json } of seen) expect(json).not.toContain('Automatiser sans coder');
    for (const verb of ['proposal.view', 'feedback.view', 'feedback.give'] as const) {
      const data = { ...of, pairId, tookPlace: true, rating: 5 };
      expect((await chat.tap(ASSISTANT, verb, data)).title).toContain(refusal.not_found.message);
    }
    expect(await chat.say(ASSISTANT, 'retour')).toEqual([t.feedback.nothing]);
    for (const posted of chat.connector.posted.map(shown)) {
      expect(posted).not.toContain('Automatiser sans coder');
    }
  });
});

describe('before others', () => {
  test.each(['groupChat', 'channel'] as const)(
    'in a %s nothing personal is said',
    async (where) => {
      const { programmeId, pairId } = await proposedPair(chat.at);
      for (const text of ['aide', 'bonjour', 'n’importe quoi']) {
        const said = await chat.say(EXECUTIVE, `<at>Binôme</at> ${text}`, where);
        expect(said).toEqual([commandWords('fr').public.help]);
      }
      for (const text of ['mon binôme', 'langue anglais', 'pause jusqu’au 15 janvier']) {
        expect(await chat.say(EXECUTIVE, text, where)).toEqual([t.notHere.title]);
      }
      const tapped = await chat.tap(EXECUTIVE, 'proposal.view', { programmeId, pairId }, where);
      expect(tapped.title).toBe(t.notHere.text);
      expect(chat.connector.posted.map(shown).join()).not.toContain(MENTOR.name);
      // And the bot still writes to them in private.
      await chat.at.work();
      const person = await chat.at.store.get(
        'person',
        peopleScope(EXECUTIVE.tenantId),
        EXECUTIVE.oid,
      );
      expect(person?.body.conversation?.id).not.toBe('19:team');
    },
  );
});

describe('coming and going', () => {
  const added = { type: 'conversationUpdate', membersAdded: [{ id: 'bot' }] };
  const installed = { type: 'installationUpdate', action: 'add' };
  const removed = { type: 'installationUpdate', action: 'remove' };

  test('one welcome an installation, though two activities tell of it at once', async () => {
    await Promise.all([chat.post(STRANGER, installed), chat.post(STRANGER, added)]);
    await chat.post(STRANGER, installed);
    expect(chat.connector.posted).toHaveLength(1);
    expect(shown(found(chat.connector.posted[0]))).toContain(t.welcome.stranger(STRANGER.name));
    await chat.post(STRANGER, removed);
    expect(chat.connector.posted).toHaveLength(1);
    await Promise.all([chat.post(STRANGER, added), chat.post(STRANGER, installed)]);
    expect(chat.connector.posted).toHaveLength(2);
  });

  test('what waited for somebody leaves when they come', async () => {
    await approvedProgramme(chat.at);
    await chat.at.work();
    expect(chat.at.kinds(SPONSOR)).toEqual([]);
    const formed = await proposedPair(chat.at, { name: 'Un autre' });
    await chat.post(MENTOR, removed);
    await chat.at.work();
    expect(formed.pairId).not.toBe('');
    await chat.post(MENTOR, installed);
    expect(chat.connector.posted.map(shown).join()).toContain(t.welcome.known(MENTOR.name));
  });

  test('a person without an account of the tenant is answered nothing and known to nobody', async () => {
    const from = { id: '29:bot-or-guest', name: 'Guest' };
    const answer = await chat.post(STRANGER, { type: 'message', text: 'aide', from });
    expect(answer.status).toBe(200);
    expect(chat.connector.posted).toHaveLength(0);
  });
});
