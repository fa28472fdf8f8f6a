import { createLocalJWKSet, jwtVerify } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { confirmLink, listOwnLinks, unlink } from '../../src/usecases/lti-links.ts';
import { makeRegistrationLink } from '../../src/usecases/lms-settings.ts';
import { sendGrades } from '../../src/usecases/lti-grades.ts';
import { compareRoster, inviteRoster } from '../../src/usecases/lti-roster.ts';
import { takeTrainingCheck } from '../../src/usecases/prepare-mentor.ts';
import { TRAINING_PATH } from '../../src/kit/training-path.ts';
import { deliverFacts } from '../../src/usecases/deliver-facts.ts';
import type { Actor } from '../../src/usecases/actor.ts';
import { codeOf, done, FABRIKAM, found, mailOf } from '../usecases/harness.ts';
import { enrol, EXECUTIVE, MANAGER, MENTOR, TWO } from '../usecases/story.ts';
import { viewLms } from '../../src/usecases/view-lms.ts';
import { claimsOf, json, LTI, type Received } from './platform.ts';
import { browser, openTool, type Tool } from './tool.ts';

const DL = 'https://purl.imsglobal.org/spec/lti-dl/claim/';
const AGS = 'https://purl.imsglobal.org/spec/lti-ags/';
const INSTRUCTOR = {
  [`${LTI}roles`]: ['http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor'],
};

let tool: Tool;
beforeEach(async () => {
  tool = await openTool();
});
afterEach(() => tool.stop());

const tokenIn = (page: string): string => found(/lti_[0-9a-f]{64}/u.exec(page)?.[0], 'a bearer');
const claimOf = (page: string, name: string): string =>
  found(new RegExp(`name="${name}" value="([^"]*)"`, 'u').exec(page)?.[1], name);

/** The LMS learner follows the invitation, and this person of Teams confirms. */
async function linked(who: Actor, changes: Record<string, unknown> = {}): Promise<string> {
  const at = browser(tool);
  const page = await (await at.launch(changes)).text();
  const answer = await at.post('/lti/link', { token: tokenIn(page) });
  const code = found(/lms\/link\/(\w+)/u.exec(answer.headers.get('Location') ?? '')?.[1], 'a code');
  done(await confirmLink(tool.ports, who, code));
  return code;
}

describe('a login', () => {
  test('by GET or POST goes on to the platform with all that it asks for, and the opaque hint as it came', async () => {
    for (const method of ['GET', 'POST'] as const) {
      const { response, goTo, asked } = await browser(tool).login({}, method);
      expect(response.status).toBe(302);
      expect(goTo).toContain(`${tool.platform.url}/auth?tenant=1&`);
      expect(Object.fromEntries(asked)).toMatchObject({
        scope: 'openid',
        response_type: 'id_token',
        response_mode: 'form_post',
        prompt: 'none',
        client_id: 'binome-client',
        redirect_uri: `${tool.url}/lti/launch`,
        login_hint: 'hint-1',
        lti_message_hint: '{"opaque":"é"}',
      });
    }
  });

  test('finds the platform without a client id, as long as the issuer has one', async () => {
    const { response } = await browser(tool).login({ client_id: undefined });
    expect(response.status).toBe(302);
  });

  test('never uses a state or a nonce twice', async () => {
    const at = browser(tool);
    const all = await Promise.all(Array.from({ length: 20 }, () => at.login()));
    expect(new Set(all.flatMap(({ state, nonce }) => [state, nonce])).size).toBe(40);
  });
});

