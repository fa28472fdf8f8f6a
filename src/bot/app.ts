import { Application, type TeamsAdapter } from '@microsoft/teams-ai';
import { CardFactory, TeamsInfo, type Activity, type TurnContext } from 'botbuilder';
import { cardOf } from '../cards/card-of.ts';
import type { Locale } from '../domain/language.ts';
import type { Message } from '../domain/message.ts';
import type { Person } from '../domain/person.ts';
import type { Refusal } from '../domain/refusal.ts';
import { peopleScope } from '../domain/ids.ts';
import { millisOf } from '../domain/time.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import type { Actor } from '../usecases/actor.ts';
import type { Ports } from '../usecases/ports.ts';
import { recognise } from '../usecases/recognise.ts';
import { forgetConversation, rememberConversation } from '../usecases/remember-conversation.ts';
import { readerOfActor } from '../usecases/views.ts';
import type { Intent } from './intent.ts';
import { parseTurn } from './parse-turn.ts';
import { answerTo, type Wish } from './turns.ts';

export interface BotParts {
  readonly ports: Ports;
  readonly adapter: TeamsAdapter;
  /** The tenant in which somebody is, given what the activity says and Teams vouches for. */
  readonly tenantOf: (claimed: string | undefined) => string | undefined;
  /** Works through what a turn committed; it is not waited for. */
  readonly wake: () => Promise<void>;
}

/**
 * The bot: every activity is parsed, answered by one use case, and shown as one card. Nothing is
 * kept in the SDK's turn state; the store is the only memory.
 */
export function createBot(parts: BotParts): Application {
  const app = new Application({
    adapter: parts.adapter,
    startTypingTimer: false,
    removeRecipientMention: false,
  });
  app.adaptiveCards.actionExecute(/.*/u, async (context) => {
    const body = await answerAction(parts, context);
    // Sent here and not returned: the library would post the card a second time as an update.
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
    void parts.wake();
    return '';
  });
  app.activity(
    (context) => Promise.resolve(context.activity.type !== 'invoke'),
    async (context) => {
      await answerActivity(parts, context);
      void parts.wake();
    },
  );
  app.error(async (context, error) => {
    parts.ports.log.warn('turn-failed', { cause: error.message });
    const text = catalogueOf(localeOf(context.activity)).bot.trouble;
    if (context.activity.type === 'invoke') {
      const body = {
        statusCode: 500,
        type: 'application/vnd.microsoft.error',
        value: { code: '500', message: text },
      };
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
    } else {
      await context.sendActivity(text);
    }
  });
  return app;
}

async function answerActivity(parts: BotParts, context: TurnContext): Promise<void> {
  const parsed = parseTurn(context.activity, new Date(millisOf(parts.ports.clock.now())));
  const intent: Intent | undefined = parsed.ok ? parsed.value : undefined;
  if (intent?.kind === 'nothing') return;
  if (!isPersonal(context.activity)) {
    if (intent?.kind !== 'removed') await replyInPublic(context, intent);
    return;
  }
  const known = await actorOf(parts, context);
  if (known === undefined) return;
  const { actor, person } = known;
  if (intent?.kind === 'removed') {
    await forgetConversation(parts.ports, actor, 'gone');
    return;
  }
  const reached = await rememberConversation(parts.ports, actor, {
    id: context.activity.conversation.id,
    serviceUrl: context.activity.serviceUrl,
    botId: context.activity.recipient.id,
  });
  if (intent?.kind === 'installed') {
    if (reached.ok && reached.value.first) {
      await reply(parts, context, known, await welcome(parts, actor));
    }
    return;
  }
  const unknown: Message = {
    kind: 'not-understood',
    text: parsed.ok ? '' : parsed.error.text,
  };
  const answer = intent === undefined ? unknown : await messageFor(parts, actor, intent);
  await reply(parts, context, { actor, person }, answer);
}

/** The answer to a button: the card as it stands now, or a sentence when something must be mended. */
async function answerAction(parts: BotParts, context: TurnContext): Promise<object> {
  const parsed = parseTurn(context.activity, new Date(millisOf(parts.ports.clock.now())));
  const known = await actorOf(parts, context);
  const locale = known?.actor.locale ?? localeOf(context.activity);
  if (!parsed.ok || known === undefined || !isWish(parsed.value)) {
    return sentence({ code: 'not_found' }, locale);
  }
  const answered = await answerTo(parts.ports, known.actor, parsed.value);
  if (!answered.ok) return sentence(answered.error, locale);
  const { card } = await render(parts, known, answered.value);
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
}

