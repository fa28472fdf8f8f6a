import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie } from 'hono/cookie';
import type { LoginRequest } from '../domain/lms/session.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import type { LmsPorts } from '../usecases/lms-scope.ts';
import { registerPlatform } from '../usecases/lms-settings.ts';
import { viewCoursePage } from '../usecases/lti-course-page.ts';
import { answerDeepLink, listChoices } from '../usecases/lti-deep-link.ts';
import {
  beginAgain,
  findLaunch,
  openSession,
  proveBrowser,
  readSession,
  takeLaunch,
  type Launched,
} from '../usecases/lti-launch.ts';
import { requestLink } from '../usecases/lti-links.ts';
import { beginLogin, type LoginBegun } from '../usecases/lti-login.ts';
import type { Ports } from '../usecases/ports.ts';
import { TAB_PATHS } from '../usecases/tab-paths.ts';
import { clientLocale } from './client-locale.ts';
import { PAGE_SCRIPT, PAGE_STYLE } from './lti-files.ts';
import { ANYBODY, fields, form, keyOf, readKey, refused, send, tabAddress } from './lti-http.ts';
import { coursePage } from './lti-course-pages.ts';
import {
  registeredPage,
  registrationInfoPage,
  registrationRefusedPage,
  storagePage,
  windowPage,
} from './lti-pages.ts';
import { deepLinkReplyPage, pickPage, titleOf } from './lti-pick-pages.ts';

export interface LtiParts {
  readonly ports: Ports & LmsPorts;
  /** The tab's own page, to be framed by these origins too. */
  readonly tabPage: (frames: readonly string[]) => Promise<Response>;
  readonly wake: () => Promise<void>;
}

/** An id_token with many claims is a few kilobytes. */
const LARGEST_FORM = 256 * 1024;

/** The tool's side of LTI 1.3 Advantage, below `/lti`. Its pages are for browsers, not for the tab. */
export function createLti(parts: LtiParts): Hono {
  const { ports } = parts;
  const app = new Hono();
  app.use(
    bodyLimit({
      maxSize: LARGEST_FORM,
      onError: (c) => {
        // What was not read lies in the way of the next request on that connection.
        c.header('Connection', 'close');
        return refused(c, { cause: 'form_too_large' });
      },
    }),
  );
  app.use(async (c, next) => {
    await next();
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store');
    c.header('Referrer-Policy', 'no-referrer');
  });
  app.onError((error, c) => {
    ports.log.warn('lti-failed', { path: c.req.path, cause: error.message });
    return c.text(catalogueOf(clientLocale(c)).common.request.failed.message, 500);
  });
  app.on(['GET', 'POST'], '/login', async (c) => {
    const begun = await beginLogin(ports, loginRequest(await fields(c)));
    return begun.ok ? goOn(c, ports, begun.value) : refused(c, begun.error);
  });
  app.get('/window', async (c) => {
    const begun = await beginAgain(ports, c.req.query('key') ?? '');
    return begun.ok ? goOn(c, ports, begun.value) : refused(c, begun.error);
  });
  app.get('/launch', (c) => {
    // A platform may say in the address that it refuses; who somebody is never comes that way.
    const { state = '', error = '' } = c.req.query();
    if (error === '') return refused(c, { cause: 'state_missing' });
    return answered(c, parts, { state, error });
  });
  app.post('/launch', (c) => launch(c, parts));
  app.post('/prove', async (c) => {
    const { launch: key, proof } = await fields(c);
    const at = readKey(key);
    if (at === undefined) return refused(c, { cause: 'session_over' });
    const proved = await proveBrowser(ports, at.scope, at.launchId, proof);
    return proved.ok ? show(c, parts, proved.value) : refused(c, proved.error);
  });
  app.post('/deep-link', (c) => deepLink(c, ports));
  app.post('/link', (c) => link(c, ports));
  app.get('/register/:code', (c) => register(c, ports));
  app.get('/tab', async (c) => {
    const at = readKey(c.req.query('at'));
    const found = at === undefined ? undefined : await findLaunch(ports, at.scope, at.launchId);
    return parts.tabPage(found?.frames ?? []);
  });
  app.get('/jwks', async (c) => {
    c.header('Cache-Control', 'public, max-age=3600');
    return c.json(await ports.lms.ownKeys());
  });
  app.get('/page.js', (c) => c.body(PAGE_SCRIPT, 200, fileOf('text/javascript')));
  app.get('/page.css', (c) => c.body(PAGE_STYLE, 200, fileOf('text/css')));
  return app;
}

