import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Links } from '../../usecases/ports.ts';

/** Said before what is signed, so that no signature made for another purpose opens a calendar. */
const PURPOSE = 'binome calendar link 1';
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

  function sign(payload: string): string {
    return createHmac('sha256', settings.secret)
      .update(`${PURPOSE}.${payload}`)
      .digest('base64url');
  }

  return {
    tab: (path = '') => `${tabUrl}/${path.replace(/^\/+/, '')}`,

    /** A calendar client sends no credentials: the link itself says whose session it may read. */
    calendar({ tenantId, programmeId }, sessionId, participantId) {
      const claim = JSON.stringify([tenantId, programmeId, sessionId, participantId]);
      const payload = Buffer.from(claim).toString('base64url');
      return `${publicUrl}/calendar/${payload}.${sign(payload)}.ics`;
    },

    /** `token` is what stands between `/calendar/` and `.ics`. */
    readCalendar(token) {
      const [payload = '', signature = '', ...rest] = token.split('.');
      // The texts are compared, not the bytes they decode to: base64url has spare bits at its end.
      const given = Buffer.from(signature);
      const expected = Buffer.from(sign(payload));
      if (rest.length > 0 || given.length !== expected.length) return undefined;
      if (!timingSafeEqual(given, expected)) return undefined;
      return bearerOf(payload);
    },
  };
}

function bearerOf(payload: string): ReturnType<Links['readCalendar']> {
  const claim: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
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
