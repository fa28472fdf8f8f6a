import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { testHost } from './test-host.ts';

const GUID = '11111111-2222-4333-8444-555555555555';

test('what the host loads registers everything, and says which settings will not do', async () => {
  const data = mkdtempSync(join(tmpdir(), 'binome-functions-'));
  const host = testHost();
  const entry = (): Promise<unknown> => {
    vi.resetModules();
    return import('../../src/functions/index.ts');
  };
  await expect(entry()).rejects.toThrow('BINOME_MODE');
  vi.stubEnv('BINOME_MODE', 'production');
  await expect(entry()).rejects.toThrow(/AAD_APP_CLIENT_ID: .+\n(?:.+\n)*.*LINK_SECRET: /u);
  const settings: Readonly<Record<string, string>> = {
    PUBLIC_URL: 'https://binome.example.com',
    TEAMS_APP_ID: GUID,
    AAD_APP_CLIENT_ID: GUID,
    ALLOWED_TENANTS: GUID,
    BOT_ID: GUID,
    BOT_TYPE: 'UserAssignedMSI',
    BOT_TENANT_ID: GUID,
    STORE: 'sqlite',
    BINOME_DATA: data,
    LINK_SECRET: 'x'.repeat(64),
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  await expect(entry()).rejects.toThrow('QUEUE_URL');
  vi.stubEnv('QUEUE_URL', 'https://a.queue.core.windows.net');
  await entry();
  expect(host.functions.size).toBe(15);
  vi.unstubAllEnvs();
  rmSync(data, { recursive: true, force: true });
});
