import { serve, type ServerType } from '@hono/node-server';
import { exportSPKI, generateKeyPair, importJWK, UnsecuredJWT } from 'jose';
import { createPublicKey } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entraTokens } from '../../../src/adapters/entra/access-tokens.ts';
import { createApi } from '../../../src/api/app.ts';
import { world, type World } from '../../usecases/harness.ts';
import { authority, CLIENT, OID, OTHER_TENANT, TENANT, type Authority } from './authority.ts';

let microsoft: Authority;
let at: World;
let server: ServerType;
let address = '';

beforeAll(async () => {
  microsoft = await authority();
  at = world();
  const api = createApi({
    ports: at.ports,
    authenticate: entraTokens({
      clientId: CLIENT,
      tenants: [TENANT],
      keysUrl: microsoft.keysUrl,
    }),
    mayCreate: ({ appRoles = [] }) => appRoles.includes('Programme.Create'),
    mayAdminister: ({ appRoles = [] }) => appRoles.includes('Binome.Administer'),
    requestsPerMinute: 200,
    wake: at.work,
  });
  server = serve({ fetch: api.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await microsoft.close();
  at.close();
});

const me = (authorization: string | undefined, path = '/me'): Promise<Response> =>
  fetch(`${address}${path}`, {
    headers: authorization === undefined ? {} : { Authorization: authorization },
  });
const withToken = (token: string, path?: string): Promise<Response> => me(`Bearer ${token}`, path);

describe('a token of Entra ID', () => {
  test('opens the API to whom it was issued, by tenant and object id', async () => {
    const answer = await withToken(await microsoft.issue());
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      oid: OID,
      name: 'Camille Roy',
      mail: 'camille.roy@contoso.example',
      mayCreate: false,
    });
  });

  test('gives the roles of the application that the tenant gave', async () => {
    const creator = await microsoft.issue({ roles: ['Programme.Create', 'Global.Everything'] });
    expect(await (await withToken(creator)).json()).toMatchObject({ mayCreate: true });
    expect((await withToken(creator, '/administration/deliveries')).status).toBe(404);
    const administrator = await microsoft.issue({ roles: ['Binome.Administer'] });
    expect(await (await withToken(administrator)).json()).toMatchObject({ mayCreate: false });
    expect((await withToken(administrator, '/administration/deliveries')).status).toBe(200);
  });

  test('may carry other scopes beside ours, and a clock may be half a minute off', async () => {
    const now = Math.floor(Date.now() / 1000);
    for (const claims of [
      { scp: 'profile access_as_user email' },
      { exp: now - 30 },
      { nbf: now + 30 },
      { idtyp: 'user' },
    ]) {
      expect((await withToken(await microsoft.issue(claims))).status).toBe(200);
    }
  });
});

