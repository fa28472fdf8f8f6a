import { ltiLms } from '../../adapters/lti/lms.ts';
import type { LmsPlatform } from '../../domain/lms/platform.ts';
import { listAll } from '../../usecases/documents.ts';
import type { Lms } from '../../usecases/lms-port.ts';
import type { Store } from '../../usecases/store-port.ts';
import { knownProgrammes } from '../../usecases/known-programmes.ts';
import type { Finding } from './checkups.ts';

const PATIENCE_MS = 10_000;
const REMEDY =
  'open the programme’s LMS page and test it there: it says what to mend on either side';

/**
 * Whether an LMS could read our keys from outside, and whether each platform that programmes are
 * connected to shows its keys and gives us a token; nothing is launched and no grade is sent.
 */
export function lmsCheckups(parts: {
  readonly publicUrl: string;
  readonly secret: string;
  /** Absent where there is no store yet to read platforms from. */
  readonly openStore?: () => { readonly store: Store; readonly close: () => void };
  /** Stands in for the platforms' services in tests. */
  readonly lms?: (store: Store) => Pick<Lms, 'probe'>;
}): readonly (() => Promise<Finding>)[] {
  const { publicUrl, secret, openStore } = parts;
  const speak =
    parts.lms ?? ((store: Store) => ltiLms({ store, publicUrl, secret, loopback: false }));
  const opened = openStore === undefined ? [] : [() => platforms(openStore, speak)];
  return [() => ownKeys(publicUrl), ...opened];
}

async function ownKeys(publicUrl: string): Promise<Finding> {
  const what = 'LMS keys';
  const url = `${publicUrl}/lti/jwks`;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const { keys } = (await response.json()) as { readonly keys?: readonly unknown[] };
    if (response.ok && (keys?.length ?? 0) > 0) {
      return { what, is: 'well', says: `${url} shows the keys that an LMS checks us by` };
    }
  } catch {
    // No answer and no JSON come to the same: an LMS would not read it either.
  }
  const remedy = 'see that PUBLIC_URL leads to the service, and that it may write to its store';
  return { what, is: 'wrong', says: `${url} shows no keys`, remedy };
}

async function platforms(
  openStore: () => { readonly store: Store; readonly close: () => void },
  speak: (store: Store) => Pick<Lms, 'probe'>,
): Promise<Finding> {
  const what = 'LMS platforms';
  let close = (): void => undefined;
  try {
    const opened = openStore();
    close = opened.close;
    const { store } = opened;
    const connected: LmsPlatform[] = [];
    for (const scope of await knownProgrammes({ store })) {
      const found = await listAll({ store }, 'ltiPlatform', scope);
      connected.push(...found.map(({ body }) => body));
    }
    if (connected.length === 0) return { what, is: 'well', says: 'none is connected' };
    const lms = speak(store);
    const troubles: string[] = [];
    for (const platform of connected) {
      const { keys, token } = await lms.probe(platform);
      if (keys !== 'fine') troubles.push(`${platform.name}: keys ${keys}`);
      if (token !== 'fine') troubles.push(`${platform.name}: access token ${token}`);
    }
    if (troubles.length === 0) {
      return { what, is: 'well', says: `${connected.length} show their keys and give us a token` };
    }
    // Grades wait for a platform that is down: nothing is lost, and somebody should look.
    return { what, is: 'warning', says: troubles.join('; '), remedy: REMEDY };
  } catch (error) {
    const says = (error instanceof Error ? error.message : 'no answer').split('\n')[0] ?? '';
    return { what, is: 'wrong', says: says.slice(0, 200), remedy: 'mend the store first' };
  } finally {
    close();
  }
}
