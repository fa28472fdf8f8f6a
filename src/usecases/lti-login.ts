import type { LaunchCause } from '../domain/lms/launch.ts';
import {
  framesOf,
  isLoopbackName,
  originOf,
  withQuery,
  type LmsPlatform,
} from '../domain/lms/platform.ts';
import type { LoginRequest, LoginState } from '../domain/lms/session.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { addMinutes } from '../domain/time.ts';
import { KEY, toCreate } from './documents.ts';
import { clientIdOf, freshSecret, keptAs, LTI_SCOPE, type LmsPorts } from './lms-scope.ts';
import type { Stored } from './store-port.ts';

/** Between a click in the course and the platform's answer, a sign-in at the platform included. */
const STATE_MINUTES = 10;

export interface LoginBegun {
  /** The platform's page to go on at, with everything it asks for. */
  readonly goTo: string;
  /** What the browser is to keep and show again, under this key. */
  readonly proofKey: string;
  readonly proof: string;
  /** The platform keeps it for us, in this frame and at this origin. */
  readonly storage?: { readonly target: string; readonly origin: string };
  readonly frames: readonly string[];
}

export interface RefusedLaunch {
  readonly cause: LaunchCause;
  /** Origins that may frame the page saying so; absent while nobody knows who asks. */
  readonly frames?: readonly string[];
}

/**
 * Begins a launch that a platform initiated. Refuses what is incomplete, whom nobody connected, and
 * a target that is not ours: nobody is ever sent on to an address that a request names.
 */
export async function beginLogin(
  ports: LmsPorts,
  asked: LoginRequest,
): Promise<Result<LoginBegun, RefusedLaunch>> {
  const { issuer, loginHint, target } = asked;
  if (issuer === undefined) return refuse({ cause: 'issuer_missing' });
  if (loginHint === undefined) return refuse({ cause: 'login_hint_missing' });
  if (target === undefined) return refuse({ cause: 'target_missing' });
  if (!isOurs(ports, target)) return refuse({ cause: 'target_elsewhere' });
  const found = await platformFor(ports, issuer, asked);
  if (!found.ok) return found;
  const { scope, body: platform } = found.value;
  const frames = framesOf(platform);
  const { deploymentId } = asked;
  const known = platform.deploymentIds;
  if (deploymentId !== undefined && known.length > 0 && !known.includes(deploymentId)) {
    await noteRefusal(ports, found.value, 'deployment_unknown', deploymentId);
    return refuse({ cause: 'deployment_unknown', frames });
  }
  const [state, nonce, proof] = [freshSecret(ports), freshSecret(ports), freshSecret(ports)];
  const id = keptAs(ports, 'state', state);
  const proofKey = `binome-lti-${id}`;
  const { storageTarget } = asked;
  const body: LoginState = {
    id,
    scope,
    platformId: platform.id,
    nonce,
    proof: keptAs(ports, 'proof', proof),
    proofKey,
    asked,
    ...(storageTarget === undefined ? {} : { storageTarget }),
  };
  const expiresAt = addMinutes(ports.clock.now(), STATE_MINUTES);
  await ports.store.commit(LTI_SCOPE, [toCreate('ltiState', id, body, expiresAt)]);
  const origin = originOf(platform.authorizeUrl);
  return ok({
    goTo: authorizeAddress(ports, platform, { asked, loginHint, state, nonce }),
    proofKey,
    proof,
    frames,
    ...(storageTarget === undefined || origin === undefined
      ? {}
      : { storage: { target: storageTarget, origin } }),
  });
}

/**
 * Whether an address is one of ours to open: our own host, below `/lti`, or the bare host, which is
 * what some enter as the tool's address. On one machine its names are one: where platforms there are
 * spoken to, `localhost` is `127.0.0.1`.
 */
export function isOurs(
  { lms }: { readonly lms: Pick<LmsPorts['lms'], 'publicUrl' | 'loopback'> },
  address: string,
): boolean {
  if (!URL.canParse(address)) return false;
  const [own, asked] = [new URL(`${lms.publicUrl}/lti/`), new URL(address)];
  if (asked.username !== '' || asked.password !== '') return false;
  if (lms.loopback && [own, asked].every(({ hostname }) => isLoopbackName(hostname))) {
    asked.hostname = own.hostname;
  }
  if (asked.origin !== own.origin) return false;
  return asked.pathname === '/' || `${asked.pathname}/`.startsWith(own.pathname);
}

