import { xapiRecords } from '../../adapters/xapi/learning-records.ts';
import type { RecordCause } from '../../domain/records.ts';
import { readRecordStores } from '../../records-config.ts';
import type { Finding } from './checkups.ts';

const PATIENCE_MS = 10_000;
const REMEDY: Readonly<Partial<Record<RecordCause, string>>> = {
  not_allowed: 'check its _KEY and _SECRET, and that the key may write statements',
  not_found: 'its _ENDPOINT must be the xAPI address, below which "statements" lies',
  redirected: 'give the address that it points to, for redirects are not followed',
  invalid: 'check its _VERSION',
};

/** Whether each record store of the environment answers to our key; writes nothing there. */
export function recordCheckups(
  env: Readonly<Record<string, string | undefined>>,
  tenants: readonly string[],
): readonly (() => Promise<Finding>)[] {
  const { stores } = readRecordStores(env, tenants);
  const records = xapiRecords({ publicUrl: '', stores, millis: PATIENCE_MS });
  return stores.map(({ name, tenants: [tenant = ''], version }) => async () => {
    const what = `record store ${name}`;
    const cause = await records.probe(tenant, name);
    if (cause === 'fine')
      return { what, is: 'well', says: `answers to our key in xAPI ${version}` };
    const says = `does not: ${cause}`;
    // A store that is down loses nothing: what waits is sent when it is back.
    const remedy = REMEDY[cause] ?? 'see that it runs and can be reached from here';
    const refused = cause === 'not_allowed' ? ({ code: 'refuses_our_key' } as const) : {};
    const is = REMEDY[cause] === undefined ? 'warning' : 'wrong';
    return { what, is, says, remedy, about: name, ...refused };
  });
}
