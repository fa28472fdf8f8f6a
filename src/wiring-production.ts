import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TokenCredential } from '@azure/identity';
import { QueueServiceClient } from '@azure/storage-queue';
import { badgeKeys } from './adapters/badges/badge-keys.ts';
import { entraTokens } from './adapters/entra/access-tokens.ts';
import { makeIcsWriter } from './adapters/ics/ics-writer.ts';
import { makeLanguageModel } from './adapters/language-model/language-model.ts';
import { makeLinks } from './adapters/links/signed-links.ts';
import { systemClock } from './adapters/node/clock.ts';
import { nodeIds } from './adapters/node/ids.ts';
import { consoleLog } from './adapters/node/log.ts';
import { storageJobs, type JobQueues } from './adapters/queue/storage-jobs.ts';
import { readSheet } from './adapters/sheet/read-sheet.ts';
import { writeSheet } from './adapters/sheet/write-sheet.ts';
import { gzipText } from './adapters/node/gzip-text.ts';
import { zipFiles } from './adapters/zip/zip-files.ts';
import { ltiLms } from './adapters/lti/lms.ts';
import {
  observedMessenger,
  observeRequests,
  observeWork,
} from './adapters/telemetry/observe-work.ts';
import { exportTelemetry, observedStore, type Telemetry } from './adapters/telemetry/telemetry.ts';
import { graphActivityFeed } from './adapters/teams/activity-feed.ts';
import { makeTeamsAdapter } from './adapters/teams/adapter.ts';
import { teamsMessenger } from './adapters/teams/messenger.ts';
import { xapiRecords } from './adapters/xapi/learning-records.ts';
import { createApi } from './api/app.ts';
import { createLti } from './api/lti.ts';
import { createBot } from './bot/app.ts';
import { handleMessages } from './bot/http.ts';
import { createHost, tabPageFor } from './host.ts';
import { productionHealth } from './health/make-health.ts';
import type { ProductionConfig, QueueConfig } from './production-config.ts';
import { environment } from './config.ts';
import { modelToken, readModel } from './model-config.ts';
import { readRecordStores } from './records-config.ts';
import { forgetEnded } from './usecases/forget-ended.ts';
import type { Links, Ports } from './usecases/ports.ts';
import { actorOfSession } from './usecases/lti-links.ts';
import { leadingTo } from './usecases/tab-paths.ts';
import { rememberProgrammes } from './usecases/remember-programmes.ts';
import { withVisiblePairs } from './usecases/visible-pairs.ts';
import { openOffice } from './wiring-office.ts';
import { credentialOf, openExchange, openStore } from './wiring-store.ts';
import { makeWorker } from './worker.ts';

const BUILT_TAB = join(import.meta.dirname, '..', 'build', 'tab');
const GRAPH = 'https://graph.microsoft.com/v1.0';
/** Ten a second: far above what a person does, far below what holds up the others. */
const REQUESTS_PER_MINUTE = 600;

/** What other instances and functions write is on pages of sums after this at the latest. */
const SHARED_MILLIS = 30_000;
/** Nobody else writes to the file, but for commands of an administrator. */
const ALONE_MILLIS = 10 * 60_000;

