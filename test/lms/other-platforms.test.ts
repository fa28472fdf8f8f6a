import { createLocalJWKSet, jwtVerify } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { gradebook } from '../../src/adapters/lti/gradebook.ts';
import { platformKeys } from '../../src/adapters/lti/read-keys.ts';
import { presentProbe } from '../../src/api/present-lms.ts';
import { withQuery } from '../../src/domain/lms/platform.ts';
import { readLaunch } from '../../src/domain/lms/launch.ts';
import { ok, refuse } from '../../src/domain/result.ts';
import { makeRegistrationLink, testPlatform } from '../../src/usecases/lms-settings.ts';
import { done, found } from '../usecases/harness.ts';
import { MANAGER } from '../usecases/story.ts';
import { claimsOf, CLIENT, json, LTI, newKey } from './platform.ts';
import { browser, openTool, type Tool } from './tool.ts';

/** What a second platform, written from the specifications alone, did that ours never does. */
let tool: Tool;
beforeAll(async () => {
  tool = await openTool();
});
afterAll(() => tool.stop());

const DL = 'https://purl.imsglobal.org/spec/lti-dl/claim/';
const AGS = 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint';
const NRPS = 'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice';

describe('a platform’s keys', () => {
  async function launchWith(key: Awaited<ReturnType<typeof newKey>>): Promise<number> {
    const at = browser(tool);
    const { state, nonce } = await at.login();
    const token = await tool.platform.sign(claimsOf(tool.platform, nonce, tool.url), { key });
    return (await at.post('/lti/launch', { state, id_token: token })).status;
  }
  const publish = (...keys: readonly object[]): void =>
    tool.platform.on('/jwks', (_request, response) => json(response, { keys }));
  afterEach(() => publish(tool.platform.key.publicJwk));

  test('may change the moment after they were read, under a new name or the same', async () => {
    expect((await browser(tool).launch()).status).toBe(200);
    const second = await newKey('platform-2');
    publish(tool.platform.key.publicJwk, second.publicJwk);
    expect(await launchWith(second)).toBe(200);
    const restarted = await newKey('platform-1');
    publish(restarted.publicJwk);
    expect(await launchWith(restarted)).toBe(200);
    expect(await launchWith(tool.platform.key)).toBe(401);
  });

  test('stand among keys of other kinds, of other uses, and broken ones', async () => {
    const key = await newKey('mine');
    const forSecrets = { ...(await newKey('mine')).publicJwk, use: 'enc', alg: 'RSA-OAEP' };
    const odd = [
      { kty: 'OKP', crv: 'Ed25519', x: 'AAAA', kid: 'o' },
      { kty: 'RSA', kid: 'broken' },
    ];
    publish(...odd, forSecrets, { kty: 'oct', k: 'AAAA', kid: 's' }, key.publicJwk);
    expect(await launchWith(key)).toBe(200);
  });

  test('are read again thirty times a minute at most, whoever forges', async () => {
    let reads = 0;
    let now = 0;
    const text = JSON.stringify({ keys: [tool.platform.key.publicJwk] });
    const keys = platformKeys(
      () => {
        reads++;
        return Promise.resolve(ok({ status: 200, headers: {}, text }));
      },
      () => now,
    );
    const forged = await tool.platform.sign({}, { key: await newKey('nobody') });
    for (let count = 0; count < 100; count++) {
      expect(await keys.verify('https://lms.example/keys', forged)).toEqual(refuse('key_unknown'));
      now += 100;
    }
    expect(reads).toBeLessThanOrEqual(1 + 30 + 2);
  });
});

test.each([
  ['https://lms.example/auth?a=x%20y&flag&sig=a%2Fb~c', 'a=x%20y&flag&sig=a%2Fb~c&nonce=1%262'],
  ['https://lms.example/auth?nonce=theirs&b=+', 'b=+&nonce=1%262'],
  ['https://lms.example/auth', 'nonce=1%262'],
])('what the query of %s says stays letter by letter', (address, query) => {
  expect(withQuery(address, { nonce: '1&2' })).toBe(`https://lms.example/auth?${query}`);
});

