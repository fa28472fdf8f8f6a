import {
  compactVerify,
  createLocalJWKSet,
  errors,
  type JSONWebKeySet,
  type LocalJWKSet,
} from 'jose';
import type { Claims } from '../../domain/lms/claims.ts';
import type { LaunchCause } from '../../domain/lms/launch.ts';
import { ok, refuse, type Result } from '../../domain/result.ts';
import type { ServiceCause } from '../../usecases/lms-port.ts';
import type { GuardedFetch } from './guarded-fetch.ts';
import { jsonOf } from './json.ts';

/** Signatures of key pairs only: with `none` or a shared secret anybody could sign. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
];

const KEPT_MILLIS = 10 * 60_000;
/** What the kept set does not explain asks for it anew: after so long, … */
const COOLDOWN_MILLIS = 5_000;
/** … and so many times a minute at once, for a platform may change its keys when it likes. */
const AT_ONCE = { reads: 30, millis: 60_000 };

interface KeySet {
  readonly find: LocalJWKSet;
  readonly kids: ReadonlySet<string>;
  readonly readAt: number;
}

/** Platforms' public keys, read from where they publish them and kept for a few minutes. */
export function platformKeys(fetch: GuardedFetch, now: () => number) {
  const kept = new Map<string, KeySet>();
  const readAtOnce = new Map<string, readonly number[]>();

  async function read(url: string): Promise<Result<KeySet, ServiceCause>> {
    const answer = await fetch(url);
    if (!answer.ok) return answer;
    const body = jsonOf(answer.value.text);
    if (answer.value.status !== 200) return refuse('unreachable');
    if (!isKeySet(body)) return refuse('unreadable');
    // A shared secret among public keys would be known to everybody; it is no key.
    const keys = body.keys.filter(({ kty }) => kty === 'RSA' || kty === 'EC');
    if (keys.length === 0) return refuse('unreadable');
    const set: KeySet = {
      find: createLocalJWKSet({ keys }),
      kids: new Set(keys.map(({ kid }) => kid).filter((kid) => kid !== undefined)),
      readAt: now(),
    };
    kept.set(url, set);
    return ok(set);
  }

  /** Whether the set may be read again, although it was read a while ago only. */
  function mayReadAgain(url: string, { readAt }: KeySet): boolean {
    if (now() - readAt >= COOLDOWN_MILLIS) return true;
    const lately = (readAtOnce.get(url) ?? []).filter((at) => now() - at < AT_ONCE.millis);
    if (lately.length >= AT_ONCE.reads) return false;
    readAtOnce.set(url, [...lately, now()]);
    return true;
  }

  return {
    /** Reads the keys now; for a manager who tests a connection. */
    async probe(url: string): Promise<ServiceCause | 'fine'> {
      const set = await read(url);
      return set.ok ? 'fine' : set.error;
    },

    /** The claims, once a key of that address has signed them. Times are not looked at. */
    async verify(url: string, token: string): Promise<Result<Claims, LaunchCause>> {
      const header = headerOf(token);
      if (header === undefined) return refuse('token_unreadable');
      if (!ALGORITHMS.includes(header.alg)) return refuse('algorithm_refused');
      if (header.kid === undefined) return refuse('key_unnamed');
      const known = kept.get(url);
      if (known === undefined || now() - known.readAt >= KEPT_MILLIS) {
        const set = await read(url);
        if (!set.ok) return refuse(KEYS_CAUSE[set.error] ?? 'keys_unreachable');
        return claimsOf(token, header.kid, set.value);
      }
      const claims = await claimsOf(token, header.kid, known);
      // Its keys may be others by now, even under the same names.
      const isOld =
        !claims.ok && (claims.error === 'key_unknown' || claims.error === 'signature_bad');
      if (!isOld || !mayReadAgain(url, known)) return claims;
      const set = await read(url);
      return set.ok ? claimsOf(token, header.kid, set.value) : claims;
    },
  };
}

/** What a key of that set signed. The signature only: what the times mean is judged by the launch. */
async function claimsOf(
  token: string,
  kid: string,
  { find, kids }: KeySet,
): Promise<Result<Claims, LaunchCause>> {
  if (!kids.has(kid)) return refuse('key_unknown');
  try {
    const { payload } = await compactVerify(token, find, { algorithms: ALGORITHMS });
    const claims = jsonOf(new TextDecoder().decode(payload));
    return isObject(claims) ? ok(claims) : refuse('token_unreadable');
  } catch (error) {
    return refuse(causeOf(error));
  }
}

const KEYS_CAUSE: Readonly<Partial<Record<ServiceCause, LaunchCause>>> = {
  address_refused: 'keys_address_refused',
  too_slow: 'keys_too_slow',
  too_large: 'keys_too_large',
  redirected: 'keys_redirected',
  unreadable: 'keys_unreadable',
};

function causeOf(error: unknown): LaunchCause {
  if (error instanceof errors.JWKSNoMatchingKey) return 'key_unknown';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'algorithm_refused';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature_bad';
  if (error instanceof errors.JWSInvalid) return 'token_unreadable';
  return 'signature_bad';
}

function headerOf(token: string): { readonly alg: string; readonly kid?: string } | undefined {
  const parts = token.split('.');
  if (parts.length !== 3) return undefined;
  const header = jsonOf(Buffer.from(parts[0] ?? '', 'base64url').toString('utf8'));
  if (!isObject(header)) return undefined;
  const { alg, kid } = header;
  if (typeof alg !== 'string') return undefined;
  return { alg, ...(typeof kid === 'string' && kid !== '' ? { kid } : {}) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isKeySet(body: unknown): body is JSONWebKeySet {
  const keys: unknown = (body as { readonly keys?: unknown } | undefined)?.keys;
  return Array.isArray(keys) && keys.every((key) => typeof key === 'object' && key !== null);
}
