import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { VIVA_RIGHTS } from '../../src/adapters/viva/viva-learning.ts';
import { badgePages } from '../../src/badge-pages.ts';
import { learningCheckups } from '../../src/cli/doctor/check-learning.ts';
import { world } from '../usecases/harness.ts';

const NOWHERE = 'http://127.0.0.1:9';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

async function answering(
  status: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<string> {
  const one = createServer((_request, response) => {
    response.writeHead(status, headers).end('{}');
  });
  server = one;
  await new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(one.address() as AddressInfo).port}`;
}

async function badgesAt(publicUrl: string) {
  const [look] = learningCheckups({ publicUrl, tenants: [] });
  return look?.();
}

describe('the doctor at the badges’ pages', () => {
  test('finds them open where they answer as ours do', async () => {
    const at = world();
    const badges = { publicUrl: 'https://binome.example' } as never;
    const ours = await badgePages({ ...at.ports, badges }).request('/nobody');
    at.close();
    const url = await answering(ours.status, Object.fromEntries(ours.headers));
    expect(await badgesAt(url)).toMatchObject({ what: 'badges', is: 'well' });
  });

  test.each([
    [401, {}],
    [302, { Location: 'https://login.example' }],
    [404, {}],
    [503, { 'Access-Control-Allow-Origin': '*' }],
  ])('says how to open them where something stands in front: %i', async (status, headers) => {
    const found = await badgesAt(await answering(status, headers));
    expect(found).toMatchObject({
      is: 'wrong',
      says: expect.stringContaining(String(status)) as string,
    });
    expect(found?.remedy).toContain('/badges');
  });

  test('and where nothing answers', async () => {
    expect(await badgesAt(NOWHERE)).toMatchObject({ is: 'wrong' });
  });
});

describe('the doctor at Viva Learning', () => {
  const tokenWith = (roles: readonly string[]) => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    return `${part({ alg: 'none' })}.${part({ roles })}.`;
  };
  const look = async (got: { ok: true; value: string } | { ok: false; error: 'consent' }) => {
    const ask = () => Promise.resolve(got);
    const [, viva] = learningCheckups({ publicUrl: NOWHERE, tenants: ['contoso'], ask });
    return viva?.();
  };

  test.each([
    [[...VIVA_RIGHTS.application], 'well'],
    [[], 'well'],
    [VIVA_RIGHTS.application.slice(1), 'warning'],
  ] as const)('with the rights %j finds it %s', async (roles, is) => {
    expect(await look({ ok: true, value: tokenWith(roles) })).toMatchObject({ is });
  });

  test('names what is missing, and shows no token', async () => {
    const value = tokenWith(VIVA_RIGHTS.application.slice(1));
    const found = await look({ ok: true, value });
    expect(found?.says).toContain(VIVA_RIGHTS.application[0]);
    expect(JSON.stringify(found)).not.toContain(value);
  });

  test.each([
    { ok: false, error: 'consent' } as const,
    { ok: true, value: 'no token at all' } as const,
  ])('never throws: %j', async (got) => {
    expect(await look(got)).toMatchObject({ what: 'Viva Learning of contoso' });
  });

  test('without Graph there is nothing to ask', () => {
    expect(learningCheckups({ publicUrl: NOWHERE, tenants: ['contoso'] })).toHaveLength(1);
  });
});
