import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import {
  createServer as createNetServer,
  type AddressInfo,
  type Server as NetServer,
  type Socket,
} from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeTeamsAdapter } from '../../src/adapters/teams/adapter.ts';
import { teamsMessenger } from '../../src/adapters/teams/messenger.ts';
import type { Messenger, SendOutcome } from '../../src/usecases/ports.ts';

/** What a service may put on the wire beside good JSON, and how often a message then leaves: once. */
type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let url: string;
let requests: string[];
let answer: Answer;
beforeEach(async () => {
  requests = [];
  answer = said(201, '{"id":"a-1"}');
  server = createServer((request, response) => {
    request.resume().once('end', () => {
      requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
      answer(request, response);
    });
  });
  // A service that would keep every connection, whoever leaves it open.
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
});

function said(
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return (_request, response) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(body);
  };
}

function send(messenger: Messenger = teamsMessenger(makeTeamsAdapter())): Promise<SendOutcome> {
  const to = {
    id: 'a:conversation',
    serviceUrl: url,
    botId: '28:bot',
    installedAt: '2026-11-23T09:00:00.000Z',
    state: 'open',
  } as const;
  const reader = { name: 'Karl', locale: 'fr', timeZone: 'Europe/Paris' } as const;
  return messenger.send('contoso', to, { kind: 'help' }, reader);
}

const tooMany = (retryAfterSeconds: number): SendOutcome => ({
  status: 'throttled',
  cause: 'too_many_requests',
  retryAfterSeconds,
});

describe('a message that was taken counts as sent, whatever else the answer says', () => {
  test.each([
    [200, '{oops', {}],
    [200, '<p>', { 'Content-Type': 'text/html' }],
    [200, 'null', {}],
    [200, '{"id":5}', {}],
    [201, '{"id":{}}', {}],
    [202, '{}', {}],
    [204, '', {}],
    [206, '[]', {}],
  ])('%d %s', async (status, body, headers) => {
    answer = said(status, body, headers);
    expect(await send()).toEqual({ status: 'sent', activityId: '' });
    expect(requests).toHaveLength(1);
  });
});

describe('a redirect is not followed: the message would leave again, as often as there are', () => {
  test.each([300, 301, 302, 303, 307, 308])('%d', async (status) => {
    answer = said(status, '', { Location: '/v3/conversations/elsewhere/activities' });
    expect(await send()).toEqual({ status: 'failed', cause: 'refused' });
    expect(requests).toEqual(['POST /v3/conversations/a%3Aconversation/activities']);
  });
});

describe('a reason counts wherever Teams writes it', () => {
  const admin: SendOutcome = { status: 'not_installed', cause: 'disabled_by_admin' };
  const blocked: SendOutcome = { status: 'blocked', cause: 'writes_blocked' };
  const refused: SendOutcome = { status: 'failed', cause: 'refused' };
  const subCode = { errorCode: 209, message: '{\r\n  "subCode": "MessageWritesBlocked"\r\n}' };
  const inner = {
    error: {
      code: 'ForbiddenOperationException',
      message: 'as Teams says it',
      innerHttpError: { statusCode: 403, body: { code: 'BotDisabledByAdmin' } },
    },
  };
  test.each<[string, string, SendOutcome, Record<string, string>]>([
    ['without a message', '{"error":{"code":"BotDisabledByAdmin"}}', admin, {}],
    ['flat', '{"code":"BotDisabledByAdmin","message":"no"}', admin, {}],
    ['as text', '{"error":{"code":"BotDisabledByAdmin"}}', admin, { 'Content-Type': 'text/plain' }],
    ['in a text that is JSON', JSON.stringify(subCode), blocked, {}],
    ['narrower within', JSON.stringify(inner), admin, {}],
    ['half a name', '{"error":{"code":"NotBotDisabledByAdminAtAll"}}', refused, {}],
    ['no JSON', '{oops', refused, {}],
    ['a list', '[]', refused, {}],
  ])('403, %s', async (_name, body, outcome, headers) => {
    answer = said(403, body, headers);
    expect(await send()).toEqual(outcome);
    expect(requests).toHaveLength(1);
  });
});

