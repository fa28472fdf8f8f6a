import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Links } from '../../usecases/ports.ts';

/** Said before what is signed, so that no signature made for another purpose opens a calendar. */
const PURPOSE = 'binome calendar link 1';
/** Likewise for what somebody keeps and brings back. */
const KEPT = 'binome kept fields 1';
const SECRET_BYTES = 32;

/**
 * Addresses for cards and files. `publicUrl` is where the service answers, `tabUrl` where the tab
 * opens; neither needs a final slash. `secret` is at least 32 bytes: whoever has it can make links.
 */
export function makeLinks(settings: {
  readonly publicUrl: string;
  readonly tabUrl: string;
  readonly secret: string;
}): Links {
  if (Buffer.byteLength(settings.secret) < SECRET_BYTES) {
    throw new RangeError(`the secret of links needs ${SECRET_BYTES} bytes at least`);
  }
  const publicUrl = settings.publicUrl.replace(/\/+$/, '');
  const tabUrl = settings.tabUrl.replace(/\/+$/, '');

  function sign(purpose: string, payload: string): string {
    return createHmac('sha256', settings.secret)
      .update(`${purpose}.${payload}`)
      .digest('base64url');
  }

  /** What a token carries, when it was signed for this purpose. */
  function opened(purpose: string, token: string): unknown {
    const [payload = '', signature = '', ...rest] = token.split('.');
    // The texts are compared, not the bytes they decode to: base64url has spare bits at its end.
    const given = Buffer.from(signature);
    const expected = Buffer.from(sign(purpose, payload));
    if (rest.length > 0 || given.length !== expected.length) return undefined;
    if (!timingSafeEqual(given, expected)) return undefined;
    return JSON.parse(Buffer.from(payload, 'base64url').toString());
  }

  return {
    tab: (path = '') => `${tabUrl}/${path.replace(/^\/+/, '')}`,

    /** A calendar client sends no credentials: the link itself says whose session it may read. */
    calendar({ tenantId, programmeId }, sessionId, participantId) {
      const claim = JSON.stringify([tenantId, programmeId, sessionId, participantId]);
      const payload = Buffer.from(claim).toString('base64url');
      return `${publicUrl}/calendar/${payload}.${sign(PURPOSE, payload)}.ics`;
    },

    /** `token` is what stands between `/calendar/` and `.ics`. */
    readCalendar: (token) => bearerOf(opened(PURPOSE, token)),

    seal(fields) {
      const payload = Buffer.from(JSON.stringify(fields)).toString('base64url');
      return `${payload}.${sign(KEPT, payload)}`;
    },

    unseal(sealed) {
      const fields = opened(KEPT, sealed);
      return Array.isArray(fields) ? fields.map(String) : undefined;
    },
  };
}

function bearerOf(claim: unknown): ReturnType<Links['readCalendar']> {
  if (!Array.isArray(claim)) return undefined;
  const fields: readonly unknown[] = claim;
  const [tenantId, programmeId, sessionId, participantId] = fields;
  if (
    typeof tenantId !== 'string' ||
    typeof programmeId !== 'string' ||
    typeof sessionId !== 'string' ||
    typeof participantId !== 'string'
  ) {
    return undefined;
  }
  return { scope: { tenantId, programmeId }, sessionId, participantId };
}
