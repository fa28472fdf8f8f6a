import { z } from 'zod';
import { makeTeamsAdapter } from '../../src/adapters/teams/adapter.ts';
import { createBot } from '../../src/bot/app.ts';
import { handleMessages } from '../../src/bot/http.ts';
import type { FORM_VERB, OPEN_VERB } from '../../src/cards/forms/form-card.ts';
import type { SWAP_VERB } from '../../src/cards/forms/said-cards.ts';
import type { Verb } from '../../src/cards/verbs.ts';
import type { LanguageModel } from '../../src/usecases/language-model-port.ts';
import type { Actor } from '../../src/usecases/actor.ts';
import { reachedAt, world, type World } from '../usecases/harness.ts';
import { shown, startConnector, type Connector } from './connector.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
const Card = z.object({ body: z.array(z.object({ text: z.string().optional() })) });
const Answer = z.object({ statusCode: z.number(), type: z.string(), value: z.unknown() });
const Messages = z.object({ attachments: z.array(z.object({ content: Card })).min(1) });

type FormVerb = typeof FORM_VERB | typeof OPEN_VERB | typeof SWAP_VERB;
export type Where = 'personal' | 'groupChat' | 'channel';
export interface Tapped {
  /** The title of the card, or the sentence, that the tap was answered with. */
  readonly title: string;
  readonly json: string;
}

/** The whole bot over HTTP, with its store in memory and a connector of our own. */
export interface Chat {
  readonly at: World;
  readonly connector: Connector;
  /** Posts an activity; what the bot sends meanwhile is in `connector.posted`. */
  post(who: Actor, activity: object, where?: Where): Promise<Response>;
  /** The answers to a text: the title of each card, or its sentence. */
  say(who: Actor, text: string, where?: Where): Promise<readonly string[]>;
  tap(who: Actor, verb: Verb | FormVerb, data?: object, where?: Where): Promise<Tapped>;
  /** What a dialog or the message extension is answered with. */
  invoke(who: Actor, name: string, value: unknown, where?: Where): Promise<unknown>;
  raw(body: string | object, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** From now on the bot cannot read or write anything. */
  breakStore(): void;
  close(): Promise<void>;
}

export function startChat(...people: readonly Actor[]): Promise<Chat> {
  return startChatWith(undefined, ...people);
}

/** The same with a language model beside the rules. */
export async function startChatWith(
  languageModel: LanguageModel | undefined,
  ...people: readonly Actor[]
): Promise<Chat> {
  const at = world();
  const roster = people.flatMap(({ oid, mail }) =>
    mail === undefined ? [] : [[`29:${oid}`, { mail }] as const],
  );
  const connector = await startConnector(new Map(roster));
  const adapter = makeTeamsAdapter();
  const bot = createBot({
    ports: at.ports,
    adapter,
    tenantOf: (claimed) => claimed,
    wake: () => Promise.resolve(),
    ...(languageModel === undefined ? {} : { languageModel }),
  });
  let isOpen = true;
  const breakStore = (): void => {
    if (isOpen) at.close();
    isOpen = false;
  };
  let activities = 0;
  const raw: Chat['raw'] = (body, headers = {}) =>
    handleMessages(
      bot,
      adapter,
      new Request('http://127.0.0.1/api/messages', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    );
  const post: Chat['post'] = (who, activity, where = 'personal') => {
    activities += 1;
    return raw({
      id: `in-${activities}`,
      channelId: 'msteams',
      serviceUrl: connector.url,
      timestamp: at.clock.now(),
      localTimezone: 'Europe/Paris',
      locale: who.locale,
      from: { id: `29:${who.oid}`, aadObjectId: who.oid, name: who.name },
      recipient: { id: 'bot', name: 'Binôme' },
      conversation: {
        id: where === 'personal' ? reachedAt(who.oid).id : '19:team',
        conversationType: where,
        tenantId: who.tenantId,
      },
      ...activity,
    });
  };
  return {
    at,
    connector,
    post,
    raw,
    async say(who, text, where) {
      const before = connector.posted.length;
      const answer = await post(who, { type: 'message', text }, where);
      if (answer.status !== 200) throw new Error(`the bot answered ${answer.status}`);
      return connector.posted.slice(before).map((posted) => {
        const message = Messages.safeParse(posted.body);
        return message.success ? titleOf(message.data.attachments[0]?.content) : shown(posted);
      });
    },
    async tap(who, verb, data = {}, where) {
      const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
      const response = await post(
        who,
        { type: 'invoke', name: 'adaptiveCard/action', value },
        where,
      );
      const answer = Answer.parse(await response.json());
      const json = JSON.stringify(answer.value);
      if (answer.type !== CARD) return { title: z.string().parse(answer.value), json };
      return { title: titleOf(answer.value), json };
    },
    async invoke(who, name, value, where) {
      const response = await post(who, { type: 'invoke', name, value }, where);
      if (response.status !== 200) throw new Error(`${name} was answered ${response.status}`);
      const body: unknown = await response.json();
      return body;
    },
    breakStore,
    async close() {
      breakStore();
      await connector.close();
    },
  };
}

function titleOf(card: unknown): string {
  return Card.parse(card).body[0]?.text ?? '';
}
