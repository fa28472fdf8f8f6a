import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportSPKI, importJWK, type CryptoKey } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogueOf } from '../../src/locales/catalogue.ts';
import { LAUNCH_CAUSES, type LaunchCause } from '../../src/domain/lms/launch.ts';
import { connectPlatform } from '../../src/usecases/lms-settings.ts';
import { done, found } from '../usecases/harness.ts';
import { MANAGER } from '../usecases/story.ts';
import { claimsOf, json, LTI, newKey } from './platform.ts';
import { browser, openTool, type Tool } from './tool.ts';

let tool: Tool;
beforeAll(async () => {
  tool = await openTool({ keysMillis: 1_500 });
});
afterAll(() => tool.stop());

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll("'", '&#39;').replaceAll('"', '&quot;');

/** Refused with a page in the reader's language, the cause on it and in the log, and no session. */
async function expectRefused(response: Response, cause: LaunchCause, locale: 'fr' | 'en' = 'en') {
  const page = await response.text();
  expect(LAUNCH_CAUSES).toContain(cause);
  expect([cause, response.status >= 400 && response.status < 600]).toEqual([cause, true]);
  expect(page).toContain(catalogueOf(locale).lms.launch.reference(cause));
  expect(page).toContain(escaped(catalogueOf(locale).lms.launch.cause[cause]));
  expect(page).toContain(`<html lang="${locale}">`);
  expect(page).not.toMatch(/lti_[0-9a-f]{20}|id="prove"|eyJ/u);
  measured.push([cause, response.status]);
  return page;
}

/** What each refusal was answered with, over HTTP. */
const measured: (readonly [LaunchCause, number])[] = [];

describe('a login is refused', () => {
  const cases: readonly (readonly [string, Record<string, string | undefined>, LaunchCause])[] = [
    ['without an issuer', { iss: undefined }, 'issuer_missing'],
    ['without a login hint', { login_hint: undefined }, 'login_hint_missing'],
    ['without a target link', { target_link_uri: undefined }, 'target_missing'],
    [
      'to a page elsewhere',
      { target_link_uri: 'https://evil.example/lti/launch' },
      'target_elsewhere',
    ],
    [
      'to a look-alike of ours',
      { target_link_uri: 'http://127.0.0.1.evil.example/lti/launch' },
      'target_elsewhere',
    ],
    [
      'to a page of ours that is no tool',
      { target_link_uri: 'SELF/local/token' },
      'target_elsewhere',
    ],
    [
      'to an address with a user in it',
      { target_link_uri: 'http://a@SELFHOST/lti/launch' },
      'target_elsewhere',
    ],
    ['from an unknown issuer', { iss: 'https://unknown.example' }, 'platform_unknown'],
    ['from the issuer with a slash more', { iss: 'ISSUER/' }, 'platform_unknown'],
    ['for another client', { client_id: 'another-client' }, 'platform_unknown'],
    ['for another deployment', { lti_deployment_id: '8' }, 'deployment_unknown'],
  ];
  test.each(cases)('%s', async (_name, changes, cause) => {
    const self = new URL(tool.url).host;
    const real = Object.fromEntries(
      Object.entries(changes).map(([name, value]) => [
        name,
        value
          ?.replace('SELFHOST', self)
          .replace('SELF', tool.url)
          .replace('ISSUER', tool.platform.url),
      ]),
    );
    for (const method of ['GET', 'POST'] as const) {
      const { response, goTo } = await browser(tool).login(real, method);
      expect(goTo).toBeNull();
      await expectRefused(response, cause);
    }
  });
});