describe('is refused with 401', () => {
  const now = Math.floor(Date.now() / 1000);
  const issuer = (tid: string): string => `https://login.microsoftonline.com/${tid}/v2.0`;

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['another audience', { aud: '00000003-0000-0000-c000-000000000000' }],
    ['the audience as an address', { aud: `api://${CLIENT}` }],
    ['no audience', { aud: undefined }],
    ['several audiences, ours among them', { aud: [CLIENT, 'other'] }],
    ['version 1.0', { ver: '1.0', iss: `https://sts.windows.net/${TENANT}/` }],
    ['no version', { ver: undefined }],
    ['an issuer of version 1.0', { iss: `https://sts.windows.net/${TENANT}/` }],
    ['the issuer of another tenant', { iss: issuer(OTHER_TENANT) }],
    ['a tenant that is not its issuer', { tid: OTHER_TENANT }],
    ['a tenant that is not allowed', { tid: OTHER_TENANT, iss: issuer(OTHER_TENANT) }],
    ['the issuer of all tenants', { iss: issuer('common') }],
    ['an issuer that only begins like ours', { iss: `${issuer(TENANT)}.example` }],
    ['an issuer over http', { iss: issuer(TENANT).replace('https', 'http') }],
    ['no issuer', { iss: undefined }],
    ['no tenant', { tid: undefined }],
    ['a tenant that is no GUID', { tid: 'contoso', iss: issuer('contoso') }],
    ['another scope', { scp: 'User.Read' }],
    ['a scope that contains ours', { scp: 'access_as_user_admin' }],
    ['no scope, as an application alone has it', { scp: undefined, roles: ['Programme.Create'] }],
    ['an application alone, whatever its scope says', { idtyp: 'app' }],
    ['scopes as a list', { scp: ['access_as_user'] }],
    ['no object id', { oid: undefined }],
    ['an object id that is none', { oid: '../manager' }],
    ['expired two minutes ago', { exp: now - 120 }],
    ['no end', { exp: undefined }],
    ['not valid before ten minutes', { nbf: now + 600 }],
    ['no time of issue', { iat: undefined }],
  ])('%s', async (_name, claims) => {
    const answer = await withToken(await microsoft.issue(claims));
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ code: 'signed_out' });
  });

  test('a signature by a key of somebody else, under the name of ours', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    expect((await withToken(await microsoft.issue({}, { key: privateKey }))).status).toBe(401);
  });

  test('a key that nobody published, or one that the token brings along', async () => {
    const stranger = await generateKeyPair('RS256', { extractable: true });
    for (const header of [
      { kid: 'unknown' },
      { kid: 'unknown', jku: 'https://keys.example/' },
      {
        kid: 'unknown',
        jwk: createPublicKey(await exportSPKI(stranger.publicKey)).export({ format: 'jwk' }),
      },
    ]) {
      const token = await microsoft.issue({}, { header, key: stranger.privateKey });
      expect((await withToken(token)).status).toBe(401);
    }
  });

  test('no signature at all', async () => {
    const claims = JSON.parse(
      Buffer.from((await microsoft.issue()).split('.')[1] ?? '', 'base64url').toString(),
    ) as Record<string, unknown>;
    expect((await withToken(new UnsecuredJWT(claims).encode())).status).toBe(401);
    const [header, payload] = (await microsoft.issue()).split('.');
    expect((await withToken(`${header}.${payload}.`)).status).toBe(401);
  });

  test('HS256 with our public key as its secret', async () => {
    const published = (await (await fetch(microsoft.keysUrl)).json()) as { keys: [object] };
    const key = (await importJWK(published.keys[0] as never, 'RS256')) as CryptoKey;
    const secret = new TextEncoder().encode(await exportSPKI(key).catch(() => 'not extractable'));
    const token = await microsoft.issue({}, { header: { alg: 'HS256' }, key: secret });
    expect((await withToken(token)).status).toBe(401);
  });

  test.each(['RS384', 'RS512', 'PS256'])('%s, which Entra ID does not use', async (alg) => {
    const { privateKey } = await generateKeyPair(alg);
    const token = await microsoft.issue({}, { header: { alg }, key: privateKey });
    expect((await withToken(token)).status).toBe(401);
  });

  test('claims altered after they were signed', async () => {
    const [header, payload = '', signature] = (await microsoft.issue()).split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    const forged = Buffer.from(JSON.stringify({ ...claims, roles: ['Programme.Create'] }));
    const token = `${header}.${forged.toString('base64url')}.${signature}`;
    expect((await withToken(token)).status).toBe(401);
  });

  test('nothing, another scheme, or what is no token', async () => {
    const token = await microsoft.issue();
    for (const authorization of [
      undefined,
      token,
      `Basic ${token}`,
      'Bearer',
      'Bearer x',
      'Bearer a.b.c',
      `Bearer ${token} ${token}`,
      `Bearer ${'x'.repeat(10_000)}`,
    ]) {
      expect((await me(authorization)).status).toBe(401);
    }
    expect((await me(undefined, `/me?access_token=${token}`)).status).toBe(401);
    const cookie = await fetch(`${address}/me`, { headers: { Cookie: `token=${token}` } });
    expect(cookie.status).toBe(401);
  });
});

describe('the door of the API', () => {
  test('takes JSON only', async () => {
    const headers = { Authorization: `Bearer ${await microsoft.issue()}` };
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']) {
      const answer = await fetch(`${address}/me/preferences`, {
        method: 'PUT',
        headers: { ...headers, 'Content-Type': type },
        body: JSON.stringify({ locale: 'fr' }),
      });
      expect([type, answer.status]).toEqual([type, 415]);
    }
    const answer = await fetch(`${address}/me/preferences`, {
      method: 'PUT',
      headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ locale: 'fr' }),
    });
    expect(answer.status).toBe(200);
  });

  test('says when to come back to somebody who asks without end, and to nobody else', async () => {
    const busy = await microsoft.issue({ oid: '9b1d2c3e-4f50-4a61-8b72-1c2d3e4f5099' });
    const statuses: number[] = [];
    for (let i = 0; i < 201; i += 1) statuses.push((await withToken(busy, '/topics')).status);
    expect(statuses.slice(0, 200).every((status) => status === 200)).toBe(true);
    expect(statuses[200]).toBe(429);
    const refused = await withToken(busy, '/topics');
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
    const seconds = refused.headers.get('Retry-After') ?? '';
    expect(await refused.json()).toMatchObject({
      code: 'too_many',
      remedy: expect.stringMatching(new RegExp(`\\b${seconds}\\sseconde?s?\\b`, 'u')) as string,
    });
    expect((await withToken(await microsoft.issue(), '/topics')).status).toBe(200);
    at.clock.pass({ minutes: 1 });
    expect((await withToken(busy, '/topics')).status).toBe(200);
  });

  test('takes a megabyte, and more only where a file is sent', async () => {
    const headers = {
      Authorization: `Bearer ${await microsoft.issue()}`,
      'Content-Type': 'application/json',
    };
    const body = JSON.stringify({ fileName: 'a.csv', content: 'A'.repeat(2_000_000) });
    const put = await fetch(`${address}/me/preferences`, { method: 'PUT', headers, body });
    expect(put.status).toBe(413);
    const sent = await fetch(`${address}/programmes/none/imports/preview`, {
      method: 'POST',
      headers,
      body,
    });
    expect(sent.status).not.toBe(413);
  });
});

describe('when the keys cannot be had', () => {
  test('nobody is taken for signed out: the fault is ours', async () => {
    const authenticate = entraTokens({
      clientId: CLIENT,
      tenants: [TENANT],
      keysUrl: 'http://127.0.0.1:9/keys',
    });
    await expect(authenticate(await microsoft.issue())).rejects.toThrow('keys');
  });
});
