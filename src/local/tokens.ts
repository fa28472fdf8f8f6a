import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { Authenticate } from '../api/context.ts';
import { LOCAL_TENANT, type Account } from './accounts.ts';

const ISSUER = 'binome-local';
const AUDIENCE = 'binome-tab';

const Claims = z.object({
  oid: z.string().min(1),
  tid: z.literal(LOCAL_TENANT),
  name: z.string(),
  mail: z.string(),
});

export interface LocalTokens {
  issue(account: Account): Promise<string>;
  readonly authenticate: Authenticate;
}

/** Stands in for Entra ID on this machine: anybody may be anybody, so never outside local mode. */
export function localTokens(secret: string): LocalTokens {
  const key = new TextEncoder().encode(secret);
  return {
    issue: ({ oid, name, mail }) =>
      new SignJWT({ oid, name, mail, tid: LOCAL_TENANT })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(key),
    async authenticate(token) {
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: ['HS256'],
          issuer: ISSUER,
          audience: AUDIENCE,
        });
        const claims = Claims.safeParse(payload);
        if (!claims.success) return undefined;
        const { oid, tid, name, mail } = claims.data;
        return { tenantId: tid, oid, name, mail };
      } catch {
        // jose throws for every way in which a token can be wrong; all of them mean: signed out.
        return undefined;
      }
    },
  };
}
