import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  /** The process dies without a word, and another one is started on the same data and port. */
  killAndRestart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the product as a user does, on a free port and a data folder of its own. */
export async function startServer(...args: readonly string[]): Promise<RunningServer> {
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), 'binome-e2e-'));
  const start = () =>
    spawn(process.execPath, [join(ROOT, 'src', 'server.ts'), ...args], {
      cwd: ROOT,
      env: { ...process.env, PORT: String(port), BINOME_DATA: data },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  let child = start();
  const url = `http://127.0.0.1:${port}`;
  await untilReady(child, url);
  return {
    url,
    port,
    async killAndRestart() {
      await ended(child, 'SIGKILL');
      child = start();
      await untilReady(child, url);
    },
    async stop() {
      await ended(child, 'SIGTERM');
      rmSync(data, { recursive: true, force: true });
    },
  };
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  for (let attempt = 0; attempt < 1_100; attempt++) {
    if (child.exitCode !== null) throw new Error(`the server ended: ${said}`);
    const ready = await fetch(`${url}/readyz`).catch(() => undefined);
    if (ready?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the server did not get ready: ${said}`);
}

function ended(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) {
      resolve();
      return;
    }
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
