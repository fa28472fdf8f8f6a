import {
  ACHIEVEMENTS,
  badgeCredential,
  earned,
  linkedInUrl,
  needsKey,
  STATUS_LIST_LENGTH,
  statusCredential,
  type Badge,
  type BadgeIssuer,
  type BadgeKind,
} from '../domain/badge.ts';
import type { Scope } from '../domain/ids.ts';
import type { Programme } from '../domain/programme.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { millisOf } from '../domain/time.ts';
import type { Actor } from './actor.ts';
import { KEY, toCreate, toReplace } from './documents.ts';
import type { Ports, Stored } from './ports.ts';
import type { Badges } from './records-port.ts';
import { admit } from './standing.ts';

/** Issuers are looked up by strangers, who know neither tenant nor programme. */
const ISSUERS: Scope = { tenantId: '~badges', programmeId: '~badges' };

type Needs = Pick<Ports, 'store' | 'clock' | 'ids'>;

/** A badge as its holder gets it. */
export interface HeldBadge {
  readonly badge: Badge;
  readonly url: string;
  readonly linkedIn: string;
}

/**
 * Issues my badge for a pair that came to its end, or for the training: only ever because I ask.
 * Asked for again it is the very same badge. Signed under the name I go by in the programme.
 */
export async function claimBadge(
  ports: Needs & { readonly badges?: Badges },
  actor: Actor,
  input: { readonly programmeId: string; readonly pairId?: string },
): Promise<Result<HeldBadge, Refusal>> {
  const admitted = await admit(ports, actor, input.programmeId, 'badge.claim');
  if (!admitted.ok) return admitted;
  const { scope, self, programme } = admitted.value;
  const { badges } = ports;
  if (self === undefined) return refuse({ code: 'not_found' });
  if (badges === undefined) return refuse({ code: 'badges_off' });
  const pair = await pairOf(ports, scope, input.pairId);
  if (input.pairId !== undefined) {
    if (pair === undefined || (pair.mentorId !== self.id && pair.menteeId !== self.id)) {
      return refuse({ code: 'not_found' });
    }
  }
  const kind = earned(self, pair);
  if (kind === undefined) return refuse({ code: 'badge_not_earned' });
  const id = ports.ids.uuid(
    ['badge', scope.tenantId, scope.programmeId, self.id, input.pairId ?? 'training'].join('\n'),
  );
  const existing = await ports.store.get('badge', scope, id);
  if (existing?.body.revokedAt !== undefined) return refuse({ code: 'badge_withdrawn' });
  if (existing !== undefined) return ok(held(badges, existing.body, programme.body));
  const draft = { id, kind, recipient: self.profile.name, participantId: self.id };
  return issue({ ...ports, badges }, programme, draft);
}

async function pairOf({ store }: Pick<Ports, 'store'>, scope: Scope, pairId: string | undefined) {
  return pairId === undefined ? undefined : (await store.get('pair', scope, pairId))?.body;
}

async function issue(
  ports: Needs & { readonly badges: Badges },
  { scope, body: programme }: Stored<Programme>,
  draft: Pick<Badge, 'id' | 'kind' | 'participantId'> & { readonly recipient: string },
): Promise<Result<HeldBadge, Refusal>> {
  const { badges, store, clock } = ports;
  const issuer = await takePlace(ports, scope);
  const [key] = issuer.keys;
  if (key === undefined || issuer.index >= STATUS_LIST_LENGTH) return refuse({ code: 'busy' });
  const { recipient, ...rest } = draft;
  // Whole seconds: a JWT's date has no fraction, and the two must say the same.
  const issuedAt = `${clock.now().slice(0, 19)}Z`;
  const issuerUrl = issuerUrlOf(badges, issuer.id);
  const credential = badgeCredential({
    ...draft,
    issuerUrl,
    publicUrl: badges.publicUrl,
    programme: programme.name,
    recipient,
    achievement: saidIn(draft.kind, programme.locale),
    issuedAt,
    index: issuer.index,
  });
  const jwt = await badges.sign(key, `${issuerUrl}/keys/${key.kid}`, {
    ...credential,
    iss: issuerUrl,
    jti: credential.id,
    sub: credential.credentialSubject.id,
    nbf: Math.floor(millisOf(issuedAt) / 1000),
  });
  const badge: Badge = { ...rest, issuerId: issuer.id, jwt, issuedAt, index: issuer.index };
  const written = await store.commit(scope, [toCreate('badge', badge.id, badge)]);
  return written.ok ? ok(held(badges, badge, programme)) : refuse({ code: 'busy' });
}

/** The programme as an issuer, with a key in use, and a place of the status list that nobody has. */
async function takePlace(
  { badges, store, clock, ids }: Needs & { readonly badges: Badges },
  scope: Scope,
): Promise<BadgeIssuer & { readonly index: number }> {
  const id = ids.hash(['badge issuer', scope.tenantId, scope.programmeId]);
  for (;;) {
    const stored = await store.get('badgeIssuer', ISSUERS, id);
    const before: BadgeIssuer = stored?.body ?? { id, scope, keys: [], nextIndex: 0 };
    const now = clock.now();
    const keys = needsKey(before, now) ? [await badges.makeKey(now), ...before.keys] : before.keys;
    const next = { ...before, keys, nextIndex: before.nextIndex + 1 };
    const change =
      stored === undefined
        ? toCreate('badgeIssuer', id, next)
        : toReplace('badgeIssuer', stored, next);
    if ((await store.commit(ISSUERS, [change])).ok) return { ...next, index: before.nextIndex };
  }
}

