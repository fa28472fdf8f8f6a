import type { Scope } from '../domain/ids.ts';
import { checkPlatform, type LmsPlatform, type PlatformDetails } from '../domain/lms/platform.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { addMinutes, type Instant } from '../domain/time.ts';
import type { Actor } from './actor.ts';
import { decide, KEY, toCreate, toDelete, toReplace } from './documents.ts';
import { clientIdOf, freshSecret, keptAs, LTI_SCOPE, type LmsPorts } from './lms-scope.ts';
import type { Lms, Probed, RegistrationCause } from './lms-port.ts';
import { retryGrade } from './lti-grades.ts';
import { isOvertaken } from './overtaken.ts';
import type { Ports } from './ports.ts';
import { admit, type Admitted } from './standing.ts';

/** One day to give it to whoever administers the LMS. */
const REGISTRATION_HOURS = 24;

/** The door of every use case here: the programme's manager, where platforms are spoken to. */
export async function admitToLms(
  ports: Ports,
  actor: Actor,
  programmeId: string,
  to: 'change' | 'look' = 'change',
): Promise<Result<{ readonly admitted: Admitted; readonly ports: LmsPorts }, Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'lms.manage', to);
  if (!admitted.ok) return admitted;
  const { lms } = ports;
  if (lms === undefined) return refuse({ code: 'lms_off' });
  return ok({ admitted: admitted.value, ports: { ...ports, lms } });
}

/** A link that an LMS's administrator opens once to connect it; bound to this programme. */
export async function makeRegistrationLink(
  given: Ports,
  actor: Actor,
  programmeId: string,
): Promise<Result<{ readonly url: string; readonly expiresAt: Instant }, Refusal>> {
  const opened = await admitToLms(given, actor, programmeId);
  if (!opened.ok) return opened;
  const { ports, admitted } = opened.value;
  const code = freshSecret(ports);
  const id = keptAs(ports, 'registration', code);
  const expiresAt = addMinutes(ports.clock.now(), REGISTRATION_HOURS * 60);
  const link = { id, ...admitted.scope, by: actor.oid };
  await ports.store.commit(LTI_SCOPE, [toCreate('ltiRegistration', id, link, expiresAt)]);
  return ok({ url: `${ports.lms.publicUrl}/lti/register/${code}`, expiresAt });
}

/** What may change without making it another client. */
type Changeable = Omit<PlatformDetails, 'issuer' | 'clientId'>;

export type RegistrationRefusal = RegistrationCause | 'link_unknown' | 'client_taken';

/** What an LMS asks for when its administrator opens such a link (LTI Dynamic Registration 1.0). */
export async function registerPlatform(
  ports: LmsPorts,
  asked: {
    readonly code: string;
    readonly configurationUrl: string;
    readonly registrationToken?: string;
  },
  words: Parameters<Lms['register']>[2],
): Promise<Result<LmsPlatform, RegistrationRefusal>> {
  const id = keptAs(ports, 'registration', asked.code);
  const link = await ports.store.get('ltiRegistration', LTI_SCOPE, id);
  if (link === undefined || link.body.usedAt !== undefined) return refuse('link_unknown');
  const { configurationUrl, registrationToken } = asked;
  // Taken before anybody is asked: two windows of one administrator make one registration.
  const usedAt = ports.clock.now();
  const expiresAt = addMinutes(usedAt, REGISTRATION_HOURS * 60);
  const used = await ports.store.commit(LTI_SCOPE, [
    toReplace('ltiRegistration', link, { ...link.body, usedAt }, expiresAt),
  ]);
  if (!used.ok) return refuse('link_unknown');
  const details = await ports.lms.register(configurationUrl, registrationToken, words);
  const { tenantId, programmeId, by } = link.body;
  const made: Result<LmsPlatform, RegistrationRefusal> = details.ok
    ? await keepPlatform(ports, { tenantId, programmeId }, details.value, { how: 'registered', by })
    : details;
  if (made.ok) return made;
  ports.log.warn('lti-registration-refused', { cause: made.error });
  // What failed may be tried again with the same link.
  const again = await ports.store.get('ltiRegistration', LTI_SCOPE, id);
  if (again !== undefined) {
    await ports.store.commit(LTI_SCOPE, [
      toReplace('ltiRegistration', again, link.body, expiresAt),
    ]);
  }
  return made;
}

/** One client of one issuer is one programme's, in all tenants together: a launch names no other. */
async function keepPlatform(
  ports: LmsPorts,
  scope: Scope,
  details: PlatformDetails,
  { how, by }: { readonly how: LmsPlatform['how']; readonly by: string },
): Promise<Result<LmsPlatform, 'client_taken'>> {
  const platform: LmsPlatform = {
    ...details,
    id: ports.ids.fresh(),
    how,
    connectedBy: by,
    connectedAt: ports.clock.now(),
  };
  const { issuer, clientId } = details;
  const id = clientIdOf(ports, issuer, clientId);
  const client = { id, issuer, clientId, scope, platformId: platform.id };
  const known = await ports.store.get('ltiClient', LTI_SCOPE, id);
  if (known !== undefined) {
    const { scope: theirs, platformId } = known.body;
    if ((await ports.store.get('ltiPlatform', theirs, platformId)) !== undefined) {
      return refuse('client_taken');
    }
  }
  // The platform first: a name that leads nowhere would lock its owner out.
  await ports.store.commit(scope, [toCreate('ltiPlatform', platform.id, platform)]);
  const named = await ports.store.commit(LTI_SCOPE, [
    known === undefined ? toCreate('ltiClient', id, client) : toReplace('ltiClient', known, client),
  ]);
  if (named.ok) return ok(platform);
  const stored = await ports.store.get('ltiPlatform', scope, platform.id);
  if (stored !== undefined) await ports.store.commit(scope, [toDelete('ltiPlatform', stored)]);
  return refuse('client_taken');
}

