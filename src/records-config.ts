import { z } from 'zod';
import type { ConfigProblem } from './config-problem.ts';

/** A learning record store as the environment gives it; see docs/records.md. */
export interface RecordStoreConfig {
  readonly name: string;
  readonly tenants: readonly string[];
  readonly endpoint: string;
  readonly version: '1.0.3' | '2.0.0';
  readonly key: string;
  readonly secret: string;
}

const PREFIX = 'BINOME_LRS_';
const Endpoint = z.url({ protocol: /^https?$/u });

/**
 * Record stores from `BINOME_LRS_<NAME>_ENDPOINT`, `_KEY`, `_SECRET`, `_VERSION` (1.0.3 unless told)
 * and `_TENANTS` (ids with commas between, all of `tenants` unless told). A programme knows only the
 * name, in lower case. Plain http is for this machine alone.
 */
export function readRecordStores(
  env: Readonly<Record<string, string | undefined>>,
  tenants: readonly string[],
): { readonly stores: readonly RecordStoreConfig[]; readonly problems: readonly ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  const stores: RecordStoreConfig[] = [];
  for (const variable of Object.keys(env).sort()) {
    const name = /^BINOME_LRS_([A-Z0-9]+)_ENDPOINT$/u.exec(variable)?.[1];
    if (name === undefined) continue;
    const read = (part: string): string => env[`${PREFIX}${name}_${part}`] ?? '';
    const faults: ConfigProblem[] = [];
    const fault = (part: string, problem: string, remedy: string): void =>
      void faults.push({ variable: `${PREFIX}${name}_${part}`, problem, remedy });
    const endpoint = read('ENDPOINT');
    if (!isSafe(endpoint)) {
      const remedy = 'give the xAPI endpoint over https, as https://lrs.example.com/xapi';
      fault('ENDPOINT', 'it is no https address', remedy);
    }
    for (const part of ['KEY', 'SECRET']) {
      if (read(part) === '') fault(part, 'it is missing', 'give what the record store issued');
    }
    const version = read('VERSION') || '1.0.3';
    if (version !== '1.0.3' && version !== '2.0.0') {
      fault('VERSION', `"${version}" is no version that we speak`, 'set it to 1.0.3 or 2.0.0');
      problems.push(...faults);
      continue;
    }
    const named = read('TENANTS')
      .split(',')
      .map((id) => id.trim())
      .filter((id) => id !== '');
    problems.push(...faults);
    if (faults.length > 0) continue;
    stores.push({
      name: name.toLowerCase(),
      tenants: named.length === 0 ? tenants : named,
      endpoint,
      version,
      key: read('KEY'),
      secret: read('SECRET'),
    });
  }
  return { stores, problems };
}

function isSafe(endpoint: string): boolean {
  if (!Endpoint.safeParse(endpoint).success) return false;
  const { protocol, hostname } = new URL(endpoint);
  return protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}
