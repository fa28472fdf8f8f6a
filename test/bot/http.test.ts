import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { catalogueOf } from '../../src/locales/catalogue.ts';
import { someone } from '../usecases/harness.ts';
import { startChat, type Chat } from './chat.ts';
import type { Reply } from './connector.ts';

const PERSON = someone('Ines Connue');

let chat: Chat;
beforeEach(async () => {
  chat = await startChat(PERSON);
});
afterEach(() => chat.close());

describe('what is no activity is refused in one clear line', () => {
  const account = { id: '29:x', aadObjectId: 'x', name: 'X' };
  const whole = {
    type: 'message',
    id: '1',
    channelId: 'msteams',
    serviceUrl: 'http://127.0.0.1:1',
    from: account,
    recipient: account,
    conversation: { id: 'c' },
  };
  const without = (key: keyof typeof whole) =>
    Object.fromEntries(Object.entries(whole).filter(([name]) => name !== key));

  test.each<[string, string | object, string]>([
    ['nothing', '', 'not a JSON object'],
    ['no JSON', '{"type":', 'not a JSON object'],
    ['an array', [whole], 'not a JSON object'],
    ['a number', '7', 'not a JSON object'],
    ['null', 'null', 'not a JSON object'],
    ['an empty object', {}, 'type, serviceUrl, conversation, from, recipient'],
    ['no type', without('type'), 'needs type'],
    ['a type that is no text', { ...whole, type: 7 }, 'needs type'],
    ['no serviceUrl', without('serviceUrl'), 'needs serviceUrl'],
    ['a serviceUrl that is none', { ...whole, serviceUrl: 'file:///etc' }, 'needs serviceUrl'],
    ['no sender', without('from'), 'needs from'],
    ['no recipient', without('recipient'), 'needs recipient'],
    ['no conversation', without('conversation'), 'needs conversation'],
    ['a name that is no text', { ...whole, from: { ...account, name: 7 } }, 'needs from.name'],
    ['a conversation without id', { ...whole, conversation: {} }, 'needs conversation.id'],
  ])('%s', async (_name, body, message) => {
    const answer = await chat.raw(body);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(message);
    expect(chat.connector.posted).toHaveLength(0);
  });

  test('what is odd and not needed is passed over', async () => {
    const odd = { timestamp: {}, entities: 7, attachments: 'x', channelData: null, text: ['aide'] };
    for (const [name, value] of Object.entries(odd)) {
      const answer = await chat.post(PERSON, { type: 'message', text: 'aide', [name]: value });
      expect(answer.status, name).toBe(200);
    }
    expect(chat.connector.posted).toHaveLength(5);
  });

  test('a megabyte, whether or not its length is announced', async () => {
    const large = JSON.stringify({ ...whole, text: 'é'.repeat(512 * 1024) });
    for (const headers of [{}, { 'Content-Length': String(Buffer.byteLength(large)) }]) {
      const answer = await chat.raw(large, headers);
      expect(answer.status).toBe(413);
      expect(await answer.text()).toContain('512 KB');
    }
  });

  test('an invoke that is no card’s is answered, and changes nothing', async () => {
    for (const name of ['fileConsent/other', 'config/fetch', 'signin/verifyState']) {
      const answer = await chat.post(PERSON, { type: 'invoke', name, value: {} });
      expect(answer.status, name).toBe(501);
    }
    for (const value of [undefined, null, 7, [], {}, { action: {} }, { action: 'x' }]) {
      const invoke = { type: 'invoke', name: 'adaptiveCard/action', value };
      const answer = await chat.post(PERSON, invoke);
      expect(answer.status, JSON.stringify(value)).toBe(501);
    }
    expect(chat.connector.posted).toHaveLength(0);
  });
});

describe('an answer in a turn is posted once, whatever the service makes of it', () => {
  test.each<[string, Reply]>([
    ...[400, 403, 404, 412, 413, 429, 500, 502, 503, 504].map((status): [string, Reply] => [
      String(status),
      { status, body: { error: { code: 'X', message: 'x' } } },
    ]),
    ['429 with Retry-After', { status: 429, headers: { 'Retry-After': '1' } }],
    ['a connection closed before the answer', 'hang up'],
  ])('%s', async (_name, reply) => {
    chat.connector.reply(reply);
    const answer = await chat.post(PERSON, { type: 'message', text: 'aide' });
    expect(answer.status).toBe(200);
    expect(chat.connector.posted).toHaveLength(1);
  });

  test('what was asked is done although the answer did not leave', async () => {
    chat.connector.reply('hang up');
    await chat.post(PERSON, { type: 'message', text: 'langue anglais' });
    chat.connector.reply({ status: 200, body: { id: 'a' } });
    expect(await chat.say(PERSON, 'aide')).toEqual([catalogueOf('en').bot.help.title]);
  });

  test('when the bot itself fails it says so, once, in words', async () => {
    chat.breakStore();
    expect(await chat.say(PERSON, 'aide')).toEqual([catalogueOf('fr').bot.trouble]);
    const value = { action: { type: 'Action.Execute', verb: 'help.pairs', data: {} } };
    const invoke = { type: 'invoke', name: 'adaptiveCard/action', value };
    const answer = await chat.post(PERSON, invoke);
    expect(await answer.json()).toMatchObject({
      statusCode: 500,
      type: 'application/vnd.microsoft.error',
      value: { message: catalogueOf('fr').bot.trouble },
    });
  });
});
