import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENDPOINTS } from '../src/api/endpoints.ts';
import { freePort } from './free-port.ts';

const GUID = '11111111-2222-4333-8444-555555555555';
const data = mkdtempSync(join(tmpdir(), 'binome-production-'));
let address = '';
let service: ChildProcess;
let gone: Promise<unknown>;

beforeAll(async () => {
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  service = spawn(process.execPath, ['src/server.ts'], {
    stdio: 'ignore',
    env: {
      PATH: process.env['PATH'] ?? '',
      BINOME_MODE: 'production',
      PORT: String(port),
      HOST: '127.0.0.1',
      PUBLIC_URL: 'https://binome.example.com',
      TEAMS_APP_ID: GUID,
      AAD_APP_CLIENT_ID: GUID,
      ALLOWED_TENANTS: GUID,
      BOT_ID: GUID,
      BOT_TYPE: 'SingleTenant',
      BOT_PASSWORD: 'a secret of Azure',
      BOT_TENANT_ID: GUID,
      STORE: 'sqlite',
      BINOME_DATA: data,
      LINK_SECRET: 'x'.repeat(64),
    },
  });
  gone = new Promise((resolve) => service.once('exit', resolve));
  for (let tries = 0; tries < 600; tries += 1) {
    if (
      await fetch(`${address}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await sleep(100);
  }
  throw new Error('the service did not start');
});
afterAll(async () => {
  service.kill();
  await gone;
  rmSync(data, { recursive: true, force: true });
});

/** Static files, pages, errors and doors, there or not, and ways that lead outside. */
const PLACES = [
  ...['/', '/tab/', '/tab/index.html', '/tab/nowhere', '/tab/assets/nothing.js', '/logo.png'],
  ...['/healthz', '/readyz', '/privacy', '/terms', '/terms?lang=fr', '/nowhere', '/favicon.ico'],
  ...['/calendar/x.ics', '/calendar/%00.ics', '/badges/nobody', '/badges/x/y', '/local/token'],
  ...['/api', '/api/', '/api/nowhere', '/api/openapi.json', '/api/messages', '/api/me'],
  ...['/lti/login', '/lti/launch', '/lti/jwks', '/lti/page.css', '/lti/page.js', '/lti/register'],
  ...['/lti/config', '/lti/nowhere', '/%2e%2e/package.json', '/tab/%2e%2e/%2e%2e/package.json'],
  ...['/tab/..%2f..%2fpackage.json', '/tab/assets/..%5c..%5cpackage.json', '/%E0%A4%A', '//x'],
];

const ANCESTORS = [
  "'self'",
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
];

/** What is wrong with the headers of an answer: nothing that runs comes from anywhere but here. */
function faultOf(path: string, headers: Headers): string | undefined {
  const policy = new Map(
    (headers.get('Content-Security-Policy') ?? '').split('; ').map((line) => {
      const [name = '', ...values] = line.split(' ');
      return [name, values];
    }),
  );
  const frames = policy.get('frame-ancestors') ?? [];
  if (path.startsWith('/lti/')) {
    if (!frames.includes("'self'") && !frames.includes('*')) return `framed by ${frames.join()}`;
  } else if (frames.join() !== ANCESTORS.join()) return `framed by ${frames.join()}`;
  const scripts = policy.get('script-src') ?? [];
  const isOurs = (source: string): boolean => /^'(?:self|sha256-[\w+/=]+)'$/u.test(source);
  if (!scripts.includes("'self'") || !scripts.every(isOurs)) return `runs ${scripts.join()}`;
  if (policy.get('base-uri')?.join() !== "'none'") return 'a base of somebody else’s';
  if (headers.has('X-Frame-Options')) return 'X-Frame-Options';
  if (headers.has('Set-Cookie') && !path.startsWith('/lti/')) return 'a cookie';
  if (headers.has('X-Powered-By') || headers.has('Server')) return 'what it is made of';
  const expected: Readonly<Record<string, string>> = {
    'X-Content-Type-Options': 'nosniff',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
    'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  };
  const missing = Object.entries(expected).find(([name, value]) => headers.get(name) !== value);
  if (missing !== undefined) return `no ${missing[0]}`;
  return headers.has('Referrer-Policy') ? undefined : 'no Referrer-Policy';
}

const get = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(`${address}${path}`, { headers, redirect: 'manual' });

describe('the service of a real tenant', () => {
  test('is healthy and ready, and leads to the tab', async () => {
    expect((await get('/readyz')).status).toBe(200);
    const root = await get('/');
    expect([root.status, root.headers.get('Location')]).toEqual([302, '/tab/']);
  });

  test('knows no personas, no clock to move, no chat', async () => {
    for (const path of ['/local/personas', '/local/clock', '/local/token', '/local/chat']) {
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    }
  });

  test('asks for a token of Entra ID, and takes none of local mode', async () => {
    expect((await get('/api/me')).status).toBe(401);
  });

  test('shows an LMS its public keys alone, and refuses one that nobody connected', async () => {
    const { keys } = (await (await get('/lti/jwks')).json()) as { keys: object[] };
    expect(keys).toMatchObject([{ kty: 'RSA', alg: 'RS256', use: 'sig' }]);
    expect(keys[0]).not.toHaveProperty('d');
    const login = new URLSearchParams({
      iss: 'https://lms.example',
      login_hint: 'h',
      target_link_uri: 'https://binome.example.com/lti/launch',
    });
    const refused = await get(`/lti/login?${login.toString()}`, { 'Accept-Language': 'fr' });
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('platform_unknown');
  });

  test('hears the bot’s door only from the Bot Framework', async () => {
    const activity = {
      type: 'message',
      channelId: 'msteams',
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
      conversation: { id: 'x', tenantId: GUID },
      from: { id: 'a', aadObjectId: GUID },
      recipient: { id: 'b' },
      text: 'hi',
    };
    for (const authorization of [undefined, 'Bearer x', 'Bearer eyJhbGciOiJub25lIn0.e30.']) {
      const answer = await fetch(`${address}/api/messages`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          ...(authorization === undefined ? {} : { Authorization: authorization }),
        },
        body: JSON.stringify(activity),
      });
      expect([authorization, answer.status]).toEqual([authorization, 401]);
    }
  });

  test('tells browsers to come by https alone, and to keep to themselves', async () => {
    const { headers } = await get('/privacy');
    expect(headers.get('Strict-Transport-Security')).toContain('max-age=31536000');
    expect(headers.get('Referrer-Policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('Permissions-Policy')).toContain('camera=()');
    expect(headers.has('X-Frame-Options')).toBe(false);
  });

  test('says on every answer who may frame it and what may run in it, whatever was asked', async () => {
    const wrong: unknown[] = [];
    const page = await (await get('/tab/')).text();
    const asset = /\/tab\/assets\/[\w.-]+\.js/u.exec(page)?.[0] ?? '';
    const asked = [
      ...PLACES.map((path) => ['GET', path] as const),
      ['GET', asset] as const,
      ...['HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND'].flatMap((method) =>
        ['/', '/tab/', '/api/me', '/api/messages', '/lti/launch', '/nowhere'].map(
          (path) => [method, path] as const,
        ),
      ),
      ...ENDPOINTS.map(
        ({ method, path }) =>
          [method.toUpperCase(), `/api${path.replace(/\{\w+\}/gu, 'x')}`] as const,
      ),
    ];
    for (const [method, path] of asked) {
      const { status, headers } = await fetch(`${address}${path}`, { method, redirect: 'manual' });
      const fault = faultOf(path, headers);
      if (fault !== undefined || status >= 500) wrong.push([method, path, status, fault]);
    }
    expect(wrong).toEqual([]);
    expect(asset).not.toBe('');
  });

  test.each([
    ['/privacy', 'fr-FR,fr;q=0.9', 'fr', 'Vos droits'],
    ['/privacy', 'de', 'en', 'Your rights'],
    ['/terms', 'fr', 'fr', 'volontaire'],
    ['/terms', 'en', 'en', 'voluntary'],
    ['/terms?lang=fr', 'en', 'fr', 'volontaire'],
  ])('says %s to whoever reads %s in %s', async (path, language, lang, words) => {
    const answer = await get(path, { 'Accept-Language': language });
    const text = await answer.text();
    expect(answer.headers.get('Content-Type')).toContain('text/html');
    expect(text).toContain(`<html lang="${lang}">`);
    expect(text).toContain(words);
  });
});
