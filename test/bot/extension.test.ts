import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { commandWords } from '../../src/cards/forms/command-words.ts';
import { catalogueOf } from '../../src/locales/catalogue.ts';
import { viewNotes, writeNotes } from '../../src/usecases/session-notes.ts';
import { suggestTopic, viewAgenda } from '../../src/usecases/suggest-topic.ts';
import { codeOf, done, someone } from '../usecases/harness.ts';
import { EXECUTIVE, formedPair, MANAGER, MENTOR, plannedSession } from '../usecases/story.ts';
import { startChat, type Chat } from './chat.ts';

const t = commandWords('fr');
const STRANGER = someone('Ines Connue');
const Result = z.object({
  composeExtension: z.object({
    type: z.literal('result'),
    attachments: z.array(
      z.object({
        contentType: z.literal('application/vnd.microsoft.card.adaptive'),
        content: z.object({ body: z.array(z.unknown()) }),
        preview: z.object({ content: z.object({ title: z.string() }) }),
      }),
    ),
  }),
});

let chat: Chat;
beforeEach(async () => {
  chat = await startChat(MENTOR, EXECUTIVE, STRANGER);
});
afterEach(() => chat.close());

async function search(query: string | undefined, options: object = {}, who = MENTOR) {
  const parameters =
    query === undefined
      ? [{ name: 'initialRun', value: 'true' }]
      : [{ name: 'query', value: query }];
  const value = { commandId: 'searchKit', parameters, ...options };
  const answer = await chat.invoke(who, 'composeExtension/query', value, 'groupChat');
  return Result.parse(answer).composeExtension.attachments;
}
const titles = (found: Awaited<ReturnType<typeof search>>) =>
  found.map(({ preview }) => preview.content.title);

describe('searching the kit', () => {
  test('the first run shows the whole kit; pages join without a gap', async () => {
    await formedPair(chat.at);
    const all = titles(await search(undefined));
    expect(all.length).toBeGreaterThan(5);
    const pages: string[] = [];
    for (let skip = 0; skip < all.length; skip += 3) {
      pages.push(...titles(await search(undefined, { queryOptions: { skip, count: 3 } })));
    }
    expect(pages).toEqual(all);
    expect(await search('', { queryOptions: { skip: 500, count: 3 } })).toEqual([]);
  });

  test.each([
    ['cybersécurité', 'La cybersécurité au quotidien'],
    ['la CYBERSECURITE', 'La cybersécurité au quotidien'],
    ['cybersecurity', 'La cybersécurité au quotidien'],
    ['generative', 'L’IA générative au quotidien'],
    ['security', 'La cybersécurité au quotidien'],
  ])('« %s » finds « %s » first', async (query, title) => {
    await formedPair(chat.at);
    expect(titles(await search(query))[0]).toBe(title);
  });

  test('in the language of whoever asks, and nothing of what only mentors see', async () => {
    await formedPair(chat.at);
    const found = await search('cybersecurity', {}, { ...EXECUTIVE, locale: 'fr' });
    expect(JSON.stringify(found)).not.toContain('Action.Submit');
    await chat.say(EXECUTIVE, 'english');
    const english = await search('cybersécurité', {}, EXECUTIVE);
    expect(titles(english)[0]).toBe('Everyday cybersecurity');
  });

  test('what nobody has, and what is not open to somebody, is said', async () => {
    await formedPair(chat.at);
    const value = { commandId: 'searchKit', parameters: [{ name: 'query', value: 'zzzz' }] };
    const ask = (who: typeof MENTOR) => chat.invoke(who, 'composeExtension/query', value);
    expect(await ask(MENTOR)).toEqual({
      composeExtension: { type: 'message', text: t.kit.noneShort },
    });
    expect(await ask(STRANGER)).toEqual({
      composeExtension: { type: 'message', text: t.kit.nobody },
    });
  });

  test.each([undefined, null, 7, {}, { parameters: 'x' }, { queryOptions: { skip: -1 } }])(
    'whatever comes instead of a query is answered: %j',
    async (value) => {
      await formedPair(chat.at);
      expect(await chat.invoke(MENTOR, 'composeExtension/query', value)).toHaveProperty(
        'composeExtension',
      );
    },
  );
});

