import {
  STATUS_LIST_LENGTH,
  revocationList,
  statusCredential,
  type Badge,
  type BadgeIssuer,
} from '../domain/badge.ts';
import type { Programme } from '../domain/programme.ts';
import { millisOf } from '../domain/time.ts';
import { KEY } from './documents.ts';
import { ISSUERS, issuerUrlOf } from './issue-badge.ts';
import type { Ports } from './ports.ts';
import type { Badges } from './records-port.ts';

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

/** The reasons beside it. */
export async function viewRevocations(
  { store }: Pick<Ports, 'store'>,
  { issuer, url }: PublicIssuer,
): Promise<ReturnType<typeof revocationList>> {
  const revoked = await store.find('badge', issuer.scope, KEY.revoked);
  return revocationList(
    url,
    revoked.map(({ body }) => body),
  );
}