function sentence({ code }: Refusal, locale: Locale): object {
  const { message, remedy } = catalogueOf(locale).common.refusal[code];
  return {
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: remedy === '' ? message : `${message} ${remedy}`,
  };
}

async function messageFor(parts: BotParts, actor: Actor, wish: Intent): Promise<Message> {
  if (!isWish(wish)) return { kind: 'help' };
  const answered = await answerTo(parts.ports, actor, wish);
  return answered.ok ? answered.value : { kind: 'refused', code: answered.error.code };
}

function isWish(intent: Intent): intent is Wish {
  return intent.kind !== 'installed' && intent.kind !== 'removed' && intent.kind !== 'nothing';
}

async function welcome({ ports }: BotParts, actor: Actor): Promise<Message> {
  const enrolled = await ports.store.find(
    'participant',
    { tenantId: actor.tenantId },
    `oid:${actor.oid}`,
  );
  return { kind: 'welcome', known: enrolled.length > 0, tabUrl: ports.links.tab() };
}

interface Known {
  readonly actor: Actor;
  readonly person: Person;
}

/** Who writes, by what Teams vouches for; the address is asked of the roster once. */
async function actorOf(parts: BotParts, context: TurnContext): Promise<Known | undefined> {
  const { from, conversation } = context.activity;
  const tenantId = parts.tenantOf(conversation.tenantId);
  const oid = from.aadObjectId;
  if (tenantId === undefined || oid === undefined || oid === '') return undefined;
  const before = (await parts.ports.store.get('person', peopleScope(tenantId), oid))?.body;
  const mail = before?.mail ?? (await mailFromRoster(parts, context));
  const locale = before?.locale ?? localeOf(context.activity);
  const actor: Actor = {
    tenantId,
    oid,
    name: from.name === '' ? (before?.name ?? '') : from.name,
    locale,
    ...(mail === undefined ? {} : { mail }),
  };
  const person = await recognise(parts.ports, actor);
  return { actor: { ...actor, locale: person.locale ?? locale }, person };
}

async function mailFromRoster(
  { ports }: BotParts,
  context: TurnContext,
): Promise<string | undefined> {
  try {
    const member = await TeamsInfo.getMember(context, context.activity.from.id);
    const mail = member.email ?? member.userPrincipalName;
    return mail === undefined || mail === '' ? undefined : mail.trim().toLowerCase();
  } catch (error) {
    // Without the roster the person is known by object id alone; a later turn asks again.
    ports.log.warn('roster-unavailable', { cause: error instanceof Error ? error.message : '' });
    return undefined;
  }
}

async function render({ ports }: BotParts, { actor, person }: Known, message: Message) {
  const reader = await readerOfActor(ports, actor, person);
  // A change of language shows at once, in the answer to it.
  const locale = message.kind === 'language' ? message.current : reader.locale;
  return cardOf(message, { ...reader, locale });
}

async function reply(
  parts: BotParts,
  context: TurnContext,
  known: Known,
  message: Message,
): Promise<void> {
  const { card, text } = await render(parts, known, message);
  await context.sendActivity({
    type: 'message',
    attachments: [CardFactory.adaptiveCard(card)],
    summary: text.split('\n')[0] ?? text,
  });
}

/** Before others the bot says what it is for, and nothing about anybody. */
async function replyInPublic(context: TurnContext, intent: Intent | undefined): Promise<void> {
  const { notHere } = catalogueOf(localeOf(context.activity)).bot;
  const isGeneral =
    intent?.kind === 'greet' || intent?.kind === 'help' || intent?.kind === 'installed';
  await context.sendActivity(isGeneral ? notHere.help : notHere.text);
}

function isPersonal({ conversation }: Activity): boolean {
  return (
    conversation.conversationType !== 'channel' && conversation.conversationType !== 'groupChat'
  );
}

function localeOf({ locale }: Activity): Locale {
  return locale?.toLowerCase().startsWith('fr') === true ? 'fr' : 'en';
}
