import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose';
import { z } from 'zod';

/** Where Microsoft publishes the keys of every tenant; a token never says where its key is. */
const MICROSOFT_KEYS = 'https://login.microsoftonline.com/common/discovery/v2.0/keys';
/** Seconds that two clocks may differ. */
const CLOCK_SKEW = 60;
const SCOPE = 'access_as_user';

/** Application roles of the registration, as `appPackage/aad.manifest.json` declares them. */
const APP_ROLES = ['Programme.Create', 'Binome.Administer'] as const;
type AppRole = (typeof APP_ROLES)[number];

interface SignedIn {
  readonly tenantId: string;
  readonly oid: string;
  readonly name: string;
  readonly mail?: string;
  readonly appRoles: readonly AppRole[];
}

/** Version 2.0 of a delegated access token. `idtyp` is `app` where nobody is signed in. */
const Claims = z.object({
  ver: z.literal('2.0'),
  tid: z.guid(),
  oid: z.guid(),
  iss: z.string(),
  scp: z.string(),
  idtyp: z.literal('user').optional(),
  name: z.string().optional(),
  email: z.string().optional(),
  preferred_username: z.string().optional(),
  roles: z.array(z.string()).optional(),
});

/**
 * Tells who holds an access token of Entra ID for this application, or undefined when it is not to
 * be trusted: RS256 under one of Microsoft's keys, for us, version 2.0, of an allowed tenant that is
 * also its issuer, for a signed-in person and the scope `access_as_user`. A person is `tid` and
 * `oid`; the mail is only ever shown, or linked to a sign-up once. Throws when the keys cannot be had:
 * then nobody can tell.
 */
export function entraTokens(settings: {
  readonly clientId: string;
  readonly tenants: readonly string[];
  readonly keysUrl?: string;
}): (token: string) => Promise<SignedIn | undefined> {
  const keys = createRemoteJWKSet(new URL(settings.keysUrl ?? MICROSOFT_KEYS));
  const tenants = new Set(settings.tenants);
  return async (token) => {
    let payload: JWTPayload;
    try {
      ({ payload } = await jwtVerify(token, keys, {
        algorithms: ['RS256'],
        audience: settings.clientId,
        clockTolerance: CLOCK_SKEW,
        requiredClaims: ['exp', 'iat', 'iss', 'aud'],
      }));
    } catch (error) {
      if (isOfToken(error)) return undefined;
      throw new Error('the keys of Entra ID cannot be had', { cause: error });
    }
    // One audience: a token for several applications could be replayed by any of them.
    if (payload.aud !== settings.clientId) return undefined;
    return personOf(payload, tenants);
  };
}

function personOf(payload: JWTPayload, tenants: ReadonlySet<string>): SignedIn | undefined {
  const claims = Claims.safeParse(payload).data;
  if (claims === undefined) return undefined;
  const { tid, oid, iss, scp, name = '', email, preferred_username: user, roles = [] } = claims;
  if (!tenants.has(tid) || iss !== `https://login.microsoftonline.com/${tid}/v2.0`)
    return undefined;
  if (!scp.split(' ').includes(SCOPE)) return undefined;
  const mail = email ?? (user?.includes('@') === true ? user : undefined);
  return {
    tenantId: tid,
    oid,
    name,
    appRoles: APP_ROLES.filter((role) => roles.includes(role)),
    ...(mail === undefined ? {} : { mail: mail.trim().toLowerCase() }),
  };
}

/** Whether the token is to blame, and not the way to the keys. */
function isOfToken(error: unknown): boolean {
  return (
    error instanceof errors.JWTExpired ||
    error instanceof errors.JWTClaimValidationFailed ||
    error instanceof errors.JWTInvalid ||
    error instanceof errors.JWSInvalid ||
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JOSEAlgNotAllowed ||
    error instanceof errors.JOSENotSupported ||
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys
  );
}
