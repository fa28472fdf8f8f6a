import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  compactDecrypt,
  CompactEncrypt,
  compactVerify,
  exportJWK,
  generateKeyPair,
  importJWK,
  SignJWT,
  type JWK,
} from 'jose';
import type { Badges } from '../../usecases/records-port.ts';
import { bakedPng } from './baked-png.ts';

/** The one algorithm that every Open Badges 3.0 verifier must know (section 8.2.3). */
const ALGORITHM = 'RS256';

/** Signs badges as VC-JWT. `secret` seals the private keys in the store. */
export function badgeKeys(parts: { readonly publicUrl: string; readonly secret: string }): Badges {
  const seal = createHash('sha256').update(`binome badge keys 1.${parts.secret}`).digest();
  return {
    publicUrl: parts.publicUrl.replace(/\/+$/u, ''),
    async makeKey(at) {
      const { publicKey, privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
      const kid = randomUUID();
      const hidden = new TextEncoder().encode(JSON.stringify(await exportJWK(privateKey)));
      const sealed = await new CompactEncrypt(hidden)
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .encrypt(seal);
      const publicJwk = { ...(await exportJWK(publicKey)), kid, alg: ALGORITHM, use: 'sig' };
      return { kid, publicJwk, sealed, madeAt: at };
    },
    async sign({ sealed }, keyUrl, claims) {
      const { plaintext } = await compactDecrypt(sealed, seal);
      const jwk = JSON.parse(new TextDecoder().decode(plaintext)) as JWK;
      return new SignJWT(claims)
        .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT', kid: keyUrl })
        .sign(await importJWK(jwk, ALGORITHM));
    },
    async verify(jwt, keys) {
      for (const { publicJwk } of keys) {
        try {
          const key = await importJWK(publicJwk as JWK, ALGORITHM);
          const { payload } = await compactVerify(jwt, key, { algorithms: [ALGORITHM] });
          return JSON.parse(new TextDecoder().decode(payload)) as Record<string, unknown>;
        } catch {
          // Another key may have signed it.
        }
      }
      return undefined;
    },
    async picture(kind, locale, jwt) {
      const file = join(import.meta.dirname, 'pictures', `${kind}.${locale}.png`);
      return bakedPng(await readFile(file), jwt);
    },
    statusList(set, length) {
      const bits = Buffer.alloc(Math.ceil(length / 8));
      for (const index of set) {
        // The first entry is the leftmost bit of the first byte.
        const byte = index >> 3;
        bits.writeUInt8(bits.readUInt8(byte) | (0x80 >> (index & 7)), byte);
      }
      return `u${gzipSync(bits).toString('base64url')}`;
    },
  };
}
