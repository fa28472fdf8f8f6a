import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { serviceCheckups } from '../../src/cli/doctor/check-services.ts';
import { checkModel } from '../../src/health/findings.ts';

const NOWHERE = 'http://127.0.0.1:9';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

/** Somebody who answers everything with this status. */
async function answering(status: number): Promise<string> {
  const one = createServer((request, response) => {
    request.resume();
    response.writeHead(status).end('{}');
  });
  server = one;
  await new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(one.address() as AddressInfo).port}`;
}

async function look(url: string, env: Readonly<Record<string, string>> = {}) {
  const findings = await Promise.all(serviceCheckups(env, url).map((check) => check()));
  return Object.fromEntries(findings.map((finding) => [finding.what, finding]));
}

describe('the doctor at the bot’s door', () => {
  test.each([
    [401, 'well'],
    [200, 'wrong'],
    [404, 'wrong'],
    [503, 'wrong'],
  ])('that answers %i to what nobody signed finds it %s', async (status, is) => {
    expect((await look(await answering(status)))['bot']).toMatchObject({ is });
  });

  test('that is not there says how to mend it', async () => {
    const words = expect.stringContaining('PUBLIC_URL') as string;
    expect((await look(NOWHERE))['bot']).toMatchObject({ is: 'wrong', remedy: words });
  });
});

describe('the doctor at the language model', () => {
  const model = (endpoint: string) => ({
    BINOME_MODEL_ENDPOINT: endpoint,
    BINOME_MODEL_NAME: 'small',
    BINOME_MODEL_KEY: 'hunter2',
  });

  test('of Azure asks where Azure lists its models, in the name of the identity', async () => {
    const asked: unknown[] = [];
    vi.stubGlobal('fetch', (url: string, { headers }: RequestInit) => {
      asked.push([url, headers]);
      return Promise.resolve(new Response('{}'));
    });
    const endpoint = 'https://contoso.openai.azure.com/';
    const look = (token: () => Promise<string>) => checkModel({ endpoint }, token);
    expect(await look(() => Promise.resolve('of-the-identity'))).toMatchObject({ is: 'well' });
    expect(asked).toEqual([
      [
        'https://contoso.openai.azure.com/openai/models?api-version=2024-10-21',
        { Authorization: 'Bearer of-the-identity' },
      ],
    ]);
    const refused = await look(() => Promise.reject(new Error('no identity here')));
    expect(refused).toMatchObject({ is: 'wrong', code: 'refuses_our_key' });
    expect(asked).toHaveLength(1);
    vi.unstubAllGlobals();
  });

  test('finds nothing wrong where there is none', async () => {
    expect((await look(NOWHERE))['model']).toMatchObject({ is: 'well' });
  });

  test.each([
    [200, 'well'],
    [401, 'wrong'],
    [500, 'warning'],
  ])('that answers %i finds it %s, and shows no key', async (status, is) => {
    const found = await look(NOWHERE, model(await answering(status)));
    expect(found['model']).toMatchObject({ is });
    expect(JSON.stringify(found)).not.toContain('hunter2');
  });
});