describe('a launch is refused whose token', () => {
  const now = Math.floor(Date.now() / 1000);
  const cases: readonly (readonly [string, Record<string, unknown>, LaunchCause])[] = [
    ['comes from another issuer', { iss: 'https://other.example' }, 'issuer_wrong'],
    ['has no issuer', { iss: undefined }, 'issuer_wrong'],
    ['is for another client', { aud: 'another' }, 'audience_wrong'],
    ['has no audience', { aud: undefined }, 'audience_wrong'],
    ['is for several without azp', { aud: ['binome-client', 'another'] }, 'authorized_party_wrong'],
    [
      'is for several with azp elsewhere',
      { aud: ['binome-client', 'another'], azp: 'another' },
      'authorized_party_wrong',
    ],
    ['names another azp', { azp: 'another' }, 'authorized_party_wrong'],
    ['has expired', { iat: now - 400, exp: now - 300 }, 'expired'],
    ['never expires', { exp: undefined }, 'times_missing'],
    ['expires at a word', { exp: 'tomorrow' }, 'times_missing'],
    ['was issued at no time', { iat: undefined }, 'times_missing'],
    ['was issued in the future', { iat: now + 600, exp: now + 900 }, 'issued_in_future'],
    ['is not valid yet', { nbf: now + 600 }, 'not_yet_valid'],
    ['has no nonce', { nonce: undefined }, 'nonce_missing'],
    ['has another nonce', { nonce: 'invented' }, 'nonce_wrong'],
    ['is of LTI 1.1', { [`${LTI}version`]: '1.1.1' }, 'version_wrong'],
    ['has no version', { [`${LTI}version`]: undefined }, 'version_wrong'],
    ['is an unknown message', { [`${LTI}message_type`]: 'LtiOther' }, 'message_type_wrong'],
    ['is no message', { [`${LTI}message_type`]: undefined }, 'message_type_wrong'],
    ['has no deployment', { [`${LTI}deployment_id`]: undefined }, 'deployment_missing'],
    ['is of another deployment', { [`${LTI}deployment_id`]: '8' }, 'deployment_unknown'],
    ['has no target link', { [`${LTI}target_link_uri`]: undefined }, 'target_missing'],
    ['leads elsewhere', { [`${LTI}target_link_uri`]: 'https://evil.example/' }, 'target_elsewhere'],
    ['has no resource link', { [`${LTI}resource_link`]: undefined }, 'resource_link_missing'],
    [
      'has a resource link without id',
      { [`${LTI}resource_link`]: { title: 'x' } },
      'resource_link_missing',
    ],
    [
      'asks to pick without saying where to',
      { [`${LTI}message_type`]: 'LtiDeepLinkingRequest' },
      'settings_missing',
    ],
    [
      'reviews nobody’s work',
      { [`${LTI}message_type`]: 'LtiSubmissionReviewRequest' },
      'for_user_missing',
    ],
  ];
  test.each(cases)('%s', async (_name, changes, cause) => {
    await expectRefused(await browser(tool).launch(changes), cause);
    expect(tool.log.at(-1)).toEqual({ event: 'lti-launch-refused', cause });
  });
});

describe('a launch is refused whose signature', () => {
  async function attempt(token: (claims: Record<string, unknown>) => Promise<string> | string) {
    const at = browser(tool);
    const { state, nonce } = await at.login();
    const claims = claimsOf(tool.platform, nonce, tool.url);
    return at.post('/lti/launch', { state, id_token: await token(claims) });
  }
  const encoded = (value: object): string =>
    Buffer.from(JSON.stringify(value)).toString('base64url');

  test('is none: alg none', async () => {
    for (const alg of ['none', 'None', 'nOnE']) {
      const answer = await attempt(
        (claims) => `${encoded({ alg, kid: 'platform-1' })}.${encoded(claims)}.`,
      );
      await expectRefused(answer, 'algorithm_refused');
    }
  });
  test('is HS256 with the public key as its secret', async () => {
    const key = (await importJWK(tool.platform.key.publicJwk, 'RS256')) as CryptoKey;
    const spki = await exportSPKI(key);
    const answer = await attempt((claims) => {
      const signed = `${encoded({ alg: 'HS256', kid: 'platform-1' })}.${encoded(claims)}`;
      return `${signed}.${createHmac('sha256', spki).update(signed).digest('base64url')}`;
    });
    await expectRefused(answer, 'algorithm_refused');
  });
  test('is cut off or altered', async () => {
    const cut = await attempt(async (claims) => {
      const [head = '', body = ''] = (await tool.platform.sign(claims)).split('.');
      return `${head}.${body}.`;
    });
    await expectRefused(cut, 'signature_bad');
    const altered = await attempt(async (claims) => {
      const [head = '', , tail = ''] = (await tool.platform.sign(claims)).split('.');
      return `${head}.${encoded({ ...claims, sub: 'somebody-else' })}.${tail}`;
    });
    await expectRefused(altered, 'signature_bad');
  });
  test('is by another key under the known name', async () => {
    const stranger = await newKey('platform-1');
    await expectRefused(
      await attempt((claims) => tool.platform.sign(claims, { key: stranger })),
      'signature_bad',
    );
  });
  test('is by a key that is not published, or not named', async () => {
    const stranger = await newKey('nobody-knows');
    await expectRefused(
      await attempt((claims) => tool.platform.sign(claims, { key: stranger })),
      'key_unknown',
    );
    await expectRefused(
      await attempt((claims) => tool.platform.sign(claims, { header: { kid: undefined } })),
      'key_unnamed',
    );
  });
  test('brings a key of its own along', async () => {
    const stranger = await newKey('brought');
    const header = { jwk: stranger.publicJwk, jku: 'https://evil.example/jwks' };
    await expectRefused(
      await attempt((claims) => tool.platform.sign(claims, { key: stranger, header })),
      'key_unknown',
    );
  });
  test.each(['', 'a.b', 'a.b.c', '....', 'null.null.null'])(
    'is no token at all: "%s"',
    async (token) => {
      await expectRefused(
        await attempt(() => token),
        token === '' ? 'token_missing' : 'token_unreadable',
      );
    },
  );
});

