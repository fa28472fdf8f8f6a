import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, type ServerType } from '@hono/node-server';
import { TeamsInfo, type TurnContext } from 'botbuilder';
import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeTeamsAdapter } from '../../src/adapters/teams/adapter.ts';
import { localChat, type LocalChat } from '../../src/local/chat/local-chat.ts';

const TENANT = '00000000-0000-4000-8000-00000000b140';
const ANNE = { oid: 'oid-anne', name: 'Anne Roy', mail: 'anne.roy@demo.example' };
const CARD = 'application/vnd.microsoft.card.adaptive';
const CONVERSATION = 'a:local-oid-anne';

type Turn = (context: TurnContext) => Promise<void>;
interface Line {
  readonly id: string;
  readonly from: string;
  readonly text?: string;
  readonly attachments?: readonly { readonly content: unknown }[];
  readonly replyToId?: string;
  readonly updated?: boolean;
}

/** The chat under a real address, and a bot of a few lines on the real SDK. */
describe('a conversation in the local client', () => {
  let folder: string;
  let server: ServerType;
  let url: string;
  let chat: LocalChat;
  let now: number;
  let turn: Turn;
  const adapter = makeTeamsAdapter();

  function openChat(): LocalChat {
    return localChat({
      tenantId: TENANT,
      account: (oid) => Promise.resolve(oid === ANNE.oid ? ANNE : undefined),
      deliver: async (body) => {
        let status = 200;
        let sent: unknown;
        const response = {
          socket: undefined,
          end: () => response,
          header: () => response,
          send: (answer: unknown) => ((sent = answer), response),
          status: (code: number) => ((status = code), response),
        };
        const request = { body: body as Record<string, unknown>, headers: {}, method: 'POST' };
        await adapter.process(request, response, turn);
        return { status, body: sent };
      },
      publicUrl: url,
      storePath: join(folder, 'chat.sqlite'),
      clock: { now: () => new Date(now).toISOString() },
    });
  }

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'binome-chat-'));
    now = Date.parse('2026-11-21T09:00:00.000Z');
    turn = () => Promise.resolve();
    server = await new Promise<ServerType>((resolve) => {
      const started = serve(
        { fetch: (asked) => mounted().fetch(asked), port: 0, hostname: '127.0.0.1' },
        () => resolve(started),
      );
    });
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    chat = openChat();
  });
  afterEach(async () => {
    await new Promise((resolve) => server.close(resolve));
    chat.close();
    rmSync(folder, { recursive: true });
  });

  const mounted = () => new Hono().route('/local/chat', chat.app);
  async function post(path: string, body: unknown) {
    const response = await mounted().request(`/local/chat/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }
  async function lines(): Promise<readonly Line[]> {
    const response = await mounted().request('/local/chat/oid-anne/activities');
    return ((await response.json()) as { activities: readonly Line[] }).activities;
  }
  const card = (title: string) => ({ type: 'AdaptiveCard', version: '1.5', title });
  const withCard = (title: string) => ({
    type: 'message',
    attachments: [{ contentType: CARD, content: card(title) }],
  });
  const reference = () => ({
    channelId: 'msteams',
    serviceUrl: `${url}/local/chat/connector`,
    bot: { id: '28:binome', name: 'Binôme' },
    conversation: { id: CONVERSATION, isGroup: false, conversationType: 'personal', name: '' },
  });

  test('opening installs the bot once, and its welcome is there', async () => {
    const seen: TurnContext['activity'][] = [];
    turn = async (context) => {
      seen.push(context.activity);
      if (context.activity.type === 'installationUpdate') await context.sendActivity('Welcome');
    };
    const opened = await Promise.all([1, 2, 3].map(() => post('oid-anne/open', { locale: 'en' })));
    expect(opened.map(({ status }) => status)).toEqual([200, 200, 200]);
    await post('oid-anne/open', { locale: 'fr' });
    // Coming back is said too: the bot may have been spoken to from elsewhere meanwhile.
    const told = ['installationUpdate', 'conversationUpdate', 'conversationUpdate'];
    expect(seen.map(({ type }) => type)).toEqual(told);
    expect(seen[0]).toMatchObject({
      action: 'add',
      channelId: 'msteams',
      serviceUrl: `${url}/local/chat/connector`,
      conversation: { id: CONVERSATION, conversationType: 'personal', tenantId: TENANT },
      from: { id: '29:oid-anne', aadObjectId: 'oid-anne', name: 'Anne Roy' },
      recipient: { id: '28:binome', name: 'Binôme' },
      channelData: { tenant: { id: TENANT } },
      locale: 'en',
    });
    expect(seen[1]).toMatchObject({ membersAdded: [{ id: '28:binome' }] });
    expect(await lines()).toMatchObject([{ from: 'bot', text: 'Welcome' }]);
  });

  test('a bot that fails at its installation is told again the next time', async () => {
    const quiet = vi.spyOn(console, 'error').mockReturnValue();
    let told = 0;
    turn = () => {
      told += 1;
      return told === 1 ? Promise.reject(new Error('not yet')) : Promise.resolve();
    };
    expect(await post('oid-anne/open', {})).toMatchObject({ status: 502 });
    expect(await post('oid-anne/open', {})).toMatchObject({ status: 200 });
    expect(told).toBe(3);
    quiet.mockRestore();
  });

  test('what is written, answered, changed and taken back shows in order', async () => {
    turn = async (context) => {
      if (context.activity.type !== 'message') return;
      await context.sendActivity({ type: 'typing' });
      await context.sendActivity(`You said ${context.activity.text}`);
      const kept = await context.sendActivity(withCard('first'));
      await context.updateActivity({ ...withCard('second'), id: kept?.id ?? '' });
      const gone = await context.sendActivity('a slip');
      await context.deleteActivity(gone?.id ?? '');
    };
    // The first message installs the bot, as in Teams.
    const sent = await post('oid-anne/messages', { text: 'bonjour', locale: 'fr' });
    expect(sent.status).toBe(200);
    const read = await lines();
    expect(read).toMatchObject([
      { from: 'me', text: 'bonjour' },
      { from: 'bot', text: 'You said bonjour', replyToId: read[0]?.id },
      { from: 'bot', updated: true, attachments: [{ contentType: CARD, content: card('second') }] },
    ]);
    expect(read.map(({ id }) => id)).toEqual(read.map(({ id }) => id).toSorted());
    expect(new Set(read.map(({ id }) => id)).size).toBe(3);
  });

  test('a button’s data goes to the bot and is no line of the conversation', async () => {
    let got: unknown;
    turn = (context) => {
      got = context.activity.value;
      return Promise.resolve();
    };
    await post('oid-anne/messages', { text: '', locale: 'fr', value: { choice: 2 } });
    expect(got).toEqual({ choice: 2 });
    expect(await lines()).toEqual([]);
  });

  test('an invoke gives back the answer, and an answering card takes the place of its own', async () => {
    turn = async (context) => {
      if (context.activity.type === 'message') await context.sendActivity(withCard('asked'));
      if (context.activity.type !== 'invoke') return;
      const answer = { statusCode: 200, type: CARD, value: card('answered') };
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: answer } });
    };
    await post('oid-anne/messages', { text: 'hi', locale: 'en' });
    const [, asked] = await lines();
    const invoke = { name: 'adaptiveCard/action', value: { action: { verb: 'x' } } };
    const answer = await post('oid-anne/invoke', { ...invoke, replyToId: asked?.id });
    expect(answer.body).toEqual({
      status: 200,
      body: { statusCode: 200, type: CARD, value: card('answered') },
    });
    const after = await lines();
    expect(after).toHaveLength(2);
    expect(after[1]).toMatchObject({ id: asked?.id, attachments: [{ content: card('answered') }] });
    const [mine] = after;
    for (const replyToId of ['1', mine?.id]) {
      expect((await post('oid-anne/invoke', { ...invoke, replyToId })).status).toBe(400);
    }
  });

  test('the bot finds its people and starts conversations', async () => {
    const found: unknown[] = [];
    turn = async (context) => {
      if (context.activity.type !== 'message') return;
      found.push(await TeamsInfo.getMember(context, '29:oid-anne'));
      found.push((await TeamsInfo.getPagedMembers(context)).members[0]);
      await expect(TeamsInfo.getMember(context, '29:nobody')).rejects.toMatchObject({
        statusCode: 404,
      });
    };
    await post('oid-anne/messages', { text: 'who am I', locale: 'en' });
    const { oid, name, mail } = ANNE;
    const address = { email: mail, userPrincipalName: mail };
    const anne = { id: '29:oid-anne', aadObjectId: oid, name, ...address, tenantId: TENANT };
    expect(found).toMatchObject([anne, anne]);
    await adapter.continueConversationAsync('', reference(), async (context) => {
      await context.sendActivity('Your turn');
    });
    const create = { isGroup: false, bot: { id: '28:binome' }, members: [{ id: '29:oid-anne' }] };
    expect(await post('connector/v3/conversations', create)).toEqual({
      status: 201,
      body: { id: CONVERSATION, serviceUrl: `${url}/local/chat/connector` },
    });
    const activity = { type: 'message', text: 'Proactive' };
    const created = await post('connector/v3/conversations', { ...create, activity });
    const read = await lines();
    expect(read.map(({ text }) => text)).toEqual(['who am I', 'Your turn', 'Proactive']);
    expect(created.body['activityId']).toBe(read[2]?.id);
  });

  test('a restart keeps all, ids go on increasing when the clock does not, 200 are shown', async () => {
    for (let i = 0; i < 120; i += 1) {
      await post('oid-anne/messages', { text: `before ${i}`, locale: 'fr' });
    }
    chat.close();
    now -= 3_600_000;
    chat = openChat();
    for (let i = 0; i < 120; i += 1) {
      await post('oid-anne/messages', { text: `after ${i}`, locale: 'fr' });
    }
    const read = await lines();
    expect(read).toHaveLength(200);
    expect(read[0]?.text).toBe('before 40');
    expect(read.at(-1)?.text).toBe('after 119');
    expect(read.map(({ id }) => Number(id))).toEqual(
      read.map(({ id }) => Number(id)).toSorted((a, b) => a - b),
    );
  });
});
