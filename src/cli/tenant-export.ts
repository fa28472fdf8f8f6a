import { rename, rm } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import packageJson from '../../package.json' with { type: 'json' };
import { systemClock } from '../adapters/node/clock.ts';
import { nodeIds } from '../adapters/node/ids.ts';
import { exportTenant, MOST_WAITING, TooMuchWaiting } from '../usecases/export-tenant.ts';
import { CannotOpen, openTenant, type OpenTenant } from './tenant/open-tenant.ts';
import { FORMAT, tenantLines, VERSION, type Manifest } from './tenant/tenant-file.ts';

const USAGE = `Usage: npm run tenant:export -- --out FILE [--tenant ID]
Writes everything of one tenant into one file, readable by its owner alone: docs/backup.md.
--out FILE   lines of JSON; gzipped when its name ends in .gz; an old one is replaced once the new one is whole
--tenant ID  where the settings allow several
The settings of the service say where its store is. The service may go on: when somebody writes
meanwhile, the answer says so, and the copy is then not of one single moment.`;

async function main(): Promise<number> {
  const options = readOptions();
  if (options?.out === undefined) {
    console.error(USAGE);
    return 2;
  }
  const tenant = openTenant(options.tenant);
  try {
    const manifest = await write(tenant, options.out);
    const { records, parts, still } = manifest;
    console.log(`${options.out}: ${records} records in ${parts.length} parts`);
    if (!still) {
      console.log(
        'Somebody wrote meanwhile: each record is whole, and they are not of one moment.',
      );
      console.log('For a copy of one moment, export again while the service rests.');
    }
    return 0;
  } finally {
    tenant.close();
  }
}

/** Under its name only once it is whole. */
async function write({ store, tenantId }: OpenTenant, out: string): Promise<Manifest> {
  const part = `${out}.part`;
  const header = {
    format: FORMAT,
    version: VERSION,
    tenantId,
    exportedAt: systemClock.now(),
    product: packageJson.version,
  } as const;
  const written: Manifest[] = [];
  const lines = tenantLines(header, exportTenant({ store, ids: nodeIds }, tenantId), (manifest) =>
    written.push(manifest),
  );
  const file = createWriteStream(part, { mode: 0o600, flush: true });
  try {
    const source = Readable.from(lines, { highWaterMark: 16 });
    if (out.endsWith('.gz')) await pipeline(source, createGzip(), file);
    else await pipeline(source, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  await rename(part, out);
  const [manifest] = written;
  if (manifest === undefined) throw new Error('the export ended without its manifest');
  return manifest;
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { out: { type: 'string' }, tenant: { type: 'string' } },
    });
    return values;
  } catch {
    return undefined;
  }
}

process.exitCode = await main().catch((error: unknown) => {
  if (error instanceof TooMuchWaiting) {
    console.error(`More than ${MOST_WAITING} facts wait to be taken.`);
    console.error('Start the service, let it work through them, and export again.');
    return 1;
  }
  console.error(error instanceof Error ? error.message : 'the tenant could not be exported');
  return error instanceof CannotOpen ? 2 : 1;
});
