import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';
import type { Verb } from '../../src/cards/verbs.ts';
import { heardIn, isClients, listen, until, type Logged, type Said } from './playground-log.ts';
import { freePort } from './server.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const User = z.object({
  id: z.string(),
  aadObjectId: z.string(),
  name: z.string(),
  email: z.string(),
});
const Config = z.object({
  config: z.object({
    tenantId: z.string(),
    bot: z.object({ id: z.string(), name: z.string() }),
    currentUser: User,
    users: z.array(User),
    personalChat: z.object({ id: z.string() }),
    groupChats: z.array(z.object({ id: z.string() })),
    teams: z.array(z.object({ channels: z.array(z.object({ id: z.string(), name: z.string() })) })),
  }),
});
const Answer = z.object({ type: z.string(), value: z.unknown() });

/** One person's conversation with the bot, in the Playground. */
export interface Talk {
  readonly oid: string;
  readonly name: string;
  /** Everything that the bot said here so far. */
  heard(): readonly Said[];
  /** Writes a text; gives what the bot answered to it, and nothing it said besides. */
  say(text: string): Promise<readonly Said[]>;
  /** Presses a button; gives the invoke response. */
  press(verb: Verb | (string & {}), data?: object): Promise<z.infer<typeof Answer>>;
  /** What any other invoke is answered with: a dialog, the message extension. */
  invoke(name: string, value: object): Promise<unknown>;
}

export interface Playground {
  readonly url: string;
  readonly members: readonly z.infer<typeof User>[];
  /** The current user. */
  readonly me: Talk;
  /** The id of the current user's own conversation. */
  readonly conversation: string;
  /** Everybody in one conversation, spoken to by the current user. */
  readonly group: Pick<Talk, 'say'>;
  /** The same in a channel of a team. */
  readonly channel: Pick<Talk, 'say'>;
  /** Somebody else, by address, whose client installs the bot. */
  other(mail: string): Promise<Talk>;
  install(): Promise<void>;
  stop(): Promise<void>;
}

/** `npm run playground` on a free port beside a server of ours, listened to as it goes. */
export async function startPlayground(
  server: { readonly port: number },
  ...as: readonly string[]
): Promise<Playground> {
  const port = await freePort();
  const flags = ['--port', `${port}`, ...as.flatMap((mail) => ['--as', mail])];
  const child = spawn(process.execPath, [join(ROOT, 'src/local/playground.ts'), ...flags], {
    cwd: ROOT,
    env: { ...process.env, PORT: `${server.port}` },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let trouble = '';
  child.stderr.on('data', (chunk: Buffer) => (trouble += chunk.toString()));
  const url = `http://127.0.0.1:${port}`;
  await until(`the Playground at ${url}`, async () => {
    if (child.exitCode !== null) throw new Error(`the Playground ended: ${trouble}`);
    return (await fetch(`${url}/_debug/ping`).catch(() => undefined))?.ok;
  });
  const { config } = Config.parse(await (await fetch(`${url}/_internal/v1/config`)).json());
  const { log, close } = await listen(url);
  const { bot, tenantId, currentUser, personalChat } = config;
  let count = 0;

  /** Waits for what the bot's endpoint answered to an activity of the client. */
  const sent = (what: string, matches: (logged: Logged) => boolean, from: number) =>
    until(what, () => log.slice(from).find((logged) => isClients(logged) && matches(logged)));

  /** In a channel each message opens a thread of its own, which is all that an answer to it says. */
  const repliesTo = (conversation: string, id: string) =>
    heardIn(log, conversation).filter(
      ({ replyToId }) => replyToId === id || conversation.includes(';messageid='),
    );

  const speaker = (user: z.infer<typeof User>, conversation: string) => ({
    oid: user.aadObjectId,
    name: user.name,
    heard: () => heardIn(log, conversation),
  });
  const write = (conversation: string, name?: string) => async (said: string) => {
    const text = name === undefined ? said : `${name} ${said}`;
    const mentions = name === undefined ? [] : [{ mentioned: { id: bot.id }, text: name }];
    const from = log.length;
    await post(url, `_conversation/v1/conversations/${encodeURIComponent(conversation)}/messages`, {
      from: { id: currentUser.id },
      text,
      textFormat: 'plain',
      mentions,
    });
    const { messageId, conversationId = conversation } = await sent(
      `an answer to ${text.slice(0, 40)}`,
      ({ request: { body } }) => body['type'] === 'message' && body['text'] === text,
      from,
    );
    return repliesTo(conversationId, messageId);
  };

  const me: Talk = {
    ...speaker(currentUser, personalChat.id),
    say: write(personalChat.id),
    async press(verb, data = {}) {
      const replyToId = me.heard().at(-1)?.id;
      return Answer.parse(
        await post(url, '_conversation/v1/invoke', {
          ...invokeOf(verb, data),
          from: { id: currentUser.id },
          conversation: { id: personalChat.id },
          replyToId,
        }),
      );
    },
    invoke: (name, value) =>
      post(url, '_conversation/v1/invoke', {
        name,
        value,
        from: { id: currentUser.id },
        conversation: { id: personalChat.id },
      }),
  };

  return {
    url,
    members: [currentUser, ...config.users],
    me,
    conversation: personalChat.id,
    // Elsewhere a bot only hears what names it.
    group: { say: write(config.groupChats[0]?.id ?? '', `<at>${bot.name}</at>`) },
    channel: { say: write(config.teams[0]?.channels.at(-1)?.id ?? '', `<at>${bot.name}</at>`) },
    async install() {
      const from = log.length;
      await post(
        url,
        `_debug/conversation/${encodeURIComponent(personalChat.id)}/installation`,
        {},
      );
      for (const type of ['installationUpdate', 'conversationUpdate']) {
        await sent(type, ({ activityName }) => activityName === type, from);
      }
    },
    async other(mail) {
      const user = config.users.find(({ email }) => email === mail);
      if (user === undefined) throw new Error(`${mail} is not in the Playground`);
      const members = [{ id: user.id }];
      const created = await post(url, '_connector/v3/conversations', { bot, members, tenantId });
      const { id: conversation } = z.object({ id: z.string() }).parse(created);
      const deliver = async (activity: object): Promise<Logged> => {
        const id = `custom-${(count += 1)}`;
        await post(url, '_internal/v1/customActivities', {
          id,
          timestamp: new Date().toISOString(),
          channelId: 'msteams',
          serviceUrl: `${url}/_connector`,
          from: { id: user.id, aadObjectId: user.aadObjectId, name: user.name },
          recipient: bot,
          conversation: { id: conversation, conversationType: 'personal', tenantId },
          channelData: { tenant: { id: tenantId } },
          ...activity,
        });
        return sent(`an answer to ${id}`, ({ messageId }) => messageId === id, 0);
      };
      await deliver({ type: 'installationUpdate', action: 'add' });
      return {
        ...speaker(user, conversation),
        async say(text) {
          const { messageId } = await deliver({ type: 'message', text, textFormat: 'plain' });
          return repliesTo(conversation, messageId);
        },
        press: async (verb, data = {}) =>
          Answer.parse((await deliver({ type: 'invoke', ...invokeOf(verb, data) })).response?.body),
        invoke: async (name, value) =>
          (await deliver({ type: 'invoke', name, value })).response?.body,
      };
    },
    async stop() {
      close();
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function post(url: string, path: string, body: object): Promise<unknown> {
  const response = await fetch(`${url}/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}

function invokeOf(verb: string, data: object) {
  const action = { type: 'Action.Execute', verb, data };
  return { name: 'adaptiveCard/action', value: { action, trigger: 'manual' } };
}
