import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readConfig } from '../config.ts';
import { LOCAL_TENANT, PERSONA_KINDS, type Persona } from './accounts.ts';

const DEFAULT_PORT = '56150';
const READY_WITHIN_MS = 60_000;
/** The Playground's configuration takes this many people beside the current one, no more, no less. */
const OTHERS = 5;

const Personas = z.object({
  personas: z.array(
    z.object({
      oid: z.string(),
      name: z.string(),
      mail: z.string(),
      kind: z.enum(PERSONA_KINDS),
      featured: z.boolean(),
    }),
  ),
});

/**
 * The Playground listens on every interface of the machine, and whoever reaches it may speak as
 * anybody: this, loaded before it, keeps it on the loopback one. It also ends it with its parent,
 * however that ends.
 */
const LOOPBACK_ONLY = `data:text/javascript,${encodeURIComponent(`
  import { Server } from 'node:net';
  const { listen } = Server.prototype;
  Server.prototype.listen = function (port, ...rest) {
    const anywhere = typeof port === 'number' && typeof rest[0] !== 'string';
    return listen.call(this, port, ...(anywhere ? ['127.0.0.1', ...rest] : rest));
  };
  process.once('disconnect', () => process.exit());
`)}`;

/**
 * `npm run playground [-- --port N --as MAIL --as MAIL …]`: the Agents Playground beside a running
 * server. The first `--as` names the current user, the others come along.
 */
async function main(): Promise<void> {
  const { port, as } = readArguments();
  const server = serverAddress();
  const [me, ...others] = castOf(await personasOf(server), as);
  if (!(await isFree(port))) {
    throw new Error(`Port ${port} is taken: choose another with npm run playground -- --port N.`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'binome-playground-'));
  const url = `http://127.0.0.1:${port}`;
  const child = launch({ folder, url, port, server, config: configOf(me, others) });
  const stop = (): void => void child.kill('SIGTERM');
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  child.once('exit', (code, signal) => {
    rmSync(folder, { recursive: true, force: true });
    if (signal === null && code !== 0) {
      console.error(`The Playground ended on its own (code ${code ?? 'none'}).`);
      process.exitCode = 1;
    }
  });
  if (await isReady(url, child)) console.log(greeting(url, me, others));
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: DEFAULT_PORT },
      as: { type: 'string', multiple: true, default: [] },
    },
  });
  const port = z.coerce.number().int().min(1).max(65_535).safeParse(values.port);
  if (!port.success) throw new Error(`--port takes a number from 1 to 65535, not ${values.port}.`);
  return { port: port.data, as: values.as.map((mail) => mail.trim().toLowerCase()) };
}

function serverAddress(): string {
  const read = readConfig();
  if ('config' in read) return `http://127.0.0.1:${read.config.port}`;
  const [first] = read.problems;
  throw new Error(`${first?.variable ?? ''}: ${first?.problem ?? ''}. ${first?.remedy ?? ''}.`);
}

async function personasOf(server: string): Promise<readonly Persona[]> {
  try {
    const response = await fetch(`${server}/local/personas`);
    return Personas.parse(await response.json()).personas;
  } catch (error) {
    throw new Error(
      `Binôme does not answer at ${server}: run npm start first, in another terminal (PORT says where it is).`,
      { cause: error },
    );
  }
}

const CAST = ['executive', 'mentor', 'manager', 'assistant', 'sponsor'] as const;

type Cast = readonly [me: Persona, ...others: Persona[]];

/**
 * Six people out of all: those asked for by address, then the executive of a pair under way, their
 * mentor, who manages, who assists, who sponsors, and whoever comes next. The first is the current
 * user. Throws when somebody is unknown or there are too few.
 */