describe('a launch', () => {
  const read = (changes: Record<string, unknown>) =>
    readLaunch(claimsOf(tool.platform, 'n', tool.url, changes), {
      platform: {
        ...{ id: 'p', name: 'LMS', issuer: tool.platform.url, clientId: CLIENT },
        ...{ deploymentIds: [], authorizeUrl: '', tokenUrl: '', jwksUrl: '', origins: [] },
      },
      nonce: 'n',
      now: Math.floor(Date.now() / 1000),
      isOurs: () => true,
    });

  test('with addresses of services that are none has no such services', () => {
    const launch = read({
      [AGS]: { scope: 5, lineitems: 'not an address', lineitem: 'javascript:1' },
      [NRPS]: { context_memberships_url: '/members' },
    });
    expect(launch).toMatchObject({ ok: true });
    expect(launch).not.toHaveProperty('value.grades');
    expect(launch).not.toHaveProperty('value.rosterUrl');
  });

  test('by a role that stands alone, outside a list', () => {
    expect(read({ [`${LTI}roles`]: 'Instructor' })).toMatchObject({ value: { staff: true } });
  });
});

describe('deep linking', () => {
  async function picked(settings: Record<string, unknown>): Promise<unknown> {
    const at = browser(tool);
    const launched = await at.launch({
      [`${LTI}message_type`]: 'LtiDeepLinkingRequest',
      [`${LTI}resource_link`]: undefined,
      [`${DL}deep_linking_settings`]: {
        deep_link_return_url: `${tool.platform.url}/return`,
        accept_types: ['ltiResourceLink'],
        ...settings,
      },
    });
    if (launched.status !== 200) return launched.text();
    const token = found(/lti_[0-9a-f]{64}/u.exec(await launched.text())?.[0]);
    const reply = await at.post('/lti/deep-link', { token, pick: 'training' });
    const jwt = found(/name="JWT" value="([^"]*)"/u.exec(await reply.text())?.[1]);
    const keys = (await tool.ports.lms.ownKeys()).keys as never;
    const { payload } = await jwtVerify(jwt, createLocalJWKSet({ keys }));
    return payload[`${DL}content_items`];
  }

  test('gives nothing that the platform does not take, whatever was picked', async () => {
    expect(await picked({ accept_types: ['link', 'file'] })).toEqual([]);
  });

  test('brings no line where none is taken, however that is written', async () => {
    expect(await picked({ accept_lineitem: 'false' })).not.toHaveProperty('0.lineItem');
    expect(await picked({ accept_lineitem: true })).toHaveProperty('0.lineItem');
  });

  test.each(['javascript:alert(1)', '/return', 'mailto:a@b.example'])(
    'answers no address such as %s',
    async (deep_link_return_url) => {
      expect(await picked({ deep_link_return_url })).toContain('settings_missing');
    },
  );
});

