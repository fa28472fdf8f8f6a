import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { Language, Parser, type Node } from 'web-tree-sitter';
import { JOB_QUEUES } from '../../src/usecases/ports.ts';
import { readProduction } from '../../src/production-config.ts';

/** Syntax, and what can be told from it: `bicep build` was not run (see docs/LIMITS.md). */
const root = join(import.meta.dirname, '../..');
const infra = join(root, 'infra');
const files = ['main.bicep', ...readdirSync(join(infra, 'modules')).map((f) => `modules/${f}`)];
const read = (file: string): string => readFileSync(join(infra, file), 'utf8');
const named = (text: string, kind: string): string[] =>
  [...text.matchAll(new RegExp(`^${kind} (\\w+) `, 'gmu'))].map(([, name = '']) => name);

let parser: Parser;
beforeAll(async () => {
  await Parser.init();
  parser = new Parser();
  const require = createRequire(import.meta.url);
  parser.setLanguage(
    await Language.load(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')),
  );
});

function faults(text: string): string[] {
  const found: string[] = [];
  const walk = (node: Node): void => {
    if (node.isError || node.isMissing) {
      found.push(`line ${node.startPosition.row + 1}: ${node.text.slice(0, 60)}`);
    }
    for (const child of node.children) walk(child);
  };
  const tree = parser.parse(text);
  if (tree === null) return ['nothing was read'];
  walk(tree.rootNode);
  return found;
}

describe('infra', () => {
  test.each(files)('%s is Bicep by its grammar', (file) => {
    expect(faults(read(file))).toEqual([]);
  });

  test('a broken file would be noticed', () => {
    expect(faults(read('main.bicep').replace('= {', '= ['))).not.toEqual([]);
  });

  test.each(files.slice(1))('%s gets from main exactly the parameters it declares', (file) => {
    const text = read('main.bicep');
    const start = text.indexOf(`'${file}'`);
    expect(start).toBeGreaterThan(0);
    const block = text.slice(text.indexOf('params: {', start), text.indexOf('\n  }\n}', start));
    const given = [...block.matchAll(/^ {4}(\w+):/gmu)].map(([, name]) => name);
    expect(given.sort()).toEqual(named(read(file), 'param').sort());
  });

  test('main reads only outputs that its modules declare', () => {
    const text = read('main.bicep');
    for (const [, module = '', output = ''] of text.matchAll(/(\w+)\.outputs\.(\w+)/gu)) {
      expect([module, named(read(`modules/${module}.bicep`), 'output')]).toEqual([
        module,
        expect.arrayContaining([output]),
      ]);
    }
  });

  test('every parameter without a default is in main.parameters.json, and no other name', () => {
    const given = Object.keys(
      (JSON.parse(read('main.parameters.json')) as { parameters: object }).parameters,
    );
    const text = read('main.bicep');
    const required = [...text.matchAll(/^param (\w+) \w+$/gmu)].map(([, name]) => name);
    expect(given).toEqual(expect.arrayContaining(required));
    expect(named(text, 'param')).toEqual(expect.arrayContaining(given));
  });

  test('outputs are those that teamsapp.yml waits for', () => {
    const yml = readFileSync(join(root, 'teamsapp.yml'), 'utf8');
    const [, list = ''] = /# Outputs: (.+)/u.exec(yml) ?? [];
    expect(named(read('main.bicep'), 'output')).toEqual(expect.arrayContaining(list.split(', ')));
  });

  test('gives the service settings that it starts with', () => {
    const text = read('main.bicep');
    const start = text.indexOf('var settings = {');
    const block = text.slice(start, text.indexOf('\n}', start));
    const names = [...block.matchAll(/^ {2}(\w+):/gmu)].map(([, name = '']) => name);
    const guid = '11111111-2222-4333-8444-555555555555';
    const values: Record<string, string> = {
      BINOME_MODE: 'production',
      PUBLIC_URL: 'https://app.azurewebsites.net',
      BOT_TYPE: 'UserAssignedMSI',
      STORE: 'cosmos',
      COSMOS_ENDPOINT: 'https://a.documents.azure.com:443/',
      QUEUE_URL: 'https://a.queue.core.windows.net',
      LINK_SECRET: 'x'.repeat(64),
    };
    const env = Object.fromEntries(names.map((name) => [name, values[name] ?? guid]));
    expect(readProduction(env, 8080)).toHaveProperty('config');
  });

  test('makes every queue that jobs wait on, with the one for what fails', () => {
    const [, list = ''] =
      /var queueNames = \[([^\]]+)\]/u.exec(read('modules/storage.bicep')) ?? [];
    const names = [...list.matchAll(/'([^']+)'/gu)].map(([, name]) => name);
    const queues = Object.values(JOB_QUEUES).flatMap((queue) => [queue, `${queue}-poison`]);
    expect(names.toSorted()).toEqual([...queues, 'parked-jobs'].toSorted());
  });

  test('hands secrets on as secrets, which no history of deployments shows', () => {
    const secret = /^@secure\(\)\n(?:@\w.*\n)*param (\w+) /gmu;
    const secrets = (file: string) => [...read(file).matchAll(secret)].map(([, name]) => name);
    expect(secrets('main.bicep')).toEqual(['linkSecret', 'furtherSettings']);
    for (const file of ['modules/web.bicep', 'modules/functions.bicep']) {
      expect([file, secrets(file)]).toEqual([file, ['settings']]);
    }
  });

  test('leaves no key in use and no secret in the files', () => {
    expect(read('modules/cosmos.bicep')).toContain('disableLocalAuth: true');
    expect(read('modules/storage.bicep')).toContain('allowSharedKeyAccess: false');
    for (const file of files) {
      expect(read(file)).not.toMatch(/listKeys|AccountKey|connectionStrings/u);
    }
  });

  test('indexes what the store asks by, and nothing people wrote', () => {
    const paths = [...read('modules/cosmos.bicep').matchAll(/path: '([^']+)'/gu)].map(([, p]) => p);
    expect(paths).toEqual([
      '/tenantId/?',
      '/programmeId/?',
      '/kind/?',
      '/docId/?',
      '/keys/[]/?',
      '/expiresAt/?',
      '/*',
    ]);
  });
});
