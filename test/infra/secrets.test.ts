import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What secrets look like, by those who issue them. */
const SECRETS: Readonly<Record<string, RegExp>> = {
  'a private key': /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\s+[A-Za-z0-9+/]{20}/u,
  'a key of a storage or Cosmos DB account': /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{86}==/u,
  'a client secret of Entra ID': /(?<![\w~.-])[\w~.-]{3}8Q~[\w~.-]{34}(?![\w~.-])/u,
  'a token': /\beyJ[\w-]{15,}\.eyJ[\w-]{15,}\.[\w-]{20,}/u,
  'a shared access signature': /[?&]sig=[\w%]{30,}/u,
  'a token of GitHub or npm': /\b(?:gh[pousr]_\w{36}|npm_\w{36})\b/u,
  'a connection string of telemetry': /InstrumentationKey=[\da-f]{8}-[\da-f-]{27}/u,
};
/** Azurite's own, which its documentation prints: it opens nothing but an emulator. */
const KNOWN = new Set(['test/functions/azurite.ts']);
const APART = new Set(['node_modules', '.git', 'build', 'data', 'package-lock.json']);

const root = join(import.meta.dirname, '../..');
const files = readdirSync(root)
  .filter((name) => !APART.has(name))
  .flatMap((name) =>
    statSync(join(root, name)).isFile()
      ? [name]
      : readdirSync(join(root, name), { recursive: true, encoding: 'utf8' })
          .map((path) => `${name}/${path}`)
          .filter((path) => statSync(join(root, path)).isFile()),
  )
  .filter((path) => !/\.(?:png|jpg|xlsx|gz|zip|wasm)$/u.test(path));

function secretsIn(text: string): readonly string[] {
  return Object.entries(SECRETS).flatMap(([name, form]) => (form.test(text) ? [name] : []));
}

test('no file of the tree holds a secret', () => {
  expect(files.length).toBeGreaterThan(1_000);
  const found = files
    .filter((path) => !KNOWN.has(path))
    .flatMap((path) => {
      const secrets = secretsIn(readFileSync(join(root, path), 'utf8'));
      return secrets.length === 0 ? [] : [[path, secrets]];
    });
  expect(found).toEqual([]);
});

test('one would be noticed', () => {
  expect(secretsIn(readFileSync(join(root, 'test/functions/azurite.ts'), 'utf8'))).toHaveLength(1);
  for (const one of [
    `-----BEGIN RSA PRIVATE KEY-----\n${'A'.repeat(64)}`,
    `abc8Q~${'x'.repeat(34)}`,
    `eyJ${'a'.repeat(20)}.eyJ${'b'.repeat(20)}.${'c'.repeat(40)}`,
    `https://a.blob.example/x?sv=1&sig=${'a'.repeat(40)}`,
    `ghp_${'a'.repeat(36)}`,
    `InstrumentationKey=${'0'.repeat(8)}-1111-2222-3333-${'4'.repeat(12)};`,
  ]) {
    expect([one, secretsIn(one)]).toEqual([one, [expect.any(String)]]);
  }
});
