import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { INPUTS } from '../../src/cards/verbs.ts';
import { BUILT_IN_TOPICS } from '../../src/domain/topic.ts';
import { MANAGER, SPONSOR } from '../../src/local/accounts.ts';
import { catalogueOf } from '../../src/locales/catalogue.ts';
import { buttonsOf, titleOf, until, type Button } from './playground-log.ts';
import { startPlayground, type Playground, type Talk } from './playground.ts';
import { startServer, type RunningServer } from './server.ts';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures');
const CARD = 'application/vnd.microsoft.card.adaptive';
/** What a client may do with one press when the answer is slow to come. */
const DELIVERIES = [1, 2, 3];
const HOSTILE = '**gras** {{DATE(2026-11-21T09:00:00Z)}} [x](https://evil.example)';

const Participants = z.object({
  participants: z.array(z.object({ id: z.string(), mail: z.string() })),
});
const Side = z.object({ id: z.string(), name: z.string() });
const Run = z.object({
  status: z.string(),
  result: z.object({ pairs: z.array(z.object({ mentor: Side, mentee: Side })) }).optional(),
});

describe.each([
  { locale: 'fr', file: 'inscriptions-2026.xlsx' },
  { locale: 'en', file: 'sign-up-2026.csv' },
] as const)('two people meet in the Playground ($locale, $file)', ({ locale, file }) => {
  const t = catalogueOf(locale).bot;
  let server: RunningServer;
  let playground: Playground;
  let me: Talk;
  let mentor: Talk;
  let token: string;
  let programmeId: string;

  beforeAll(async () => {
    server = await startServer('--empty');
    const couple = await publishedCouple();
    playground = await startPlayground(server, couple.mentee, couple.mentor);
    me = playground.me;
    await playground.install();
    mentor = await playground.other(couple.mentor);
  });
  afterAll(async () => {
    await playground.stop();
    await server.stop();
  });

  test('each hears of the other once, in the language of the programme', async () => {
    for (const [talk, other] of both()) {
      const proposal = await heard(talk, t.proposal.titles.open);
      expect(proposal.card).toMatchObject({ lang: locale });
      expect(JSON.stringify(proposal.card)).toContain(other.name);
    }
    await me.say(locale === 'fr' ? 'langue fr' : 'language en');
    await mentor.say(locale === 'fr' ? 'langue fr' : 'language en');
    for (const [talk] of both()) expect(count(talk, t.proposal.titles.open)).toBe(1);
  });

  test('a yes is taken once, whatever number of times the client sends it', async () => {
    const asked = buttonOf(await heard(me, t.proposal.titles.open), 'proposal.accept');
    await pressedThrice(me, asked, t.proposal.titles['waiting-for-other']);
    expect(count(mentor, t.pairFormed.title)).toBe(0);
    const theirs = buttonOf(await heard(mentor, t.proposal.titles.open), 'proposal.accept');
    await pressedThrice(mentor, theirs, t.proposal.titles.paired);
    for (const [talk] of both()) await heard(talk, t.pairFormed.title);
    for (const [talk] of both()) await only(talk, t.pairFormed.title, 1);
    const [pair] = await me.say('my pair');
    expect(JSON.stringify(pair?.card)).toContain(mentor.name);
  });

  test('they agree on their course, so that nothing has to remind them of it', async () => {
    const formed = await heard(me, t.pairFormed.title);
    const data = buttonsOf(formed.card)[0]?.data ?? {};
    const path = `programmes/${programmeId}/pairs/${String(data['pairId'])}/agreement`;
    const terms = {
      goals: 'Se rencontrer.',
      moduleIds: [],
      rhythm: 'fortnightly',
      sessionMinutes: 45,
      sessionCount: 6,
      place: 'either',
      confidences: ['between-us'],
      afterMissed: 'new-time-within-a-week',
    };
    await as(mentor, 'PUT', path, { terms, seen: 0 });
    await as(me, 'POST', `${path}/signature`, { version: 1 });
    const inForce = catalogueOf(locale).prompts.agreement.titles['in-force'];
    for (const [talk] of both()) await heard(talk, inForce);
  });

  test('one of them picks a moment and the other confirms it with one press', async () => {
    const formed = await heard(me, t.pairFormed.title);
    const [slot] = buttonsOf(formed.card).filter(({ data }) => data['at'] !== undefined);
    if (slot === undefined) throw new Error('no moment in common was offered');
    await pressedThrice(me, slot, t.session.titles.proposed);
    const confirm = buttonOf(await heard(mentor, t.session.titles.proposed), 'session.confirm');
    await only(mentor, t.session.titles.proposed, 1);
    await pressedThrice(mentor, confirm, t.session.titles.planned);
    const planned = await heard(me, t.session.titles.planned);
    await only(me, t.session.titles.planned, 1);
    const file = /http[^"]*\.ics/u.exec(JSON.stringify(planned.card))?.[0] ?? '';
    const calendar = await (await fetch(file)).text();
    expect(calendar.match(/BEGIN:VEVENT/gu)).toHaveLength(1);
    expect(calendar).toContain(stamp(String(slot.data['at'])));
  });

  test('both are prompted before it and asked after it, once', async () => {
    await advanceUntil(() => count(me, t.preparation.title) > 0);
    await advanceUntil(() => count(me, t.feedback.title) > 0);
    for (const [talk] of both()) {
      await heard(talk, t.preparation.title);
      await heard(talk, t.feedback.title);
      await only(talk, t.preparation.title, 1);
      await only(talk, t.feedback.title, 1);
    }
  });

  test('feedback is one press, a line of it stays with whom it is for, and then all is said', async () => {
    for (const [talk] of both()) {
      const request = await heard(talk, t.feedback.title);
      const four = buttonsOf(request.card).find(({ data }) => data['rating'] === 4);
      if (four === undefined) throw new Error('there is no 4 to press');
      const withLine = { ...four, data: { ...four.data, [INPUTS.line]: HOSTILE } };
      await pressedThrice(talk, withLine, t.feedback.thanks);
      const [left] = await talk.say(locale === 'fr' ? 'retour' : 'feedback');
      expect(left?.title).toBe(t.feedback.nothing);
    }
    const dashboard = JSON.stringify(await api('GET', `programmes/${programmeId}/dashboard`));
    expect(dashboard).not.toContain('evil.example');
    const [next] = await me.say(locale === 'fr' ? 'prochaine séance' : 'next session');
    expect(buttonsOf(next?.card)).not.toEqual([]);
  });

  function both(): readonly (readonly [Talk, Talk])[] {
    return [
      [me, mentor],
      [mentor, me],
    ];
  }

  /** From the file to proposals that wait; the addresses of two who have no other proposal. */
  async function publishedCouple(): Promise<{ readonly mentor: string; readonly mentee: string }> {
    const asked = await fetch(`${server.url}/local/token`, json({ oid: MANAGER.oid }));
    ({ token } = z.object({ token: z.string() }).parse(await asked.json()));
    const today = new Date();
    const created = await api('POST', 'programmes', {
      name: 'Regards croisés',
      purpose: 'Se rencontrer.',
      sponsor: { name: SPONSOR.name, mail: SPONSOR.mail },
      startsOn: today.toISOString().slice(0, 10),
      endsOn: new Date(today.getTime() + 200 * 86_400_000).toISOString().slice(0, 10),
      format: 'both',
      rhythm: 'fortnightly',
      sessionMinutes: 45,
      sessionCount: 6,
      topicIds: BUILT_IN_TOPICS.map(({ id }) => id),
      ownTopics: [],
      locale,
      timeZone: 'Europe/Paris',
    });
    ({ id: programmeId } = z.object({ id: z.string() }).parse(created));
    const root = `programmes/${programmeId}`;
    await api('POST', `${root}/approval`, { how: 'recorded' });
    const content = readFileSync(join(FIXTURES, file)).toString('base64');
    const preview = await api('POST', `${root}/imports/preview`, { fileName: file, content });
    const { digest } = z.object({ digest: z.string() }).parse(preview);
    await api('POST', `${root}/imports`, { fileName: file, content, digest });
    const requested = await until('a match run to be taken', async () => {
      const answer = await send('POST', `${root}/match-runs`);
      return answer.ok ? ((await answer.json()) as unknown) : undefined;
    });
    const { id: runId } = z.object({ id: z.string() }).parse(requested);
    const pairs = await until('a proposed match run', async () => {
      const run = Run.parse(await api('GET', `${root}/match-runs/${runId}`));
      return run.status === 'proposed' ? run.result?.pairs : undefined;
    });
    await api('POST', `${root}/match-runs/${runId}/publication`);
    const listed = Participants.parse(await api('GET', `${root}/participants`)).participants;
    const times = (id: string) =>
      pairs.filter(({ mentor, mentee }) => mentor.id === id || mentee.id === id).length;
    const couple = pairs.find((pair) => times(pair.mentor.id) === 1 && times(pair.mentee.id) === 1);
    const mailOf = (id: string | undefined) => listed.find((one) => one.id === id)?.mail ?? '';
    return { mentor: mailOf(couple?.mentor.id), mentee: mailOf(couple?.mentee.id) };
  }

  function send(method: string, path: string, body?: object): Promise<Response> {
    const { headers, ...rest } = body === undefined ? { headers: {} } : json(body);
    const signed = { ...headers, Authorization: `Bearer ${token}` };
    return fetch(`${server.url}/api/${path}`, { ...rest, method, headers: signed });
  }

  /** What one of the two does in the tab. */
  async function as(who: Talk, method: string, path: string, body: object): Promise<void> {
    const asked = await fetch(`${server.url}/local/token`, json({ oid: who.oid }));
    const own = z.object({ token: z.string() }).parse(await asked.json());
    const { headers, ...rest } = json(body);
    const signed = { ...headers, Authorization: `Bearer ${own.token}` };
    const answer = await fetch(`${server.url}/api/${path}`, { ...rest, method, headers: signed });
    expect(answer.ok, await answer.text()).toBe(true);
  }

  async function api(method: string, path: string, body?: object): Promise<unknown> {
    const answer = await send(method, path, body);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  }

  /** The time goes on by half a day at a time until something has been said; a month at most. */
  async function advanceUntil(isSaid: () => boolean): Promise<void> {
    // An hour at a time: a longer step could leap over the working hours before a session.
    for (let hour = 0; hour < 24 * 15 && !isSaid(); hour += 1) {
      await fetch(`${server.url}/local/clock`, json({ advanceMinutes: 60 }));
      // What the tick sent has been logged when the Playground has answered something after it.
      await me.say('help');
    }
  }
});

function json(body: object) {
  const headers = { 'Content-Type': 'application/json' };
  return { method: 'POST', headers, body: JSON.stringify(body) };
}

function count(talk: Talk, title: string): number {
  return talk.heard().filter((said) => said.title === title && !said.isAnswer).length;
}

function heard(talk: Talk, title: string) {
  const found = () => talk.heard().find((said) => said.title === title);
  return until(`« ${title} » to ${talk.name}`, found);
}

/** A round trip later it is still so many: nothing more was on its way. */
async function only(talk: Talk, title: string, times: number): Promise<void> {
  await talk.say('help');
  expect(count(talk, title), title).toBe(times);
}

function buttonOf(said: { readonly card: unknown }, verb: string): Button {
  const found = buttonsOf(said.card).find((button) => button.verb === verb);
  if (found === undefined) throw new Error(`no ${verb} on this card`);
  return found;
}

async function pressedThrice(talk: Talk, { verb, data }: Button, title: string): Promise<void> {
  const answers = await Promise.all(DELIVERIES.map(() => talk.press(verb, data)));
  for (const answer of answers) {
    expect(answer.type, JSON.stringify(answer.value)).toBe(CARD);
    expect(titleOf(answer.value)).toBe(title);
    expect(answer).toEqual(answers[0]);
  }
}

/** An instant as calendars write it. */
function stamp(instant: string): string {
  return instant.replace(/[-:]|\.\d+/gu, '');
}
