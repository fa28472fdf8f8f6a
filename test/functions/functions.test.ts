import { spawnSync } from 'node:child_process';
import { QueueServiceClient } from '@azure/storage-queue';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storageJobs, type JobQueues } from '../../src/adapters/queue/storage-jobs.ts';
import { forgetEnded } from '../../src/usecases/forget-ended.ts';
import { replayRun } from '../../src/usecases/replay-run.ts';
import { publishRun } from '../../src/usecases/publish-run.ts';
import { requestMatch } from '../../src/usecases/request-match.ts';
import { done, found, world, type World } from '../usecases/harness.ts';
import { approvedProgramme, enrol, MANAGER, MENTOR, pairsOf, TWO } from '../usecases/story.ts';
import { azurite } from './azurite.ts';
import { enrolIslands } from './islands.ts';
import { testHost, type TestHost } from './test-host.ts';

let host: TestHost;
let at: World;
let queue: Awaited<ReturnType<typeof azurite>>;
let service: QueueServiceClient;
let jobs: JobQueues;
const warned: string[] = [];

beforeAll(async () => {
  queue = await azurite();
  service = QueueServiceClient.fromConnectionString(queue.connection);
  jobs = storageJobs(service);
  at = world();
  host = testHost();
  const { registerFunctions } = await import('../../src/functions/register.ts');
  const ports = {
    ...at.ports,
    jobs,
    log: { info: () => undefined, warn: (event: string) => void warned.push(event) },
  };
  registerFunctions({
    ports,
    park: (...job) => jobs.park(...job),
    forget: () => forgetEnded(ports),
  });
});
afterAll(async () => {
  at.close();
  await queue.stop();
});

const TIMER = { json: JSON.stringify({ IsPastDue: false, Schedule: {}, ScheduleStatus: {} }) };
const sweep = (): Promise<void> => host.invoke('factSweep', TIMER);

/** What the host does: takes a message, invokes, and takes it away only when that went well. */
async function takeOne(name: string, from: string): Promise<string> {
  const client = service.getQueueClient(from);
  const [message] = (await client.receiveMessages()).receivedMessageItems;
  const { messageText, messageId, popReceipt, dequeueCount } = found(message);
  await host.invoke(name, dataOf(messageText), { DequeueCount: { json: String(dequeueCount) } });
  await client.deleteMessage(messageId, popReceipt);
  return messageText;
}

/** The host hands JSON over as JSON, anything else as text. */
function dataOf(text: string): { json: string } | { string: string } {
  try {
    JSON.parse(text);
    return { json: text };
  } catch {
    return { string: text };
  }
}

describe('the functions', () => {
  test('are these, each on its trigger', () => {
    const triggers = [...host.functions.values()].map(({ metadata }) => {
      const [binding = {}] = Object.values(metadata.bindings);
      return [metadata.name, binding['type'], binding['queueName'] ?? binding['schedule']];
    });
    expect(triggers).toEqual([
      ['matchRun', 'queueTrigger', 'match-runs'],
      ['matchRunPoison', 'queueTrigger', 'match-runs-poison'],
      ['matchBlock', 'queueTrigger', 'match-blocks'],
      ['matchBlockPoison', 'queueTrigger', 'match-blocks-poison'],
      ['publication', 'queueTrigger', 'publications'],
      ['publicationPoison', 'queueTrigger', 'publications-poison'],
      ['lmsSync', 'queueTrigger', 'lms-sync'],
      ['lmsSyncPoison', 'queueTrigger', 'lms-sync-poison'],
      ['factFeed', 'cosmosDBTrigger', undefined],
      ['factSweep', 'timerTrigger', '0 * * * * *'],
      ['learningRecords', 'timerTrigger', '0 * * * * *'],
      ['learningCatalogue', 'timerTrigger', '0 * * * * *'],
      ['lmsGrades', 'timerTrigger', '0 * * * * *'],
      ['duePrompts', 'timerTrigger', '0 * * * * *'],
      ['retention', 'timerTrigger', '0 30 2 * * *'],
    ]);
  });

  test('match a programme and publish it over the queue; done twice is done once', async () => {
    const programme = await approvedProgramme(at);
    await enrol(at, programme, TWO);
    await at.install(MENTOR);
    const asked = done(await requestMatch(at.ports, MANAGER, programme.id));
    const run = async () =>
      found(
        await at.store.get(
          'matchRun',
          { tenantId: programme.tenantId, programmeId: programme.id },
          asked.id,
        ),
      ).body;
    await sweep();
    expect((await run()).status).toBe('queued');
    const job = await takeOne('matchRun', 'match-runs');
    expect(JSON.parse(job)).toMatchObject({ kind: 'match-run', runId: asked.id });
    const proposed = await run();
    expect(proposed.status).toBe('proposed');
    await host.invoke('matchRun', { json: job });
    expect(await run()).toEqual(proposed);

    done(await publishRun(at.ports, MANAGER, { programmeId: programme.id, runId: asked.id }));
    await host.invoke('factFeed', { json: JSON.stringify([{ kind: 'fact', id: 'fact:x' }]) });
    const publication = await takeOne('publication', 'publications');
    expect((await run()).status).toBe('published');
    await host.invoke('publication', { json: publication });
    expect(await pairsOf(at, programme)).toHaveLength(1);
    await sweep();
    await sweep();
    expect(at.kinds(MENTOR).filter((kind) => kind === 'proposal')).toHaveLength(1);
  });

  test('a feed without facts wakes nobody; the clock does, whatever the feed did', async () => {
    const programme = await approvedProgramme(at);
    await enrol(at, programme, TWO);
    done(await requestMatch(at.ports, MANAGER, programme.id));
    const waiting = async (): Promise<number> =>
      (await service.getQueueClient('match-runs').peekMessages()).peekedMessageItems.length;
    await host.invoke('factFeed', { json: JSON.stringify([{ kind: 'pair', id: 'pair:x' }, null]) });
    expect(await waiting()).toBe(0);
    await host.invoke('duePrompts', TIMER);
    expect(await waiting()).toBe(1);
    await takeOne('matchRun', 'match-runs');
    await host.invoke('learningRecords', TIMER);
    await host.invoke('lmsGrades', TIMER);
  });

  test('divide a run that is large: a block a message, and the last one has it joined', async () => {
    const programme = await approvedProgramme(at, { name: 'Grand' });
    const scope = { tenantId: programme.tenantId, programmeId: programme.id };
    // Two topics and 1,001 people on either side of each: two million couples, and no bridge.
    await enrolIslands(at, programme, ['no-code-automation', 'generative-ai'], 1_001);
    const asked = done(await requestMatch(at.ports, MANAGER, programme.id));
    await sweep();
    await takeOne('matchRun', 'match-runs');
    const blocks = [await takeOne('matchBlock', 'match-blocks')];
    const stands = async () => found(await at.store.get('matchRun', scope, asked.id)).body;
    expect((await stands()).status).toBe('running');
    // The host gives it again: nothing is lost or counted twice.
    await host.invoke('matchBlock', dataOf(found(blocks[0])));
    blocks.push(await takeOne('matchBlock', 'match-blocks'));
    expect(new Set(blocks).size).toBe(2);
    const join = await takeOne('matchRun', 'match-runs');
    expect(await stands()).toMatchObject({
      status: 'proposed',
      summary: { cardinality: 2_002, eligibleCouples: 2 * 1_001 ** 2 },
    });
    const finished = await stands();
    await host.invoke('matchRun', dataOf(join));
    expect(await stands()).toEqual(finished);
    const named = { programmeId: programme.id, runId: asked.id };
    expect(done(await replayRun(at.ports, MANAGER, named))).toMatchObject({
      sameResult: true,
      sameCertificate: true,
      sameAudit: true,
    });
  }, 120_000);

  test.each([
    [
      'a block without a number',
      '{"kind":"match-block","scope":{"tenantId":"t","programmeId":"p"},"runId":"r"}',
    ],
    ['not JSON', 'hello'],
    ['of no kind', '{"kind":"other"}'],
    ['without a run', '{"kind":"match-run","scope":{"tenantId":"t","programmeId":"p"}}'],
    ['null', 'null'],
  ])('refuse a message that is %s, so that the host counts its tries', async (_name, text) => {
    await expect(host.invoke('matchRun', dataOf(text))).rejects.toThrow('no job');
  });
});