function saidIn(kind: BadgeKind, locale: 'fr' | 'en') {
  const { name, description, criteria } = ACHIEVEMENTS[kind];
  return {
    name: name[locale],
    description: description[locale],
    criteria: criteria[locale],
  };
}

function held({ publicUrl }: Badges, badge: Badge, { name, locale }: Programme): HeldBadge {
  const url = `${publicUrl}/badges/${badge.issuerId}/${badge.id}`;
  const linkedIn = linkedInUrl({
    name: saidIn(badge.kind, locale).name,
    organisation: name,
    issuedAt: badge.issuedAt,
    url,
    id: badge.id,
  });
  return { badge, url, linkedIn };
}

function issuerUrlOf({ publicUrl }: Badges, issuerId: string): string {
  return `${publicUrl}/badges/${issuerId}`;
}

/** My badges in one programme. */
export async function viewMyBadges(
  ports: Pick<Ports, 'store'> & { readonly badges?: Badges },
  actor: Actor,
  programmeId: string,
): Promise<Result<readonly HeldBadge[], Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'badge.claim');
  if (!admitted.ok) return admitted;
  const { scope, self, programme } = admitted.value;
  const { badges } = ports;
  if (self === undefined) return refuse({ code: 'not_found' });
  if (badges === undefined) return ok([]);
  const mine = await ports.store.find('badge', scope, KEY.participant(self.id));
  return ok(mine.map(({ body }) => held(badges, body, programme.body)));
}

/** Takes a badge of mine back: its page and the status list say so from then on. */
export async function withdrawBadge(
  ports: Pick<Ports, 'store' | 'clock'>,
  actor: Actor,
  input: { readonly programmeId: string; readonly badgeId: string },
): Promise<Result<Badge, Refusal>> {
  const admitted = await admit(ports, actor, input.programmeId, 'badge.claim');
  if (!admitted.ok) return admitted;
  const { scope, self } = admitted.value;
  const stored = await ports.store.get('badge', scope, input.badgeId);
  if (stored === undefined || stored.body.participantId !== self?.id) {
    return refuse({ code: 'not_found' });
  }
  if (stored.body.revokedAt !== undefined) return ok(stored.body);
  const next = { ...stored.body, revokedAt: ports.clock.now() };
  const written = await ports.store.commit(scope, [toReplace('badge', stored, next)]);
  return written.ok ? ok(next) : refuse({ code: 'busy' });
}

export interface PublicIssuer {
  readonly issuer: BadgeIssuer;
  readonly programme: Programme;
  readonly url: string;
}

/** A programme as an issuer, for anybody. */
export async function viewIssuer(
  { store, badges }: Pick<Ports, 'store'> & { readonly badges: Badges },
  issuerId: string,
): Promise<PublicIssuer | undefined> {
  const issuer = (await store.get('badgeIssuer', ISSUERS, issuerId))?.body;
  if (issuer === undefined) return undefined;
  const programme = await store.get('programme', issuer.scope, issuer.scope.programmeId);
  if (programme === undefined) return undefined;
  return { issuer, programme: programme.body, url: issuerUrlOf(badges, issuerId) };
}

export interface PublicBadge extends PublicIssuer {
  readonly badge: Badge;
  /** The credential when its signature stands, else undefined. */
  readonly credential: Readonly<Record<string, unknown>> | undefined;
}

/** A badge, checked anew, for anybody who has its address. */
export async function viewBadge(
  ports: Pick<Ports, 'store'> & { readonly badges: Badges },
  issuerId: string,
  badgeId: string,
): Promise<PublicBadge | undefined> {
  const shown = await viewIssuer(ports, issuerId);
  if (shown === undefined) return undefined;
  const badge = (await ports.store.get('badge', shown.issuer.scope, badgeId))?.body;
  if (badge === undefined) return undefined;
  const credential = await ports.badges.verify(badge.jwt, shown.issuer.keys);
  return { ...shown, badge, credential };
}

/** The issuer's status list, signed as it stands now. */
export async function signStatusList(
  { store, badges, clock }: Pick<Ports, 'store' | 'clock'> & { readonly badges: Badges },
  { issuer, url }: PublicIssuer,
): Promise<string | undefined> {
  const revoked = await store.find('badge', issuer.scope, KEY.revoked);
  const list = badges.statusList(
    revoked.map(({ body }) => body.index),
    STATUS_LIST_LENGTH,
  );
  const [key] = issuer.keys;
  if (key === undefined) return undefined;
  const at = `${clock.now().slice(0, 19)}Z`;
  const credential = statusCredential(url, list, at);
  return badges.sign(key, `${url}/keys/${key.kid}`, {
    ...credential,
    iss: url,
    jti: credential.id,
    sub: credential.credentialSubject.id,
    nbf: Math.floor(millisOf(at) / 1000),
  });
}
