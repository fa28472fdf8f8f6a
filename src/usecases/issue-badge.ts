import {
  ACHIEVEMENTS,
  badgeCredential,
  earned,
  linkedInUrl,
  needsKey,
  STATUS_LIST_LENGTH,
  type Badge,
  type BadgeIssuer,
  type BadgeKind,
} from '../domain/badge.ts';
import type { Scope } from '../domain/ids.ts';
import type { Participant } from '../domain/participant.ts';
import type { Programme } from '../domain/programme.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { millisOf } from '../domain/time.ts';
import type { Actor } from './actor.ts';
import { KEY, toCreate, toReplace } from './documents.ts';
import type { Ports } from './ports.ts';
import type { Stored } from './store-port.ts';
import type { Badges } from './records-port.ts';
import { admit } from './standing.ts';

/** Issuers are looked up by strangers, who know neither tenant nor programme. */
export const ISSUERS: Scope = { tenantId: '~badges', programmeId: '~badges' };

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
  const id = badgeId(ports, scope, self, input.pairId);
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

export function issuerUrlOf({ publicUrl }: Badges, issuerId: string): string {
  return `${publicUrl}/badges/${issuerId}`;
}

export interface MyBadges {
  readonly programmeName: string;
  readonly held: readonly HeldBadge[];
  /** What I have earned and never asked for. */
  readonly open: readonly { readonly kind: BadgeKind; readonly pairId?: string }[];
}

/** My badges in one programme, and what I might ask for. */
export async function viewMyBadges(
  ports: Pick<Ports, 'store' | 'ids'> & { readonly badges?: Badges },
  actor: Actor,
  programmeId: string,
): Promise<Result<MyBadges, Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'badge.claim');
  if (!admitted.ok) return admitted;
  const { scope, self, programme } = admitted.value;
  const { badges } = ports;
  if (self === undefined) return refuse({ code: 'not_found' });
  const { name: programmeName } = programme.body;
  if (badges === undefined) return ok({ programmeName, held: [], open: [] });
  const key = KEY.participant(self.id);
  const [mine, pairs] = await Promise.all([
    ports.store.find('badge', scope, key),
    ports.store.find('pair', scope, key),
  ]);
  const asked = new Set(mine.map(({ id }) => id));
  const open = [undefined, ...pairs.map(({ body }) => body)].flatMap((pair) => {
    const kind = earned(self, pair);
    if (kind === undefined || asked.has(badgeId(ports, scope, self, pair?.id))) return [];
    return [{ kind, ...(pair === undefined ? {} : { pairId: pair.id }) }];
  });
  const shown = mine.map(({ body }) => held(badges, body, programme.body));
  return ok({ programmeName, held: shown, open });
}

/** A UUID that follows from whose badge it is and for what. */
function badgeId(
  { ids }: Pick<Ports, 'ids'>,
  { tenantId, programmeId }: Scope,
  self: Participant,
  pairId: string | undefined,
): string {
  return ids.uuid(['badge', tenantId, programmeId, self.id, pairId ?? 'training'].join('\n'));
}
