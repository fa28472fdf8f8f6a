import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

const GUID = '11111111-2222-4333-8444-555555555555';
const GOOD = {
  BINOME_MODE: 'production',
  PORT: '8080',
  PUBLIC_URL: 'https://binome.example.com/',
  TEAMS_APP_ID: GUID,
  AAD_APP_CLIENT_ID: GUID,
  ALLOWED_TENANTS: GUID.toUpperCase(),
  BOT_ID: GUID,
  BOT_TYPE: 'UserAssignedMSI',
  BOT_TENANT_ID: GUID,
  STORE: 'cosmos',
  COSMOS_ENDPOINT: 'https://a.documents.azure.com:443/',
  AZURE_CLIENT_ID: GUID,
  QUEUE_URL: 'https://a.queue.core.windows.net',
  LINK_SECRET: 'x'.repeat(64),
} as const;

const problemsOf = (changes: Readonly<Record<string, string>>): readonly string[] => {
  const read = readConfig({ ...GOOD, ...changes });
  return 'problems' in read ? read.problems.map(({ variable }) => variable) : [];
};

const BAD: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[]])[] = [
  ['a demo', { BINOME_DEMO: '1' }, ['BINOME_DEMO']],
  ['http', { PUBLIC_URL: 'http://binome.example.com' }, ['PUBLIC_URL']],
  ['http on this machine', { PUBLIC_URL: 'http://127.0.0.1:3978' }, ['PUBLIC_URL']],
  ['a path', { PUBLIC_URL: 'https://example.com/binome' }, ['PUBLIC_URL']],
  ['a password in an address', { PUBLIC_URL: 'https://a:b@example.com' }, ['PUBLIC_URL']],
  ['no address', { PUBLIC_URL: 'binome' }, ['PUBLIC_URL']],
  ['an id that is none', { AAD_APP_CLIENT_ID: 'binome' }, ['AAD_APP_CLIENT_ID']],
  ['a tenant that is none', { ALLOWED_TENANTS: `${GUID}, common` }, ['ALLOWED_TENANTS']],
  ['no tenant', { ALLOWED_TENANTS: ' , ' }, ['ALLOWED_TENANTS']],
  ['a bot of many tenants', { BOT_TYPE: 'MultiTenant' }, ['BOT_TYPE']],
  ['a bot with a secret that is not there', { BOT_TYPE: 'SingleTenant' }, ['BOT_PASSWORD']],
  ['an identity with a password', { BOT_PASSWORD: 'x' }, ['BOT_PASSWORD']],
  ['a bot elsewhere', { BOT_TENANT_ID: GUID.replace('1', '9') }, ['BOT_TENANT_ID']],
  ['a store of no kind', { STORE: 'files' }, ['STORE']],
  ['a file nowhere', { STORE: 'sqlite' }, ['BINOME_DATA']],
  ['Cosmos DB nowhere', { COSMOS_ENDPOINT: '' }, ['COSMOS_ENDPOINT']],
  ['a key of a real account', { COSMOS_KEY: 'k' }, ['COSMOS_KEY']],
  ['an emulator without its key', { COSMOS_ENDPOINT: 'https://localhost:8081' }, ['COSMOS_KEY']],
  ['queues over http', { QUEUE_URL: 'http://a.example' }, ['QUEUE_URL']],
  [
    'a connection string of a real account',
    { QUEUE_URL: '', QUEUE_CONNECTION: 'AccountName=a;QueueEndpoint=https://a.example/' },
    ['QUEUE_CONNECTION'],
  ],
  ['a short secret', { LINK_SECRET: 'short' }, ['LINK_SECRET']],
  [
    'telemetry over http',
    { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://otel.example' },
    ['OTEL_EXPORTER_OTLP_ENDPOINT'],
  ],
  ['neither on nor off', { GRAPH: 'yes' }, ['GRAPH']],
  ['no mode', { BINOME_MODE: 'prod' }, ['BINOME_MODE']],
  ['a port that is none', { PORT: '0' }, ['PORT']],
  [
    'a model over http',
    { BINOME_MODEL_ENDPOINT: 'http://m.example/v1', BINOME_MODEL_NAME: 'm' },
    ['BINOME_MODEL_ENDPOINT'],
  ],
  [
    'a model without a name',
    { BINOME_MODEL_ENDPOINT: 'https://m.example/v1' },
    ['BINOME_MODEL_NAME'],
  ],
  [
    'a record store over http',
    {
      BINOME_LRS_ONE_ENDPOINT: 'http://l.example/xapi',
      BINOME_LRS_ONE_KEY: 'k',
      BINOME_LRS_ONE_SECRET: 's',
    },
    ['BINOME_LRS_ONE_ENDPOINT'],
  ],
  ['a catalogue id that is none', { TEAMS_APP_CATALOG_ID: 'binome' }, ['TEAMS_APP_CATALOG_ID']],
  ['an identity that is none', { AZURE_CLIENT_ID: 'me' }, ['AZURE_CLIENT_ID']],
  ['an app that is none', { TEAMS_APP_ID: 'binome' }, ['TEAMS_APP_ID']],
];

describe('the settings of a real tenant', () => {
  test('are read, addresses without their last slash and ids in lower case', () => {
    expect(readConfig(GOOD)).toEqual({
      config: {
        mode: 'production',
        port: 8080,
        host: '0.0.0.0',
        publicUrl: 'https://binome.example.com',
        teamsAppId: GUID,
        clientId: GUID,
        tenants: [GUID],
        bot: { id: GUID, tenantId: GUID, type: 'UserAssignedMSI' },
        store: {
          kind: 'cosmos',
          endpoint: 'https://a.documents.azure.com:443',
          database: 'binome',
          container: 'documents',
        },
        identity: GUID,
        queue: { url: 'https://a.queue.core.windows.net' },
        linkSecret: GOOD.LINK_SECRET,
        graph: true,
      },
    });
  });

  test('may be a file on a disk, a bot with a secret, no queue, a telemetry service here', () => {
    const read = readConfig({
      ...GOOD,
      STORE: 'sqlite',
      BINOME_DATA: '/srv/binome',
      BOT_TYPE: 'SingleTenant',
      BOT_PASSWORD: 'a secret of Azure',
      QUEUE_URL: '',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318',
      GRAPH: 'off',
    });
    expect(read).toMatchObject({
      config: {
        store: { kind: 'sqlite', dataFolder: '/srv/binome' },
        bot: { type: 'SingleTenant', password: 'a secret of Azure' },
        telemetry: 'http://127.0.0.1:4318',
        graph: false,
      },
    });
    expect('config' in read && 'queue' in read.config).toBe(false);
  });

  test.each(BAD)('refuse %s', (_name, changes, variables) => {
    expect(problemsOf(changes)).toEqual(expect.arrayContaining([...variables]));
  });

  test('are refused with each of their faults, however many there are', () => {
    // A store, a mode or tenants that are none hide what belongs to them.
    const hiding = ['STORE', 'BINOME_MODE', 'BOT_TENANT_ID'];
    const apart = BAD.filter(([, changes]) => !hiding.some((name) => name in changes));
    fc.assert(
      fc.property(fc.subarray(apart, { minLength: 2 }), (chosen) => {
        // Two that change the same setting cannot both be there.
        const seen = new Set<string>();
        const together = chosen.filter(([, changes, variables]) => {
          const names = [...Object.keys(changes), ...variables];
          if (names.some((name) => seen.has(name))) return false;
          names.forEach((name) => seen.add(name));
          return true;
        });
        const all = Object.assign({}, ...together.map(([, changes]) => changes)) as object;
        const read = readConfig({ ...GOOD, ...all });
        if (!('problems' in read)) throw new Error('nothing was refused');
        const told = read.problems.map(({ variable }) => variable);
        expect(told).toEqual(
          expect.arrayContaining(together.flatMap(([, , variables]) => variables)),
        );
        for (const { variable, problem, remedy } of read.problems) {
          expect([variable, problem.length > 5, remedy.length > 5]).toEqual([variable, true, true]);
        }
      }),
    );
  });

  test('are refused all at once, each with its remedy, and never show a secret', () => {
    const read = readConfig({
      BINOME_MODE: 'production',
      LINK_SECRET: 'hunter2',
      BOT_PASSWORD: 'hunter3',
      COSMOS_KEY: 'hunter4',
      STORE: 'cosmos',
      PORT: 'x',
    });
    if (!('problems' in read)) throw new Error('nothing was refused');
    const variables = read.problems.map(({ variable }) => variable);
    for (const name of [
      'PORT',
      'PUBLIC_URL',
      'TEAMS_APP_ID',
      'AAD_APP_CLIENT_ID',
      'ALLOWED_TENANTS',
      'BOT_ID',
      'BOT_TYPE',
      'COSMOS_ENDPOINT',
      'LINK_SECRET',
    ]) {
      expect(variables).toContain(name);
    }
    expect(read.problems.every(({ remedy }) => remedy !== '')).toBe(true);
    expect(JSON.stringify(read)).not.toMatch(/hunter/u);
  });

  test('never start local mode, nor local mode beside them', () => {
    const read = readConfig({ ...GOOD, BINOME_MODE: 'local' });
    expect('problems' in read && read.problems.map(({ variable }) => variable)).toContain('BOT_ID');
  });
});