describe('the test of a connection', () => {
  const ROSTER = 'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly';
  const token = (scope?: string) => ({
    access_token: 't',
    expires_in: '3600',
    ...(scope === undefined ? {} : { scope }),
  });
  test.each<[string, (scope: string) => [object, number], string, readonly string[]]>([
    ['gives each', (scope) => [token(scope), 200], 'fine', ['scores', 'lines', 'roster']],
    ['does not say what for', () => [token(), 200], 'fine', ['scores', 'lines', 'roster']],
    ['gives the roster whatever is asked', () => [token(ROSTER), 200], 'fine', ['roster']],
    [
      'refuses what it does not grant',
      (scope) => (scope === ROSTER ? [token(), 200] : [{ error: 'invalid_scope' }, 400]),
      'fine',
      ['roster'],
    ],
    ['grants nothing at all', () => [{ error: 'invalid_scope' }, 400], 'fine', []],
    ['does not know us', () => [{ error: 'invalid_client' }, 401], 'not_allowed', []],
    ['is out of order', () => [{}, 503], 'busy', []],
  ])('says what a platform grants that %s', async (_name, answer, is, granted) => {
    tool.platform.on('/token', (request, response) => {
      json(response, ...answer(new URLSearchParams(request.body).get('scope') ?? ''));
    });
    const { programmeId, platformId } = tool;
    const probed = done(await testPlatform(tool.ports, MANAGER, { programmeId, platformId }));
    expect(probed).toEqual({ keys: 'fine', token: is, granted });
    const said = presentProbe(probed, 'en');
    // Activities open without any of them: what is not granted is said, and is no fault.
    expect(said.ok).toBe(is === 'fine');
    expect(said.services.filter((one) => one.granted).map(({ service }) => service)).toEqual(
      granted,
    );
    const remedies = said.services.filter((one) => !one.granted).map(({ message }) => message);
    expect(remedies.every((message) => / not | none/u.test(message))).toBe(true);
  });
});

test('a registration with an empty token is one without', async () => {
  tool.platform.on('/register', (_request, response) => json(response, { client_id: 'new' }, 201));
  const { url } = done(await makeRegistrationLink(tool.ports, MANAGER, tool.programmeId));
  const query = { openid_configuration: `${tool.platform.url}/openid`, registration_token: '' };
  const answer = await fetch(`${url}?${new URLSearchParams(query).toString()}`);
  expect(answer.status).toBe(200);
  const sent = found(tool.platform.received.findLast(({ path }) => path === '/register'));
  expect(sent.headers.authorization).toBeUndefined();
});

describe('a gradebook', () => {
  const AT = '2026-11-22T10:00:00.000Z';
  const score = { given: 100, activity: 'Completed', grading: 'FullyGraded' } as const;
  /** What a service answers, whatever is asked, and where it was asked. */
  function answering(status: number, headers: Record<string, string>, body: unknown = {}) {
    const asked: string[] = [];
    const book = gradebook({
      ask: (_platform, _scopes, url) => {
        asked.push(url);
        return Promise.resolve(ok({ status, headers, text: JSON.stringify(body) }));
      },
      granted: () => Promise.resolve(ok([])),
    });
    return { book, asked };
  }

  test.each([
    ['90', 90],
    ['Sun, 22 Nov 2026 10:01:30 GMT', 90],
    ['Sun, 22 Nov 2026 09:00:00 GMT', undefined],
    ['soon', undefined],
  ])('that asks for patience until %s is left alone so long', async (header, seconds) => {
    const { book, asked } = answering(503, { 'retry-after': header });
    const outcome = await book.send({} as never, 'https://lms.example/l/1/?t=a%20b', {
      userId: 'u',
      score,
      at: AT,
    });
    expect(asked).toEqual(['https://lms.example/l/1/scores?t=a%20b']);
    expect(outcome).toEqual({
      ...{ status: 'later', cause: 'busy' },
      ...(seconds === undefined ? {} : { retryAfterSeconds: seconds }),
    });
  });

  test.each([
    ['/lines/7', ok('https://lms.example/lines/7')],
    ['https://lms.example/lines/7?x', ok('https://lms.example/lines/7?x')],
    ['https://', refuse('unreadable')],
    [undefined, refuse('unreadable')],
  ])('that names a line %s is understood, or said not to be', async (id, line) => {
    const { book } = answering(201, {}, { id });
    const wanted = { label: 'L', resourceLinkId: '', resourceId: 'r', submissionReview: {} };
    const scopes = ['https://purl.imsglobal.org/spec/lti-ags/scope/lineitem'];
    const made = await book.findOrMake({} as never, 'https://lms.example/lines', {
      ...wanted,
      scopes,
    });
    expect(made).toEqual(line);
  });
});