describe('a launch is refused whose state', () => {
  test('is missing, invented, or used before', async () => {
    const at = browser(tool);
    await expectRefused(await at.post('/lti/launch', {}), 'state_missing');
    await expectRefused(
      await at.post('/lti/launch', { state: 'invented', id_token: 'x' }),
      'state_unknown',
    );
    const { state, nonce } = await at.login();
    const id_token = await tool.platform.sign(claimsOf(tool.platform, nonce, tool.url));
    expect((await at.post('/lti/launch', { state, id_token })).status).toBe(200);
    await expectRefused(await at.post('/lti/launch', { state, id_token }), 'state_replayed');
    // The same token under a state of another login: its nonce was for the first.
    const again = await at.login();
    await expectRefused(
      await at.post('/lti/launch', { state: again.state, id_token }),
      'nonce_wrong',
    );
  });
  test('is answered twice at the same moment: one of them', async () => {
    const at = browser(tool);
    const { state, nonce } = await at.login();
    const id_token = await tool.platform.sign(claimsOf(tool.platform, nonce, tool.url));
    const both = await Promise.all([1, 2].map(() => at.post('/lti/launch', { state, id_token })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
  });
  test('is too old', async () => {
    const slow = await openTool();
    const at = browser(slow);
    const { state, nonce } = await at.login();
    slow.at.clock.pass({ minutes: 11 });
    const id_token = await slow.platform.sign(claimsOf(slow.platform, nonce, slow.url));
    await expectRefused(await at.post('/lti/launch', { state, id_token }), 'state_unknown');
    await slow.stop();
  });
  test('was begun in another browser', async () => {
    const mine = browser(tool);
    const { state, nonce } = await mine.login();
    const id_token = await tool.platform.sign(claimsOf(tool.platform, nonce, tool.url));
    const theirs = browser(tool);
    for (const name of mine.cookies.keys()) theirs.cookies.set(name, 'made-up');
    await expectRefused(
      await theirs.post('/lti/launch', { state, id_token }),
      'browser_unproven',
      'fr',
    );
  });
  test('comes back with the platform’s own refusal', async () => {
    const at = browser(tool);
    const { state } = await at.login();
    const answer = await at.post('/lti/launch', { state, error: 'login_required' });
    await expectRefused(answer, 'platform_error');
    const query = new URLSearchParams({ state: (await at.login()).state, error: 'access_denied' });
    await expectRefused(await at.ask(`/lti/launch?${query.toString()}`), 'platform_error');
  });
  test('comes in the address, with the token: who somebody is never comes that way', async () => {
    const at = browser(tool);
    const { state, nonce } = await at.login();
    const id_token = await tool.platform.sign(claimsOf(tool.platform, nonce, tool.url));
    const query = new URLSearchParams({ state, id_token });
    await expectRefused(await at.ask(`/lti/launch?${query.toString()}`), 'state_missing');
  });
  test('comes with more than anybody needs to say', async () => {
    const at = browser(tool);
    const { state } = await at.login();
    const answer = await at.post('/lti/launch', { state, id_token: 'x'.repeat(300_000) });
    await expectRefused(answer, 'form_too_large');
  });
  test('is proved for a page that is over', async () => {
    const answer = await browser(tool).post('/lti/prove', { launch: 'a~b~c', proof: 'p' });
    await expectRefused(answer, 'session_over');
  });
});

describe('a launch is refused when the platform’s keys', () => {
  const cases: readonly (readonly [string, LaunchCause, (path: string) => void])[] = [
    ['are on a slow server', 'keys_too_slow', (path) => tool.platform.on(path, () => undefined)],
    [
      'come drop by drop',
      'keys_too_slow',
      (path) => tool.platform.on(path, (_r, response) => void response.writeHead(200).write('{')),
    ],
    [
      'are a flood',
      'keys_too_large',
      (path) =>
        tool.platform.on(path, (_r, response) =>
          json(response, { keys: [], pad: 'x'.repeat(400_000) }),
        ),
    ],
    [
      'are elsewhere by redirect',
      'keys_redirected',
      (path) =>
        tool.platform.on(
          path,
          (_r, response) => void response.writeHead(302, { Location: '/jwks' }).end(),
        ),
    ],
    [
      'are no keys',
      'keys_unreadable',
      (path) => tool.platform.on(path, (_r, response) => json(response, { keys: 'none' })),
    ],
    [
      'are a shared secret',
      'keys_unreadable',
      (path) =>
        tool.platform.on(path, (_r, response) =>
          json(response, { keys: [{ kty: 'oct', k: 'c2VjcmV0', kid: 'platform-1' }] }),
        ),
    ],
    [
      'are not there',
      'keys_unreachable',
      (path) => tool.platform.on(path, (_r, response) => json(response, {}, 500)),
    ],
  ];
  test.each(cases)('%s', async (name, cause, prepare) => {
    const path = `/jwks-${cases.findIndex(([other]) => other === name)}`;
    prepare(path);
    await expectRefused(await withKeysAt(tool, `${tool.platform.url}${path}`), cause);
  });

  test.each([
    'https://10.0.0.7/jwks',
    'https://192.168.1.1/jwks',
    'https://169.254.169.254/latest',
    'https://[::1]/jwks',
    'https://[fd00::1]/jwks',
    'https://[::ffff:10.0.0.1]/jwks',
    'https://2130706433/jwks',
    'https://0x7f000001/jwks',
    'https://localhost/jwks',
    'http://127.0.0.1:1/jwks',
    'http://lms.example/jwks',
    'file:///etc/passwd',
  ])('are, in production, at %s', async (address) => {
    const strict = await openTool({ loopback: false });
    await expectRefused(await withKeysAt(strict, address), 'keys_address_refused');
    await strict.stop();
  });

  async function withKeysAt(at: Tool, jwksUrl: string): Promise<Response> {
    const scope = { tenantId: 'contoso', programmeId: at.programmeId };
    const stored = found(await at.ports.store.get('ltiPlatform', scope, at.platformId));
    const body = { ...stored.body, jwksUrl };
    await at.ports.store.commit(scope, [
      { op: 'replace', kind: 'ltiPlatform', id: stored.id, etag: stored.etag, body },
    ]);
    return browser(at).launch();
  }
});

test('a refusal speaks the reader’s language, and what was refused is listed for the manager', async () => {
  const response = await fetch(
    `${tool.url}/lti/login?iss=https://unknown.example&login_hint=1&target_link_uri=${tool.url}/lti/launch`,
    {
      headers: { 'Accept-Language': 'fr-FR,fr;q=0.9' },
    },
  );
  await expectRefused(response, 'platform_unknown', 'fr');
  const notes = await tool.ports.store.list(
    'ltiNote',
    { tenantId: 'contoso', programmeId: tool.programmeId },
    { limit: 500 },
  );
  const causes = new Set(notes.items.map(({ body }) => body.what));
  for (const cause of ['expired', 'signature_bad', 'nonce_wrong', 'keys_too_slow'] as const) {
    expect(causes).toContain(cause);
  }
});

test('an issuer that is connected twice must say which client it is', async () => {
  const twice = await openTool();
  const scope = { tenantId: 'contoso', programmeId: twice.programmeId };
  const { body } = found(await twice.ports.store.get('ltiPlatform', scope, twice.platformId));
  done(
    await connectPlatform(twice.ports, MANAGER, {
      programmeId: twice.programmeId,
      details: { ...body, clientId: 'second' },
    }),
  );
  const { response } = await browser(twice).login({ client_id: undefined });
  expect(response.status).toBe(400);
  await expectRefused(response, 'client_unclear');
  expect((await browser(twice).launch()).status).toBe(200);
  await twice.stop();
});

test('the table of the documentation has every refusal, with the status that was measured here', () => {
  const file = join(import.meta.dirname, '..', '..', 'docs', 'lms.md');
  const written = readFileSync(file, 'utf8').split('\n').flatMap(rowOf);
  expect([...new Set(written.map(([cause]) => cause))].sort()).toEqual([...LAUNCH_CAUSES].sort());
  for (const one of measured) expect(written).toContainEqual(one);
});

/** `| the launch | 400 / 401 | `one` / `other` |` → [one, 400], [other, 401]. */
function rowOf(line: string): readonly (readonly [string, number])[] {
  const [, status, references] = /^\|[^|]*\|([\d /]+)\|((?: `\w+` ?\/?)+)\|$/u.exec(line) ?? [];
  const statuses = (status ?? '').split('/').map(Number);
  const causes = [...(references ?? '').matchAll(/`(\w+)`/gu)].map(([, cause = '']) => cause);
  return causes.map((cause, at) => [cause, statuses[at] ?? statuses[0] ?? 0] as const);
}
