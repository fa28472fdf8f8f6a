import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { checkups } from '../../src/cli/doctor/checkups.ts';
import type { ProductionConfig } from '../../src/production-config.ts';
import { azurite } from '../functions/azurite.ts';
import { GUID, settingsWith } from '../production/settings.ts';
import { storageJobs } from '../../src/adapters/queue/storage-jobs.ts';
import { QueueServiceClient } from '@azure/storage-queue';

const GOOD = settingsWith(tmpdir());

function doctor(env: Readonly<Record<string, string>>, ...args: readonly string[]) {
  return new Promise<{ status: number | null; out: string }>((resolve) => {
    const child = spawn(process.execPath, ['src/cli/doctor.ts', ...args], {
      env: { PATH: process.env['PATH'] ?? '', ...env },
    });
    let out = '';
    child.stdout.on('data', (chunk) => (out += String(chunk)));
    child.stderr.on('data', (chunk) => (out += String(chunk)));
    child.once('exit', (status) => resolve({ status, out }));
  });
}

describe('the doctor', () => {
  test('finds settings well, of this machine and of a tenant', async () => {
    expect(await doctor({})).toMatchObject({ status: 0 });
    const { status, out } = await doctor(GOOD, '--offline');
    expect([status, out]).toEqual([0, expect.stringContaining('complete')]);
  });

  test('lists everything that is wrong, each with its remedy, and shows no secret', async () => {
    const env = { ...GOOD, LINK_SECRET: 'hunter2', PUBLIC_URL: 'http://a', BOT_TYPE: 'x' };
    const { status, out } = await doctor(env, '--offline');
    expect(status).toBe(1);
    for (const name of ['LINK_SECRET', 'PUBLIC_URL', 'BOT_TYPE'])
      expect(out).toContain(`WRONG ${name}`);
    expect(out.match(/→/gu)?.length).toBeGreaterThanOrEqual(3);
    expect(out).not.toContain('hunter2');
  });

  test('asked wrongly, says how', async () => {
    expect(await doctor(GOOD, '--all')).toMatchObject({ status: 2 });
  });
});

describe('looking at what the settings lead to', () => {
  const credential = {
    getToken: () => Promise.reject(new Error('no identity\nwith secrets below')),
  };
  const config = (changes: Partial<ProductionConfig>): ProductionConfig => ({
    mode: 'production',
    port: 1,
    host: '127.0.0.1',
    publicUrl: 'http://127.0.0.1:9',
    teamsAppId: GUID,
    clientId: GUID,
    tenants: [GUID],
    bot: { id: GUID, tenantId: GUID, type: 'UserAssignedMSI' },
    store: { kind: 'sqlite', dataFolder: tmpdir() },
    linkSecret: 'x',
    graph: true,
    ...changes,
  });
  const look = async (changes: Partial<ProductionConfig>) => {
    const findings = await Promise.all(
      checkups(config(changes), credential).map((check) => check()),
    );
    return Object.fromEntries(findings.map((finding) => [finding.what, finding]));
  };

  test('says what does not answer, and how to mend it', async () => {
    const found = await look({
      store: { kind: 'cosmos', endpoint: 'https://127.0.0.1:9', database: 'd', container: 'c' },
    });
    for (const what of ['service', 'store', 'federation']) {
      expect(found[what]).toMatchObject({
        is: 'wrong',
        remedy: expect.stringMatching(/./u) as string,
      });
    }
    expect(found['federation']?.says).toBe('no identity');
    expect(found['queues']).toMatchObject({ is: 'warning' });
  });

  test('sees a service that is ready, or not', async () => {
    let status = 200;
    const server = createServer((_request, response) => response.writeHead(status).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const publicUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect((await look({ publicUrl, graph: false }))['service']).toMatchObject({ is: 'well' });
    status = 503;
    expect((await look({ publicUrl }))['service']).toMatchObject({ is: 'wrong' });
    await new Promise((resolve) => server.close(resolve));
  });

  test('counts what is parked', async () => {
    const { connection, stop } = await azurite();
    expect((await look({ queue: { connection } }))['queues']).toMatchObject({ is: 'well' });
    const jobs = storageJobs(QueueServiceClient.fromConnectionString(connection));
    await jobs.park('match-runs', 'x', '2026-11-22T09:00:00.000Z');
    expect((await look({ queue: { connection } }))['queues']).toMatchObject({
      is: 'warning',
      says: '1 jobs are parked',
    });
    await stop();
  });
});
