import { instantFromMillis } from '../../domain/time.ts';
import { LMS_SERVICES, type Lms, type LmsService } from '../../usecases/lms-port.ts';
import type { Store } from '../../usecases/store-port.ts';
import { gradebook, LINE_ITEM_SCOPE, SCORE_SCOPE } from './gradebook.ts';
import { guardedFetch } from './guarded-fetch.ts';
import { keyRing } from './key-ring.ts';
import { platformServices } from './platform-services.ts';
import { platformKeys } from './read-keys.ts';
import { registration } from './register.ts';
import { roster, ROSTER_SCOPE } from './roster.ts';

const SCOPE_OF: Readonly<Record<LmsService, string>> = {
  scores: SCORE_SCOPE,
  lines: LINE_ITEM_SCOPE,
  roster: ROSTER_SCOPE,
};

/** A key set is a few kilobytes; a page of a roster with a thousand members half a megabyte. */
const KEYS_BYTES = 256 * 1024;
const SERVICE_BYTES = 4 * 1024 * 1024;
/** Somebody waits in front of a launch. */
const KEYS_MILLIS = 5_000;
const SERVICE_MILLIS = 15_000;

/**
 * Learning platforms over LTI 1.3 Advantage. `publicUrl` is where `/lti` answers; `secret` seals our
 * signing keys in the store; `loopback` is for local mode only: it allows platforms on this machine.
 */
export function ltiLms(parts: {
  readonly store: Pick<Store, 'get' | 'commit'>;
  readonly publicUrl: string;
  readonly secret: string;
  readonly loopback: boolean;
  /** Milliseconds since 1970, the true time. */
  readonly now?: () => number;
  /** Milliseconds that a platform has for its keys; tests wait less. */
  readonly keysMillis?: number;
}): Lms {
  const { store, secret, loopback, now = Date.now, keysMillis = KEYS_MILLIS } = parts;
  const publicUrl = parts.publicUrl.replace(/\/+$/u, '');
  const ring = keyRing(store, secret, now);
  const short = guardedFetch({ loopback, maxBytes: KEYS_BYTES, millis: keysMillis });
  const long = guardedFetch({ loopback, maxBytes: SERVICE_BYTES, millis: SERVICE_MILLIS });
  const keys = platformKeys(short, now);
  const sign: Lms['sign'] = (claims, seconds) => ring.sign(claims, seconds);
  const services = platformServices({ fetch: long, sign, now });
  return {
    now: () => instantFromMillis(now()),
    publicUrl,
    loopback,
    verify: (url, token) => keys.verify(url, token),
    ownKeys: () => ring.shown(),
    sign,
    register: registration(long, { publicUrl, loopback }),
    async probe(platform) {
      const [keysAre, granted] = await Promise.all([
        keys.probe(platform.jwksUrl),
        services.granted(platform, Object.values(SCOPE_OF)),
      ]);
      if (!granted.ok) return { keys: keysAre, token: granted.error, granted: [] };
      const mayBeUsed = LMS_SERVICES.filter((one) => granted.value.includes(SCOPE_OF[one]));
      return { keys: keysAre, token: 'fine', granted: mayBeUsed };
    },
    gradebook: gradebook(services),
    roster: roster(services),
  };
}
