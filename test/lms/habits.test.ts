import { createLocalJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectPlatform, makeRegistrationLink } from '../../src/usecases/lms-settings.ts';
import { compareRoster } from '../../src/usecases/lti-roster.ts';
import { codeOf, done, found } from '../usecases/harness.ts';
import { MANAGER } from '../usecases/story.ts';
import { viewLms } from '../../src/usecases/view-lms.ts';
import { CLIENT, DEPLOYMENT, json, LTI } from './platform.ts';
import { browser, openTool, type Tool } from './tool.ts';

/**
 * What real platforms do that the specifications allow, or that they do all the same: each line here
 * was seen in the documentation or the source of Moodle, Canvas, Brightspace, Blackboard or Sakai.
 */
let tool: Tool;
beforeAll(async () => {
  tool = await openTool();
});
afterAll(() => tool.stop());

const NRPS = 'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice';
const DL = 'https://purl.imsglobal.org/spec/lti-dl/claim/';

async function anotherClient(clientId: string, deploymentIds: readonly string[]): Promise<void> {
  const { platform, programmeId, ports } = tool;
  const details = {
    name: 'Same issuer',
    issuer: platform.url,
    clientId,
    deploymentIds,
    authorizeUrl: `${platform.url}/auth`,
    tokenUrl: `${platform.url}/token`,
    jwksUrl: `${platform.url}/jwks`,
    origins: [],
  };
  done(await connectPlatform(ports, MANAGER, { programmeId, details }));
}

