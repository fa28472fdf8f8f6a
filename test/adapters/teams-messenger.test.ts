import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeTeamsAdapter } from '../../src/adapters/teams/adapter.ts';
import { teamsMessenger } from '../../src/adapters/teams/messenger.ts';
import type { Message } from '../../src/domain/message.ts';
import type { Reader } from '../../src/domain/message-parts.ts';
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

function send(
  serviceUrl = connector.url,
  how?: Parameters<Messenger['send']>[4],
): Promise<SendOutcome> {
  const to = {
    id: 'a:conversation',
    serviceUrl,
    botId: '28:bot',
    installedAt: '2026-11-23T09:00:00.000Z',
    state: 'open',
  } as const;
  return messenger.send('contoso', to, HELP, READER, how);
}

const error = (status: number, code: string, headers = {}): Reply => ({
  headers,
  status,
  body: { error: { code, message: 'as Teams says it' } },
});
const tooMany = (retryAfterSeconds?: number): SendOutcome => ({
  status: 'throttled',
  cause: 'too_many_requests',
  ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
});
const unavailable = (retryAfterSeconds?: number): SendOutcome => ({
  ...tooMany(retryAfterSeconds),
  status: 'throttled',
  cause: 'service_unavailable',
});
const absent = (cause: Cause<'not_installed'>): SendOutcome => ({ status: 'not_installed', cause });
const blocked = (cause: Cause<'blocked'>): SendOutcome => ({ status: 'blocked', cause });
type Cause<S> = Extract<SendOutcome, { readonly status: S; readonly cause: unknown }>['cause'];
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
      absent('not_in_roster'),
    ],
    [
      '403 ForbiddenOperationException',
      error(403, 'ForbiddenOperationException'),
      absent('app_not_allowed'),
    ],
    [
      '403 ConversationBlockedByUser',
      error(403, 'ConversationBlockedByUser'),
      blocked('blocked_by_user'),
    ],
    ['403 MessageWritesBlocked', error(403, 'MessageWritesBlocked'), blocked('writes_blocked')],
    ['403 BotDisabledByAdmin', error(403, 'BotDisabledByAdmin'), absent('disabled_by_admin')],
    ['403 of another kind', error(403, 'SomethingNew'), REFUSED],
    ['403 and no body', { status: 403 }, REFUSED],
    ['404', error(404, 'ConversationNotFound'), absent('conversation_gone')],
    ['404 and no body', { status: 404 }, absent('conversation_gone')],
    ['412', error(412, 'PreconditionFailed'), unavailable()],
    ['413', error(413, 'MessageSizeTooBig'), { status: 'too_large' }],
    ['429 with Retry-After', error(429, 'TooManyRequests', { 'Retry-After': '7' }), tooMany(7)],
    ['429 without Retry-After', error(429, 'TooManyRequests'), tooMany()],
    [
      '429 until a date, told from the service’s own clock',
      {
        status: 429,
        headers: {
          'Retry-After': 'Mon, 23 Nov 2026 09:01:00 GMT',
          Date: 'Mon, 23 Nov 2026 09:00:15 GMT',
        },
      },
      tooMany(45),
    ],
    ['429 until nonsense', { status: 429, headers: { 'Retry-After': 'soon' } }, tooMany()],
    ['429 for a week', { status: 429, headers: { 'Retry-After': '604800' } }, tooMany(604_800)],
    ['500', error(500, 'ServiceError'), REFUSED],
    ['502', { status: 502 }, unavailable()],
    ['503 with Retry-After', { status: 503, headers: { 'Retry-After': '120' } }, unavailable(120)],
    ['504', { status: 504 }, unavailable()],
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

  test('a card found too large leaves as its words alone', async () => {
    const short = { short: true, mark: 'programme~delivery' };
    expect(await send(connector.url, short)).toMatchObject({ status: 'sent' });
    expect(connector.posted[0]?.body).toMatchObject({ textFormat: 'plain' });
    expect(connector.posted[0]?.body).not.toHaveProperty('attachments');
  });

  test('every button says which delivery brought it', async () => {
    await send(connector.url, { mark: 'programme~delivery' });
    const [post] = connector.posted;
    const text = post === undefined ? '' : shown(post);
    const buttons = text.split('Action.Execute').length - 1;
    expect(buttons).toBeGreaterThan(0);
    expect(text.split('"delivery":"programme~delivery"')).toHaveLength(buttons + 1);
  });

  test('where nobody listens nothing was sent: it is tried again later', async () => {
    const gone = await startConnector();
    await gone.close();
    expect(await send(gone.url)).toEqual({ status: 'throttled', cause: 'not_connected' });
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
