import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { networkInterfaces } from 'node:os';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { castOf, configOf } from '../../src/local/playground.ts';
import type { Persona } from '../../src/local/accounts.ts';
import { until } from './playground-log.ts';
import { freePort } from './server.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const COMMAND = join(ROOT, 'src/local/playground.ts');

const person = (kind: Persona['kind'], n: number, featured = false): Persona => ({
  oid: `oid-${kind}-${n}`,
  name: `${kind} ${n}`,
  mail: `${kind}.${n}@demo.example`,
  kind,
  featured,
});
const PEOPLE = [
  person('manager', 1, true),
  person('assistant', 1, true),
  person('sponsor', 1, true),
  person('mentor', 1),
  person('executive', 1),
  person('executive', 2, true),
  person('mentor', 2, true),
];
const names = (cast: readonly Persona[]) => cast.map(({ name }) => name);

describe('who is in the Agents Playground', () => {
  test('a pair under way and those around it; the executive is the current user', () => {
    expect(names(castOf(PEOPLE, []))).toEqual([
      'executive 2',
      'mentor 2',
      'manager 1',
      'assistant 1',
      'sponsor 1',
      'mentor 1',
    ]);
  });

  test('those asked for come first', () => {
    const cast = castOf(PEOPLE, ['mentor.1@demo.example', 'executive.1@demo.example']);
    expect(names(cast).slice(0, 3)).toEqual(['mentor 1', 'executive 1', 'executive 2']);
    expect(cast).toHaveLength(6);
  });

  test('nobody unknown, and never fewer than six', () => {
    expect(() => castOf(PEOPLE, ['nobody@demo.example'])).toThrow(/nobody@demo\.example/u);
    expect(() => castOf(PEOPLE.slice(0, 5), [])).toThrow(/6 people/u);
  });

  test('the configuration has what its schema takes: five others, unique ids', () => {
    const [me, ...others] = castOf(PEOPLE, []);
    const config = configOf(me, others);
    expect(config.users).toHaveLength(5);
    expect(config.currentUser).toEqual({
      id: '29:oid-executive-2',
      name: 'executive 2',
      aadObjectId: 'oid-executive-2',
      givenName: 'executive',
      surname: '2',
      userPrincipleName: 'executive.2@demo.example',
      email: 'executive.2@demo.example',
    });
  });
});

describe('npm run playground', () => {
  let binome: Server;
  let port: string;

  beforeEach(async () => {
    binome = createServer((_, response) => response.end(JSON.stringify({ personas: PEOPLE })));
    binome.listen(0, '127.0.0.1');
    await once(binome, 'listening');
    port = `${(binome.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    binome.closeAllConnections();
    binome.close();
  });

  test('without a server says in one line what to do', async () => {
    const { status, stderr } = run(['--port', `${await freePort()}`], `${await freePort()}`);
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('npm start')]);
  });

  test('refuses what it does not understand in one line', () => {
    for (const flags of [['--port', 'many'], ['--port', '70000'], ['--colour', 'blue'], ['x']]) {
      const { status, stderr } = run(flags, port);
      expect(status).toBe(1);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stderr).toContain(flags[0] === '--port' ? flags[1] : flags[0]);
    }
  });

  test('starts on this machine only, says where, refuses a taken port, and leaves nothing', async () => {
    const own = `${await freePort()}`;
    const child = start(['--port', own], port);
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await until('the greeting', () => said.includes('Ctrl-C') || undefined);
    expect(said).toContain(`http://127.0.0.1:${own}/`);
    expect(said).toContain('executive 2');
    expect(said).toContain('mon binôme');
    expect(said).toContain('my pair');

    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of outside) {
      await expect(fetch(`http://${address}:${own}/_debug/ping`)).rejects.toThrow();
    }

    const second = start(['--port', own], port);
    let trouble = '';
    second.stderr.on('data', (chunk: Buffer) => (trouble += chunk.toString()));
    expect(await exitOf(second)).toBe(1);
    expect(trouble.trim().split('\n')).toEqual([
      `Port ${own} is taken: choose another with npm run playground -- --port N.`,
    ]);

    child.kill('SIGTERM');
    expect(await exitOf(child)).toBe(0);
    await expect(fetch(`http://127.0.0.1:${own}/_debug/ping`)).rejects.toThrow();
  });

  test('killed outright, it does not leave the Playground behind', async () => {
    const own = `${await freePort()}`;
    const child = start(['--port', own], port);
    const isThere = () =>
      fetch(`http://127.0.0.1:${own}/_debug/ping`).then(
        () => true,
        () => false,
      );
    await until('the Playground', isThere);
    child.kill('SIGKILL');
    await until('its end', async () => !(await isThere()));
  });
});

/** For what ends before it asks the server of this test anything. */
function run(flags: readonly string[], port: string) {
  const env = { ...process.env, PORT: port };
  return spawnSync(process.execPath, [COMMAND, ...flags], { cwd: ROOT, env, encoding: 'utf8' });
}

function start(flags: readonly string[], port: string) {
  return spawn(process.execPath, [COMMAND, ...flags], {
    cwd: ROOT,
    env: { ...process.env, PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function exitOf(child: ReturnType<typeof start>): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}
