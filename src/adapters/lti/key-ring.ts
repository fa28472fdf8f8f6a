import { createHash, randomUUID } from 'node:crypto';
import {
  CompactEncrypt,
  compactDecrypt,
  exportJWK,
  generateKeyPair,
  importJWK,
  SignJWT,
  type CryptoKey,
  type JWK,
} from 'jose';
import type { Scope } from '../../domain/ids.ts';
import type { Claims } from '../../domain/lms/claims.ts';
import { rotationOf, type KeyRing, type SigningKey } from '../../domain/lms/session.ts';
import { instantFromMillis } from '../../domain/time.ts';
import type { Store } from '../../usecases/store-port.ts';

const SCOPE: Scope = { tenantId: '~lti', programmeId: '~lti' };
const RING = 'keys';
const ALGORITHM = 'RS256';

/**
 * Our signing keys, made when they are due and kept in the store with their private parts sealed by
 * `secret`. Several processes share one ring: whoever is later takes what the first one made.
 */
export function keyRing(store: Pick<Store, 'get' | 'commit'>, secret: string, now: () => number) {
  const seal = createHash('sha256').update(`binome lti key ring 1.${secret}`).digest();

  async function make(): Promise<SigningKey> {
    const { publicKey, privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
    const kid = randomUUID();
    const shown = { ...(await exportJWK(publicKey)), kid, alg: ALGORITHM, use: 'sig' };
    const hidden = new TextEncoder().encode(JSON.stringify(await exportJWK(privateKey)));
    const sealed = await new CompactEncrypt(hidden)
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .encrypt(seal);
    return { kid, publicJwk: shown, sealed, madeAt: instantFromMillis(now()) };
  }

  /** The ring as it stands now, with a new key if one was due. */
  async function current(): Promise<readonly SigningKey[]> {
    for (;;) {
      const stored = await store.get('ltiKeys', SCOPE, RING);
      const { due, kept } = rotationOf(stored?.body.keys ?? [], now());
      if (!due) return kept;
      const body: KeyRing = { keys: [...kept, await make()] };
      const written = await store.commit(SCOPE, [
        stored === undefined
          ? { op: 'create', kind: 'ltiKeys', id: RING, body }
          : { op: 'replace', kind: 'ltiKeys', id: RING, body, etag: stored.etag },
      ]);
      if (written.ok) return body.keys;
    }
  }

  async function opened({ sealed }: SigningKey): Promise<CryptoKey> {
    const { plaintext } = await compactDecrypt(sealed, seal);
    const jwk = JSON.parse(new TextDecoder().decode(plaintext)) as JWK;
    return (await importJWK(jwk, ALGORITHM)) as CryptoKey;
  }

  return {
    async shown(): Promise<{ readonly keys: readonly object[] }> {
      return { keys: (await current()).map(({ publicJwk }) => publicJwk) };
    },

    /** A token of ours, good for so many seconds from now. */
    async sign(claims: Claims, seconds: number): Promise<string> {
      const { signing } = rotationOf(await current(), now());
      if (signing === undefined) throw new Error('the key ring is empty after it was filled');
      const issuedAt = Math.floor(now() / 1_000);
      return new SignJWT({ ...claims, iat: issuedAt, exp: issuedAt + seconds, jti: randomUUID() })
        .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT', kid: signing.kid })
        .sign(await opened(signing));
    },
  };
}
