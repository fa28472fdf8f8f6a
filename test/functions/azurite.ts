import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../free-port.ts';

/** The account that every Azurite knows, with the key that its documentation prints. */
const ACCOUNT = 'devstoreaccount1';
const KEY =
  'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** Azurite's queues on loopback, in memory, until `stop`. */
export async function azurite(): Promise<{ connection: string; stop: () => Promise<void> }> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [
      createRequire(import.meta.url).resolve('azurite/dist/src/queue/main.js'),
      ...['--queueHost', '127.0.0.1', '--queuePort', String(port)],
      ...['--inMemoryPersistence', '--skipApiVersionCheck', '--silent', '--disableTelemetry'],
    ],
    { stdio: 'ignore' },
  );
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for (let tries = 0; tries < 300; tries += 1) {
    try {
      await fetch(`http://127.0.0.1:${port}/`);
      break;
    } catch {
      await sleep(100);
    }
  }
  return {
    connection: `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${KEY};QueueEndpoint=http://127.0.0.1:${port}/${ACCOUNT};`,
    async stop() {
      child.kill();
      await gone;
    },
  };
}
