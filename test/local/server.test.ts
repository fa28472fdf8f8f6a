import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { MANAGER } from '../../src/local/accounts.ts';
import { NEW_PROGRAMME } from '../usecases/story.ts';

const SERVER = join(import.meta.dirname, '..', '..', 'src', 'server.ts');
const Personas = z.object({ personas: z.array(z.object({ name: z.string() })) });
const Programmes = z.object({
  programmes: z.array(z.object({ id: z.string(), name: z.string() })),
});

interface Started {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly complained: () => string;
}

describe('the server as a process', () => {
  let folder: string;
  let data: string;
  let children: ChildProcess[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'binome-server-'));
    data = join(folder, 'data');
    children = [];
  });
  afterEach(async () => {
    for (const child of children) await stop(child, 'SIGKILL');
    rmSync(folder, { recursive: true });
  });

  function run(env: Readonly<Record<string, string>>, ...flags: readonly string[]): Started {
    const child = spawn(process.execPath, [SERVER, ...flags], {
      // Nothing of the caller's settings: only what a test says.
      env: { PATH: process.env['PATH'], BINOME_DATA: data, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    let said = '';
    let complained = '';
    child.stdout.on('data', (piece: Buffer) => (said += piece.toString()));
    child.stderr.on('data', (piece: Buffer) => (complained += piece.toString()));
    return { child, said: () => said, complained: () => complained };
  }

  async function ended(started: Started): Promise<{ code: number | null; lines: string[] }> {
    if (started.child.exitCode === null) await once(started.child, 'close');
    const { exitCode: code } = started.child;
    return {
      code,
      lines: started
        .complained()
        .split('\n')
        .filter((line) => line !== ''),
    };
  }

  async function stop(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const closed = once(child, 'close');
    child.kill(signal);
    await closed;
  }

  /** Runs until it says where it is to be found. */
  async function up(port: number, ...flags: readonly string[]) {
    const started = run({ PORT: String(port) }, ...flags);
    const { stdout } = started.child;
    while (!started.said().includes('Data ')) {
      if (started.child.exitCode !== null) throw new Error(started.complained());
      await Promise.race([once(stdout ?? process, 'data'), once(started.child, 'close')]);
    }
    return started;
  }

  const call = async (port: number, method: string, path: string, body?: unknown, token = '') => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return (await response.json()) as unknown;
  };
  const asManager = async (port: number) => {
    const answer = await call(port, 'POST', '/local/token', { oid: MANAGER.oid });
    return z.object({ token: z.string() }).parse(answer).token;
  };
  const programmes = async (port: number) =>
    Programmes.parse(await call(port, 'GET', '/api/programmes', undefined, await asManager(port)))
      .programmes;

  const LONG = { timeout: 240_000 };
  test('starts with the demo, is killed, and is all there when it starts again', LONG, async () => {
    const port = await freePort();
    const first = await up(port);
    expect(first.said()).toContain(`http://127.0.0.1:${port}/`);
    const people = Personas.parse(await call(port, 'GET', '/local/personas')).personas;
    expect(people.length).toBeGreaterThan(60);
    const demo = await programmes(port);
    expect(demo).toHaveLength(3);
    const token = await asManager(port);
    await call(port, 'POST', '/local/clock', { advanceMinutes: 60 * 24 });
    const created = await call(port, 'POST', '/api/programmes', NEW_PROGRAMME, token);
    await stop(first.child, 'SIGKILL');
    await up(port);
    const after = await programmes(port);
    expect(after.map(({ id }) => id).sort()).toEqual(
      [...demo.map(({ id }) => id), z.object({ id: z.string() }).parse(created).id].sort(),
    );
    const { now } = z.object({ now: z.string() }).parse(await call(port, 'GET', '/local/clock'));
    expect(Date.parse(now) - Date.now()).toBeGreaterThan(23 * 60 * 60_000);
  });

  test('--empty starts with no programme, and a later start adds none', async () => {
    const port = await freePort();
    const first = await up(port, '--empty');
    expect(await programmes(port)).toEqual([]);
    expect(Personas.parse(await call(port, 'GET', '/local/personas')).personas).toHaveLength(5);
    await stop(first.child, 'SIGTERM');
    expect(first.child.exitCode).toBe(0);
    await up(port);
    expect(await programmes(port)).toEqual([]);
  });

  test('a taken port is one clear line, and nothing is touched', async () => {
    const other = createServer();
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, lines } = await ended(run({ PORT: String(port) }));
    other.close();
    expect([code, lines]).toEqual([
      1,
      [`Port ${port} is taken: stop what uses it, or choose another with PORT.`],
    ]);
    expect(existsSync(data)).toBe(false);
  });

  test('a folder that cannot be written is one clear line', async () => {
    writeFileSync(join(folder, 'file'), '');
    const BINOME_DATA = join(folder, 'file', 'data');
    const { code, lines } = await ended(run({ PORT: String(await freePort()), BINOME_DATA }));
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/^the data folder .*choose another/u)]);
  });

  test('a file that is no store of ours is one clear line, and stays as it is', async () => {
    mkdirSync(data);
    writeFileSync(join(data, 'binome.sqlite'), 'something else entirely');
    const { code, lines } = await ended(run({ PORT: String(await freePort()) }));
    expect([code, lines]).toEqual([1, [expect.stringContaining('is not a Binôme store')]]);
  });

  test('settings that will not do are all said, one line each', async () => {
    const { code, lines } = await ended(run({ PORT: 'x', HOST: '0.0.0.0', MicrosoftAppId: 'a' }));
    expect(code).toBe(1);
    expect(lines.map((line) => line.split(':')[0])).toEqual(['PORT', 'HOST', 'MicrosoftAppId']);
    expect(existsSync(data)).toBe(false);
  });
});

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  const closed = once(probe, 'close');
  probe.close();
  await closed;
  return port;
}
