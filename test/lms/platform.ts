import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  exportJWK,
  generateKeyPair,
  jwtVerify,
  createLocalJWKSet,
  SignJWT,
  type CryptoKey,
} from 'jose';

export const LTI = 'https://purl.imsglobal.org/spec/lti/claim/';
const SCOPES = 'https://purl.imsglobal.org/spec/lti-ags/scope/';

export interface Key {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: Record<string, unknown>;
}

export async function newKey(kid: string): Promise<Key> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const publicJwk = { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' };
  return { kid, privateKey, publicJwk };
}

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

type Handler = (request: Received, response: ServerResponse) => void;

/** A learning platform with real keys that answers on loopback; each route may be replaced. */
export interface TestPlatform {
  readonly url: string;
  readonly key: Key;
  readonly received: Received[];
  /** Replaces what stands behind a path, query left out. */
  on(path: string, handler: Handler): void;
  sign(
    claims: Record<string, unknown>,
    with_?: { readonly key?: Key; readonly header?: object },
  ): Promise<string>;
  stop(): Promise<void>;
}

export const CLIENT = 'binome-client';
export const DEPLOYMENT = '7';

export function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

/** `toolKeys` gives the tool's published keys: its assertions are verified with them. */
export async function testPlatform(
  toolKeys: () => Promise<{ readonly keys: readonly object[] }>,
): Promise<TestPlatform> {
  const key = await newKey('platform-1');
  const received: Received[] = [];
  const routes = new Map<string, Handler>();
  let url = '';
  routes.set('/jwks', (_request, response) => json(response, { keys: [key.publicJwk] }));
  routes.set('/token', (request, response) => void grantToken(request, response));
  routes.set('/openid', (_request, response) =>
    json(response, {
      issuer: url,
      authorization_endpoint: `${url}/auth`,
      token_endpoint: `${url}/token`,
      jwks_uri: `${url}/jwks`,
      registration_endpoint: `${url}/register`,
      scopes_supported: ['openid', `${SCOPES}lineitem`, `${SCOPES}score`],
      'https://purl.imsglobal.org/spec/lti-platform-configuration': {
        product_family_code: 'test-lms',
        version: '1',
        messages_supported: [
          { type: 'LtiResourceLinkRequest' },
          { type: 'LtiDeepLinkingRequest', placements: ['ContentArea', 'elsewhere'] },
        ],
      },
    }),
  );

  async function grantToken(request: Received, response: ServerResponse): Promise<void> {
    const form = new URLSearchParams(request.body);
    const keys = (await toolKeys()).keys as never;
    try {
      await jwtVerify(form.get('client_assertion') ?? '', createLocalJWKSet({ keys }), {
        issuer: CLIENT,
        subject: CLIENT,
        audience: `${url}/token`,
      });
    } catch {
      json(response, { error: 'invalid_client' }, 401);
      return;
    }
    json(response, {
      access_token: `t-${form.get('scope') ?? ''}`,
      expires_in: 3600,
      token_type: 'Bearer',
    });
  }

  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const path = request.url ?? '/';
      const got: Received = {
        method: request.method ?? 'GET',
        path,
        headers: request.headers,
        body: Buffer.concat(parts).toString('utf8'),
      };
      received.push(got);
      const handler = routes.get(path.split('?')[0] ?? '');
      if (handler === undefined) json(response, {}, 404);
      else handler(got, response);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    key,
    received,
    on: (path, handler) => void routes.set(path, handler),
    sign: (claims, { key: other = key, header = {} } = {}) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', kid: other.kid, ...header })
        .sign(other.privateKey),
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** The claims of a plain launch by a learner; whatever a test changes, it says. */
export function claimsOf(
  platform: TestPlatform,
  nonce: string,
  tool: string,
  changes: Record<string, unknown> = {},
): Record<string, unknown> {
  const now = Math.floor(Date.now() / 1000);
  const claims: Record<string, unknown> = {
    iss: platform.url,
    aud: CLIENT,
    sub: 'learner-1',
    name: 'Alice Martin',
    iat: now,
    exp: now + 60,
    nonce,
    [`${LTI}version`]: '1.3.0',
    [`${LTI}message_type`]: 'LtiResourceLinkRequest',
    [`${LTI}deployment_id`]: DEPLOYMENT,
    [`${LTI}target_link_uri`]: `${tool}/lti/launch`,
    [`${LTI}resource_link`]: { id: 'link-1', title: 'Binôme' },
    [`${LTI}context`]: { id: 'course-1', title: 'Numérique' },
    [`${LTI}roles`]: ['http://purl.imsglobal.org/vocab/lis/v2/membership#Learner'],
    [`${LTI}launch_presentation`]: { locale: 'fr-FR', document_target: 'iframe' },
    ...changes,
  };
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
}
