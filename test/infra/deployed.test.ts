import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../free-port.ts';
import { settingsWith } from '../production/settings.ts';
import { deployTo, developmentPackages, leftOutBy, packageOf } from './deployment.ts';

/** What a deployment has, as far as it can be had without Azure: the files that leave, run as they run there. */
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'binome-deployed-')));
const web = join(folder, 'web');
const functions = join(folder, 'functions');
const ROOT = realpathSync(join(import.meta.dirname, '../..'));
const SETTINGS = {
  PATH: process.env['PATH'] ?? '',
  HOST: '127.0.0.1',
  ...settingsWith(join(folder, 'data')),
};
const RECORDING = ['--import', join(import.meta.dirname, 'loaded-modules.mjs')];

beforeAll(() => {
  deployTo(web, '.webappignore');
  deployTo(functions, '.funcignore');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Whatever of what was loaded the ignore file or `npm prune` would have taken away. */
function missed(list: string, ignoreFile: string): readonly string[] {
  const isOut = leftOutBy(ignoreFile);
  const tools = developmentPackages();
  const loaded = readFileSync(list, 'utf8')
    .split('\n')
    .flatMap((url) => (url.startsWith(`file://${ROOT}/`) ? [url.slice(ROOT.length + 8)] : []));
  expect(loaded.length).toBeGreaterThan(500);
  return loaded.filter((path) => isOut(path) || tools.has(packageOf(path)));
}

test('the function app loads with the files that it is given', () => {
  const list = join(folder, 'functions.txt');
  const run = spawnSync(process.execPath, [...RECORDING, 'src/functions/index.ts'], {
    cwd: functions,
    encoding: 'utf8',
    env: { ...SETTINGS, QUEUE_URL: 'https://a.queue.core.windows.net', LOADED_MODULES: list },
  });
  expect([run.status, run.stderr]).toEqual([0, '']);
  expect(missed(list, '.funcignore')).toEqual([]);
});

test('the web service starts with the files that it is given, shows the tab, and ends well', async () => {
  const list = join(folder, 'web.txt');
  const port = await freePort();
  const service: ChildProcess = spawn(process.execPath, [...RECORDING, 'src/server.ts'], {
    cwd: web,
    stdio: 'ignore',
    env: { ...SETTINGS, PORT: String(port), LOADED_MODULES: list },
  });
  const gone = once(service, 'exit');
  const get = (path: string): Promise<Response> => fetch(`http://127.0.0.1:${port}${path}`);
  for (let tries = 0; tries < 600 && service.exitCode === null; tries += 1) {
    const isUp = await get('/readyz').then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) break;
    await sleep(100);
  }
  for (const path of ['/tab/', '/logo.png', '/privacy', '/api/openapi.json']) {
    expect([path, (await get(path)).status]).toEqual([path, 200]);
  }
  service.kill('SIGTERM');
  expect(await gone).toEqual([0, null]);
  expect(missed(list, '.webappignore')).toEqual([]);
});

test('an administrator finds there what the guide sends them to', () => {
  const node = (...args: readonly string[]) =>
    spawnSync(process.execPath, args, { cwd: web, encoding: 'utf8', env: SETTINGS });
  expect(node('src/cli/doctor.ts', '--offline')).toMatchObject({ status: 0 });
  for (const command of ['poison', 'tenant-export', 'tenant-import']) {
    const asked = node(`src/cli/${command}.ts`, '--nonsense');
    expect([command, asked.status, asked.stderr]).toEqual([
      command,
      2,
      expect.stringContaining('Usage'),
    ]);
  }
  // The administrator's page says of each permission what stops working without it.
  const permissions = node(
    '--eval',
    "import('./src/health/permissions.ts').then((m) => console.log(m.askedPermissions().length))",
  );
  expect(Number(permissions.stdout)).toBeGreaterThan(5);
});
