import { peopleScope, type Scope } from '../domain/ids.ts';
import type { LinkRequest, LmsLink } from '../domain/lms/grade.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { addMinutes } from '../domain/time.ts';
import type { Actor } from './actor.ts';
import { KEY, toCreate, toDelete } from './documents.ts';
import { gradeAccount } from './lti-progress.ts';
import { readSession, type OpenSession } from './lti-launch.ts';
import { freshSecret, keptAs, linkIdOf, LTI_SCOPE } from './lms-scope.ts';
import type { Ports } from './ports.ts';

type Needs = Pick<Ports, 'store' | 'clock' | 'ids'>;

/** Long enough to find one's way to Teams, too short to lie about in a mailbox. */
const REQUEST_MINUTES = 30;

/** The person of Teams behind an LMS session, if they linked the account. */
export async function linkOf(
  ports: Pick<Ports, 'store' | 'ids'>,
  { scope, launch: { platformId, sub } }: Pick<OpenSession, 'scope' | 'launch'>,
): Promise<LmsLink | undefined> {
  if (sub === undefined) return undefined;
  return (await ports.store.get('ltiLink', scope, linkIdOf(ports, platformId, sub)))?.body;
}

/** Who holds a bearer of the LMS: a linked person, in the language of their LMS; else nobody. */
export async function actorOfSession(
  ports: Pick<Ports, 'store' | 'ids'>,
  token: string,
): Promise<(Omit<Actor, 'locale'> & Partial<Pick<Actor, 'locale'>>) | undefined> {
  if (!token.startsWith('lti_')) return undefined;
  const session = await readSession(ports, token);
  const link = session === undefined ? undefined : await linkOf(ports, session);
  if (session === undefined || link === undefined) return undefined;
  const { tenantId } = session.scope;
  const person = await ports.store.get('person', peopleScope(tenantId), link.oid);
  const { locale } = session.launch;
  return {
    tenantId,
    oid: link.oid,
    name: person?.body.name ?? link.name,
    ...(person?.body.mail === undefined ? {} : { mail: person.body.mail }),
    ...(locale === undefined ? {} : { locale }),
  };
}

/** A code that the person opens in Teams to say that this LMS account is theirs. */
export async function requestLink(ports: Needs, session: OpenSession): Promise<string | undefined> {
  const { scope, launch, platform } = session;
  if (launch.sub === undefined) return undefined;
  const code = freshSecret(ports);
  const id = keptAs(ports, 'link', code);
  const request: LinkRequest = {
    id,
    ...scope,
    platformId: platform.id,
    platformName: platform.name,
    sub: launch.sub,
    name: launch.name ?? '',
  };
  const expiresAt = addMinutes(ports.clock.now(), REQUEST_MINUTES);
  await ports.store.commit(LTI_SCOPE, [toCreate('ltiLinkRequest', id, request, expiresAt)]);
  return code;
}

export interface LinkAsked {
  readonly request: LinkRequest;
  readonly programmeName: string;
}

/** What somebody is about to link, shown before they confirm. Other tenants' codes do not exist. */
export async function readLinkRequest(
  ports: Pick<Ports, 'store' | 'ids'>,
  actor: Actor,
  code: string,
): Promise<Result<LinkAsked, Refusal>> {
  const stored = await ports.store.get('ltiLinkRequest', LTI_SCOPE, keptAs(ports, 'link', code));
  if (stored?.body.tenantId !== actor.tenantId) return refuse({ code: 'not_found' });
  const { tenantId, programmeId } = stored.body;
  const programme = await ports.store.get('programme', { tenantId, programmeId }, programmeId);
  if (programme === undefined) return refuse({ code: 'not_found' });
  return ok({ request: stored.body, programmeName: programme.body.name });
}

/**
 * The person of Teams says that the LMS account is theirs. The code is good once; an account that is
 * somebody else's stays theirs until they unlink it.
 */
export async function confirmLink(
  ports: Needs,
  actor: Actor,
  code: string,
): Promise<Result<LmsLink, Refusal>> {
  const id = keptAs(ports, 'link', code);
  const asked = await ports.store.get('ltiLinkRequest', LTI_SCOPE, id);
  if (asked?.body.tenantId !== actor.tenantId) return refuse({ code: 'not_found' });
  const used = await ports.store.commit(LTI_SCOPE, [toDelete('ltiLinkRequest', asked)]);
  if (!used.ok) return refuse({ code: 'not_found' });
  const { tenantId, programmeId, platformId, sub, name } = asked.body;
  const scope: Scope = { tenantId, programmeId };
  const link: LmsLink = {
    id: linkIdOf(ports, platformId, sub),
    ...{ platformId, sub, name },
    oid: actor.oid,
    linkedAt: ports.clock.now(),
  };
  const written = await ports.store.commit(scope, [toCreate('ltiLink', link.id, link)]);
  if (!written.ok) {
    const known = await ports.store.get('ltiLink', scope, link.id);
    if (known?.body.oid !== actor.oid) return refuse({ code: 'lms_account_taken' });
    return ok(known.body);
  }
  await gradeAccount(ports, scope, platformId, sub);
  return ok(link);
}

export interface OwnLink {
  readonly link: LmsLink;
  readonly platformName: string;
}

/** My LMS accounts, in every programme. */
export async function listOwnLinks(
  ports: Pick<Ports, 'store'>,
  { tenantId, oid }: Actor,
): Promise<readonly OwnLink[]> {
  const found = await ports.store.find('ltiLink', { tenantId }, KEY.oid(oid));
  return Promise.all(
    found.map(async ({ scope, body }) => {
      const platform = await ports.store.get('ltiPlatform', scope, body.platformId);
      return { link: body, platformName: platform?.body.name ?? '' };
    }),
  );
}

/** Takes a link back at once: its sessions open nothing more, and nothing more is sent for it. */
export async function unlink(
  ports: Pick<Ports, 'store'>,
  { tenantId, oid }: Actor,
  linkId: string,
): Promise<Result<undefined, Refusal>> {
  const found = await ports.store.find('ltiLink', { tenantId }, KEY.oid(oid));
  const own = found.find(({ id }) => id === linkId);
  if (own === undefined) return refuse({ code: 'not_found' });
  const { platformId, sub } = own.body;
  const grades = await ports.store.find('ltiGrade', own.scope, KEY.account(platformId, sub));
  await ports.store.commit(own.scope, [toDelete('ltiLink', own)]);
  for (const grade of grades) {
    await ports.store.commit(grade.scope, [toDelete('ltiGrade', grade)]);
  }
  return ok(undefined);
}