/** A platform whose details were typed by hand. */
export async function connectPlatform(
  given: Ports,
  actor: Actor,
  input: { readonly programmeId: string; readonly details: PlatformDetails },
): Promise<Result<LmsPlatform, Refusal>> {
  const opened = await admitToLms(given, actor, input.programmeId);
  if (!opened.ok) return opened;
  const { ports, admitted } = opened.value;
  const checked = checkPlatform(input.details, ports.lms);
  if (!checked.ok) return refuse({ code: 'lms_platform_invalid', details: checked.error });
  const made = await keepPlatform(ports, admitted.scope, checked.value, {
    how: 'typed',
    by: actor.oid,
  });
  return made.ok ? made : refuse({ code: 'lms_client_taken' });
}

/**
 * Changes what may change without being another client: its name, deployments, frames, addresses.
 * `seen` is what stood before: what another manager changed meanwhile stays (`changed_meanwhile`).
 */
export async function changePlatform(
  given: Ports,
  actor: Actor,
  input: {
    readonly programmeId: string;
    readonly platformId: string;
    readonly details: Changeable;
    readonly seen?: Changeable;
  },
): Promise<Result<LmsPlatform, Refusal>> {
  const opened = await admitToLms(given, actor, input.programmeId);
  if (!opened.ok) return opened;
  const { ports, admitted } = opened.value;
  return decide(ports, 'ltiPlatform', admitted.scope, input.platformId, (platform) => {
    const { issuer, clientId, id, how, connectedBy, connectedAt, ...stands } = platform;
    const checked = checkPlatform({ ...input.details, issuer, clientId }, ports.lms);
    if (!checked.ok) return refuse({ code: 'lms_platform_invalid', details: checked.error });
    const { issuer: _issuer, clientId: _clientId, ...next } = checked.value;
    if (isOvertaken(input.seen, stands, next)) return refuse({ code: 'changed_meanwhile' });
    return ok({ next: { ...checked.value, id, how, connectedBy, connectedAt } });
  });
}

/** Disconnects it: nobody launches from it any more, and nothing is sent to it. */
export async function removePlatform(
  given: Ports,
  actor: Actor,
  input: { readonly programmeId: string; readonly platformId: string },
): Promise<Result<undefined, Refusal>> {
  const opened = await admitToLms(given, actor, input.programmeId);
  if (!opened.ok) return opened;
  const { ports, admitted } = opened.value;
  const { scope } = admitted;
  const stored = await ports.store.get('ltiPlatform', scope, input.platformId);
  if (stored === undefined) return refuse({ code: 'not_found' });
  await ports.store.commit(scope, [toDelete('ltiPlatform', stored)]);
  const id = clientIdOf(ports, stored.body.issuer, stored.body.clientId);
  const client = await ports.store.get('ltiClient', LTI_SCOPE, id);
  if (client?.body.platformId === input.platformId) {
    await ports.store.commit(LTI_SCOPE, [toDelete('ltiClient', client)]);
  }
  await forgetPlatform(ports, scope, input.platformId);
  return ok(undefined);
}

/** What came from it goes with it: courses, activities, grades to come, and whose account is whose. */
async function forgetPlatform(ports: LmsPorts, scope: Scope, platformId: string): Promise<void> {
  const key = KEY.platform(platformId);
  for (const kind of ['ltiGrade', 'ltiActivity', 'ltiCourse', 'ltiLink'] as const) {
    for (const stored of await ports.store.find(kind, scope, key)) {
      await ports.store.commit(scope, [{ op: 'delete', kind, id: stored.id, etag: stored.etag }]);
    }
  }
}

/** Whether its keys can be read and it gives us a token, as a launch and a grade will need. */
export async function testPlatform(
  given: Ports,
  actor: Actor,
  input: { readonly programmeId: string; readonly platformId: string },
): Promise<Result<Probed, Refusal>> {
  const opened = await admitToLms(given, actor, input.programmeId);
  if (!opened.ok) return opened;
  const { ports, admitted } = opened.value;
  const stored = await ports.store.get('ltiPlatform', admitted.scope, input.platformId);
  if (stored === undefined) return refuse({ code: 'not_found' });
  return ok(await ports.lms.probe(stored.body));
}

/** Tries failed scores again, after a manager mended what stood in the way. */
export async function retryGrades(
  given: Ports,
  actor: Actor,
  input: { readonly programmeId: string; readonly platformId: string },
): Promise<Result<{ readonly retried: number }, Refusal>> {
  const opened = await admitToLms(given, actor, input.programmeId);
  if (!opened.ok) return opened;
  const { ports, admitted } = opened.value;
  const key = KEY.platform(input.platformId);
  const grades = await ports.store.find('ltiGrade', admitted.scope, key);
  const failed = grades.filter(({ body }) => body.status === 'failed');
  for (const grade of failed) await retryGrade(ports, grade);
  return ok({ retried: failed.length });
}
