import type { Scope } from '../domain/ids.ts';
import {
  readLaunch,
  type KeptLaunch,
  type Launch,
  type LaunchCause,
} from '../domain/lms/launch.ts';
import { framesOf, originOf, type LmsPlatform } from '../domain/lms/platform.ts';
import type { LoginState } from '../domain/lms/session.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { addMinutes, millisOf } from '../domain/time.ts';
import { decide, toCreate, toReplace } from './documents.ts';
import { freshSecret, keptAs, LTI_SCOPE, type LmsPorts } from './lms-scope.ts';
import { rememberActivity } from './lti-activities.ts';
import { beginLogin, isOurs, note, noteRefusal, type RefusedLaunch } from './lti-login.ts';
import type { Stored } from './store-port.ts';

/** An accepted launch is good for the pages it opens during so long. */
const LAUNCH_MINUTES = 8 * 60;
const SESSION_MINUTES = 60;

/** A launch that was accepted; `session` once its browser has proved that it began it. */
export interface Launched {
  readonly scope: Scope;
  readonly launch: KeptLaunch;
  readonly frames: readonly string[];
}

/** What the browser is asked for before anything personal is shown. */
export interface ProofAsked extends Launched {
  readonly proofKey: string;
  readonly storage?: { readonly target: string; readonly origin: string };
}

/**
 * Takes the platform's answer: the state once and never again, then the token. What is accepted is
 * kept, but shown to nobody until `proveBrowser`.
 */
export async function takeLaunch(
  ports: LmsPorts,
  given: { readonly state?: string; readonly idToken?: string; readonly error?: string },
): Promise<Result<ProofAsked, RefusedLaunch>> {
  const used = await useState(ports, given.state);
  if (!used.ok) {
    ports.log.warn('lti-launch-refused', { cause: used.error });
    return refuse({ cause: used.error });
  }
  const { body: login } = used.value;
  const { scope } = login;
  const stored = await ports.store.get('ltiPlatform', scope, login.platformId);
  if (stored === undefined) return refuse({ cause: 'platform_unknown' });
  const frames = framesOf(stored.body);
  const read = await readToken(ports, stored.body, login, given);
  if (!read.ok) {
    await noteRefusal(ports, stored, read.error.cause, read.error.deploymentId);
    return refuse({ cause: read.error.cause, frames });
  }
  await keepDeployment(ports, stored, read.value.deploymentId);
  const id = ports.ids.fresh();
  const now = ports.clock.now();
  const launch: KeptLaunch = { ...read.value, id, at: now, proof: login.proof };
  const expiresAt = addMinutes(now, LAUNCH_MINUTES);
  await ports.store.commit(scope, [toCreate('ltiLaunch', id, launch, expiresAt)]);
  await note(ports, scope, { platformId: stored.id, what: launch.message.kind });
  const origin = originOf(stored.body.authorizeUrl);
  return ok({
    scope,
    launch,
    frames: framesOf(stored.body, launch.seenAt),
    proofKey: login.proofKey,
    ...(login.storageTarget === undefined || origin === undefined
      ? {}
      : { storage: { target: login.storageTarget, origin } }),
  });
}

/** A state is good for one answer: whoever comes second, even at the same moment, is refused. */
async function useState(
  ports: LmsPorts,
  state: string | undefined,
): Promise<Result<Stored<LoginState>, LaunchCause>> {
  if (state === undefined || state === '') return refuse('state_missing');
  const stored = await ports.store.get('ltiState', LTI_SCOPE, keptAs(ports, 'state', state));
  if (stored === undefined) return refuse('state_unknown');
  if (stored.body.usedAt !== undefined) return refuse('state_replayed');
  const now = ports.clock.now();
  const next = { ...stored.body, usedAt: now };
  // Kept beyond its use, so that a replay is told from a stranger.
  const written = await ports.store.commit(LTI_SCOPE, [
    toReplace('ltiState', stored, next, addMinutes(now, SESSION_MINUTES)),
  ]);
  return written.ok ? ok(stored) : refuse('state_replayed');
}

async function readToken(
  ports: LmsPorts,
  platform: LmsPlatform,
  login: LoginState,
  given: { readonly idToken?: string; readonly error?: string },
): Promise<Result<Launch, { readonly cause: LaunchCause; readonly deploymentId?: string }>> {
  if (given.error !== undefined) return refuse({ cause: 'platform_error' });
  if (given.idToken === undefined) return refuse({ cause: 'token_missing' });
  const claims = await ports.lms.verify(platform.jwksUrl, given.idToken);
  if (!claims.ok) return refuse({ cause: claims.error });
  const launch = readLaunch(claims.value, {
    platform,
    nonce: login.nonce,
    now: Math.floor(millisOf(ports.lms.now()) / 1_000),
    isOurs: (address) => isOurs(ports, address),
  });
  if (launch.ok) return launch;
  const deployment = claims.value['https://purl.imsglobal.org/spec/lti/claim/deployment_id'];
  const isNamed = launch.error === 'deployment_unknown' && typeof deployment === 'string';
  return refuse({ cause: launch.error, ...(isNamed ? { deploymentId: deployment } : {}) });
}

