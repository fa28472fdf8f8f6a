import type { Oid, Scope, TenantId } from '../ids.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { Instant } from '../time.ts';

export type PlatformId = string;

/** What a learning platform says of itself, typed by hand or by dynamic registration. */
export interface PlatformDetails {
  readonly name: string;
  /** `iss` of everything it signs; compared as text, never as an address. */
  readonly issuer: string;
  readonly clientId: string;
  /** None known: the first deployment that launches is kept, and every other one refused. */
  readonly deploymentIds: readonly string[];
  readonly authorizeUrl: string;
  readonly tokenUrl: string;
  /** `aud` of our client assertions; the token endpoint itself where the platform names none. */
  readonly tokenAudience?: string;
  readonly jwksUrl: string;
  /** Web origins whose pages may show ours, besides those of the addresses above. */
  readonly origins: readonly string[];
}

/** A learning platform that a programme's manager connected: one client of one issuer. */
export interface LmsPlatform extends PlatformDetails {
  readonly id: PlatformId;
  readonly how: 'registered' | 'typed';
  readonly connectedBy: Oid;
  readonly connectedAt: Instant;
}

/** Which programme an issuer's client belongs to; kept apart from every tenant, by both together. */
export interface LmsClient {
  readonly id: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: Scope;
  readonly platformId: PlatformId;
}

/** A one-time link with which a platform registers itself, bound to who gave it. */
export interface RegistrationLink {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly programmeId: string;
  readonly by: Oid;
  readonly usedAt?: Instant;
}

export const PLATFORM_FIELDS = [
  'name',
  'issuer',
  'clientId',
  'deploymentIds',
  'authorizeUrl',
  'tokenUrl',
  'jwksUrl',
  'origins',
] as const;
export type PlatformField = (typeof PLATFORM_FIELDS)[number];

const LONGEST = 1_000;
const MOST = 50;

/**
 * The details with texts trimmed and origins written once, or every field that cannot stand.
 * Addresses are https; plain http only on this machine, and only where `loopback` allows it.
 */
export function checkPlatform(
  typed: PlatformDetails,
  { loopback }: { readonly loopback: boolean },
): Result<PlatformDetails, readonly PlatformField[]> {
  const broken: PlatformField[] = [];
  const text = (field: PlatformField, value: string): string => {
    const short = value.trim();
    if (short === '' || short.length > LONGEST) broken.push(field);
    return short;
  };
  const address = (field: PlatformField, value: string): string => {
    const url = text(field, value);
    if (!broken.includes(field) && !isWebAddress(url, loopback)) broken.push(field);
    return url;
  };
  const details: PlatformDetails = {
    name: text('name', typed.name),
    issuer: text('issuer', typed.issuer),
    clientId: text('clientId', typed.clientId),
    deploymentIds: once(typed.deploymentIds),
    authorizeUrl: address('authorizeUrl', typed.authorizeUrl),
    tokenUrl: address('tokenUrl', typed.tokenUrl),
    jwksUrl: address('jwksUrl', typed.jwksUrl),
    origins: once(typed.origins).map((origin) => originOf(origin) ?? ''),
    ...(typed.tokenAudience === undefined || typed.tokenAudience.trim() === ''
      ? {}
      : { tokenAudience: typed.tokenAudience.trim() }),
  };
  if (details.deploymentIds.length > MOST) broken.push('deploymentIds');
  const framed = details.origins.every((origin) => isWebAddress(origin, loopback));
  if (!framed || details.origins.length > MOST) broken.push('origins');
  return broken.length === 0 ? ok(details) : refuse(broken);
}

/** Whether the server may be asked to go there: https, or http to this machine where allowed. */
export function isWebAddress(text: string, loopback: boolean): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return false;
  if (protocol === 'https:') return true;
  return loopback && protocol === 'http:' && isLoopbackName(hostname);
}

/** Whether a host name is one of this machine itself. */
export function isLoopbackName(hostname: string): boolean {
  return (
    hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/u.test(hostname)
  );
}

/** `https://lms.example` of any address there, or undefined. */
export function originOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { origin } = new URL(address);
  return origin === 'null' ? undefined : origin;
}

/**
 * An address with these in its query, in place of what it said under the same names. The rest stays
 * letter by letter: a platform may have signed it.
 */
export function withQuery(address: string, fields: Readonly<Record<string, string>>): string {
  const url = new URL(address);
  const kept = url.search
    .slice(1)
    .split('&')
    .filter(
      (part) =>
        part !== '' && ![...new URLSearchParams(part).keys()].some((name) => name in fields),
    );
  url.search = [...kept, new URLSearchParams(fields).toString()].join('&');
  return url.toString();
}

/** Who may show our pages in a frame: the platform's own origins, each once. */
export function framesOf(
  platform: PlatformDetails,
  alsoAt: readonly string[] = [],
): readonly string[] {
  const { issuer, authorizeUrl, jwksUrl, tokenUrl, origins } = platform;
  const addresses = [issuer, authorizeUrl, jwksUrl, tokenUrl, ...origins, ...alsoAt];
  return [...new Set(addresses.map(originOf).filter((origin) => origin !== undefined))];
}

function once(items: readonly string[]): readonly string[] {
  return [...new Set(items.map((item) => item.trim()).filter((item) => item !== ''))];
}