describe('a job that failed too often', () => {
  test('is parked with an alert, whatever it is, listed and put back by command', async () => {
    const broken = 'not a job «ç»';
    await service.getQueueClient('match-runs-poison').createIfNotExists();
    await service.getQueueClient('match-runs-poison').sendMessage(broken);
    await takeOne('matchRunPoison', 'match-runs-poison');
    const job = {
      kind: 'publication',
      scope: { tenantId: 't', programmeId: 'p' },
      runId: 'r',
      publication: 1,
    };
    await host.invoke('publicationPoison', { json: JSON.stringify(job) });
    expect(warned.filter((event) => event === 'job-parked')).toHaveLength(2);

    const first = poison('list');
    expect(first.status).toBe(0);
    expect(first.stdout).toContain(broken);
    expect(first.stdout.trim().split('\n')).toHaveLength(2);

    const [one] = (await jobs.parked()).filter(({ queue: from }) => from === 'publications');
    expect(poison('replay', found(one).id)).toMatchObject({ status: 0, stdout: '1 put back\n' });
    expect(await takeOne('publication', 'publications')).toBe(JSON.stringify(job));
    expect(poison('replay', 'all')).toMatchObject({ status: 0, stdout: '1 put back\n' });
    expect(poison('list').stdout).toBe('nothing is parked\n');
    expect(poison('replay', 'unknown').status).toBe(1);
    const again = found(
      (await service.getQueueClient('match-runs').receiveMessages()).receivedMessageItems[0],
    );
    expect(again.messageText).toBe(broken);
  });

  test('asked wrongly, the command says how', () => {
    for (const asked of [[], ['replay'], ['list', 'x'], ['drop', 'all']]) {
      const { status, stderr } = poison(...asked);
      expect([asked, status]).toEqual([asked, 2]);
      expect(stderr).toContain('Usage');
    }
  });

  function poison(...args: readonly string[]) {
    return spawnSync(process.execPath, ['src/cli/poison.ts', ...args], {
      encoding: 'utf8',
      env: { ...process.env, QUEUE_CONNECTION: queue.connection },
    });
  }
});

describe('what a programme promised to forget', () => {
  test('is erased when its time is over, and not months before; its settings stay', async () => {
    const programme = await approvedProgramme(at, { options: { retentionMonths: 6 } } as never);
    await enrol(at, programme, TWO);
    await at.work();
    const scope = { tenantId: programme.tenantId, programmeId: programme.id };
    const people = async (): Promise<number> =>
      (await at.store.list('participant', scope)).items.length;
    expect(await people()).toBe(2);
    const end = new Date(`${programme.endsOn}T12:00:00Z`);
    end.setUTCMonth(end.getUTCMonth() + 5);
    at.clock.set(end.toISOString());
    await host.invoke('retention', TIMER);
    expect(await people()).toBe(2);
    end.setUTCMonth(end.getUTCMonth() + 8);
    at.clock.set(end.toISOString());
    await host.invoke('retention', TIMER);
    expect(await people()).toBe(0);
    expect(await at.store.get('programme', scope, programme.id)).toBeDefined();
  });
});
