/**
 * The table of docs/ARCHITECTURE.md, as rules. A folder may import what is named here and nothing
 * else; outside libraries are named too, so that a new one is a decision and not an accident.
 */
const inside = (folder) => `^src/${folder}/`;
/** A library, wherever its modules resolve to. */
const lib = (...names) => names.map((name) => `(^|node_modules/)${name}(/|$)`);

/** `name` may import only itself and `allowed`. */
function only(name, from, allowed) {
  return {
    name: `only-${name}`,
    severity: 'error',
    comment: `src/${name} imports what the table allows and nothing else`,
    from: { path: from },
    to: { pathNot: [from, ...allowed] },
  };
}

const ADAPTERS = [
  'badges',
  'cosmos',
  'entra',
  'graph',
  'ics',
  'language-model',
  'links',
  'lti',
  'node',
  'queue',
  'sheet',
  'sqlite',
  'teams',
  'telemetry',
  'viva',
  'xapi',
  'zip',
];
const SDK = {
  badges: [
    ...lib('jose'),
    '^src/usecases/records-port\\.ts$',
    '^node:',
    '^(crypto|fs/promises|path|zlib)$',
  ],
  cosmos: [...lib('@azure/cosmos'), '^node:', '^crypto$'],
  entra: lib('jose', 'zod'),
  graph: [...lib('zod'), '^src/usecases/office-port\\.ts$'],
  ics: lib('ical-generator'),
  'language-model': [
    ...lib('botbuilder', '@microsoft/teams-ai'),
    '^src/usecases/language-model-port\\.ts$',
  ],
  links: ['^node:', '^crypto$'],
  lti: [...lib('jose'), '^src/usecases/lms-port\\.ts$', '^node:', '^(crypto|dns|http|https|net)$'],
  node: ['^node:', '^(crypto|util|zlib)$'],
  queue: lib('@azure/storage-queue', '@azure/identity', '@azure/core-[a-z-]+'),
  sheet: [
    ...lib('csv-parse', 'csv-stringify', 'read-excel-file', 'write-excel-file', 'fflate'),
    '^node:',
    '^zlib$',
  ],
  sqlite: ['^node:', '^sqlite$', '^fs$', '^path$', '^crypto$'],
  viva: ['^src/usecases/catalogue-port\\.ts$'],
  xapi: ['^src/usecases/records-port\\.ts$'],
  zip: lib('fflate'),
  telemetry: [...lib('@opentelemetry/[a-z-]+'), '^node:', '^(diagnostics_channel|http)$'],
  teams: [
    ...lib(
      'botbuilder',
      'botframework-[a-z]+',
      '@microsoft/teams-ai',
      '@azure/core-[a-z-]+',
      'zod',
    ),
    inside('cards'),
    inside('locales'),
    '^node:',
    '^(http|https|stream)$',
  ],
};

export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    only('domain', inside('domain'), [...lib('temporal-polyfill')]),
    only('locales', inside('locales'), []),
    only('wire', inside('wire'), lib('zod')),
    only('cards', inside('cards'), [inside('domain'), inside('locales')]),
    only('kit', inside('kit'), [inside('domain')]),
    only('usecases', inside('usecases'), [inside('domain'), inside('kit')]),
    only('bot', inside('bot'), [
      inside('usecases'),
      inside('domain'),
      inside('cards'),
      inside('locales'),
      ...lib('zod', 'chrono-node', 'botbuilder', 'botframework-[a-z]+', '@microsoft/teams-ai'),
      '^node:',
    ]),
    only('api', inside('api'), [
      inside('usecases'),
      inside('domain'),
      inside('wire'),
      inside('cards'),
      inside('locales'),
      ...lib('zod', 'zod-openapi', 'hono'),
    ]),
    only('tab', inside('tab'), [
      inside('wire'),
      // The arithmetic of the weights, which knows nothing else: a form must not do its sums twice.
      '^src/domain/matching/weights\\.ts$',
      inside('locales'),
      ...lib(
        'react',
        'react-dom',
        '@fluentui/[a-z-]+',
        '@griffel/[a-z-]+',
        '@microsoft/teams-js',
        'wouter',
        'zod',
      ),
    ]),
    only('functions', inside('functions'), [
      inside('usecases'),
      inside('domain'),
      ...lib('zod', '@azure/functions'),
      '^src/(config|wiring-production)\\.ts$',
    ]),
    ...ADAPTERS.map((name) =>
      only(`adapters/${name}`, inside(`adapters/${name}`), [
        inside('domain'),
        '^src/usecases/(ports|store-port|files-port|store-limits)\\.ts$',
        ...SDK[name],
      ]),
    ),
    {
      name: 'bot-sdk-in-two-folders',
      severity: 'error',
      comment:
        'botbuilder and teams-ai are out of support upstream: their successor must touch these alone',
      from: { path: '^src/', pathNot: ['^src/bot/', '^src/adapters/(teams|language-model)/'] },
      to: { path: lib('botbuilder', 'botframework-[a-z]+', '@microsoft/teams-ai') },
    },
    {
      name: 'matching-through-its-doors',
      severity: 'error',
      comment: 'match.ts to match, explore.ts to ask "why" and "what if" about what was matched',
      from: { path: '^src/', pathNot: '^src/(domain/matching|tab)/' },
      to: { path: '^src/domain/matching/', pathNot: '^src/domain/matching/(match|explore)\\.ts$' },
    },
    {
      name: 'adapters-are-made-in-wiring',
      severity: 'error',
      comment: 'one composition root; the command line of matching is another, without a store',
      from: {
        path: '^src/',
        pathNot: [
          '^src/adapters/',
          '^src/wiring(-production|-store|-office)?\\.ts$',
          '^src/cli/',
          '^src/local/',
        ],
      },
      to: { path: '^src/adapters/' },
    },
    {
      name: 'shared-stays-outside',
      severity: 'error',
      from: { path: '^(src|test)/' },
      to: { path: '^\\.\\./' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      conditionNames: ['import', 'require', 'node', 'types', 'default'],
    },
  },
};
