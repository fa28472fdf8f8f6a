import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { INPUTS } from '../../src/cards/verbs.ts';
import { catalogueOf } from '../../src/locales/catalogue.ts';
import { buttonsOf, titleOf, until, type Button } from './playground-log.ts';
import { startPlayground, type Playground, type Talk } from './playground.ts';
import { startServer, type RunningServer } from './server.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
const { prompts: t } = catalogueOf('fr');

const Personas = z.object({
  personas: z.array(z.object({ oid: z.string(), mail: z.string(), kind: z.string() })),
});
const Agreed = z.object({ version: z.number() });
const Mentoring = z.object({
  pairs: z.array(
    z.object({ programmeId: z.string(), pairId: z.string(), state: z.string(), side: z.string() }),
  ),
});

const Sessions = z.object({
  pairs: z.array(
    z.object({
      pairId: z.string(),
      sessions: z.array(z.object({ id: z.string(), startsAt: z.string(), status: z.string() })),
    }),
  ),
});

/** An executive, her mentor and the manager, in a Teams client that is not ours. */
describe('the life of a pair in the Playground', () => {
  let server: RunningServer;
  let playground: Playground;
  let me: Talk;
  let mentor: Talk;
  let manager: Talk;
  let ids: { readonly programmeId: string; readonly pairId: string };
  let mails: Readonly<Record<string, string>>;

  beforeAll(async () => {
    server = await startServer();
    playground = await startPlayground(server);
    me = playground.me;
    await playground.install();
    const { personas } = Personas.parse(await read(`${server.url}/local/personas`));
    mails = Object.fromEntries(personas.toReversed().map(({ kind, mail }) => [kind, mail]));
    mentor = await playground.other(mails['mentor'] ?? '');
    manager = await playground.other(mails['manager'] ?? '');
    for (const talk of [me, mentor, manager]) await talk.say('langue fr');
    const { pairs } = Mentoring.parse(await api(me, 'GET', 'mentoring'));
    const pair = pairs.find(({ state, side }) => state === 'paired' && side === 'mentee');
    if (pair === undefined) throw new Error('the executive of the demo has no pair');
    ids = { programmeId: pair.programmeId, pairId: pair.pairId };
  });
  afterAll(async () => {
    await playground.stop();
    await server.stop();
  });

  test('a coaching that was ended is taken up with one press, and the other hears of each once', async () => {
    const { coaching } = catalogueOf('fr');
    const [ended] = await pressedThrice(
      me,
      { verb: 'coach.end', data: ids },
      coaching.titles.ended,
    );
    await heard(mentor, coaching.titles.ended);
    const undo = buttonOf({ card: ended }, 'coach.undo');
    await pressedThrice(me, undo, coaching.titles.accepted);
    await heard(mentor, coaching.resumed.titles.accepted);
    await only(mentor, coaching.titles.ended, 1);
    await only(mentor, coaching.resumed.titles.accepted, 1);
  });

  test('what the assistant moves is told to the executive, on a card that moves it again', async () => {
    const { session } = catalogueOf('fr').bot;
    const assistant = await playground.other(mails['assistant'] ?? '');
    await assistant.say('langue fr');
    const { pairs } = Sessions.parse(await api(me, 'GET', 'mentoring'));
    const sessions = pairs.find(({ pairId }) => pairId === ids.pairId)?.sessions ?? [];
    const { id, startsAt } = sessions.find(({ status }) => status === 'planned') ?? {};
    if (id === undefined || startsAt === undefined) throw new Error('the pair has nothing planned');
    const { programmeId } = ids;
    const at = new Date(Date.parse(startsAt) + 24 * 3_600_000).toISOString();
    const move = { verb: 'session.move', data: { programmeId, sessionId: id, at } };
    await pressedThrice(assistant, move, session.titles.proposed);
    const told = await heard(me, session.assistant.titles.moved);
    await only(me, session.assistant.titles.moved, 1);
    const again = buttonOf(told, 'session.move');
    expect((await me.press(again.verb, again.data)).type).toBe(CARD);
  });

  test('an agreement is signed with one press, and a button of an older version signs nothing', async () => {
    // The demo's pair signed one long ago: this is a change of it.
    const { programmeId, pairId } = ids;
    const path = `programmes/${programmeId}/pairs/${pairId}/agreement`;
    const { version } = Agreed.parse(await api(me, 'GET', path));
    await agree(version, 'Écrire mes notes.');
    const sign = buttonOf(await heard(me, t.agreement.titles['to-sign']), 'agreement.sign');
    await agree(version + 1, 'Écrire et relire mes notes.');
    const [late] = await pressedThrice(me, sign, t.agreement.titles['to-sign']);
    expect(JSON.stringify(late)).toContain('relire');
    const current = buttonOf({ card: late }, 'agreement.sign');
    await pressedThrice(me, current, t.agreement.titles['in-force']);
    await heard(mentor, t.agreement.titles['in-force']);
    await aDayLater();
    await pressedThrice(me, current, t.agreement.titles['in-force']);
    await only(mentor, t.agreement.titles['in-force'], 1);
  });

  test('a check-in is one press; help that is asked for reaches the manager once, without a word of it', async () => {
    const asked = { ...ids, check: 'check-in', occurrence: 1 };
    const give = { verb: 'checkin.give', data: { ...asked, mood: 'stuck', [INPUTS.line]: SECRET } };
    const [given] = await pressedThrice(me, give, t.checkIn.thanks);
    expect(JSON.stringify(given)).toContain(SECRET);
    const help = buttonOf({ card: given }, 'checkin.help');
    await pressedThrice(me, help, t.checkIn.thanks);
    // A manager is told in working hours.
    await withinDays(manager, t.needs.helpTitle);
    await aDayLater();
    await pressedThrice(me, help, t.checkIn.thanks);
    await only(manager, t.needs.helpTitle, 1);
    expect(JSON.stringify(manager.heard())).not.toContain(SECRET);
    expect(JSON.stringify(mentor.heard())).not.toContain(SECRET);
    const [seen] = await pressedThrice(me, { verb: 'checkin.view', data: asked }, t.checkIn.thanks);
    expect(JSON.stringify(seen)).toContain(t.checkIn.helpAsked);
  });

  test('sessions rest and go on with one press each, and the other hears of either once', async () => {
    await pressedThrice(me, { verb: 'pair.pause', data: ids }, t.rest.pausedTitle);
    await heard(mentor, t.rest.pausedTitle);
    await only(mentor, t.rest.pausedTitle, 1);
    await pressedThrice(mentor, { verb: 'pair.view', data: ids }, t.rest.pausedTitle);
    await pressedThrice(mentor, { verb: 'pair.resume', data: ids }, t.rest.resumedTitle);
    await heard(me, t.rest.resumedTitle);
    await only(me, t.rest.resumedTitle, 1);
  });

  test('an invitation opens the enrolment in the chat, as often as it is pressed', async () => {
    const { programmeId } = ids;
    const mail = mails['sponsor'] ?? '';
    const people = [{ mail, name: 'Philippe Aubry' }];
    // First, for within working hours the invitation leaves at once.
    const sponsor = await playground.other(mail);
    await sponsor.say('langue fr');
    await api(manager, 'POST', `programmes/${programmeId}/invitations`, { people });
    // Invitations keep to working hours: the clock goes on until it is one.
    const invitation = await withinDays(sponsor, t.invitation.title);
    await pressedThrice(
      sponsor,
      { verb: 'invitation.view', data: { programmeId } },
      t.invitation.title,
    );
    const enrol = buttonOf(invitation, 'enrol');
    const forms = await Promise.all([1, 2, 3].map(() => sponsor.press(enrol.verb, enrol.data)));
    for (const form of forms) expect(form.type).toBe(CARD);
    expect(titleOf(forms[0]?.value)).not.toBe(t.invitation.title);
  });

  test.each([
    ['agreement.view', {}],
    ['agreement.sign', { version: 1 }],
    ['checkin.view', { check: 'check-in', occurrence: 1 }],
    ['checkin.give', { check: 'check-in', occurrence: 1, mood: 'well' }],
    ['checkin.help', { check: 'check-in', occurrence: 1 }],
    ['pair.view', {}],
    ['pair.pause', {}],
    ['pair.resume', {}],
  ])('%s of somebody else’s pair looks like what does not exist', async (verb, more) => {
    const answer = await manager.press(verb, { ...ids, ...more });
    expect(answer.type).not.toBe(CARD);
    const { message } = catalogueOf('fr').common.refusal.not_found;
    expect(String(answer.value)).toContain(message);
  });

  /** The mentor writes, or changes, what the executive is to sign. */
  async function agree(seen: number, goals: string): Promise<void> {
    const { programmeId, pairId } = ids;
    const terms = {
      goals,
      moduleIds: [],
      rhythm: 'fortnightly',
      sessionMinutes: 45,
      sessionCount: 6,
      place: 'online',
      confidences: ['between-us'],
      afterMissed: 'new-time-within-a-week',
    };
    await api(mentor, 'PUT', `programmes/${programmeId}/pairs/${pairId}/agreement`, {
      terms,
      seen,
    });
  }

  async function aDayLater(): Promise<void> {
    await fetch(`${server.url}/local/clock`, json({ advanceMinutes: 24 * 60 }));
  }

  async function withinDays(talk: Talk, title: string) {
    const said = () => talk.heard().find((one) => one.title === title);
    for (let hour = 0; hour < 24 * 5 && said() === undefined; hour += 4) {
      await fetch(`${server.url}/local/clock`, json({ advanceMinutes: 4 * 60 }));
      await talk.say('help');
    }
    return heard(talk, title);
  }

  async function api(who: Talk, method: string, path: string, body?: object): Promise<unknown> {
    const asked = await fetch(`${server.url}/local/token`, json({ oid: who.oid }));
    const { token } = z.object({ token: z.string() }).parse(await asked.json());
    const { headers, ...rest } = body === undefined ? { headers: {} } : json(body);
    const answer = await fetch(`${server.url}/api/${path}`, {
      ...rest,
      method,
      headers: { ...headers, Authorization: `Bearer ${token}` },
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  }
});

const SECRET = 'Je n’ose pas montrer mes courriels.';

async function read(url: string): Promise<unknown> {
  return (await (await fetch(url)).json()) as unknown;
}

function json(body: object) {
  const headers = { 'Content-Type': 'application/json' };
  return { method: 'POST', headers, body: JSON.stringify(body) };
}

function heard(talk: Talk, title: string) {
  return until(`« ${title} » to ${talk.name}`, () =>
    talk.heard().find((said) => said.title === title && !said.isAnswer),
  );
}

/** A round trip later it is still so many: nothing more was on its way. */
async function only(talk: Talk, title: string, times: number): Promise<void> {
  await talk.say('help');
  const said = talk.heard().filter((one) => one.title === title && !one.isAnswer);
  expect(said.length, title).toBe(times);
}

function buttonOf(said: { readonly card: unknown }, verb: string): Button {
  const found = buttonsOf(said.card).find((button) => button.verb === verb);
  if (found === undefined) throw new Error(`no ${verb} on this card`);
  return found;
}

/** Three deliveries of one press at once: one answer, which is given back three times. */
async function pressedThrice(
  talk: Talk,
  { verb, data }: Pick<Button, 'verb' | 'data'>,
  title: string,
): Promise<readonly unknown[]> {
  const answers = await Promise.all([1, 2, 3].map(() => talk.press(verb, data)));
  for (const answer of answers) {
    expect(answer.type, JSON.stringify(answer.value)).toBe(CARD);
    expect(titleOf(answer.value)).toBe(title);
    expect(answer).toEqual(answers[0]);
  }
  return answers.map(({ value }) => value);
}
