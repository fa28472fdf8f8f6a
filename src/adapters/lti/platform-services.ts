import type { LmsPlatform } from '../../domain/lms/platform.ts';
import type { Claims } from '../../domain/lms/claims.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import type { ServiceCause } from '../../usecases/lms-port.ts';
import type { Answered, Asked, GuardedFetch } from './guarded-fetch.ts';
import { fieldsOf, jsonOf, textIn } from './json.ts';

/** A token is renewed so long before it ends. */
const MARGIN_MILLIS = 60_000;
const USUAL_SECONDS = 3_600;

export interface Services {
  /** Asks a service of the platform with a token for these scopes; a stale token is renewed once. */
  ask(
    platform: LmsPlatform,
    scopes: readonly string[],
    url: string,
    asked?: Asked,
  ): Promise<Result<Answered, ServiceCause>>;
  /** Which of these scopes the platform grants; refused when it gives no token whatever is asked. */
  granted(
    platform: LmsPlatform,
    scopes: readonly string[],
  ): Promise<Result<readonly string[], ServiceCause>>;
}

/** Access to platforms' services: client credentials with a signed assertion (LTI security §4.1). */
export function platformServices(parts: {
  readonly fetch: GuardedFetch;
  readonly sign: (claims: Claims, seconds: number) => Promise<string>;
  readonly now: () => number;
}): Services {
  const { fetch, sign, now } = parts;
  const tokens = new Map<string, { readonly token: string; readonly until: number }>();

  async function fresh(
    platform: LmsPlatform,
    scopes: readonly string[],
  ): Promise<Result<string, ServiceCause>> {
    const given = await grant(platform, scopes);
    return given.ok ? ok(given.value.token) : refuse(causeOf(given.error));
  }

  /** A token, with the scopes that it is really for: a platform may grant fewer (RFC 6749 §5.1). */
  async function grant(
    platform: LmsPlatform,
    scopes: readonly string[],
  ): Promise<
    Result<
      { readonly token: string; readonly scopes: readonly string[] },
      ServiceCause | 'invalid_scope'
    >
  > {
    const { clientId, tokenUrl, tokenAudience } = platform;
    const assertion = await sign(
      { iss: clientId, sub: clientId, aud: tokenAudience ?? tokenUrl },
      300,
    );
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
      scope: scopes.join(' '),
    });
    const answer = await fetch(tokenUrl, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: form.toString(),
    });
    if (!answer.ok) return answer;
    const { status, text } = answer.value;
    if (status >= 500 || status === 429) return refuse('busy');
    const fields = fieldsOf(jsonOf(text));
    if (status < 200 || status >= 300) {
      return refuse(fields['error'] === 'invalid_scope' ? 'invalid_scope' : 'not_allowed');
    }
    const token = textIn(fields, 'access_token');
    if (token === undefined) return refuse('unreadable');
    const seconds = Number(fields['expires_in'] ?? USUAL_SECONDS);
    const lives = (Number.isFinite(seconds) ? seconds : USUAL_SECONDS) * 1_000;
    const until = now() + Math.max(lives - MARGIN_MILLIS, lives / 2);
    tokens.set(keyOf(platform, scopes), { token, until });
    return ok({ token, scopes: textIn(fields, 'scope')?.split(/\s+/u) ?? scopes });
  }

  return {
    async ask(platform, scopes, url, asked = {}) {
      const key = keyOf(platform, scopes);
      for (let attempt = 0; ; attempt++) {
        const held = tokens.get(key);
        const token =
          held !== undefined && held.until > now() ? ok(held.token) : await fresh(platform, scopes);
        if (!token.ok) return token;
        const headers = { ...asked.headers, Authorization: `Bearer ${token.value}` };
        const answer = await fetch(url, { ...asked, headers });
        if (!answer.ok || answer.value.status !== 401 || attempt > 0) return answer;
        tokens.delete(key);
      }
    },
    async granted(platform, scopes) {
      const granted: string[] = [];
      let cause: ServiceCause | undefined;
      let isKnown = false;
      // One by one: some refuse all for the one that they do not grant.
      for (const scope of scopes) {
        const given = await grant(platform, [scope]);
        if (given.ok && given.value.scopes.includes(scope)) granted.push(scope);
        // Whoever minds the scope has nothing against the client.
        if (given.ok || given.error === 'invalid_scope') isKnown = true;
        else cause ??= given.error;
      }
      return isKnown || cause === undefined ? ok(granted) : refuse(cause);
    },
  };
}

function causeOf(cause: ServiceCause | 'invalid_scope'): ServiceCause {
  return cause === 'invalid_scope' ? 'not_allowed' : cause;
}

function keyOf({ id, clientId, tokenUrl }: LmsPlatform, scopes: readonly string[]): string {
  return JSON.stringify([id, clientId, tokenUrl, ...scopes]);
}
