import { parseArgs } from 'node:util';
import { systemClock } from '../adapters/node/clock.ts';
import { importTenant, type ImportRefusal, type Imported } from '../usecases/import-tenant.ts';
import { CannotOpen, openTenant } from './tenant/open-tenant.ts';
import {
  BadTenantFile,
  checkTenantFile,
  historyOf,
  sumOf,
  tenantRecords,
} from './tenant/tenant-file.ts';

const USAGE = `Usage: npm run tenant:import -- FILE [--tenant ID] [--add] [--rename-tenant]
Writes a tenant from a file of tenant:export into the store that the settings of the service name.
Stop the service first. Cut short, the same command goes on where it stopped: docs/backup.md.
--tenant ID      where the settings allow several
--add            also where the tenant has data: what is missing is added, what is there stays as it is
--rename-tenant  also a file of another tenant, whose data become this one's`;

const WORDS: Readonly<Record<ImportRefusal['code'], readonly [string, string]>> = {
  other_tenant: [
    'The file is of another tenant',
    'Check --tenant and ALLOWED_TENANTS, or take it over on purpose with --rename-tenant.',
  ],
  not_empty: [
    'The tenant has data in this store already',
    'Import into an empty store, or add what is missing with --add.',
  ],
  other_import: [
    'The import of another file is under way, or was cut short',
    'Finish that one first, or go on with this file beside what is there with --add.',
  ],
};

async function main(): Promise<number> {
  const options = readOptions();
  if (options === undefined) {
    console.error(USAGE);
    return 2;
  }
  const { file } = options;
  // Read to its end before anything is opened: a damaged file touches nothing.
  const manifest = await checkTenantFile(file);
  const { tenantId, store, close } = openTenant(options.tenant);
  try {
    const copy = {
      tenantId: manifest.tenantId,
      digest: sumOf(manifest),
      history: historyOf(manifest),
      records: () => tenantRecords(file),
    };
    const choice = { tenantId, add: options.add, rename: options.rename };
    const done = await importTenant({ store, clock: systemClock }, copy, choice);
    if (done.ok) return tell(done.value);
    const { code } = done.error;
    const [what, remedy] = WORDS[code];
    const named = code === 'other_tenant' ? `: ${manifest.tenantId}, not ${tenantId}` : '';
    console.error(`${what}${named}. Nothing was written.\n${remedy}`);
    return 1;
  } finally {
    close();
  }
}

function tell({ documents, facts, same, different, left }: Imported): number {
  console.log(`${documents} documents and ${facts} facts written`);
  if (same > 0) console.log(`${same} documents were there already`);
  if (different > 0) console.log(`${different} documents were there and differ: left as they are`);
  if (left > 0) console.log(`${left} had expired, or stay with the tenant they come from`);
  console.log('Start the service: npm run doctor says whether it reads its store.');
  return 0;
}

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        tenant: { type: 'string' },
        add: { type: 'boolean', default: false },
        'rename-tenant': { type: 'boolean', default: false },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return undefined;
    return { file, tenant: values.tenant, add: values.add, rename: values['rename-tenant'] };
  } catch {
    return undefined;
  }
}

process.exitCode = await main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : 'the tenant could not be imported';
  console.error(error instanceof BadTenantFile ? `Nothing was written: ${message}.` : message);
  return error instanceof CannotOpen ? 2 : 1;
});
