import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { settingsWith } from '../production/settings.ts';
import { testHost } from './test-host.ts';

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
  for (const [name, value] of Object.entries(settingsWith(data))) vi.stubEnv(name, value);
  await expect(entry()).rejects.toThrow('QUEUE_URL');
  vi.stubEnv('QUEUE_URL', 'https://a.queue.core.windows.net');
  await entry();
  expect(host.functions.size).toBe(15);
  vi.unstubAllEnvs();
  rmSync(data, { recursive: true, force: true });
});
