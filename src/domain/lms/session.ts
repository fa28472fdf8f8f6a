import type { Locale } from '../language.ts';
import type { Scope } from '../ids.ts';
import type { Instant } from '../time.ts';
import type { LaunchCause } from './launch.ts';
import type { PlatformId } from './platform.ts';

/** What is remembered between a login and its launch. Its id is the hash of `state`. */
export interface LoginState {
  readonly id: string;
  readonly scope: Scope;
  readonly platformId: PlatformId;
  readonly nonce: string;
  /** Hash of what the browser that began must show when it comes back. */
  readonly proof: string;
  readonly proofKey: string;
  readonly storageTarget?: string;
  /** The login as it came, to begin it again in a window of its own. */
  readonly asked: LoginRequest;
  readonly usedAt?: Instant;
}

/** OpenID Connect third-party initiated login (LTI 1.3 security framework §5.1.1.1). */
export interface LoginRequest {
  readonly issuer?: string;
  readonly loginHint?: string;
  readonly target?: string;
  readonly messageHint?: string;
  readonly clientId?: string;
  readonly deploymentId?: string;
  readonly storageTarget?: string;
}

/** A bearer for the tab's API inside the LMS. Its id is the hash of the token. */
export interface LmsSession {
  readonly id: string;
  readonly scope: Scope;
  readonly launchId: string;
  readonly locale?: Locale;
}

/** What became of one launch, for the manager who wonders. Its id begins with the time. */
export interface LaunchNote {
  readonly id: string;
  readonly at: Instant;
  readonly platformId: PlatformId;
  readonly what: 'resource' | 'deep-linking' | 'review' | LaunchCause;
  /** The deployment that was refused, so that it can be allowed. */
  readonly deploymentId?: string;
}

/** Our own signing keys: private parts sealed, the newest that platforms may know in use. */
export interface SigningKey {
  readonly kid: string;
  readonly publicJwk: Readonly<Record<string, unknown>>;
  readonly sealed: string;
  readonly madeAt: Instant;
}
export interface KeyRing {
  readonly keys: readonly SigningKey[];
}

const DAY = 86_400_000;
const ROTATED_AFTER = 90 * DAY;
/** Platforms keep our keys for a while: a new one is shown a day before it signs… */
const SHOWN_BEFORE = DAY;
/** … and an old one stays for a week after the next one signs. */
const SHOWN_AFTER = 7 * DAY;

export interface Rotation {
  /** A new key is due. */
  readonly due: boolean;
  readonly kept: readonly SigningKey[];
  readonly signing: SigningKey | undefined;
}

/** Which keys are shown, which one signs, and whether another is due, at `now` in milliseconds. */
export function rotationOf(keys: readonly SigningKey[], now: number): Rotation {
  const age = ({ madeAt }: SigningKey): number => now - Date.parse(madeAt);
  const newestFirst = [...keys].sort((a, b) => age(a) - age(b));
  const newest = newestFirst[0];
  // The first key of all has nothing before it and signs at once.
  const signing = newestFirst.find((key) => age(key) >= SHOWN_BEFORE) ?? newestFirst.at(-1);
  const isNeeded = (key: SigningKey): boolean =>
    signing === undefined || age(key) <= age(signing) || age(signing) < SHOWN_BEFORE + SHOWN_AFTER;
  return {
    due: newest === undefined || age(newest) >= ROTATED_AFTER,
    kept: newestFirst.filter(isNeeded),
    signing,
  };
}