describe('without third-party cookies', () => {
  test('the platform’s storage proves the browser, and nothing else in its place', async () => {
    const at = browser(tool);
    const { response } = await at.login({ lti_storage_target: '_parent' });
    const page = await response.text();
    expect(page).toContain(`data-origin="${tool.platform.url}"`);
    const value = found(/data-value="(\w+)"/u.exec(page)?.[1]);
    const go = new URL(found(/data-go="([^"]+)"/u.exec(page)?.[1]).replaceAll('&amp;', '&'));
    at.cookies.clear();
    const claims = claimsOf(tool.platform, go.searchParams.get('nonce') ?? '', tool.url);
    const asked = await at.post('/lti/launch', {
      state: go.searchParams.get('state') ?? '',
      id_token: await tool.platform.sign(claims),
    });
    const prove = await asked.text();
    expect(prove).toContain('lti.get_data');
    expect(asked.headers.get('Content-Security-Policy')).toContain(tool.platform.url);
    expect(prove).not.toMatch(/lti_[0-9a-f]{64}/u);
    const launch = claimOf(prove, 'launch');
    expect((await at.post('/lti/prove', { launch, proof: 'guessed' })).status).toBe(401);
    const shown = await at.post('/lti/prove', { launch, proof: value });
    expect(shown.status).toBe(200);
    expect(await shown.text()).toContain('Liez votre compte');
    expect((await at.post('/lti/prove', { launch, proof: value })).status).toBe(401);
  });

  test('a window of its own begins again where cookies are its own', async () => {
    const at = browser(tool);
    const { state, nonce } = await at.login();
    const [key = ''] = at.cookies.keys();
    at.cookies.clear();
    const id_token = await tool.platform.sign(claimsOf(tool.platform, nonce, tool.url));
    const page = await (await at.post('/lti/launch', { state, id_token })).text();
    expect(page).toContain('Ouvrir dans une nouvelle fenêtre');
    const again = await at.ask(`/lti/window?key=${key}`);
    const asked = new URL(again.headers.get('Location') ?? '').searchParams;
    expect([asked.get('login_hint'), asked.get('state') === state]).toEqual(['hint-1', false]);
    const fresh = await tool.platform.sign(
      claimsOf(tool.platform, asked.get('nonce') ?? '', tool.url),
    );
    const shown = await at.post('/lti/launch', {
      state: asked.get('state') ?? '',
      id_token: fresh,
    });
    expect(await shown.text()).toContain('Liez votre compte');
  });
});

describe('dynamic registration', () => {
  async function registered(answer: Record<string, unknown>): Promise<Response> {
    tool.platform.on('/register', (_request, response) => json(response, answer));
    const link = done(await makeRegistrationLink(tool.ports, MANAGER, tool.programmeId));
    const url = new URL(link.url);
    url.searchParams.set('openid_configuration', `${tool.platform.url}/openid?a=1`);
    url.searchParams.set('registration_token', 'reg-token');
    const response = await fetch(url);
    const again = await fetch(url);
    expect([response.status < 400, again.status]).toEqual([response.status < 400, 400]);
    return response;
  }

  test('connects a platform by a link that is good for once, asking for no more than is offered', async () => {
    const response = await registered({
      client_id: 'new-client',
      'https://purl.imsglobal.org/spec/lti-tool-configuration': { deployment_id: 12 },
    });
    expect(await response.text()).toContain('data-now="yes"');
    const sent = found(tool.platform.received.find(({ path }) => path === '/register'));
    expect(sent.headers.authorization).toBe('Bearer reg-token');
    expect(JSON.parse(sent.body)).toMatchObject({
      application_type: 'web',
      initiate_login_uri: `${tool.url}/lti/login`,
      redirect_uris: [`${tool.url}/lti/launch`],
      jwks_uri: `${tool.url}/lti/jwks`,
      token_endpoint_auth_method: 'private_key_jwt',
      scope: `${AGS}scope/lineitem ${AGS}scope/score`,
      'https://purl.imsglobal.org/spec/lti-tool-configuration': {
        domain: new URL(tool.url).host,
        messages: [
          { type: 'LtiDeepLinkingRequest', placements: ['ContentArea'] },
          { type: 'LtiResourceLinkRequest' },
        ],
      },
    });
    const view = done(await viewLms(tool.ports, MANAGER, tool.programmeId));
    expect(view.platforms).toContainEqual(
      expect.objectContaining({ clientId: 'new-client', deploymentIds: ['12'], how: 'registered' }),
    );
  });

  test('without a deployment keeps the first that launches, and refuses the next', async () => {
    await registered({ client_id: 'open-client' });
    const at = browser(tool);
    const go = (deployment: string) =>
      at.launch(
        { aud: 'open-client', [`${LTI}deployment_id`]: deployment },
        { client_id: 'open-client', lti_deployment_id: deployment },
      );
    expect((await go('first')).status).toBe(200);
    expect((await go('second')).status).not.toBe(200);
    expect((await go('first')).status).toBe(200);
  });

  test('of a client that somebody has already is refused, and the link stays good', async () => {
    const response = await registered({ client_id: 'binome-client' });
    expect(await response.text()).toContain('client_taken');
  });
});

