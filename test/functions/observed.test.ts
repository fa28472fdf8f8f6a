import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { QueueServiceClient } from '@azure/storage-queue';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { GUID, settingsWith } from '../production/settings.ts';
import { azurite } from './azurite.ts';
import { testHost, type Registered, type TestHost } from './test-host.ts';

/**
 * The function app as it is composed for a real tenant, every function of it called with its
 * trigger's data as the host hands them over. A collector listens: once a function has answered, the
 * platform may freeze its process, so what it did must have been told by then.
 */
const data = mkdtempSync(join(tmpdir(), 'binome-observed-'));
let host: TestHost;
let queue: Awaited<ReturnType<typeof azurite>>;
let collector: Server;
let told = '';

beforeAll(async () => {
  queue = await azurite();
  collector = createServer((request, response) => {
    void text(request).then((body) => {
      told += body;
      response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  const settings: Readonly<Record<string, string>> = {
    ...settingsWith(data),
    GRAPH: 'off',
    QUEUE_CONNECTION: queue.connection,
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  host = testHost();
  await import('../../src/functions/index.ts');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await queue.stop();
  collector.closeAllConnections();
  await new Promise((resolve) => collector.close(resolve));
  rmSync(data, { recursive: true, force: true });
});

const SCOPE = { tenantId: GUID, programmeId: 'gone' };
/** A message of each queue, about a programme that is gone by now: nothing is to be done. */
const MESSAGES: Readonly<Record<string, object>> = {
  'match-runs': { kind: 'match-run', scope: SCOPE, runId: 'run' },
  'match-blocks': { kind: 'match-block', scope: SCOPE, runId: 'run', block: 0 },
  publications: { kind: 'publication', scope: SCOPE, runId: 'run', publication: 1 },
  'lms-sync': { kind: 'lms-sync', scope: SCOPE },
};
/** A page of the change feed: a document and a fact as they lie in the container. */
const CHANGES = ['pair', 'fact'].map((kind, n) => ({
  id: `${kind}:${n}`,
  ...SCOPE,
  kind,
  docId: String(n),
  commit: GUID,
  body: { kind: 'person-reachable', oid: GUID },
  at: '2026-11-23T09:00:00.000Z',
  _rid: 'r3wVAIvN0mQBAAAAAAAAAA==',
  _self: 'dbs/r3wVAA==/colls/r3wVAIvN0mQ=/docs/r3wVAIvN0mQBAAAAAAAAAA==/',
  _etag: '"0000d826-0000-0700-0000-67b5c9e40000"',
  _attachments: 'attachments/',
  _ts: 1_795_424_400,
  _lsn: 14 + n,
}));
const TIMER = {
  Schedule: { AdjustForDST: true },
  ScheduleStatus: {
    Last: '2026-11-23T08:59:00.0021416+00:00',
    Next: '2026-11-23T09:00:00+00:00',
    LastUpdated: '2026-11-23T08:59:00.0021416+00:00',
  },
  IsPastDue: true,
};

function dataFor({ metadata }: Registered): unknown {
  const [binding = {}] = Object.values(metadata.bindings);
  if (binding['type'] === 'timerTrigger') return TIMER;
  if (binding['type'] === 'cosmosDBTrigger') return CHANGES;
  return MESSAGES[String(binding['queueName']).replace(/-poison$/u, '')];
}

const spanOf = (name: string): string => `"name":"function ${name}"`;

describe('every function', () => {
  test('has told what it did when it answers', async () => {
    expect(host.functions.size).toBe(15);
    for (const [name, registered] of host.functions) {
      expect([name, told.includes(spanOf(name))]).toEqual([name, false]);
      const json = JSON.stringify(dataFor(registered));
      await host.invoke(name, { json }, { DequeueCount: { json: '1' }, sys: { json: '{}' } });
      expect([name, told.includes(spanOf(name))]).toEqual([name, true]);
    }
    expect(told).toContain('http.client.request.duration');
    const parked = QueueServiceClient.fromConnectionString(queue.connection);
    const { approximateMessagesCount } = await parked.getQueueClient('parked-jobs').getProperties();
    expect(approximateMessagesCount).toBe(4);
  });

  test('has told of its failure too, and of nothing that the message said', async () => {
    told = '';
    const json = '{"kind":"other","name":"Nadia Berger"}';
    await expect(host.invoke('matchRun', { json })).rejects.toThrow('no job');
    expect(told).toContain(spanOf('matchRun'));
    expect(told).not.toContain('Berger');
  });

  test('does its work when the collector is gone', async () => {
    collector.closeAllConnections();
    await new Promise((resolve) => collector.close(resolve));
    await host.invoke('factSweep', { json: JSON.stringify(TIMER) });
    await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  });
});