/** The first deployment of a platform that was connected without one is the one that counts. */
async function keepDeployment(
  ports: LmsPorts,
  { scope, body }: Stored<LmsPlatform>,
  deploymentId: string,
): Promise<void> {
  if (body.deploymentIds.length > 0) return;
  await decide(ports, 'ltiPlatform', scope, body.id, (platform) =>
    ok({
      next:
        platform.deploymentIds.length > 0
          ? platform
          : { ...platform, deploymentIds: [deploymentId] },
    }),
  );
}

/** The browser shows what it was given when it began: from now on its pages may be shown to it. */
export async function proveBrowser(
  ports: LmsPorts,
  scope: Scope,
  launchId: string,
  proof: string | undefined,
): Promise<Result<Launched, RefusedLaunch>> {
  const found = await findLaunch(ports, scope, launchId);
  if (found === undefined) return refuse({ cause: 'session_over' });
  const { launch, frames } = found;
  if (launch.proof === undefined) return refuse({ cause: 'state_replayed', frames });
  if (proof === undefined || keptAs(ports, 'proof', proof) !== launch.proof) {
    await noteRefusal(ports, { scope, body: found.platform }, 'browser_unproven');
    return refuse({ cause: 'browser_unproven', frames });
  }
  const { proof: _shown, ...proved } = launch;
  const stored = await ports.store.get('ltiLaunch', scope, launchId);
  if (stored === undefined) return refuse({ cause: 'session_over' });
  const expiresAt = addMinutes(launch.at, LAUNCH_MINUTES);
  const written = await ports.store.commit(scope, [
    toReplace('ltiLaunch', stored, proved, expiresAt),
  ]);
  if (!written.ok) return refuse({ cause: 'state_replayed', frames });
  await rememberActivity(ports, scope, proved);
  return ok({ scope, launch: proved, frames });
}

/** A bearer for the pages of a proved launch: random, short-lived, kept as a hash. */
export async function openSession(
  ports: LmsPorts,
  { scope, launch }: Pick<Launched, 'scope' | 'launch'>,
): Promise<string> {
  const token = `lti_${freshSecret(ports)}`;
  const id = keptAs(ports, 'session', token);
  const { locale } = launch;
  const body = { id, scope, launchId: launch.id, ...(locale === undefined ? {} : { locale }) };
  const expiresAt = addMinutes(ports.clock.now(), SESSION_MINUTES);
  await ports.store.commit(LTI_SCOPE, [toCreate('ltiSession', id, body, expiresAt)]);
  return token;
}

export interface OpenSession extends Launched {
  readonly platform: LmsPlatform;
}

/** Whose pages a bearer opens, as long as it lives and its launch and platform do. */
export async function readSession(
  ports: Pick<LmsPorts, 'store' | 'ids'>,
  token: string,
): Promise<OpenSession | undefined> {
  const stored = await ports.store.get('ltiSession', LTI_SCOPE, keptAs(ports, 'session', token));
  if (stored === undefined) return undefined;
  const { scope, launchId } = stored.body;
  const found = await findLaunch(ports, scope, launchId);
  return found?.launch.proof === undefined && found !== undefined ? { ...found, scope } : undefined;
}

/** Who may frame the pages of a launch; nobody for one that is not there. */
export async function findLaunch(
  ports: Pick<LmsPorts, 'store'>,
  scope: Scope,
  launchId: string,
): Promise<
  | {
      readonly launch: KeptLaunch;
      readonly platform: LmsPlatform;
      readonly frames: readonly string[];
    }
  | undefined
> {
  const launch = await ports.store.get('ltiLaunch', scope, launchId);
  if (launch === undefined) return undefined;
  const platform = await ports.store.get('ltiPlatform', scope, launch.body.platformId);
  if (platform === undefined) return undefined;
  return {
    launch: launch.body,
    platform: platform.body,
    frames: framesOf(platform.body, launch.body.seenAt),
  };
}

/** Begins a login anew in a window of its own, where cookies are the tool's own; once for a state. */
export async function beginAgain(ports: LmsPorts, proofKey: string): ReturnType<typeof beginLogin> {
  const id = proofKey.replace(/^binome-lti-/u, '');
  const stored = await ports.store.get('ltiState', LTI_SCOPE, id);
  if (stored === undefined) return refuse({ cause: 'state_unknown' });
  const { storageTarget: _none, ...asked } = stored.body.asked;
  return beginLogin(ports, asked);
}
