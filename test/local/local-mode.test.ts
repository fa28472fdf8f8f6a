import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adjustableClock } from '../../src/adapters/node/clock.ts';
import { LOCAL_TENANT, MANAGER, oidOf, SPONSOR } from '../../src/local/accounts.ts';
import { openDataFolder } from '../../src/local/data-folder.ts';
import { localRoutes } from '../../src/local/routes.ts';
import { localTokens } from '../../src/local/tokens.ts';
import { makeWorker } from '../../src/worker.ts';
import { world, type World } from '../usecases/harness.ts';

const SECRET = 'a secret of this machine, long enough';

describe('the local doors', () => {
  let at: World;
  let folder: string;
  let kept: number[];
  let app: ReturnType<typeof localRoutes>;
  const clock = adjustableClock();
  const tokens = localTokens(SECRET);
  beforeAll(() => {
    at = world();
    kept = [];
    folder = mkdtempSync(join(tmpdir(), 'binome-local-'));
    const keepClockOffset = (millis: number): void => void kept.push(millis);
    const worker = makeWorker(at.ports);
    app = localRoutes({ ports: at.ports, tokens, clock, keepClockOffset, worker });
  });
  afterAll(() => {
    at.close();
    rmSync(folder, { recursive: true });
  });

  const post = (path: string, body: unknown, type = 'application/json') =>
    app.request(`http://127.0.0.1:3978${path}`, {
      method: 'POST',
      headers: { 'Content-Type': type },
      body: JSON.stringify(body),
    });

  test('give whoever asks the token of a person there is', async () => {
    const answer = await post('/token', { oid: SPONSOR.oid });
    const { token } = (await answer.json()) as { token: string };
    expect(await tokens.authenticate(token)).toEqual({ tenantId: LOCAL_TENANT, ...SPONSOR });
    expect((await post('/token', { oid: 'nobody' })).status).toBe(404);
    expect((await post('/token', {})).status).toBe(404);
  });

  test('are shut to pages of other sites, by name and by what such a page can send', async () => {
    const foreign = await app.request('http://binome.attacker.example/personas');
    expect(foreign.status).toBe(404);
    const simple = await post('/clock', { advanceMinutes: 60 }, 'text/plain');
    expect(simple.status).toBe(400);
    expect((await post('/token', { oid: MANAGER.oid }, 'text/plain')).status).toBe(404);
    expect(kept).toEqual([]);
    for (const name of ['localhost', '[::1]', '127.0.0.1']) {
      expect((await app.request(`http://${name}:3978/personas`)).status).toBe(200);
    }
  });

  test('move the clock forward, never back, and keep how far', async () => {
    for (const advanceMinutes of [-1, 0.5, '60', 60 * 24 * 400, null]) {
      expect((await post('/clock', { advanceMinutes })).status).toBe(400);
    }
    const before = clock.now();
    const { now } = (await (await post('/clock', { advanceMinutes: 90 })).json()) as {
      now: string;
    };
    expect(Date.parse(now) - Date.parse(before)).toBeGreaterThanOrEqual(90 * 60_000);
    expect(kept).toEqual([90 * 60_000]);
    const read = (await (await app.request('http://127.0.0.1/clock')).json()) as { now: string };
    expect(read.now >= now).toBe(true);
  });

  test('know their own tokens only: none altered, foreign, expired, or of another tenant', async () => {
    const key = new TextEncoder().encode(SECRET);
    const claims = { ...MANAGER, tid: LOCAL_TENANT };
    const make = (over: object, expires = '1h', by = key) =>
      new SignJWT({ ...claims, ...over })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer('binome-local')
        .setAudience('binome-tab')
        .setExpirationTime(expires)
        .sign(by);
    const good = await make({});
    expect(await tokens.authenticate(good)).toMatchObject({ oid: MANAGER.oid });
    const [header = '', payload = '', signature = ''] = good.split('.');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    const other = new TextEncoder().encode(`${SECRET} of another machine`);
    const wrong = [
      '',
      'x',
      `${good}x`,
      `${header}.${payload}.`,
      `${none}.${payload}.`,
      `${header}.${Buffer.from('{}').toString('base64url')}.${signature}`,
      await make({}, '-1m'),
      await make({}, '1h', other),
      await make({ tid: 'contoso' }),
      await make({ oid: '' }),
      await make({ aud: 'another' }).then((token) => token.replace('.', '..')),
    ];
    for (const token of wrong) expect(await tokens.authenticate(token)).toBeUndefined();
  });

  test('give everybody an object id of their own that follows from the address', () => {
    expect(oidOf('a@x.example')).toBe(oidOf('a@x.example'));
    expect(oidOf('a@x.example')).not.toBe(oidOf('b@x.example'));
    expect(oidOf('a@x.example')).toMatch(
      /^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/u,
    );
  });
});

describe('the data folder', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'binome-folder-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is made when absent, and keeps its secret and the clock', () => {
    const path = join(folder, 'made', 'here');
    const first = openDataFolder(path);
    expect(first.clockOffset).toBe(0);
    expect(first.secret.length).toBeGreaterThanOrEqual(32);
    first.keepClockOffset(90_000);
    expect(openDataFolder(path)).toMatchObject({ secret: first.secret, clockOffset: 90_000 });
    // Written whole: nothing half-made stands beside them.
    expect(existsSync(join(path, 'clock-offset.new'))).toBe(false);
    expect(readFileSync(join(path, 'clock-offset'), 'utf8')).toBe('90000');
  });

  test('takes an unreadable offset for none', () => {
    const path = join(folder, 'odd');
    openDataFolder(path);
    for (const text of ['', 'soon', '-5', 'Infinity']) {
      writeFileSync(join(path, 'clock-offset'), text);
      expect(openDataFolder(path).clockOffset).toBe(0);
    }
  });

  test('that cannot be one is refused in one plain line', () => {
    writeFileSync(join(folder, 'file'), '');
    for (const path of [join(folder, 'file'), join(folder, 'file', 'below')]) {
      expect(() => openDataFolder(path)).toThrow(
        /^the data folder .* cannot be written .*BINOME_DATA$/u,
      );
    }
  });
});