/** What functions and the web service share: the ports on a real tenant's services. */
export function wireServices(config: ProductionConfig) {
  const credential = credentialOf(config);
  const store = openStore(config.store, credential);
  const queues = config.queue === undefined ? undefined : openQueues(config.queue, credential);
  const clock = systemClock;
  const telemetry = config.telemetry === undefined ? undefined : exportTelemetry(config.telemetry);
  const adapter = makeTeamsAdapter(undefined, config.bot);
  const exchange = openExchange(config, credential);
  const links = makeLinks({
    publicUrl: config.publicUrl,
    tabUrl: config.publicUrl,
    secret: config.linkSecret,
  });
  const lms = ltiLms({
    store: store.store,
    publicUrl: config.publicUrl,
    secret: config.linkSecret,
    loopback: false,
  });
  const observed = observedStore(store.store, {
    log: consoleLog,
    ids: nodeIds,
    ...(telemetry === undefined ? {} : { instruments: telemetry }),
  });
  const plain = teamsMessenger(adapter, config.bot.id);
  const messenger =
    telemetry === undefined
      ? plain
      : observedMessenger(plain, {
          ids: nodeIds,
          instruments: telemetry,
          facts: observed.facts,
        });
  const maxAgeMillis = config.store.kind === 'sqlite' ? ALONE_MILLIS : SHARED_MILLIS;
  const remembered = rememberProgrammes(observed.store, { clock, maxAgeMillis });
  const ports = {
    store: withVisiblePairs(remembered.store),
    readProgramme: remembered.read,
    lms,
    health: productionHealth(config, credential, exchange),
    badges: badgeKeys({ publicUrl: config.publicUrl, secret: config.linkSecret }),
    records: xapiRecords({
      publicUrl: config.publicUrl,
      stores: readRecordStores(environment(), config.tenants).stores,
    }),
    clock,
    ids: nodeIds,
    sheets: { read: readSheet },
    sheetWriter: writeSheet,
    archiver: zipFiles,
    links: { ...links, ...leadingTo(intoTeams(config.teamsAppId)) },
    calendar: makeIcsWriter(clock),
    wait: sleep,
    messenger,
    log: consoleLog,
    ...(queues === undefined ? {} : { jobs: queues }),
    ...(config.graph
      ? {
          ...openOffice(GRAPH, config, exchange),
          activityFeed: graphActivityFeed({
            graphUrl: GRAPH,
            appToken: async (tenantId) => {
              const got = await exchange.application(tenantId);
              if (!got.ok) throw new Error(`no application token: ${got.error}`);
              return got.value;
            },
          }),
        }
      : {}),
  } satisfies Ports;
  return {
    ports,
    queues,
    adapter,
    telemetry,
    ...(telemetry === undefined ? {} : { observe: calls(telemetry) }),
    /** Proposals that nobody sees are people's data too: the store as it is, hiding nothing. */
    forget: () => forgetEnded({ ...ports, store: store.store }),
    close: async () => {
      store.close();
      await telemetry?.stop();
    },
  };
}

/** The web service: the tab, its API, the bot's door, for real tenants. */
export function wireProduction(config: ProductionConfig) {
  const { ports, adapter, queues, telemetry, forget, close } = wireServices(config);
  const tenants = new Set(config.tenants);
  const worker = makeWorker(ports, { forget });
  const { model } = readModel(environment());
  const bot = createBot({
    ports,
    adapter,
    tenantOf: (claimed) => (claimed !== undefined && tenants.has(claimed) ? claimed : undefined),
    wake: worker.wake,
    ...(model === undefined
      ? {}
      : {
          languageModel: makeLanguageModel({ ...model, token: modelToken(credentialOf(config)) }),
        }),
  });
  const fromEntra = entraTokens({ clientId: config.clientId, tenants: config.tenants });
  const host = createHost({
    ports,
    api: createApi({
      ports,
      authenticate: async (token) => (await actorOfSession(ports, token)) ?? fromEntra(token),
      mayCreate: ({ appRoles = [] }) => appRoles.includes('Programme.Create'),
      mayAdminister: ({ appRoles = [] }) => appRoles.includes('Binome.Administer'),
      requestsPerMinute: REQUESTS_PER_MINUTE,
      zip: gzipText,
      wake: worker.wake,
    }),
    messages: (request) => handleMessages(bot, adapter, request),
    builtTab: BUILT_TAB,
    ...(telemetry === undefined ? {} : { observe: observeRequests(telemetry) }),
    lti: createLti({ ports, tabPage: tabPageFor(BUILT_TAB), wake: worker.wake }),
  });
  return {
    url: config.publicUrl,
    host,
    /** Beside a queue there are functions, whose timers look at the clock. */
    start: queues === undefined ? worker.start : () => undefined,
    async stop() {
      await worker.stop();
      await close();
    },
  };
}

/** A call of a function as one span, which has left before the platform may freeze the process. */
function calls(telemetry: Telemetry) {
  const observe = observeWork(telemetry);
  return async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await observe(name, work);
    } finally {
      await telemetry.flush();
    }
  };
}

function openQueues(config: QueueConfig, credential: TokenCredential): JobQueues {
  return storageJobs(
    'url' in config
      ? new QueueServiceClient(config.url, credential)
      : QueueServiceClient.fromConnectionString(config.connection),
  );
}

/** Links that open a page of the tab inside Teams. */
function intoTeams(teamsAppId: string): Links['tab'] {
  return (path = '') => {
    const link = new URL(`https://teams.microsoft.com/l/entity/${teamsAppId}/mentoring`);
    const subEntityId = `/${path.replace(/^\/+/u, '')}`;
    if (path !== '') link.searchParams.set('context', JSON.stringify({ subEntityId }));
    return link.href;
  };
}