function fileOf(type: string): Record<string, string> {
  return { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'public, max-age=300' };
}

function loginRequest(given: Readonly<Record<string, string | undefined>>): LoginRequest {
  const named = {
    issuer: given['iss'],
    loginHint: given['login_hint'],
    target: given['target_link_uri'],
    messageHint: given['lti_message_hint'],
    clientId: given['client_id'],
    deploymentId: given['lti_deployment_id'],
    storageTarget: given['lti_storage_target'],
  };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => (value ?? '') !== ''));
}

/**
 * On to the platform, once the browser holds what it must show when it comes back. In a frame it is
 * looked at first whether it can hold it: if not, a window of its own begins while the platform has
 * not been asked yet, for some answer each login hint only once (Moodle).
 */
function goOn(c: Context, ports: LmsPorts, begun: LoginBegun): Response | Promise<Response> {
  const { goTo, proofKey, proof, storage } = begun;
  keepProof(c, ports, proofKey, proof);
  const isFramed = /^i?frame$/u.test(c.req.header('Sec-Fetch-Dest') ?? '');
  if (storage === undefined && !isFramed) return c.redirect(goTo, 302);
  const kept = storage ?? { target: '', origin: '' };
  const step = { subject: 'lti.put_data', key: proofKey, value: proof, goTo, ...kept } as const;
  // A course may stand at an address that the platform names nowhere before the launch. Nothing here is
  // anybody's, and what is kept is told to the platform's own origin alone, whoever frames the page.
  return send(c, storagePage(clientLocale(c), step), ANYBODY);
}

const PROOF_SECONDS = 600;

/**
 * For the browsers that keep it: partitioned, so that it follows nobody from one LMS to another. Over
 * plain http, on this machine, not every client keeps a cookie marked secure; a plain one stands by.
 */
function keepProof(c: Context, { lms }: LmsPorts, key: string, proof: string): void {
  const shared = `${proof}; Path=/lti; HttpOnly; Max-Age=${PROOF_SECONDS}`;
  const cookie = `${key}=${shared}; Secure; SameSite=None; Partitioned`;
  c.header('Set-Cookie', cookie, { append: true });
  if (lms.publicUrl.startsWith('https:')) return;
  c.header('Set-Cookie', `${key}-local=${shared}`, { append: true });
}

async function launch(c: Context, parts: LtiParts): Promise<Response> {
  const { state, id_token: idToken, error } = await fields(c);
  return answered(c, parts, {
    ...(state === undefined ? {} : { state }),
    ...(idToken === undefined || idToken === '' ? {} : { idToken }),
    ...(error === undefined || error === '' ? {} : { error }),
  });
}

/** What the platform answered to a login. */
async function answered(
  c: Context,
  parts: LtiParts,
  given: Parameters<typeof takeLaunch>[1],
): Promise<Response> {
  const { ports } = parts;
  const taken = await takeLaunch(ports, given);
  if (!taken.ok) return refused(c, taken.error);
  const { scope, launch: kept, proofKey, storage, frames } = taken.value;
  const held = getCookie(c, proofKey) ?? getCookie(c, `${proofKey}-local`);
  const locale = kept.locale ?? clientLocale(c);
  if (held !== undefined) {
    const proved = await proveBrowser(ports, scope, kept.id, held);
    return proved.ok ? show(c, parts, proved.value) : refused(c, proved.error, locale);
  }
  if (storage === undefined) return send(c, windowPage(locale, proofKey), frames);
  const key = keyOf(scope, kept.id);
  const step = { subject: 'lti.get_data', key: proofKey, launch: key, ...storage } as const;
  return send(c, storagePage(locale, step), frames);
}