describe('deep linking', () => {
  const request = (settings: Record<string, unknown>) => ({
    ...INSTRUCTOR,
    [`${LTI}message_type`]: 'LtiDeepLinkingRequest',
    [`${LTI}resource_link`]: undefined,
    [`${LTI}target_link_uri`]: undefined,
    [`${DL}deep_linking_settings`]: {
      deep_link_return_url: `${tool.platform.url}/return?x=1`,
      accept_types: ['ltiResourceLink', 'link'],
      accept_presentation_document_targets: ['iframe'],
      data: 'opaque "data"',
      ...settings,
    },
  });

  async function picked(settings: Record<string, unknown>, picks: readonly string[]) {
    const at = browser(tool);
    const page = await (await at.launch(request(settings))).text();
    const form: [string, string][] = [
      ['token', claimOf(page, 'token')],
      ...picks.map((pick): [string, string] => ['pick', pick]),
    ];
    const reply = await (await at.post('/lti/deep-link', form)).text();
    expect(reply).toContain(`action="${tool.platform.url}/return?x=1"`);
    const keys = (await tool.ports.lms.ownKeys()).keys as never;
    const { payload } = await jwtVerify(claimOf(reply, 'JWT'), createLocalJWKSet({ keys }), {
      issuer: 'binome-client',
      audience: tool.platform.url,
    });
    return { page, payload };
  }

  test('signs several picks at once, each with a line of the gradebook where one can be completed', async () => {
    const { page, payload } = await picked({ accept_multiple: true }, [
      'training',
      'module:generative-ai',
      'programme',
      'module:unknown',
      '<script>',
    ]);
    expect(page).toContain('type="checkbox"');
    expect(payload).toMatchObject({
      [`${LTI}message_type`]: 'LtiDeepLinkingResponse',
      [`${LTI}version`]: '1.3.0',
      [`${LTI}deployment_id`]: '7',
      [`${DL}data`]: 'opaque "data"',
    });
    const items = payload[`${DL}content_items`] as Record<string, unknown>[];
    expect(items.map(({ custom }) => custom)).toEqual([
      { binome_target: 'training' },
      { binome_target: 'programme' },
      { binome_target: 'module:generative-ai' },
    ]);
    expect(items.map((item) => 'lineItem' in item)).toEqual([true, false, true]);
    expect(items[0]?.['lineItem']).toMatchObject({
      submissionReview: {
        reviewableStatus: ['InProgress', 'Completed'],
        url: `${tool.url}/lti/launch?to=training`,
        custom: { binome_target: 'training' },
      },
    });
    expect(items[2]?.['url']).toBe(`${tool.url}/lti/launch?to=module%3Agenerative-ai`);
  });

  test('gives one where one is taken, and no line where none is', async () => {
    const { page, payload } = await picked({ accept_multiple: false, accept_lineitem: false }, [
      'training',
      'mentoring',
    ]);
    expect(page).toContain('type="radio"');
    const items = payload[`${DL}content_items`] as object[];
    expect(items.map((item) => 'lineItem' in item)).toEqual([false]);
  });

  test('what was picked opens, by its own parameter or by its address', async () => {
    const byCustom = await browser(tool).launch({
      [`${LTI}custom`]: { binome_target: 'module:generative-ai' },
    });
    const byAddress = await browser(tool).launch({
      [`${LTI}target_link_uri`]: `${tool.url}/lti/launch?to=module%3Agenerative-ai`,
    });
    for (const answer of [byCustom, byAddress]) {
      expect(await answer.text()).toContain('Pourquoi c’est important');
    }
  });
});

