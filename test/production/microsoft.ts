import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export interface Heard {
  readonly path: string;
  readonly authorization: string;
  /** What App Service gives its own processes to ask its identity endpoint with. */
  readonly identityHeader: string;
  readonly body: string;
}

/** Entra ID, the Bot Framework's sign-in, Teams' connector and a collector of telemetry, on loopback. */
export interface Microsoft {
  readonly url: string;
  readonly posted: readonly Heard[];
  readonly collected: readonly Heard[];
  /** What was asked of the authority, of the machine's identity endpoint and of Graph. */
  readonly asked: readonly Heard[];
  /** A token as the authority signs it, with these claims. */
  issue(claims: Readonly<Record<string, unknown>>): Promise<string>;
  close(): Promise<void>;
}

export const BOT_TOKEN = 'what-the-authority-gave-the-bot';
/** What the identity endpoint of App Service gives, for whatever is named. */
export const identityToken = (resource: string): string => `of-the-identity-for-${resource}`;

export async function startMicrosoft(): Promise<Microsoft> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const key = {
    ...(await exportJWK(publicKey)),
    kid: 'ours',
    use: 'sig',
    endorsements: ['msteams'],
  };
  const posted: Heard[] = [];
  const collected: Heard[] = [];
  const asked: Heard[] = [];
  const server: Server = createServer((request, response) => {
    void (async () => {
      const heard = await read(request);
      const answer = answerTo(heard);
      response.writeHead(answer === undefined ? 404 : 200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(answer ?? {}));
    })();
  });

  function answerTo(heard: Heard): object | undefined {
    const path = heard.path.split('?')[0] ?? '';
    if (path.startsWith('/v1/traces') || path.startsWith('/v1/metrics')) {
      collected.push(heard);
      return {};
    }
    if (path.startsWith('/teams/v3/')) {
      posted.push(heard);
      return { id: `activity-${posted.length}` };
    }
    if (path === '/identity') {
      asked.push(heard);
      const resource = new URL(heard.path, 'http://x').searchParams.get('resource') ?? '';
      const seconds = String(Math.floor(Date.now() / 1_000) + 86_400);
      return { access_token: identityToken(resource), expires_on: seconds, token_type: 'Bearer' };
    }
    if (path.startsWith('/v1.0/')) {
      asked.push(heard);
      return path === '/v1.0/me' ? { id: 'x', department: 'Finance' } : undefined;
    }
    if (path.endsWith('/keys')) return { keys: [key] };
    if (path.endsWith('/openidconfiguration')) {
      return {
        issuer: 'https://api.botframework.com',
        jwks_uri: 'https://login.botframework.com/v1/.well-known/keys',
        id_token_signing_alg_values_supported: ['RS256'],
      };
    }
    if (path.endsWith('/token')) {
      asked.push(heard);
      return { token_type: 'Bearer', expires_in: 3_600, access_token: BOT_TOKEN };
    }
    return undefined;
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    posted,
    collected,
    asked,
    issue: (claims) =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'ours', typ: 'JWT' })
        .setIssuedAt()
        .setNotBefore('-1m')
        .setExpirationTime('1h')
        .sign(privateKey),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function read(request: IncomingMessage): Promise<Heard> {
  return {
    path: request.url ?? '',
    authorization: request.headers.authorization ?? '',
    identityHeader: String(request.headers['x-identity-header'] ?? ''),
    body: await text(request),
  };
}