describe('Retry-After', () => {
  test.each([
    ['with a body that is no JSON', '{oops', '9', tooMany(9)],
    ['of a part of a second', '', '0.2', tooMany(1)],
    ['beyond any calendar: a year', '', '9'.repeat(30), tooMany(366 * 86_400)],
  ])('%s', async (_name, body, retryAfter, outcome) => {
    answer = said(429, body, { 'Retry-After': retryAfter });
    expect(await send()).toEqual(outcome);
  });

  test.each(['0', '-5', 'Mon, 23 Nov 2020 09:01:00 GMT', '9'.repeat(400)])(
    '%s: our own patience',
    async (retryAfter) => {
      answer = said(503, '', { 'Retry-After': retryAfter });
      expect(await send()).toEqual({ status: 'throttled', cause: 'service_unavailable' });
    },
  );

  test('a date from a service that does not tell its time counts by our clock', async () => {
    const until = new Date(Date.now() + 3_600_000);
    answer = (request, response) => {
      response.sendDate = false;
      said(429, '', { 'Retry-After': until.toUTCString() })(request, response);
    };
    const outcome = await send();
    expect(outcome).toMatchObject({ status: 'throttled', cause: 'too_many_requests' });
    const asked = 'retryAfterSeconds' in outcome ? (outcome.retryAfterSeconds ?? 0) : 0;
    // A date holds whole seconds, and this test takes a while of its own.
    expect(asked).toBeLessThanOrEqual(3_600);
    expect(asked).toBeGreaterThan(3_000);
  });
});

describe('an answer that stops in its middle', () => {
  const begun: Answer = (_request, response) => {
    response.writeHead(201, { 'Content-Type': 'application/json', 'Content-Length': '100' });
    response.write('{"id');
  };

  test('and never goes on is not waited for', async () => {
    answer = begun;
    expect(await send(teamsMessenger(makeTeamsAdapter(200)))).toEqual({ status: 'unknown' });
    expect(requests).toHaveLength(1);
  });

  test('by a connection that is cut is unknown', async () => {
    answer = (request, response) => {
      begun(request, response);
      setImmediate(() => request.socket.resetAndDestroy());
    };
    expect(await send()).toEqual({ status: 'unknown' });
    expect(requests).toHaveLength(1);
  });
});

describe('where no connection is made nothing has left: the message is tried again later', () => {
  const waits: SendOutcome = { status: 'throttled', cause: 'not_connected' };
  let deaf: NetServer;
  let onConnection: (socket: Socket) => void;
  const sockets: Socket[] = [];
  beforeEach(async () => {
    deaf = createNetServer((socket) => {
      sockets.push(socket.on('error', () => undefined));
      onConnection(socket);
    });
    deaf.listen(0, '127.0.0.1');
    await once(deaf, 'listening');
    url = `https://127.0.0.1:${(deaf.address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy();
    deaf.close();
    await once(deaf, 'close');
  });

  test('by a service that never takes part in the handshake', async () => {
    onConnection = () => undefined;
    expect(await send(teamsMessenger(makeTeamsAdapter(200)))).toEqual(waits);
  });

  test('by one that resets it', async () => {
    onConnection = (socket) => socket.resetAndDestroy();
    expect(await send()).toEqual(waits);
  });

  test('by one that speaks no TLS', async () => {
    onConnection = (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
    expect(await send()).toEqual(waits);
  });
});

test('no connection stays open behind a message', async () => {
  const closed: Promise<unknown>[] = [];
  server.on('connection', (socket) => closed.push(once(socket, 'close')));
  const messenger = teamsMessenger(makeTeamsAdapter());
  for (let message = 0; message < 3; message++) await send(messenger);
  expect(closed).toHaveLength(3);
  await Promise.all(closed);
});

describe('a bot with an identity', () => {
  let identity: Server;
  let asked: number;
  let token: { readonly status: number; readonly body: object };
  // Once for all: the SDK keeps the first address that it is told.
  beforeAll(async () => {
    asked = 0;
    identity = createServer((_request, response) => {
      asked++;
      response.writeHead(token.status, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(token.body));
    });
    identity.listen(0, '127.0.0.1');
    await once(identity, 'listening');
    const { port } = identity.address() as AddressInfo;
    vi.stubEnv('IDENTITY_ENDPOINT', `http://127.0.0.1:${port}/token`);
    vi.stubEnv('IDENTITY_HEADER', 'header');
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    identity.close();
    identity.closeAllConnections();
    await once(identity, 'close');
  });

  function sendAs(id: string): Promise<SendOutcome> {
    const bot = { id, tenantId: 'contoso', type: 'UserAssignedMSI' } as const;
    return send(teamsMessenger(makeTeamsAdapter(undefined, bot), id));
  }

  test('that gets no token has sent nothing: the message is tried again later', async () => {
    token = { status: 400, body: {} };
    expect(await sendAs('bot-without')).toEqual({ status: 'throttled', cause: 'not_connected' });
    expect(asked).toBeGreaterThan(0);
    expect(requests).toHaveLength(0);
  });

  test('shows its token, and is answered like any other', async () => {
    const expires = String(Math.floor(Date.now() / 1000) + 3_600);
    token = {
      status: 200,
      body: { access_token: 'token', token_type: 'Bearer', expires_on: expires },
    };
    let shown: string | undefined;
    answer = (request, response) => {
      shown = request.headers.authorization;
      said(500, '')(request, response);
    };
    expect(await sendAs('bot-with')).toEqual({ status: 'failed', cause: 'refused' });
    expect(shown).toBe('Bearer token');
    expect(requests).toHaveLength(1);
  });
});