describe('an LMS account', () => {
  test('is nobody in Teams until its person confirms, and nobody again once they unlink', async () => {
    await enrol(tool.at, { id: tool.programmeId } as never, TWO);
    const at = browser(tool);
    const before = await (await at.launch()).text();
    expect(before).toContain('Liez votre compte');
    const me = (token: string) =>
      fetch(`${tool.url}/api/me`, { headers: { Authorization: `Bearer ${token}` } });
    expect((await me(tokenIn(before))).status).toBe(401);

    await linked(MENTOR);
    const opened = await at.launch();
    expect(opened.status).toBe(303);
    const goTo = opened.headers.get('Location') ?? '';
    const token = found(new URLSearchParams(goTo.split('#')[1]).get('lti') ?? undefined);
    const answer = (await (await me(token)).json()) as { locale: string };
    expect(answer.locale).toBe('fr');
    const frame = await fetch(new URL(goTo, tool.url));
    expect(frame.headers.get('Content-Security-Policy')).toContain(tool.platform.url);
    expect(
      (await fetch(`${tool.url}/healthz`)).headers.get('Content-Security-Policy'),
    ).not.toContain(tool.platform.url);

    const [own] = await listOwnLinks(tool.ports, MENTOR);
    expect(codeOf(await unlink(tool.ports, EXECUTIVE, found(own).link.id))).toBe('not_found');
    done(await unlink(tool.ports, MENTOR, found(own).link.id));
    expect((await me(token)).status).toBe(401);
    expect((await at.launch()).status).toBe(200);
  });

  test('is linked by a code once, in its own tenant, and never taken from somebody', async () => {
    const at = browser(tool);
    const page = await (await at.launch()).text();
    const ask = async (): Promise<string> => {
      const answer = await at.post('/lti/link', { token: tokenIn(page) });
      return found(/lms\/link\/(\w+)/u.exec(answer.headers.get('Location') ?? '')?.[1]);
    };
    const code = await ask();
    expect(codeOf(await confirmLink(tool.ports, { ...MENTOR, tenantId: FABRIKAM }, code))).toBe(
      'not_found',
    );
    expect(codeOf(await confirmLink(tool.ports, MENTOR, code))).toBe('done');
    expect(codeOf(await confirmLink(tool.ports, MENTOR, code))).toBe('not_found');
    expect(codeOf(await confirmLink(tool.ports, EXECUTIVE, await ask()))).toBe('lms_account_taken');
    const late = await ask();
    tool.at.clock.pass({ minutes: 31 });
    expect(codeOf(await confirmLink(tool.ports, MENTOR, late))).toBe('not_found');
  });

  test('with the person’s own address is still not theirs', async () => {
    await enrol(tool.at, { id: tool.programmeId } as never, TWO);
    const page = await (await browser(tool).launch({ email: mailOf('Lina Mentor') })).text();
    expect(page).toContain('Liez votre compte');
  });

  test('of somebody who teaches sees figures of five people or more, and none of fewer', async () => {
    await enrol(tool.at, { id: tool.programmeId } as never, TWO);
    const few = await (await browser(tool).launch(INSTRUCTOR)).text();
    expect(few).toContain('à partir de cinq personnes');
    const more = ['Ana', 'Bo', 'Cy', 'Di'].map((name) => ({
      name: `${name} Mentor`,
      as: 'mentor' as const,
    }));
    await enrol(tool.at, { id: tool.programmeId } as never, [...TWO, ...more]);
    const many = await (await browser(tool).launch(INSTRUCTOR)).text();
    expect(many).toContain('6 personnes inscrites');
    expect(many).not.toContain('Lina');
  });
});

