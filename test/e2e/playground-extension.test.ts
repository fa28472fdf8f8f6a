import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { commandWords } from '../../src/cards/forms/command-words.ts';
import { catalogueOf } from '../../src/locales/catalogue.ts';
import { buttonsOf } from './playground-log.ts';
import { startPlayground, type Playground, type Talk } from './playground.ts';
import { startServer, type RunningServer } from './server.ts';

const t = commandWords('en');
const Results = z.object({
  composeExtension: z.object({
    type: z.literal('result'),
    attachments: z.array(
      z.object({ preview: z.object({ content: z.object({ title: z.string() }) }) }),
    ),
  }),
});

/** Dialogs and the message extension in a Teams client that is not ours. */
describe('beyond the conversation, in the Agents Playground', () => {
  let server: RunningServer;
  let playground: Playground;
  let mentor: Talk;

  beforeAll(async () => {
    server = await startServer();
    playground = await startPlayground(server);
    await playground.install();
    await playground.me.say('language en');
    mentor = await playground.other(playground.members[1]?.email ?? '');
    await mentor.say('language en');
  });
  afterAll(async () => {
    await playground.stop();
    await server.stop();
  });

  const aDayLater = async () => {
    const passed = await fetch(`${server.url}/local/clock`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ advanceMinutes: 24 * 60 }),
    });
    expect(passed.status).toBe(200);
  };
  const titles = async (talk: Talk, value: object) =>
    Results.parse(
      await talk.invoke('composeExtension/query', value),
    ).composeExtension.attachments.map(({ preview }) => preview.content.title);

  test('the kit is searched in both languages, page by page, from the first run on', async () => {
    const { me } = playground;
    const first = { commandId: 'searchKit', parameters: [{ name: 'initialRun', value: 'true' }] };
    const all = await titles(me, first);
    expect(all.length).toBeGreaterThan(5);
    const page = await titles(me, { ...first, queryOptions: { skip: 2, count: 3 } });
    expect(page).toEqual(all.slice(2, 5));
    for (const value of ['cybersecurity', 'cybersécurité']) {
      const query = { commandId: 'searchKit', parameters: [{ name: 'query', value }] };
      expect((await titles(me, query))[0]).toBe('Everyday cybersecurity');
    }
  });

  test('a message becomes one topic, sent three times at once or once more', async () => {
    const body = { contentType: 'html', content: '<p>How do I sort <b>500</b> mails?</p>' };
    const messagePayload = { id: '1637', body };
    const value = { commandId: 'sessionTopic', messagePayload };
    const dialog = JSON.stringify(await mentor.invoke('composeExtension/fetchTask', value));
    const pair = /"value":"([^"]+\/[^"]+)"/u.exec(dialog)?.[1];
    expect(dialog).toContain('How do I sort 500 mails?');
    const data = { form: 'topic', source: 'x#1637', pair, text: 'How do I sort 500 mails?' };
    const send = () => mentor.invoke('composeExtension/submitAction', { data });
    const answers = await Promise.all([send(), send(), send()]);
    await aDayLater();
    answers.push(await send());
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(JSON.stringify(answers[0]).split(data.text)).toHaveLength(2);
    const [agenda] = await mentor.say('topics');
    expect(agenda?.title).toBe(t.topic.agenda);
  });

  test('a dialog opens on its form, says what is missing, and takes it once', async () => {
    const [asked] = await playground.me.say('check-in');
    const form = buttonsOf(asked?.card).find(({ verb }) => verb === 'form.submit')?.data;
    expect(form).toMatchObject({ form: 'check-in' });
    const stranger = await playground.other(playground.members[5]?.email ?? '');
    const refused = JSON.stringify(await stranger.invoke('task/fetch', { data: form }));
    expect(refused).not.toContain(playground.members[1]?.name);
    const [own] = await mentor.say('check-in');
    const data = buttonsOf(own?.card).find(({ verb }) => verb === 'form.submit')?.data ?? {};
    const opened = JSON.stringify(await mentor.invoke('task/fetch', { data }));
    expect(opened).toContain('"type":"continue"');
    expect(opened).toContain('Action.Submit');
    const missing = JSON.stringify(await mentor.invoke('task/submit', { data }));
    expect(missing).toContain(catalogueOf('en').common.refusal.mood_required.message);
    const send = () => mentor.invoke('task/submit', { data: { ...data, mood: 'well' } });
    const answers = await Promise.all([send(), send(), send()]);
    await aDayLater();
    answers.push(await send());
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(JSON.stringify(answers[0])).toContain(t.checkIn.thanks);
  });

  test('somebody signs up in the conversation, step by step, to the end', async () => {
    const [first] = await playground.me.say('sign up');
    let form = buttonsOf(first?.card).find(({ verb }) => verb === 'form.submit');
    expect(form?.data).toMatchObject({ form: 'enrol', step: 0 });
    const choices = /"value":"([a-z-]+)"/u;
    const answers: readonly object[] = [
      { role: 'mentee', level: 'executive', entity: 'Finance', site: 'Paris' },
      {},
      { halfDays: 'tue-am,thu-pm', languages: 'en,fr' },
      { consent: 'true', hopes: '' },
    ];
    let last: unknown;
    for (const given of answers) {
      const card = JSON.stringify(last ?? first?.card);
      const wants = card.includes('"id":"wants"')
        ? choices.exec(card.slice(card.indexOf('"id":"wants"')))?.[1]
        : undefined;
      const pressed = await playground.me.press(form?.verb ?? '', {
        ...form?.data,
        ...given,
        ...(wants === undefined ? {} : { wants }),
      });
      last = pressed.value;
      form = buttonsOf(last).find(({ verb }) => verb === 'form.submit');
    }
    expect(JSON.stringify(last)).toContain(t.enrol.done);
  });

  test('before others every listed command is answered in general', async () => {
    for (const text of ['help', 'programme', 'sign up', 'kit', 'my pair']) {
      for (const room of [playground.group, playground.channel]) {
        const answers = await room.say(text);
        expect(answers).toHaveLength(1);
        const card = JSON.stringify(answers[0]?.card);
        expect(card).toContain('https://teams.microsoft.com/l/chat/0/0?users=28%3A');
        for (const { name } of playground.members.slice(0, 2)) expect(card).not.toContain(name);
      }
    }
  });
});
