import type { Exchanged } from '../../adapters/entra/token-exchange.ts';
import { VIVA_RIGHTS } from '../../adapters/viva/viva-learning.ts';
import { rolesOf } from '../../health/permissions.ts';
import type { Finding } from './checkups.ts';

const PATIENCE_MS = 10_000;

/** What is asked of Entra ID: a token of Graph for the application itself. */
type ApplicationToken = (tenantId: string) => Promise<Exchanged>;

/**
 * Whether anybody who holds a badge can have it checked, and whether each tenant lets Binôme into
 * Viva Learning as far as somebody began to; nothing is published there. Without Graph, `ask` is absent.
 */
export function learningCheckups(parts: {
  readonly publicUrl: string;
  readonly tenants: readonly string[];
  readonly ask?: ApplicationToken;
}): readonly (() => Promise<Finding>)[] {
  const { publicUrl, tenants, ask } = parts;
  return [
    () => badges(publicUrl),
    ...(ask === undefined ? [] : tenants.map((tenant) => () => viva(tenant, ask))),
  ];
}

/** Wallets and verifiers have no account here: what they fetch must be open to them. */
async function badges(publicUrl: string): Promise<Finding> {
  const what = 'badges';
  const remedy = 'let PUBLIC_URL/badges through to the service, without a sign-in in front of it';
  try {
    const response = await fetch(`${publicUrl}/badges/nobody`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    // An issuer that does not exist, and the sign by which any page may read what does.
    const isOpen = response.headers.get('Access-Control-Allow-Origin') === '*';
    if (response.status === 404 && isOpen) {
      return { what, is: 'well', says: 'anybody who holds one can have it checked' };
    }
    const says = `nobody outside can check one: their page answers ${response.status}`;
    return { what, is: 'wrong', says, remedy };
  } catch {
    return { what, is: 'wrong', says: 'nobody can check one: their page does not answer', remedy };
  }
}

async function viva(tenant: string, ask: ApplicationToken): Promise<Finding> {
  const what = `Viva Learning of ${tenant}`;
  const got = await ask(tenant);
  if (!got.ok) {
    const says = `cannot be told: no token of Graph for the application (${got.error})`;
    return {
      what,
      is: 'warning',
      says,
      remedy: 'grant admin consent, then run this in App Service',
    };
  }
  const granted = rolesOf(got.value);
  const missing = VIVA_RIGHTS.application.filter((right) => !granted.includes(right));
  if (missing.length === 0) {
    return { what, is: 'well', says: 'modules and progress may be shown there' };
  }
  if (missing.length === VIVA_RIGHTS.application.length) {
    return { what, is: 'well', says: 'not allowed, and so not used' };
  }
  return {
    what,
    is: 'warning',
    says: `allowed in part: ${missing.join(', ')} is missing`,
    remedy: 'grant all of its application permissions, or take the others back',
  };
}
