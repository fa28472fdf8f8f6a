import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeTeamsAdapter } from '../../src/adapters/teams/adapter.ts';
import { teamsMessenger } from '../../src/adapters/teams/messenger.ts';
import type { Message, Reader } from '../../src/domain/message.ts';
import type { Messenger, SendOutcome } from '../../src/usecases/ports.ts';
import { shown, startConnector, type Connector, type Reply } from '../bot/connector.ts';

const READER: Reader = { name: 'Karl', locale: 'fr', timeZone: 'Europe/Paris' };
const HELP: Message = { kind: 'help' };

let connector: Connector;
let messenger: Messenger;
beforeEach(async () => {
  connector = await startConnector();
  messenger = teamsMessenger(makeTeamsAdapter());
});
afterEach(() => connector.close());

function send(serviceUrl = connector.url): Promise<SendOutcome> {
  const to = {
    id: 'a:conversation',
    serviceUrl,
    botId: '28:bot',
    installedAt: '2026-11-23T09:00:00.000Z',
    state: 'open',
  } as const;
  return messenger.send('contoso', to, HELP, READER);
}

const error = (status: number, code: string, headers = {}): Reply => ({
  headers,
  status,
  body: { error: { code, message: 'as Teams says it' } },
});
const later = (retryAfterSeconds: number): SendOutcome => ({
  status: 'held',
  cause: 'throttled',
  retryAfterSeconds,
});
const held = (cause: 'blocked' | 'not_installed'): SendOutcome => ({ status: 'held', cause });
const REFUSED: SendOutcome = { status: 'failed', cause: 'refused' };

describe('a message is posted once, and what the service said is what the ledger hears', () => {
  test.each<[string, Reply, SendOutcome]>([
    ['200', { status: 200, body: { id: 'a-1' } }, { status: 'sent', activityId: 'a-1' }],
    ['201', { status: 201, body: { id: 'a-2' } }, { status: 'sent', activityId: 'a-2' }],
    ['200 without a body', { status: 200 }, { status: 'sent', activityId: '' }],
    ['400', error(400, 'BadSyntax'), REFUSED],
    ['401', error(401, 'Unauthorized'), REFUSED],
    [
      '403 BotNotInConversationRoster',
      error(403, 'BotNotInConversationRoster'),
      held('not_installed'),
    ],
    [
      '403 ForbiddenOperationException',
      error(403, 'ForbiddenOperationException'),
      held('not_installed'),
    ],
    ['403 ConversationBlockedByUser', error(403, 'ConversationBlockedByUser'), held('blocked')],
    ['403 MessageWritesBlocked', error(403, 'MessageWritesBlocked'), held('blocked')],
    ['403 BotDisabledByAdmin', error(403, 'BotDisabledByAdmin'), held('not_installed')],
    ['403 of another kind', error(403, 'SomethingNew'), REFUSED],
    ['403 and no body', { status: 403 }, REFUSED],
    ['404', error(404, 'ConversationNotFound'), held('not_installed')],
    ['404 and no body', { status: 404 }, held('not_installed')],
    ['412', error(412, 'PreconditionFailed'), later(60)],
    ['413', error(413, 'MessageSizeTooBig'), REFUSED],
    ['429 with Retry-After', error(429, 'TooManyRequests', { 'Retry-After': '7' }), later(7)],
    ['429 without Retry-After', error(429, 'TooManyRequests'), later(60)],
    [
      '429 until a date',
      { status: 429, headers: { 'Retry-After': 'Mon, 23 Nov 2026 09:01:00 GMT' } },
      later(60),
    ],
    ['429 for a week', { status: 429, headers: { 'Retry-After': '604800' } }, later(3600)],
    ['500', error(500, 'ServiceError'), REFUSED],
    ['502', { status: 502 }, later(60)],
    ['503 with Retry-After', { status: 503, headers: { 'Retry-After': '120' } }, later(120)],
    ['504', { status: 504 }, later(60)],
    ['a connection closed before the answer', 'hang up', { status: 'unknown' }],
  ])('%s', async (_name, reply, expected) => {
    connector.reply(reply);
    expect(await send()).toEqual(expected);
    expect(connector.posted).toHaveLength(1);
  });

  test('what is posted is one card, to the conversation it was meant for', async () => {
    await send();
    const [post] = connector.posted;
    expect(post).toMatchObject({
      method: 'POST',
      path: '/v3/conversations/a:conversation/activities',
    });
    expect(post === undefined ? '' : shown(post)).toContain('Ce que je sais faire');
  });

  test('where nobody listens nothing was sent: it is tried again later', async () => {
    const gone = await startConnector();
    await gone.close();
    expect(await send(gone.url)).toEqual({
      status: 'held',
      cause: 'connection_lost',
      retryAfterSeconds: 60,
    });
  });

  test('a service that never answers is not waited for, and the message is not repeated', async () => {
    messenger = teamsMessenger(makeTeamsAdapter(50));
    connector.reply('silence');
    expect(await send()).toEqual({ status: 'unknown' });
    expect(connector.posted).toHaveLength(1);
  });

  test('an address that is none gives an outcome like any other, not a throw', async () => {
    expect((await send('nowhere')).status).not.toBe('sent');
    expect(connector.posted).toHaveLength(0);
  });
});