/** The page of a launch whose browser is proved. */
async function show(c: Context, { ports, wake }: LtiParts, launched: Launched): Promise<Response> {
  const { scope, launch: kept, frames } = launched;
  const token = await openSession(ports, launched);
  const session = await readSession(ports, token);
  if (session === undefined) return refused(c, { cause: 'session_over', frames });
  await wake();
  const locale = kept.locale ?? clientLocale(c);
  const view = await viewCoursePage(ports, session);
  if (kept.message.kind === 'deep-linking') {
    const { multiple, acceptsLink } = kept.message.settings;
    const choices = await listChoices(ports, session, locale);
    const { programmeName } = view;
    const form = { token, programmeName, choices, multiple, acceptsLink };
    return send(c, pickPage(locale, form), frames);
  }
  const { target } = kept;
  const tab = view.linked ? tabAddress(scope, kept.id, { token, locale, target }) : undefined;
  const isOwnPage = target.kind !== 'module' && target.kind !== 'programme';
  const isLearner = !kept.staff && kept.message.kind === 'resource';
  // The fragment stays in the browser: neither a log nor a referrer ever holds the token.
  if (tab !== undefined && isOwnPage && isLearner) return c.redirect(tab, 303);
  const anonymous = kept.sub === undefined;
  const given = { view, token, anonymous, ...(tab === undefined ? {} : { tab }) };
  return send(c, coursePage(locale, given), frames);
}

async function deepLink(c: Context, ports: LtiParts['ports']): Promise<Response> {
  const sent = await form(c);
  const of = (name: string): readonly string[] =>
    sent.filter(([key]) => key === name).map(([, value]) => value);
  const session = await readSession(ports, of('token')[0] ?? '');
  if (session === undefined) return refused(c, { cause: 'session_over' });
  const locale = session.launch.locale ?? clientLocale(c);
  const { programmeName } = await viewCoursePage(ports, session);
  const picked = of('cancel').length > 0 ? [] : of('pick');
  const reply = await answerDeepLink(ports, session, picked, {
    locale,
    titleOf: (choice) => titleOf(locale, choice, programmeName),
  });
  if (!reply.ok) return refused(c, { cause: reply.error, frames: session.frames });
  return send(c, deepLinkReplyPage(locale, reply.value), session.frames);
}

/** Opens Teams, in a window of its own, at the page where the person confirms. */
async function link(c: Context, ports: LtiParts['ports']): Promise<Response> {
  const { token = '' } = await fields(c);
  const session = await readSession(ports, token);
  const code = session === undefined ? undefined : await requestLink(ports, session);
  if (code === undefined) return refused(c, { cause: 'session_over' });
  return c.redirect(ports.links.tab(TAB_PATHS.lmsLink(code)), 303);
}

async function register(c: Context, ports: LtiParts['ports']): Promise<Response> {
  const locale = clientLocale(c);
  const configurationUrl = c.req.query('openid_configuration');
  if (configurationUrl === undefined || configurationUrl === '')
    return send(c, registrationInfoPage(locale), []);
  const registrationToken = c.req.query('registration_token');
  const [en, fr] = [catalogueOf('en').lms.register, catalogueOf('fr').lms.register];
  const made = await registerPlatform(
    ports,
    {
      code: c.req.param('code') ?? '',
      configurationUrl,
      ...(registrationToken === undefined || registrationToken === '' ? {} : { registrationToken }),
    },
    {
      name: en.toolName,
      nameFr: fr.toolName,
      description: en.description,
      label: en.label,
      labelFr: fr.label,
    },
  );
  // Whoever registers shows this in a frame of their own; it says nothing that others may not read.
  if (!made.ok) return send(c, registrationRefusedPage(locale, made.error), ANYBODY, 400);
  return send(c, registeredPage(locale, made.value.name), ANYBODY);
}