describe('a login', () => {
  test('without a client id goes by its deployment, where the issuer has several clients', async () => {
    await anotherClient('second-client', ['8']);
    const unnamed = { client_id: undefined };
    const first = await browser(tool).login({ ...unnamed, lti_deployment_id: DEPLOYMENT });
    expect(first.asked.get('client_id')).toBe(CLIENT);
    const second = await browser(tool).login({ ...unnamed, lti_deployment_id: '8' });
    expect(second.asked.get('client_id')).toBe('second-client');
    const neither = await browser(tool).login({ ...unnamed, lti_deployment_id: undefined });
    expect(await neither.response.text()).toContain('client_unclear');
  });

  test('comes without message hint or deployment, and sends none on', async () => {
    const { response, asked } = await browser(tool).login({
      lti_message_hint: undefined,
      lti_deployment_id: undefined,
    });
    expect([response.status, asked.has('lti_message_hint')]).toEqual([302, false]);
  });

  test('is a form of either kind, with its charset named', async () => {
    const form = {
      iss: tool.platform.url,
      login_hint: 'é',
      client_id: CLIENT,
      target_link_uri: `${tool.url}/lti/launch`,
    };
    const encoded = await fetch(`${tool.url}/lti/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8' },
      body: new URLSearchParams(form).toString(),
      redirect: 'manual',
    });
    const parts = new FormData();
    for (const [name, value] of Object.entries(form)) parts.set(name, value);
    const multipart = await fetch(`${tool.url}/lti/login`, {
      method: 'POST',
      body: parts,
      redirect: 'manual',
    });
    for (const { headers } of [encoded, multipart]) {
      const goTo = new URL(headers.get('Location') ?? '');
      expect(goTo.searchParams.get('login_hint')).toBe('é');
    }
  });

  test('to the bare host is to the tool, as where an administrator entered that', async () => {
    const target_link_uri = `${tool.url}/`;
    expect((await browser(tool).login({ target_link_uri })).response.status).toBe(302);
    const launched = await browser(tool).launch({ [`${LTI}target_link_uri`]: tool.url });
    expect(launched.status).toBe(200);
  });

  test('in a frame looks whether a cookie stays before the platform is asked, elsewhere goes on at once', async () => {
    const query = new URLSearchParams({
      iss: tool.platform.url,
      login_hint: 'once',
      client_id: CLIENT,
      target_link_uri: `${tool.url}/lti/launch`,
    });
    const asked = (destination: string) =>
      fetch(`${tool.url}/lti/login?${query.toString()}`, {
        headers: { 'Sec-Fetch-Dest': destination },
        redirect: 'manual',
      });
    expect((await asked('document')).status).toBe(302);
    const framed = await (await asked('iframe')).text();
    expect(framed).toContain(`data-go="${tool.platform.url}/auth`);
    const key = found(/\/lti\/window\?key=([\w-]+)/u.exec(framed)?.[1]);
    const own = await fetch(`${tool.url}/lti/window?key=${key}`, { redirect: 'manual' });
    const goTo = new URL(found(own.headers.get('Location') ?? undefined));
    expect(goTo.searchParams.get('login_hint')).toBe('once');
  });

  test('names this machine by its other name, in local mode', async () => {
    const target_link_uri = `${tool.url.replace('127.0.0.1', 'localhost')}/lti/launch`;
    expect((await browser(tool).login({ target_link_uri })).response.status).toBe(302);
  });

  test('asks to keep something from a page that any course may frame, and the launch from one that only it may', async () => {
    const at = browser(tool);
    const { response } = await at.login({ lti_storage_target: 'lti_storage_frame' });
    expect(response.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'self' *");
    const launched = await at.launch();
    const policy = launched.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain(`frame-ancestors 'self' ${tool.platform.url}`);
    expect(policy).not.toContain('*');
  });
});

describe('a launch', () => {
  test('is framed by the school’s own address too, which its signed addresses tell', async () => {
    const launched = await browser(tool).launch({
      [`${LTI}launch_presentation`]: { return_url: 'https://school.lms.example/courses/1' },
    });
    expect(launched.headers.get('Content-Security-Policy')).toContain('https://school.lms.example');
  });

  test('with one audience in a list, with or without azp, is accepted', async () => {
    for (const more of [{}, { azp: CLIENT }]) {
      expect((await browser(tool).launch({ aud: [CLIENT], ...more })).status).toBe(200);
    }
    const both = { aud: [CLIENT, 'another'], azp: CLIENT };
    expect((await browser(tool).launch(both)).status).toBe(200);
  });

  test('may number what should be named: deployment, person, link, course', async () => {
    const launched = await browser(tool).launch({
      sub: 42,
      [`${LTI}deployment_id`]: Number(DEPLOYMENT),
      [`${LTI}resource_link`]: { id: 11 },
      [`${LTI}context`]: { id: 3, label: 'NUM-1' },
    });
    expect(launched.status).toBe(200);
    const { courses } = done(await viewLms(tool.ports, MANAGER, tool.programmeId));
    expect(courses).toContainEqual(expect.objectContaining({ title: 'NUM-1', learners: ['42'] }));
  });

  test('without course, name, roles or locale is a learner’s, in their browser’s language', async () => {
    const launched = await browser(tool).launch({
      name: undefined,
      [`${LTI}context`]: undefined,
      [`${LTI}roles`]: [],
      [`${LTI}launch_presentation`]: undefined,
    });
    const page = await launched.text();
    expect(page).toContain('<html lang="en">');
    expect(page).not.toContain('Participation');
  });

  test.each([
    ['Instructor', true],
    ['http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor', true],
    ['http://purl.imsglobal.org/vocab/lis/v2/membership/Instructor#TeachingAssistant', true],
    ['urn:lti:role:ims/lis/Instructor', true],
    ['http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator', true],
    ['http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator', true],
    ['http://purl.imsglobal.org/vocab/lis/v2/institution/person#Instructor', false],
    ['http://purl.imsglobal.org/vocab/lis/v2/membership#Learner', false],
    ['Learner', false],
    ['urn:lti:role:ims/lis/TeachingAssistant', true],
    ['urn:lti:sysrole:ims/lis/SysAdmin', true],
    ['urn:lti:instrole:ims/lis/Administrator', true],
    ['urn:lti:instrole:ims/lis/Instructor', false],
    ['urn:lti:role:ims/lis/Learner/Instructor', false],
    ['http://purl.imsglobal.org/vocab/lis/v2/membership/Learner#Instructor', false],
    ['http://purl.imsglobal.org/vocab/lis/v2/person#Instructor', false],
    ['http://purl.imsglobal.org/vocab/lti/system/person#TestUser', false],
    ['https://lms.example/roles/Instructor', false],
    ['http://purl.imsglobal.org/vocab/lis/v2/membership#Mentor', false],
  ])('by %s sees the course’s figures: %s', async (role, isStaff) => {
    const page = await (await browser(tool).launch({ [`${LTI}roles`]: [role] })).text();
    expect(page.includes('à partir de cinq personnes')).toBe(isStaff);
  });

  test('with a variable that nobody substituted opens by its address', async () => {
    const launched = await browser(tool).launch({
      [`${LTI}custom`]: { binome_target: '$Binome.target', other: '$Context.id' },
      [`${LTI}target_link_uri`]: `${tool.url}/lti/launch?to=module%3Agenerative-ai`,
    });
    expect(await launched.text()).toContain('Pourquoi c’est important');
  });
});

describe('deep linking', () => {
  const request = (settings: Record<string, unknown> = {}) => ({
    [`${LTI}roles`]: ['Instructor'],
    [`${LTI}message_type`]: 'LtiDeepLinkingRequest',
    [`${LTI}resource_link`]: undefined,
    [`${DL}deep_linking_settings`]: {
      deep_link_return_url: `${tool.platform.url}/return`,
      accept_types: ['ltiResourceLink'],
      accept_presentation_document_targets: ['iframe'],
      ...settings,
    },
  });

  test.each([
    ['given up', {}, 'picked'],
    ['of what we do not have', { accept_types: ['file'] }, ''],
  ])('%s goes back with nothing picked', async (_name, settings, pick) => {
    const at = browser(tool);
    const page = await (await at.launch(request(settings))).text();
    const token = found(/lti_[0-9a-f]{64}/u.exec(page)?.[0]);
    expect(page).toContain('name="cancel"');
    const form: [string, string][] = [
      ['token', token],
      ['cancel', 'yes'],
    ];
    if (pick !== '') form.push(['pick', 'training']);
    const reply = await (await at.post('/lti/deep-link', form)).text();
    const jwt = found(/name="JWT" value="([^"]*)"/u.exec(reply)?.[1]);
    const keys = (await tool.ports.lms.ownKeys()).keys as never;
    const { payload } = await jwtVerify(jwt, createLocalJWKSet({ keys }));
    expect(payload[`${DL}content_items`]).toEqual([]);
    expect(payload).not.toHaveProperty(`${DL}data`);
  });
});

describe('dynamic registration', () => {
  async function register(configuration: object, answer: object, token?: string) {
    tool.platform.on('/config', (_request, response) => json(response, configuration));
    tool.platform.on('/register', (_request, response) => json(response, answer, 201));
    const link = done(await makeRegistrationLink(tool.ports, MANAGER, tool.programmeId));
    const url = new URL(link.url);
    url.searchParams.set('openid_configuration', `${tool.platform.url}/config`);
    if (token !== undefined) url.searchParams.set('registration_token', token);
    return fetch(url);
  }
  const plain = () => ({
    issuer: tool.platform.url,
    authorization_endpoint: `${tool.platform.url}/auth`,
    token_endpoint: `${tool.platform.url}/token`,
    jwks_uri: `${tool.platform.url}/jwks`,
    registration_endpoint: `${tool.platform.url}/register`,
  });

  test('without a token, a product, scopes or messages; the client is numbered, and tokens have an audience of their own', async () => {
    const configuration = { ...plain(), authorization_server: 'https://auth.lms.example' };
    const answer = await register(configuration, { client_id: 10000000000001 });
    expect(answer.status).toBe(200);
    const sent = found(tool.platform.received.findLast(({ path }) => path === '/register'));
    expect(sent.headers.authorization).toBeUndefined();
    expect(JSON.parse(sent.body)).toMatchObject({
      logo_uri: `${tool.url}/logo.png`,
      policy_uri: `${tool.url}/privacy`,
    });
    expect((await fetch(`${tool.url}/logo.png`)).headers.get('Content-Type')).toBe('image/png');
    const { platforms } = done(await viewLms(tool.ports, MANAGER, tool.programmeId));
    expect(platforms).toContainEqual(
      expect.objectContaining({
        clientId: '10000000000001',
        deploymentIds: [],
        tokenAudience: 'https://auth.lms.example',
      }),
    );
  });

  test('asks to read lines where it may not make any', async () => {
    const scope = 'https://purl.imsglobal.org/spec/lti-ags/scope/';
    const configuration = {
      ...plain(),
      scopes_supported: ['openid', `${scope}lineitem.readonly`, `${scope}score`],
      'https://purl.imsglobal.org/spec/lti-platform-configuration': {
        messages_supported: ['LtiResourceLinkRequest', { type: 'LtiDeepLinkingRequest' }],
      },
    };
    await register(configuration, { client_id: 'reads-only' }, 't');
    const sent = found(tool.platform.received.findLast(({ path }) => path === '/register'));
    const body = JSON.parse(sent.body) as Record<string, unknown>;
    expect(body['scope']).toBe(`${scope}lineitem.readonly ${scope}score`);
    expect(body['https://purl.imsglobal.org/spec/lti-tool-configuration']).toMatchObject({
      messages: [{ type: 'LtiDeepLinkingRequest' }, { type: 'LtiResourceLinkRequest' }],
    });
  });
});

describe('a roster', () => {
  async function compared(path: string, courseId: string) {
    const url = `${tool.platform.url}${path}`;
    const claims = {
      [NRPS]: { context_memberships_url: url },
      [`${LTI}context`]: { id: courseId, title: courseId },
    };
    await browser(tool).launch(claims);
    const { courses } = done(await viewLms(tool.ports, MANAGER, tool.programmeId));
    const course = found(courses.find(({ title }) => title === courseId));
    const where = { programmeId: tool.programmeId, courseId: course.id };
    return compareRoster(tool.ports, MANAGER, where);
  }

  test('whose next page is of another host is no roster, rather than half of one', async () => {
    tool.platform.on('/torn', (_request, response) => {
      response.writeHead(200, {
        'Content-Type': 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json; charset=utf-8',
        Link: '<https://elsewhere.example/members?p=2>; rel="next"',
      });
      response.end(JSON.stringify({ members: [{ user_id: 'a', roles: ['Learner'] }] }));
    });
    expect(codeOf(await compared('/torn', 'torn'))).toBe('lms_unreachable');
  });

  test('may number people and keep names and addresses back', async () => {
    tool.platform.on('/members', (_request, response) =>
      json(response, {
        members: [
          { user_id: 7, roles: ['Learner'], given_name: 'Ada', email: ' ADA@contoso.example ' },
          { user_id: '8', roles: ['Learner'] },
          { user_id: '9', roles: 'Learner', status: 'Deleted' },
        ],
      }),
    );
    expect(done(await compared('/members?rlid=1', 'shy'))).toMatchObject({
      fresh: [{ mail: 'ada@contoso.example', name: 'Ada' }],
      withoutMail: 1,
    });
  });
});
