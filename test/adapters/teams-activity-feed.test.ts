import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { graphActivityFeed } from '../../src/adapters/teams/activity-feed.ts';
import type { Message } from '../../src/domain/message.ts';
import type { Reader } from '../../src/domain/message-parts.ts';
import type { ActivityFeed } from '../../src/usecases/ports.ts';
import { deliverFacts } from '../../src/usecases/deliver-facts.ts';
import { listAll } from '../../src/usecases/documents.ts';
import { startConnector, type Connector } from '../bot/connector.ts';
import { world } from '../usecases/harness.ts';
import { approvedProgramme, enrol, EXECUTIVE, MENTOR, published, TWO } from '../usecases/story.ts';
import { recognise } from '../../src/usecases/recognise.ts';

const READER: Reader = { name: 'Karl', locale: 'fr', timeZone: 'Europe/Paris' };
const MESSAGE: Message = { kind: 'proposal-closed', programmeName: 'Regards croisés' };
const DEEP_LINK = 'https://teams.microsoft.com/l/entity/binome/home';

let graph: Connector;
let feed: ActivityFeed;
beforeEach(async () => {
  graph = await startConnector();
  feed = graphActivityFeed({
    graphUrl: `${graph.url}/v1.0`,
    appToken: (tenantId) => Promise.resolve(`token of ${tenantId}`),
  });
});
afterEach(() => graph.close());

const notify = () =>
  feed.notify({ tenantId: 'contoso', oid: 'an oid' }, MESSAGE, READER, DEEP_LINK);

describe('a notice in the activity feed', () => {
  test('is what Graph asks for: a title, a preview and a link into Teams', async () => {
    graph.reply({ status: 204 });
    expect(await notify()).toBe('sent');
    expect(graph.posted).toMatchObject([
      {
        method: 'POST',
        path: '/v1.0/users/an oid/teamwork/sendActivityNotification',
        body: {
          topic: { source: 'text', webUrl: DEEP_LINK },
          activityType: 'binomeNotice',
          templateParameters: [{ name: 'text' }],
        },
      },
    ]);
  });

  test.each([
    [403, 'refused'],
    [404, 'refused'],
    [429, 'refused'],
    [500, 'refused'],
  ] as const)('answered %d is %s, and not asked for again', async (status, outcome) => {
    graph.reply({ status });
    expect(await notify()).toBe(outcome);
    expect(graph.posted).toHaveLength(1);
  });

  test('whose answer never came is unknown', async () => {
    graph.reply('hang up');
    expect(await notify()).toBe('unknown');
    expect(graph.posted).toHaveLength(1);
  });

  test('without a token is refused, and nothing leaves', async () => {
    const appToken = () => Promise.reject(new Error('no consent'));
    feed = graphActivityFeed({ graphUrl: graph.url, appToken });
    expect(await notify()).toBe('refused');
    expect(graph.posted).toHaveLength(0);
  });

  test('stands in, once, for a message that matters to somebody without the app', async () => {
    graph.reply({ status: 204 });
    const at = world();
    const withFeed = { ...at.ports, activityFeed: feed };
    const stage = { ...at, ports: withFeed, work: at.work };
    const programme = await approvedProgramme(stage);
    await enrol(stage, programme, TWO);
    for (const who of [MENTOR, EXECUTIVE]) await recognise(at.ports, who);
    await published({ ...stage, work: () => deliverFacts(withFeed) }, programme);
    for (let hour = 0; hour < 48; hour++) {
      at.clock.pass({ hours: 1 });
      await deliverFacts(withFeed);
    }
    const scope = { tenantId: programme.tenantId, programmeId: programme.id };
    const ledger = (await listAll(at.ports, 'delivery', scope)).map(({ body }) => body);
    const told = ledger.filter(({ kind }) => kind === 'proposal');
    expect(told).toMatchObject([
      { status: 'not_installed', notice: 'sent' },
      { status: 'not_installed', notice: 'sent' },
    ]);
    expect(graph.posted).toHaveLength(2);
    // Each leads to the very pair that it is about.
    const [pair] = await listAll(at.ports, 'pair', scope);
    for (const { body } of graph.posted) {
      const { topic } = body as { readonly topic: { readonly webUrl: string } };
      expect(topic.webUrl).toMatch(
        new RegExp(`/mentoring/${programme.id}/pairs/${pair?.id}$`, 'u'),
      );
    }
    at.close();
  });
});
