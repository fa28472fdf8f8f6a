import { decodeJwt, type JWTPayload } from 'jose';
import { z } from 'zod';

const AUTHORITY = 'https://login.microsoftonline.com';
const PATIENCE_MS = 10_000;
/** A token is renewed this long before it ends, so that it lasts for the call it was got for. */
const MARGIN_MS = 5 * 60_000;
const REMEMBERED = 5_000;

const Granted = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });
const Refused = z.object({ error: z.string(), suberror: z.string().optional() });

/** `consent`: nobody agreed to this permission; `interaction`: the person must sign in anew. */
type ExchangeRefusal = 'consent' | 'interaction' | 'unavailable';
export type Exchanged =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly error: ExchangeRefusal };

export interface TokenExchange {
  /** A token of Graph for the person who holds `userToken`, with the permissions named. */
  onBehalfOf(tenantId: string, userToken: string, scopes: readonly string[]): Promise<Exchanged>;
  /** A token of Graph for the application itself in a tenant, with what its administrator granted. */
  application(tenantId: string): Promise<Exchanged>;
}

/**
 * Exchanges tokens at Entra ID (OAuth 2.0 on-behalf-of and client credentials). The application
 * proves itself by `assertion`, a token of its managed identity that the registration trusts as a
 * federated credential: there is no secret. Tokens are kept in memory until shortly before they end.
 */
export function entraExchange(settings: {
  readonly clientId: string;
  readonly assertion: () => Promise<string>;
  readonly now: () => number;
  readonly authority?: string;
}): TokenExchange {
  const kept = new Map<string, { readonly token: string; readonly until: number }>();

  async function ask(
    key: string,
    tenantId: string,
    grant: Readonly<Record<string, string>>,
  ): Promise<Exchanged> {
    const known = kept.get(key);
    if (known !== undefined && known.until > settings.now())
      return { ok: true, value: known.token };
    try {
      const response = await fetch(
        `${settings.authority ?? AUTHORITY}/${encodeURIComponent(tenantId)}/oauth2/v2.0/token`,
        {
          method: 'POST',
          body: new URLSearchParams({
            client_id: settings.clientId,
            client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
            client_assertion: await settings.assertion(),
            ...grant,
          }),
          signal: AbortSignal.timeout(PATIENCE_MS),
        },
      );
      const answer: unknown = await response.json();
      const granted = Granted.safeParse(answer).data;
      if (granted === undefined) return { ok: false, error: refusalOf(answer) };
      const until = settings.now() + granted.expires_in * 1000 - MARGIN_MS;
      kept.delete(key);
      kept.set(key, { token: granted.access_token, until });
      const [oldest] = kept.keys();
      if (kept.size > REMEMBERED && oldest !== undefined) kept.delete(oldest);
      return { ok: true, value: granted.access_token };
    } catch {
      // No answer, no JSON, or no identity to prove ourselves by: the feature falls back.
      return { ok: false, error: 'unavailable' };
    }
  }

  return {
    onBehalfOf(tenantId, userToken, scopes) {
      const scope = scopes.map((name) => `https://graph.microsoft.com/${name}`).join(' ');
      const oid = oidIn(userToken);
      // A session of an LMS is none of Entra ID's: nobody is spoken for.
      if (oid === undefined) return Promise.resolve({ ok: false, error: 'interaction' });
      return ask(`${tenantId} ${oid} ${scope}`, tenantId, {
        grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
        requested_token_use: 'on_behalf_of',
        assertion: userToken,
        scope,
      });
    },
    application: (tenantId) =>
      ask(`${tenantId} application`, tenantId, {
        grant_type: 'client_credentials',
        scope: 'https://graph.microsoft.com/.default',
      }),
  };
}

function oidIn(userToken: string): string | undefined {
  try {
    return decodeJwt<JWTPayload & { oid?: string }>(userToken).oid;
  } catch {
    return undefined;
  }
}

function refusalOf(answer: unknown): ExchangeRefusal {
  const refused = Refused.safeParse(answer).data;
  if (refused?.suberror === 'consent_required' || refused?.error === 'invalid_scope')
    return 'consent';
  if (refused?.error === 'interaction_required' || refused?.error === 'invalid_grant') {
    return 'interaction';
  }
  if (refused?.error === 'unauthorized_client' || refused?.error === 'access_denied')
    return 'consent';
  return 'unavailable';
}