describe('the gradebook', () => {
  const service = (lines: Record<string, unknown>) => ({
    [`${AGS}claim/endpoint`]: {
      scope: [`${AGS}scope/lineitem`, `${AGS}scope/score`],
      lineitems: `${tool.platform.url}/lineitems?type_id=1`,
      ...lines,
    },
    [`${LTI}custom`]: { binome_target: 'training' },
  });
  const scores = (path: string) =>
    tool.platform.received
      .filter((request) => request.path === path)
      .map(({ body }) => JSON.parse(body) as Record<string, unknown>);
  const answer = (path: string, status: number) =>
    tool.platform.on(path, (_request, response) => json(response, {}, status));

  async function passed(units: number): Promise<void> {
    for (const unit of TRAINING_PATH.slice(0, units)) {
      const answers = Object.fromEntries(unit.check.map(({ id, right }) => [id, right]));
      const { programmeId } = tool;
      done(await takeTrainingCheck(tool.ports, MENTOR, { programmeId, unitId: unit.id, answers }));
    }
    await deliverFacts(tool.ports);
  }

  beforeEach(async () => {
    await enrol(tool.at, { id: tool.programmeId } as never, TWO);
    await tool.at.install(MENTOR);
  });

  test('follows the training by the coupled line, once a change, later each time', async () => {
    const changes = service({ lineitem: `${tool.platform.url}/lineitem/1?type_id=1` });
    answer('/lineitem/1/scores', 200);
    await linked(MENTOR, changes);
    await browser(tool).launch(changes);
    await passed(1);
    await sendGrades(tool.ports);
    await sendGrades(tool.ports);
    await passed(TRAINING_PATH.length);
    await sendGrades(tool.ports);
    const sent = scores('/lineitem/1/scores?type_id=1');
    expect(sent).toEqual([
      expect.objectContaining({
        userId: 'learner-1',
        scoreGiven: Math.floor(100 / TRAINING_PATH.length),
        scoreMaximum: 100,
        activityProgress: 'InProgress',
        gradingProgress: 'Pending',
      }),
      expect.objectContaining({
        scoreGiven: 100,
        activityProgress: 'Completed',
        gradingProgress: 'FullyGraded',
      }),
    ]);
    const [first, second] = sent.map(({ timestamp }) => String(timestamp));
    expect(found(first) < found(second)).toBe(true);
    const request = found(
      tool.platform.received.find(({ path }) => path.startsWith('/lineitem/1')),
    );
    expect(request.headers.authorization).toBe(`Bearer t-${AGS}scope/score`);
    expect(request.headers['content-type']).toBe('application/vnd.ims.lis.v1.score+json');
  });

  test('gets a line of its own where none is coupled, found again rather than made twice', async () => {
    const lines: { id: string; resourceId: string }[] = [];
    tool.platform.on('/lineitems', (request: Received, response) => {
      if (request.method === 'GET') {
        json(response, lines);
        return;
      }
      const line = {
        ...(JSON.parse(request.body) as { resourceId: string }),
        id: `${tool.platform.url}/lineitem/9`,
      };
      lines.push(line);
      json(response, line, 201);
    });
    answer('/lineitem/9/scores', 204);
    await linked(MENTOR, service({}));
    await passed(2);
    await sendGrades(tool.ports);
    expect([lines.length, scores('/lineitem/9/scores').length]).toEqual([1, 1]);
    // Deleted in the LMS: made anew, and the score sent there.
    lines.length = 0;
    answer('/lineitem/9/scores', 404);
    await passed(3);
    await sendGrades(tool.ports);
    expect(lines.length).toBe(1);
  });

  test('that refuses somebody hears of them no more, and the manager reads why', async () => {
    answer('/lineitem/1/scores', 400);
    await linked(MENTOR, service({ lineitem: `${tool.platform.url}/lineitem/1` }));
    await passed(2);
    await sendGrades(tool.ports);
    tool.at.clock.pass({ days: 3 });
    await sendGrades(tool.ports);
    expect(scores('/lineitem/1/scores').length).toBe(1);
    const { grades } = done(await viewLms(tool.ports, MANAGER, tool.programmeId));
    expect(grades).toMatchObject([{ status: 'failed', cause: 'cannot_be_graded' }]);
  });

  test.each([409, 429, 500, 503])(
    'that answers %i is asked again, later and later',
    async (status) => {
      answer('/lineitem/1/scores', status);
      await linked(MENTOR, service({ lineitem: `${tool.platform.url}/lineitem/1` }));
      await passed(2);
      await sendGrades(tool.ports);
      await sendGrades(tool.ports);
      expect(scores('/lineitem/1/scores').length).toBe(1);
      tool.at.clock.pass({ minutes: 1 });
      await sendGrades(tool.ports);
      tool.at.clock.pass({ minutes: 2 });
      answer('/lineitem/1/scores', 200);
      await sendGrades(tool.ports);
      expect(scores('/lineitem/1/scores').length).toBe(3);
      const { grades } = done(await viewLms(tool.ports, MANAGER, tool.programmeId));
      expect(grades).toMatchObject([{ status: 'sent' }]);
    },
  );

  test('learns, once the account is linked, what was done before', async () => {
    answer('/lineitem/1/scores', 200);
    await passed(TRAINING_PATH.length);
    await linked(MENTOR, service({ lineitem: `${tool.platform.url}/lineitem/1` }));
    await sendGrades(tool.ports);
    expect(scores('/lineitem/1/scores')).toMatchObject([{ scoreGiven: 100 }]);
  });
});