describe('a message that becomes a topic', () => {
  const fetchTask = (content: string, who = MENTOR) =>
    chat
      .invoke(
        who,
        'composeExtension/fetchTask',
        {
          commandId: 'sessionTopic',
          messagePayload: { id: '1637', body: { contentType: 'html', content } },
        },
        'groupChat',
      )
      .then((answer) => JSON.stringify(answer));

  test('its words are in the dialog; sent thrice and a day later it is one topic', async () => {
    const { programmeId, pairId } = await formedPair(chat.at);
    const dialog = await fetchTask('<p>Comment trier <b>500</b> courriels&nbsp;?</p>');
    expect(dialog).toContain('Comment trier 500 courriels ?');
    expect(dialog).toContain(EXECUTIVE.name);
    const data = {
      form: 'topic',
      source: '19:team#1637',
      pair: `${programmeId}/${pairId}`,
      text: 'Comment trier 500 courriels ?',
    };
    const value = { commandId: 'sessionTopic', data };
    const send = () => chat.invoke(MENTOR, 'composeExtension/submitAction', value, 'groupChat');
    const answers = await Promise.all([send(), send(), send()]);
    chat.at.clock.pass({ days: 1 });
    answers.push(await send());
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(JSON.stringify(answers[0])).toContain(t.topic.done(EXECUTIVE.name));
    const agenda = done(await viewAgenda(chat.at.ports, EXECUTIVE, { programmeId, pairId }));
    expect(agenda.agenda.map(({ text }) => text)).toEqual([data.text]);
    expect(await chat.say(EXECUTIVE, 'sujets')).toEqual([t.topic.agenda]);
  });

  test('the two see it, before and after the session is planned and noted; nobody else does', async () => {
    const formed = await formedPair(chat.at);
    const { programmeId, pairId } = formed;
    const ids = { programmeId, pairId };
    const { ports } = chat.at;
    done(await suggestTopic(ports, MENTOR, { ...ids, text: 'Avant', source: 'a' }));
    const { id: sessionId } = await plannedSession(chat.at, formed, '2026-11-26T13:00:00.000Z');
    done(await suggestTopic(ports, EXECUTIVE, { ...ids, text: 'Après', source: 'b' }));
    const content = { text: 'Notes', actions: [], shared: true };
    done(await writeNotes(ports, MENTOR, { programmeId, sessionId, content, seen: 0 }));
    for (const who of [MENTOR, EXECUTIVE]) {
      const { agenda } = done(await viewAgenda(ports, who, ids));
      expect(agenda.map(({ text }) => text)).toEqual(['Avant', 'Après']);
    }
    expect(done(await viewNotes(ports, MENTOR, { programmeId, sessionId })).shared?.text).toBe(
      'Notes',
    );
    for (const who of [STRANGER, MANAGER]) {
      expect(codeOf(await viewAgenda(ports, who, ids))).toBe('not_found');
      const asked = { ...ids, text: 'x', source: 'c' };
      expect(codeOf(await suggestTopic(ports, who, asked))).toBe('not_found');
    }
  });

  test('what is empty or too long is said, and stays in the form', async () => {
    const { programmeId, pairId } = await formedPair(chat.at);
    const { refusal } = catalogueOf('fr').common;
    const send = (text: string) =>
      chat
        .invoke(MENTOR, 'composeExtension/submitAction', {
          data: { form: 'topic', source: 's', pair: `${programmeId}/${pairId}`, text },
        })
        .then((answer) => JSON.stringify(answer));
    expect(await send('  ')).toContain(refusal.topic_required.message);
    const long = await send('x'.repeat(601));
    expect(long).toContain(refusal.topic_too_long.message);
    expect(long).toContain('x'.repeat(601));
    expect(await fetchTask('y'.repeat(5_000))).toContain(`${'y'.repeat(599)}…`);
  });

  test('whoever has no pair is told so', async () => {
    expect(await fetchTask('Un sujet', STRANGER)).toContain(t.topic.none);
  });
});
