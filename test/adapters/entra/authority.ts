import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';

export const TENANT = '7f0c3f0a-36c5-4c11-8d1d-0a0c5f6e1a01';
export const OTHER_TENANT = '7f0c3f0a-36c5-4c11-8d1d-0a0c5f6e1a02';
export const CLIENT = '3d1f5a52-9a55-4d8e-b9a0-6a4a3c1f7b10';
export const OID = '9b1d2c3e-4f50-4a61-8b72-1c2d3e4f5061';

export interface Authority {
  readonly keysUrl: string;
  readonly key: CryptoKey;
  /** A token as Entra ID would issue it, with claims and header changed; `undefined` leaves one out. */
  issue(
    claims?: Readonly<Record<string, unknown>>,
    how?: { readonly header?: object; readonly key?: CryptoKey | Uint8Array },
  ): Promise<string>;
  close(): Promise<void>;
}

/** Stands for Microsoft's authority: keys of our own, served on loopback. */
export async function authority(): Promise<Authority> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'ours', use: 'sig' };
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ keys: [jwk] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    keysUrl: `http://127.0.0.1:${port}/keys`,
    key: privateKey,
    async issue(claims = {}, { header = {}, key = privateKey } = {}) {
      const now = Math.floor(Date.now() / 1000);
      const payload: JWTPayload = {
        aud: CLIENT,
        iss: `https://login.microsoftonline.com/${TENANT}/v2.0`,
        iat: now,
        nbf: now,
        exp: now + 3600,
        name: 'Camille Roy',
        preferred_username: 'Camille.Roy@contoso.example',
        oid: OID,
        scp: 'access_as_user',
        sub: 'pairwise',
        tid: TENANT,
        ver: '2.0',
        ...claims,
      };
      return new SignJWT(payload)
        .setProtectedHeader({ alg: 'RS256', kid: 'ours', typ: 'JWT', ...header })
        .sign(key);
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
