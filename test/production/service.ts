import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../free-port.ts';
import type { CosmosService } from '../contracts/cosmos-service.ts';
import type { Microsoft } from './microsoft.ts';

export const TENANT = '11111111-2222-4333-8444-555555555555';
export const CLIENT = '22222222-2222-4333-8444-555555555555';
export const BOT = '33333333-2222-4333-8444-555555555555';
export const SECRET = 'a-secret-of-links-long-enough-to-be-one-indeed';

/** One instance of a real tenant's service, in a process of its own. */
export interface Service {
  readonly address: string;
  readonly log: () => string;
  /** Ends it as the platform does, or at once; answers with its exit code. */
  readonly end: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<number | null>;
}

/** The composition root of a real tenant, started for real: what it would ask of Microsoft is rerouted. */
export async function startInstance(
  cosmos: CosmosService,
  microsoft: Microsoft,
  changes: Readonly<Record<string, string>> = {},
): Promise<Service> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const service = spawn(
    process.execPath,
    ['--import', './test/production/reroute.mjs', 'src/server.ts'],
    {
      env: {
        PATH: process.env['PATH'] ?? '',
        REROUTE_TO: microsoft.url,
        BINOME_MODE: 'production',
        PORT: String(port),
        HOST: '127.0.0.1',
        PUBLIC_URL: 'https://binome.example.com',
        TEAMS_APP_ID: TENANT,
        AAD_APP_CLIENT_ID: CLIENT,
        ALLOWED_TENANTS: TENANT,
        BOT_ID: BOT,
        BOT_TYPE: 'SingleTenant',
        BOT_PASSWORD: 'a-password-of-the-bot',
        BOT_TENANT_ID: TENANT,
        STORE: 'cosmos',
        COSMOS_ENDPOINT: cosmos.endpoint,
        COSMOS_KEY: 'a2V5',
        GRAPH: 'off',
        LINK_SECRET: SECRET,
        OTEL_EXPORTER_OTLP_ENDPOINT: microsoft.url,
        ...changes,
      },
    },
  );
  let log = '';
  for (const stream of [service.stdout, service.stderr]) {
    stream.on('data', (chunk) => (log += String(chunk)));
  }
  const gone = once(service, 'exit') as Promise<[number | null]>;
  for (let tries = 0; tries < 600 && service.exitCode === null; tries += 1) {
    const isUp = await fetch(`${address}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) {
      return {
        address,
        log: () => log,
        async end(signal = 'SIGTERM') {
          service.kill(signal);
          return (await gone)[0];
        },
      };
    }
    await sleep(100);
  }
  throw new Error(`the service did not start: ${log}`);
}

/** A token as Entra ID gives it to the tab, for somebody of the tenant. */
export function tokenOf(
  microsoft: Microsoft,
  who: { readonly oid: string; readonly name: string },
  claims: object = {},
): Promise<string> {
  return microsoft.issue({
    aud: CLIENT,
    iss: `https://login.microsoftonline.com/${TENANT}/v2.0`,
    name: who.name,
    preferred_username: `${who.oid}@contoso.example`,
    oid: who.oid,
    scp: 'access_as_user',
    sub: 'pairwise',
    tid: TENANT,
    ver: '2.0',
    ...claims,
  });
}

/** An activity of Teams at the bot's door, signed as the Bot Framework signs; the answer's status. */
export async function deliver(
  { address }: Service,
  microsoft: Microsoft,
  activity: object,
  claims: object = {},
): Promise<number> {
  const serviceUrl = `${microsoft.url}/teams/`;
  const token = await microsoft.issue({
    aud: BOT,
    iss: 'https://api.botframework.com',
    serviceurl: serviceUrl,
    ...claims,
  });
  const answer = await fetch(`${address}/api/messages`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      id: 'one',
      channelId: 'msteams',
      serviceUrl,
      conversation: { id: 'conversation', conversationType: 'personal', tenantId: TENANT },
      recipient: { id: `28:${BOT}` },
      locale: 'fr-FR',
      ...activity,
    }),
  });
  return answer.status;
}
