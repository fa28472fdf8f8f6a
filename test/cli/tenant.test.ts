import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCosmosService } from '../contracts/cosmos-service.ts';
import { done, world } from '../usecases/harness.ts';
import { formedPair } from '../usecases/story.ts';
import { openSqliteStore } from '../../src/adapters/sqlite/open-store.ts';
import { checkTenantFile } from '../../src/cli/tenant/tenant-file.ts';
import { importTenant } from '../../src/usecases/import-tenant.ts';
import { exportTenant } from '../../src/usecases/export-tenant.ts';
import { nodeIds } from '../../src/adapters/node/ids.ts';

const TENANT = '11111111-2222-4333-8444-555555555555';
const OTHER = '22222222-2222-4333-8444-555555555555';
const SETTINGS = {
  BINOME_MODE: 'production',
  PUBLIC_URL: 'https://binome.example.com',
  TEAMS_APP_ID: TENANT,
  AAD_APP_CLIENT_ID: TENANT,
  ALLOWED_TENANTS: TENANT,
  BOT_ID: TENANT,
  BOT_TYPE: 'UserAssignedMSI',
  BOT_TENANT_ID: TENANT,
  LINK_SECRET: 'x'.repeat(64),
};

let folder: string;
let file: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'binome-tenant-'));
  file = join(folder, 'tenant.ndjson');
  await aTenant(join(folder, 'source', 'binome.sqlite'));
  const out = await run('export', sqlite('source'), '--out', file);
  expect(out).toMatchObject({ status: 0 });
});
afterAll(() => rmSync(folder, { recursive: true }));

const sqlite = (name: string) => ({
  ...SETTINGS,
  STORE: 'sqlite',
  BINOME_DATA: join(folder, name),
});

/** A tenant with a pair, under the id of a real one. */
async function aTenant(path: string): Promise<void> {
  const at = world({ path: join(folder, 'story') });
  await formedPair(at);
  const source = openSqliteStore(join(folder, 'story'), at.clock);
  const target = openSqliteStore(path, at.clock);
  const copy = {
    tenantId: 'contoso',
    digest: 'story',
    history: { waiting: [] },
    records: () => exportTenant({ store: source, ids: nodeIds }, 'contoso'),
  };
  const choice = { tenantId: TENANT, add: false, rename: true };
  done(await importTenant({ store: target, clock: at.clock }, copy, choice));
  for (const store of [source, target, at]) store.close();
}

function run(
  what: 'export' | 'import',
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<{ status: number | null; out: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`src/cli/tenant-${what}.ts`, ...args], {
      env: { PATH: process.env['PATH'] ?? '', ...env },
    });
    let out = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => (out += String(chunk)));
    }
    child.once('close', (status) => resolve({ status, out }));
  });
}

/** What the file says of its records, apart from when it was written. */
function recordsIn(path: string): readonly string[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').slice(1, -2).sort();
}

describe('a tenant in a file', () => {
  test('goes to Cosmos DB and back to a file of SQLite, and nothing is lost', async () => {
    const service = await startCosmosService();
    const { endpoint } = service;
    const cosmos = { ...SETTINGS, STORE: 'cosmos', COSMOS_ENDPOINT: endpoint, COSMOS_KEY: 'a2V5' };
    expect(await run('import', cosmos, file)).toMatchObject({ status: 0 });
    const zipped = join(folder, 'from-cosmos.ndjson.gz');
    expect(await run('export', cosmos, '--out', zipped)).toMatchObject({ status: 0 });
    await service.close();
    expect(await run('import', sqlite('back'), zipped)).toMatchObject({ status: 0 });
    const back = join(folder, 'back.ndjson');
    await run('export', sqlite('back'), '--out', back);
    for (const path of [zipped, back]) expect(recordsIn(path)).toEqual(recordsIn(file));
    expect(recordsIn(file).length).toBeGreaterThan(20);
  });

  test('is its owner’s alone to read', () => {
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  test('is refused for a tenant that is not there to be served, not empty, or not its own', async () => {
    const full = await run('import', sqlite('source'), file);
    expect(full).toMatchObject({ status: 1, out: expect.stringContaining('--add') as string });
    const both = { ...sqlite('empty'), ALLOWED_TENANTS: `${TENANT},${OTHER}` };
    const which = await run('import', both, file);
    expect(which).toMatchObject({ status: 2, out: expect.stringContaining('--tenant') as string });
    const other = await run('import', both, file, '--tenant', OTHER);
    const words = expect.stringContaining('--rename-tenant') as string;
    expect(other).toMatchObject({ status: 1, out: words });
    const strange = await run('import', sqlite('empty'), file, '--tenant', OTHER);
    expect(strange).toMatchObject({ status: 2 });
    expect(await run('import', sqlite('empty'))).toMatchObject({ status: 2 });
    expect(await run('export', sqlite('empty'), '--in', file)).toMatchObject({ status: 2 });
  });

  test('damaged is refused before anything is opened', async () => {
    const bad = join(folder, 'bad.ndjson');
    writeFileSync(bad, readFileSync(file, 'utf8').replace('"status"', '"sttaus"'));
    const { status, out } = await run('import', sqlite('untouched'), bad);
    expect([status, out]).toEqual([1, expect.stringContaining('Nothing was written')]);
    expect(() => statSync(join(folder, 'untouched'))).toThrow();
  });
});

describe('the check of a file', () => {
  const checked = async (text: string | Buffer): Promise<string> => {
    const path = join(folder, 'checked');
    writeFileSync(path, text);
    return checkTenantFile(path).then(
      () => 'whole',
      (error: unknown) => String(error),
    );
  };

  test('finds it whole', async () => {
    expect(await checked(readFileSync(file))).toBe('whole');
  });

  test('finds every change of a character, wherever it is', async () => {
    const bytes = readFileSync(file);
    for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 150)) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect([at, await checked(changed)]).not.toEqual([at, 'whole']);
    }
  });

  test('finds every line that is missing, twice there or in another place', async () => {
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    const text = (all: readonly string[]) => `${all.join('\n')}\n`;
    for (const at of [0, 1, Math.floor(lines.length / 2), lines.length - 2, lines.length - 1]) {
      expect(await checked(text(lines.toSpliced(at, 1)))).not.toBe('whole');
      expect(await checked(text(lines.toSpliced(at, 0, lines[at] ?? '')))).not.toBe('whole');
    }
    const swapped = lines.with(1, lines[2] ?? '').with(2, lines[1] ?? '');
    expect(await checked(text(swapped))).not.toBe('whole');
  });

  test('finds a file cut short anywhere, and one that is none', async () => {
    const bytes = readFileSync(file);
    for (const part of [0, 1, 0.2, 0.5, 0.9]) {
      const end = part === 1 ? bytes.length - 1 : Math.floor(bytes.length * part);
      expect(await checked(bytes.subarray(0, end))).toMatch(/empty|cut short/u);
    }
    for (const text of ['Dear all,\n', '{}\n', '[1]\n', '\u0000\u0001\n', '\n']) {
      expect(await checked(text)).toContain('no export of a tenant');
    }
    expect(await checked(Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3]))).toContain('gzip');
  });

  test('says of a later format that it is one, and of what wrote it', async () => {
    const later = readFileSync(file, 'utf8').replace('"version":1', '"version":2');
    expect(await checked(later)).toContain('version 2');
  });
});
