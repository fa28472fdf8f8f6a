import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { badgeKeys } from './adapters/badges/badge-keys.ts';
import { makeIcsWriter } from './adapters/ics/ics-writer.ts';
import { makeLanguageModel } from './adapters/language-model/language-model.ts';
import { makeLinks } from './adapters/links/signed-links.ts';
import { adjustableClock } from './adapters/node/clock.ts';
import { nodeIds } from './adapters/node/ids.ts';
import { consoleLog } from './adapters/node/log.ts';
import { readSheet } from './adapters/sheet/read-sheet.ts';
import { writeSheet } from './adapters/sheet/write-sheet.ts';
import { gzipText } from './adapters/node/gzip-text.ts';
import { zipFiles } from './adapters/zip/zip-files.ts';
import { ltiLms } from './adapters/lti/lms.ts';
import { openSqliteStore } from './adapters/sqlite/open-store.ts';
import { makeTeamsAdapter } from './adapters/teams/adapter.ts';
import { teamsMessenger } from './adapters/teams/messenger.ts';
import { xapiRecords } from './adapters/xapi/learning-records.ts';
import { createApi } from './api/app.ts';
import { createLti } from './api/lti.ts';
import { createBot } from './bot/app.ts';
import { handleMessages, processActivity } from './bot/http.ts';
import { environment, type LocalConfig } from './config.ts';
import { readModel } from './model-config.ts';
import { readRecordStores } from './records-config.ts';
import { localHealth } from './health/make-health.ts';
import { createHost, tabPageFor } from './host.ts';
import { accountOf, ADMINISTRATOR, LOCAL_TENANT, MANAGER } from './local/accounts.ts';
import { localChat, localServiceUrl } from './local/chat/local-chat.ts';
import { openTranscript } from './local/chat/transcript.ts';
import { pastChat } from './local/demo/past-chat.ts';
import { seedDemo } from './local/demo/seed.ts';
import { storyClock } from './local/demo/story.ts';
import { openDataFolder } from './local/data-folder.ts';
import { localOffice } from './local/office.ts';
import { localRoutes } from './local/routes.ts';
import { localTokens } from './local/tokens.ts';
import { forgetEnded } from './usecases/forget-ended.ts';
import type { Clock, Log } from './usecases/ports.ts';
import type { Store } from './usecases/store-port.ts';
import { actorOfSession } from './usecases/lti-links.ts';
import { leadingTo } from './usecases/tab-paths.ts';
import { rememberProgrammes } from './usecases/remember-programmes.ts';
import { withVisiblePairs } from './usecases/visible-pairs.ts';
import { makeWorker } from './worker.ts';

const BUILT_TAB = join(import.meta.dirname, '..', 'build', 'tab');

/**
 * The one place where adapters are made and handed to those who need them: local mode. The demo
 * programme is lived through in a file of its own, which takes its place only when it is complete.
 */
export async function wireLocal(config: LocalConfig, { demo }: { readonly demo: boolean }) {
  const url = `http://127.0.0.1:${config.port}`;
  const folder = openDataFolder(config.dataFolder);
  const clock = adjustableClock(folder.clockOffset);
  const shared = {
    clock,
    ids: nodeIds,
    sheets: { read: readSheet },
    sheetWriter: writeSheet,
    archiver: zipFiles,
    links: makeLinks({ publicUrl: url, tabUrl: `${url}/#`, secret: folder.secret }),
    calendar: makeIcsWriter(clock),
    wait: sleep,
  };
  if (demo && !existsSync(folder.store)) {
    const story = storyClock(clock.now());
    // What was said about another store's programme leads nowhere.
    rmSync(folder.chat, { force: true });
    const transcript = openTranscript(folder.chat, story);
    const past = pastChat(transcript, localServiceUrl(url));
    const { messenger } = past;
    await livePrepared(folder.store, story, (store) =>
      seedDemo(
        { ...shared, clock: story, store: withVisiblePairs(store), messenger, log: SILENT },
        story,
        past,
      ),
    );
    transcript.close();
  }
  const store = openSqliteStore(folder.store, clock);
  const adapter = makeTeamsAdapter();
  const lms = ltiLms({ store, publicUrl: url, secret: folder.secret, loopback: true });
  // Nobody else writes to the file; an hour is for whoever copies data into it by command.
  const remembered = rememberProgrammes(store, { clock, maxAgeMillis: 3_600_000 });
  const tokens = localTokens(folder.secret);
  const ports = {
    ...shared,
    ...localOffice({
      publicUrl: url,
      whoIs: async (token) => (await tokens.authenticate(token))?.mail,
    }),
    store: withVisiblePairs(remembered.store),
    readProgramme: remembered.read,
    messenger: teamsMessenger(adapter),
    log: consoleLog,
    lms,
    health: localHealth(url),
    links: { ...shared.links, ...leadingTo((path) => shared.links.tab(path)) },
    badges: badgeKeys({ publicUrl: url, secret: folder.secret }),
    records: xapiRecords({
      publicUrl: url,
      stores: readRecordStores(environment(), [LOCAL_TENANT]).stores,
    }),
  };
  const worker = makeWorker(ports, { forget: () => forgetEnded({ ...ports, store }) });
  const { model } = readModel(environment());
  const bot = createBot({
    ports,
    adapter,
    tenantOf: () => LOCAL_TENANT,
    wake: worker.wake,
    ...(model === undefined ? {} : { languageModel: makeLanguageModel(model) }),
  });
  const chat = localChat({
    tenantId: LOCAL_TENANT,
    account: (oid) => accountOf(ports, oid),
    deliver: (activity) => processActivity(bot, adapter, { ...activity }),
    publicUrl: url,
    storePath: folder.chat,
    clock,
  });
  const { keepClockOffset } = folder;
  const local = localRoutes({ ports, tokens, clock, keepClockOffset, worker });
  local.route('/chat', chat.app);
  const host = createHost({
    ports,
    api: createApi({
      ports,
      authenticate: async (token) =>
        (await actorOfSession(ports, token)) ?? tokens.authenticate(token),
      mayCreate: ({ oid }) => oid === MANAGER.oid,
      mayAdminister: ({ oid }) => oid === ADMINISTRATOR.oid,
      zip: gzipText,
      wake: worker.wake,
    }),
    local,
    messages: (request) => handleMessages(bot, adapter, request),
    builtTab: BUILT_TAB,
    lti: createLti({ ports, tabPage: tabPageFor(BUILT_TAB), wake: worker.wake }),
  });
  return {
    url,
    host,
    start: worker.start,
    async stop() {
      await worker.stop();
      chat.close();
      store.close();
    },
  };
}

const SILENT: Log = { info: () => undefined, warn: () => undefined };

async function livePrepared(
  path: string,
  clock: Clock,
  live: (store: Store) => Promise<void>,
): Promise<void> {
  const draft = `${path}.draft`;
  // Leavings of a start that was cut short, or of a store that somebody deleted by hand.
  for (const file of [draft, path].flatMap((name) => [`${name}-wal`, `${name}-shm`])) {
    rmSync(file, { force: true });
  }
  rmSync(draft, { force: true });
  const store = openSqliteStore(draft, clock, { draft: true });
  await live(store);
  store.close();
  renameSync(draft, path);
}
