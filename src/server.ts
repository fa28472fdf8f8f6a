import { createServer } from 'node:net';
import { serve } from '@hono/node-server';
import { readConfig, type Config } from './config.ts';
import { wireLocal } from './wiring.ts';

/** App Service's own front end lets go of an idle connection after four minutes. */
const KEEP_ALIVE_MILLIS = 5 * 60_000;

/** `npm start`: Binôme on this machine, for one person to try; `npm run serve`: for a real tenant. */
async function main(): Promise<void> {
  const read = readConfig();
  if ('problems' in read) {
    for (const { variable, problem, remedy } of read.problems) {
      console.error(`${variable}: ${problem}. ${remedy}.`);
    }
    process.exitCode = 1;
    return;
  }
  const { config } = read;
  // Before anything is opened: a second process would otherwise work on the first one's data.
  if (!(await isFree(config))) {
    console.error(`Port ${config.port} is taken: stop what uses it, or choose another with PORT.`);
    process.exitCode = 1;
    return;
  }
  // What a real tenant's services need is not loaded to try Binôme on this machine.
  const wired =
    config.mode === 'local'
      ? await wireLocal(config, { demo: !process.argv.includes('--empty') })
      : (await import('./wiring-production.ts')).wireProduction(config);
  const server = serve({ fetch: wired.host.fetch, port: config.port, hostname: config.host });
  // Longer than those in front of it keep a connection: one that we close first loses a request.
  if ('keepAliveTimeout' in server) server.keepAliveTimeout = KEEP_ALIVE_MILLIS;
  server.on('listening', () => {
    wired.start();
    console.log(
      config.mode === 'local'
        ? greeting(wired.url, config.dataFolder)
        : `Binôme serves ${wired.url} on port ${config.port}`,
    );
  });
  const stop = (): void => {
    server.close();
    void wired.stop().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function isFree({ port, host }: Config): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

function greeting(url: string, dataFolder: string): string {
  return [
    '',
    `  Binôme           ${url}/`,
    `  API description  ${url}/api/openapi.json`,
    `  Bot endpoint     ${url}/api/messages   (npm run playground talks to it)`,
    `  Data             ${dataFolder}`,
    '',
    '  What to try: open the first address as the programme manager, look at the dashboard,',
    '  then become an executive or a mentor with the person switch, and answer the bot.',
    '',
  ].join('\n');
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : 'Binôme could not start.');
  process.exitCode = 1;
}
