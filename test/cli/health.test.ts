import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkBot, checkModel, forPage } from '../../src/health/findings.ts';
import { askedPermissions, runningVersion } from '../../src/health/permissions.ts';

/** A service that answers everything with one status. */
async function answering(status: number, look: (url: string) => Promise<void>): Promise<void> {
  const server = createServer((_request, response) => response.writeHead(status).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await look(`http://127.0.0.1:${String(port)}`);
  await new Promise((resolve) => server.close(resolve));
}

describe('the look at a part', () => {
  test.each([
    [401, true, 'well'],
    [200, true, 'wrong'],
    [200, false, 'well'],
    [404, true, 'wrong'],
    [503, false, 'wrong'],
  ] as const)('the bot’s door that answers %i, signed %s, is %s', (status, signed, is) =>
    answering(status, async (url) => {
      expect((await checkBot(url, signed)).is).toBe(is);
    }),
  );

  test('a door that nobody opens is wrong', async () => {
    expect(await checkBot('http://127.0.0.1:9', true)).toMatchObject({ code: 'no_answer' });
  });

  test('a model is off, well, or refuses our key', async () => {
    expect((await checkModel(undefined)).is).toBe('off');
    await answering(200, async (endpoint) => {
      expect((await checkModel({ endpoint })).is).toBe('well');
    });
    await answering(401, async (endpoint) => {
      expect(await checkModel({ endpoint, key: 'k' })).toMatchObject({ code: 'refuses_our_key' });
    });
  });

  test('what the doctor says has a part and a code of the page', () => {
    const said = { what: 'store', is: 'warning', says: 'one file', code: 'one_file' } as const;
    expect(forPage(said)).toEqual({ part: 'store', is: 'warning', code: 'one_file' });
    expect(forPage({ what: 'federation', is: 'wrong', says: 'no' })).toMatchObject({
      part: 'graph',
      code: 'no_answer',
    });
  });
});

test('permissions and version are those of the files that are packed', () => {
  const asked = askedPermissions().map(({ name }) => name);
  const registration = readFileSync('appPackage/aad.manifest.json', 'utf8');
  for (const name of asked.slice(0, -1)) expect(registration).toContain(`"${name}"`);
  expect(asked).toContain('User.Read');
  expect(asked.at(-1)).toBe('TeamsActivity.Send.User');
  expect(runningVersion()).toMatch(/^\d+\.\d+\.\d+/u);
});