/**
 * The platform of an issuer, by its client where one is named. Where none is and the issuer has
 * several, the deployment tells them apart, if it can.
 */
async function platformFor(
  ports: LmsPorts,
  issuer: string,
  { clientId, deploymentId }: LoginRequest,
): Promise<Result<Stored<LmsPlatform>, RefusedLaunch>> {
  const clients =
    clientId === undefined
      ? await ports.store.find('ltiClient', LTI_SCOPE, KEY.issuer(issuer))
      : [await ports.store.get('ltiClient', LTI_SCOPE, clientIdOf(ports, issuer, clientId))];
  const named = await Promise.all(
    clients
      .filter((client) => client !== undefined)
      .map(({ body }) => ports.store.get('ltiPlatform', body.scope, body.platformId)),
  );
  const platforms = named.filter((platform) => platform !== undefined);
  const deployed = platforms.filter(
    ({ body }) => deploymentId !== undefined && body.deploymentIds.includes(deploymentId),
  );
  const [platform, another] = platforms.length > 1 && deployed.length > 0 ? deployed : platforms;
  if (another !== undefined) return refused(ports, 'client_unclear');
  return platform === undefined ? refused(ports, 'platform_unknown') : ok(platform);
}

function refused(ports: LmsPorts, cause: LaunchCause): Result<never, RefusedLaunch> {
  ports.log.warn('lti-launch-refused', { cause });
  return refuse({ cause });
}

/** The authorization request of OpenID Connect as LTI 1.3 narrows it (security framework §5.1.1.2). */
function authorizeAddress(
  { lms }: LmsPorts,
  { authorizeUrl, clientId }: LmsPlatform,
  given: {
    readonly asked: LoginRequest;
    readonly loginHint: string;
    readonly state: string;
    readonly nonce: string;
  },
): string {
  const { asked, loginHint, state, nonce } = given;
  return withQuery(authorizeUrl, {
    scope: 'openid',
    response_type: 'id_token',
    response_mode: 'form_post',
    prompt: 'none',
    client_id: clientId,
    redirect_uri: `${lms.publicUrl}/lti/launch`,
    login_hint: loginHint,
    state,
    nonce,
    ...(asked.messageHint === undefined ? {} : { lti_message_hint: asked.messageHint }),
  });
}

/** Kept for a month, so that a manager sees what failed and why; nobody is named. */
const NOTE_DAYS = 30;

export async function noteRefusal(
  ports: LmsPorts,
  { scope, body: { id: platformId } }: Pick<Stored<LmsPlatform>, 'scope' | 'body'>,
  cause: LaunchCause,
  deploymentId?: string,
): Promise<void> {
  ports.log.warn('lti-launch-refused', { cause, platform: platformId });
  await note(ports, scope, { platformId, what: cause, deploymentId });
}

/** Writes one line of the list of launches. */
export async function note(
  ports: Pick<LmsPorts, 'store' | 'clock' | 'ids'>,
  scope: LoginState['scope'],
  line: {
    readonly platformId: string;
    readonly what: LaunchCause | 'resource' | 'deep-linking' | 'review';
    readonly deploymentId?: string | undefined;
  },
): Promise<void> {
  const at = ports.clock.now();
  // Backwards, so that the first page of the list is what came last.
  const latestFirst = String(9_999_999_999_999 - Date.parse(at)).padStart(13, '0');
  const id = `${latestFirst}-${ports.ids.fresh()}`;
  const { platformId, what, deploymentId } = line;
  const body = {
    id,
    at,
    platformId,
    what,
    ...(deploymentId === undefined ? {} : { deploymentId }),
  };
  const expiresAt = addMinutes(at, NOTE_DAYS * 24 * 60);
  await ports.store.commit(scope, [toCreate('ltiNote', id, body, expiresAt)]);
}