describe('a course’s roster', () => {
  test('is read to its last page, compared, and its new people invited and not enrolled', async () => {
    await enrol(tool.at, { id: tool.programmeId } as never, TWO);
    const url = `${tool.platform.url}/members?limit=50`;
    const member = (n: number) => ({
      user_id: `u${n}`,
      roles: ['Learner'],
      name: `Person ${n}`,
      email: `P${n}@contoso.example`,
    });
    const people: Record<string, unknown>[] = [
      ...Array.from({ length: 117 }, (_, n) => member(n)),
      { user_id: 'lina', roles: ['Learner'], email: mailOf('Lina Mentor') },
      { user_id: 'nobody', roles: ['Learner'] },
      {
        user_id: 'prof',
        roles: ['http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor'],
        email: 'prof@contoso.example',
      },
      { user_id: 'gone', roles: ['Learner'], status: 'Inactive', email: 'gone@contoso.example' },
    ];
    tool.platform.on('/members', (request, response) => {
      const from = Number(new URL(request.path, tool.platform.url).searchParams.get('from') ?? 0);
      const more = from + 50 < people.length;
      response.writeHead(200, {
        'Content-Type': 'application/json',
        ...(more ? { Link: `<${url}&from=${from + 50}>; rel="next", <${url}>; rel="first"` } : {}),
      });
      response.end(JSON.stringify({ id: url, members: people.slice(from, from + 50) }));
    });
    await browser(tool).launch({
      'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice': {
        context_memberships_url: url,
        service_versions: ['2.0'],
      },
    });
    const { courses } = done(await viewLms(tool.ports, MANAGER, tool.programmeId));
    const where = { programmeId: tool.programmeId, courseId: found(courses[0]).id };
    const first = done(await compareRoster(tool.ports, MANAGER, where));
    expect(first).toMatchObject({ invited: 0, enrolled: 1, withoutMail: 1, staff: 1, left: 0 });
    expect(first.fresh.length).toBe(117);
    expect(done(await inviteRoster(tool.ports, MANAGER, where)).invited).toBe(117);
    people.splice(0, 2);
    const second = done(await compareRoster(tool.ports, MANAGER, where));
    expect(second).toMatchObject({ fresh: [], invited: 115, enrolled: 1, left: 2 });
    const scope = { tenantId: 'contoso', programmeId: tool.programmeId };
    const enrolled = await tool.ports.store.list('participant', scope, { limit: 500 });
    expect(enrolled.items.length).toBe(2);
    expect(codeOf(await compareRoster(tool.ports, MENTOR, where))).toBe('not_found');
  });
});
