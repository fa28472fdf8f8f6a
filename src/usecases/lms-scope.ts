import type { Scope } from '../domain/ids.ts';
import type { Ports } from './ports.ts';
import type { Lms } from './lms-port.ts';

/** The partition of what is known before anybody knows whose programme it is about. */
export const LTI_SCOPE: Scope = { tenantId: '~lti', programmeId: '~lti' };

/** Use cases about learning platforms are asked only where there is one to speak to. */
export type LmsPorts = Pick<Ports, 'store' | 'clock' | 'ids' | 'log'> & { readonly lms: Lms };

/** The name under which a secret is kept: whoever reads the store cannot use it. */
export function keptAs(ports: Pick<Ports, 'ids'>, purpose: string, secret: string): string {
  return ports.ids.hash(['lti', purpose, secret]);
}

/** Never given before and not to be guessed: two random UUIDs, 244 random bits. */
export function freshSecret(ports: Pick<Ports, 'ids'>): string {
  return `${ports.ids.fresh()}${ports.ids.fresh()}`.replaceAll('-', '');
}

export function clientIdOf(ports: Pick<Ports, 'ids'>, issuer: string, clientId: string): string {
  return ports.ids.hash(['lti', 'client', issuer, clientId]);
}

/** One account of one platform is linked to one person at most. */
export function linkIdOf(ports: Pick<Ports, 'ids'>, platformId: string, sub: string): string {
  return ports.ids.hash(['lti-link', platformId, sub]);
}
