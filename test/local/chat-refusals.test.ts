import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { localChat, type LocalChat } from '../../src/local/chat/local-chat.ts';

const ANNE = { oid: 'oid-anne', name: 'Anne Roy', mail: 'anne.roy@demo.example' };
const BOB = { oid: 'oid-bob', name: 'Bob Lys', mail: 'bob.lys@demo.example' };
const CONNECTOR = '/connector/v3/conversations';
const HERS = `${CONNECTOR}/a%3Alocal-oid-anne`;

describe('what the local client refuses', () => {
  let chat: LocalChat;
  let delivered: object[];
  let botStatus: number;

  beforeEach(async () => {
    delivered = [];
    botStatus = 200;
    chat = localChat({
      tenantId: 'tenant',
      account: (oid) => Promise.resolve([ANNE, BOB].find((person) => person.oid === oid)),
      deliver: (activity) => {
        delivered.push(activity);
        return Promise.resolve({ status: botStatus });
      },
      publicUrl: 'http://127.0.0.1:1',
      storePath: ':memory:',
      clock: { now: () => '2026-11-21T09:00:00.000Z' },
    });
    await call('POST', '/oid-anne/open', {});
    delivered.length = 0;
  });
  afterEach(() => chat.close());

  async function call(method: string, path: string, body?: unknown, type = 'application/json') {
    const response = await new Hono().route('/', chat.app).request(path, {
      method,
      ...(body === undefined ? {} : { headers: { 'Content-Type': type } }),
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: text === '' ? undefined : (JSON.parse(text) as unknown),
    };
  }

  test.each([
    ['no JSON', '{', 'body is not JSON'],
    ['nothing said', { text: '', locale: 'fr' }, 'a text or a value is needed'],
    ['no locale', { text: 'hi' }, 'locale'],
    ['a locale that is none', { text: 'hi', locale: '<b>' }, 'locale: a language tag'],
    ['no text', { locale: 'fr' }, 'text'],
    [
      'a time zone that is none',
      { text: 'hi', locale: 'fr', timeZone: 'Mars/Olympus' },
      'timeZone',
    ],
    ['too much text', { text: 'x'.repeat(28_001), locale: 'fr' }, 'at most 28000 characters'],
    ['far too much text', { text: 'x'.repeat(600_000), locale: 'fr' }, 'too large'],
  ])('a message with %s', async (_, body, message) => {
    const refused = await call('POST', '/oid-anne/messages', body);
    expect(refused).toMatchObject({
      status: 400,
      body: { code: 'invalid', message: expect.stringContaining(message) as string },
    });
    expect(delivered).toEqual([]);
  });

  test('what another site’s page could send without asking', async () => {
    const body = JSON.stringify({ text: 'hi', locale: 'fr' });
    expect(await call('POST', '/oid-anne/messages', body, 'text/plain')).toMatchObject({
      status: 400,
      body: { message: 'the Content-Type must be application/json' },
    });
    expect(delivered).toEqual([]);
  });

  test.each([
    ['no name', { value: {} }, 'name'],
    ['no value', { name: 'adaptiveCard/action' }, 'value'],
    ['a card that is not there', { name: 'n', value: {}, replyToId: 'x' }, 'replyToId'],
  ])('an invoke with %s', async (_, body, message) => {
    expect(await call('POST', '/oid-anne/invoke', body)).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining(message) as string },
    });
    expect(delivered).toEqual([]);
  });

  test('people whom nobody knows', async () => {
    for (const [method, path] of [
      ['POST', '/nobody/open'],
      ['POST', '/nobody/messages'],
      ['POST', '/nobody/invoke'],
      ['GET', '/nobody/activities'],
      ['GET', '/%E0%A4%A/activities'],
    ] as const) {
      expect(await call(method, path, method === 'POST' ? {} : undefined)).toMatchObject({
        status: 404,
        body: { code: 'not_found' },
      });
    }
    expect(await call('GET', '/oid-bob/activities')).toEqual({
      status: 200,
      body: { activities: [] },
    });
  });

  test('a message stays when the bot fails, and the client hears of the failure', async () => {
    botStatus = 500;
    const said = { text: 'hello?', locale: 'en' };
    expect(await call('POST', '/oid-anne/messages', said)).toMatchObject({
      status: 502,
      body: { code: 'bot_failed', message: 'the bot answered 500' },
    });
    const { body } = await call('GET', '/oid-anne/activities');
    expect(body).toMatchObject({ activities: [{ from: 'me', text: 'hello?' }] });
    expect(await call('POST', '/oid-anne/invoke', { name: 'n', value: {} })).toEqual({
      status: 200,
      body: { status: 500 },
    });
  });

  test('a bot that asks for what Teams would refuse', async () => {
    const message = { type: 'message', text: 'hi' };
    const creation = (id: string) => ({ isGroup: false, members: [{ id }] });
    await call('POST', '/oid-anne/messages', { text: 'mine', locale: 'fr' });
    const { body } = await call('GET', '/oid-anne/activities');
    const mine = (body as { activities: { id: string }[] }).activities[0]?.id ?? '';
    for (const [method, path, sent, status, code] of [
      ['POST', `${HERS}/activities`, {}, 400, 'BadSyntax'],
      ['POST', `${CONNECTOR}/19:team/activities`, message, 404, 'ConversationNotFound'],
      ['POST', `${CONNECTOR}/a:local-oid-bob/activities`, message, 404, 'ConversationNotFound'],
      ['GET', `${CONNECTOR}/a:local-nobody/members`, undefined, 404, 'ConversationNotFound'],
      ['GET', `${HERS}/members/29:oid-bob`, undefined, 404, 'MemberNotFoundInConversation'],
      ['PUT', `${HERS}/activities/12`, message, 404, 'ActivityNotFoundInConversation'],
      ['DELETE', `${HERS}/activities/12`, undefined, 404, 'ActivityNotFoundInConversation'],
      ['PUT', `${HERS}/activities/${mine}`, message, 403, 'BadArgument'],
      ['DELETE', `${HERS}/activities/${mine}`, undefined, 403, 'BadArgument'],
      ['POST', CONNECTOR, { members: [] }, 400, 'BadSyntax'],
      ['POST', CONNECTOR, creation('29:nobody'), 404, 'UserNotFound'],
      ['POST', CONNECTOR, creation('29:oid-bob'), 403, 'ForbiddenOperationException'],
      [
        'POST',
        `${HERS}/activities`,
        { ...message, text: 'x'.repeat(200_000) },
        413,
        'MessageSizeTooBig',
      ],
      ['GET', `${HERS}/attachments`, undefined, 404, 'ServiceError'],
    ] as const) {
      const answer = await call(method, path, sent);
      expect(answer, `${method} ${path}`).toMatchObject({ status, body: { error: { code } } });
    }
  });
});