export function castOf(personas: readonly Persona[], as: readonly string[]): Cast {
  const asked = as.map((address) => {
    const found = personas.find(({ mail }) => mail === address);
    if (found === undefined)
      throw new Error(`Nobody in the programmes has the address ${address}.`);
    return found;
  });
  const first = (kind: Persona['kind']) =>
    personas.find((p) => p.kind === kind && p.featured) ?? personas.find((p) => p.kind === kind);
  const usual = CAST.map(first).filter((p) => p !== undefined);
  const [me, ...others] = new Set([...asked, ...usual, ...personas]);
  if (me === undefined || others.length < OTHERS) {
    throw new Error(
      `The Playground needs ${OTHERS + 1} people: import sign-ups first, or start without --empty.`,
    );
  }
  return [me, ...others.slice(0, OTHERS)];
}

/** What goes into `.m365agentsplayground.yml`; the schema takes these properties and no other. */
export function configOf(me: Persona, others: readonly Persona[]) {
  return {
    version: '0.1.1',
    tenantId: LOCAL_TENANT,
    bot: { id: '28:binome', name: 'Binôme' },
    currentUser: userOf(me),
    users: others.map(userOf),
    // The same from one run to the next, so that the bot goes on with the conversation it knows.
    personalChat: { id: `a:playground-${me.oid}` },
    groupChat: { id: '19:playground-group@thread.v2', name: 'Groupe' },
    team: {
      id: '19:playground-team@thread.tacv2',
      name: 'Équipe',
      aadGroupId: '00000000-0000-4000-8000-0000000000b1',
      channels: [{ id: '19:playground-channel@thread.tacv2', name: 'Annonces' }],
    },
  };
}

function userOf({ oid, name, mail }: Persona) {
  const [givenName = name, ...rest] = name.split(' ');
  const surname = rest.join(' ');
  // The misspelling is the schema's.
  const address = { userPrincipleName: mail, email: mail };
  return { id: `29:${oid}`, name, aadObjectId: oid, givenName, surname, ...address };
}

function launch(parts: {
  readonly folder: string;
  readonly url: string;
  readonly port: number;
  readonly server: string;
  readonly config: object;
}): ChildProcess {
  const { folder, url, port, server, config } = parts;
  // JSON is YAML.
  writeFileSync(join(folder, '.m365agentsplayground.yml'), JSON.stringify(config, null, 2));
  const cli = fileURLToPath(import.meta.resolve('@microsoft/m365agentsplayground/cli.js'));
  const flags = [
    ['--app-endpoint', `${server}/api/messages`],
    ['--channel-id', 'msteams'],
    ['--port', `${port}`],
    ['--service-url', `${url}/_connector`],
    ['--disable-telemetry'],
  ];
  return spawn(process.execPath, ['--import', LOOPBACK_ONLY, cli, ...flags.flat()], {
    // Its configuration and its log are where it starts.
    cwd: folder,
    env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

async function isReady(url: string, child: ChildProcess): Promise<boolean> {
  const until = Date.now() + READY_WITHIN_MS;
  while (child.exitCode === null && child.signalCode === null) {
    const answered = await fetch(`${url}/_debug/ping`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return true;
    if (Date.now() > until) {
      child.kill('SIGTERM');
      throw new Error(`The Playground did not answer at ${url} within a minute.`);
    }
    await sleep(200);
  }
  return false;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

function greeting(url: string, me: Persona, others: readonly Persona[]): string {
  return [
    '',
    `  Agents Playground   ${url}/`,
    `  You are             ${me.name} (${me.kind})`,
    `  With you            ${others.map(({ name, kind }) => `${name} (${kind})`).join(', ')}`,
    '',
    '  Type, in the personal chat:     hi · help · my pair · next session · feedback · pause · language',
    '  À écrire, dans la conversation : bonjour · aide · mon binôme · prochaine session · retour · pause · langue',
    '',
    '  Ctrl-C ends it.',
    '',
  ].join('\n');
}

if (import.meta.main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : 'The Playground could not start.');
    process.exitCode = 1;
  }
}
