import { Application, type TeamsAdapter } from '@microsoft/teams-ai';
import type { TurnContext } from 'botbuilder';
import type { Message } from '../domain/message.ts';
import { isTimeZone, localDateOf, type LocalDate } from '../domain/time.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import type { Actor } from '../usecases/actor.ts';
import type { Ports } from '../usecases/ports.ts';
import { noteArrival } from '../usecases/note-arrival.ts';
import { forgetConversation, rememberConversation } from '../usecases/remember-conversation.ts';
import type { Intent } from './intent.ts';
import { spokenIn } from './parse-text.ts';
import { parseTurn } from './parse-turn.ts';
import { isExpected, isPersonal, localeOf, whoWrites, type Known } from './people.ts';
import {
  answerInvoke,
  answerWithCard,
  answerWithRefusal,
  answerWithText,
  answerWithTrouble,
  post,
  render,
  reply,
  replyInPublic,
} from './replies.ts';
import { tapped } from './tapped.ts';
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
    // Sent here and not returned: the library would post the card a second time as an update.
    await answerInvoke(context, await answerAction(parts, context));
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
    const { log } = parts.ports;
    log.warn('turn-failed', { cause: error.message });
    const text = catalogueOf(localeOf(context.activity)).bot.trouble;
    if (context.activity.type === 'invoke') await answerInvoke(context, answerWithTrouble(text));
    else await post(log, context, { type: 'message', text });
  });
  return app;
}

async function answerActivity(parts: BotParts, context: TurnContext): Promise<void> {
  const { ports } = parts;
  const parsed = parseTurn(context.activity, today(ports, context));
  const intent: Intent | undefined = parsed.ok ? parsed.value : undefined;
  if (intent?.kind === 'nothing') return;
  if (!isPersonal(context.activity)) {
    if (intent?.kind !== 'removed') await replyInPublic(ports.log, context, intent);
    return;
  }
  const writer = await whoWrites(parts, context);
  if (writer === undefined) return;
  const known = inTheirWords(writer, context.activity.text);
  const { actor } = known;
  if (intent?.kind === 'removed') {
    await forgetConversation(ports, actor, 'gone');
    return;
  }
  const reached = await rememberConversation(ports, actor, {
    id: context.activity.conversation.id,
    serviceUrl: context.activity.serviceUrl,
    botId: context.activity.recipient.id,
  });
  if (intent?.kind === 'installed') {
    if (reached.ok && reached.value.first)
      await reply(ports, context, known, await welcome(parts, actor));
    return;
  }
  const answer: Message = parsed.ok
    ? await messageFor(parts, actor, parsed.value)
    : { kind: 'not-understood', text: parsed.error.text };
  await reply(ports, context, known, answer);
}

/** The answer to a button: the card as it stands now, or a sentence when something must be mended. */
async function answerAction(parts: BotParts, context: TurnContext): Promise<object> {
  const { ports } = parts;
  if (!isPersonal(context.activity)) {
    return answerWithText(catalogueOf(localeOf(context.activity)).bot.notHere.text);
  }
  const parsed = parseTurn(context.activity, today(ports, context));
  const known = await whoWrites(parts, context);
  const locale = known?.actor.locale ?? localeOf(context.activity);
  if (!parsed.ok || known === undefined || !isWish(parsed.value)) {
    return answerWithRefusal({ code: 'not_found' }, locale);
  }
  const { delivery, apart } = tapped(context.activity);
  if (delivery !== undefined) {
    await noteArrival(ports, known.actor, delivery.mark, delivery.activityId);
  }
  const answered = await answerTo(ports, known.actor, parsed.value);
  if (!answered.ok) return answerWithRefusal(answered.error, locale);
  if (apart) {
    await reply(ports, context, known, answered.value);
    return answerWithText(catalogueOf(locale).bot.digest.posted);
  }
  return answerWithCard(await render(ports, known, answered.value));
}

/** Whoever chose no language is answered in the one they write. */
function inTheirWords({ actor, person }: Known, text: unknown): Known {
  const spoken = typeof text === 'string' ? spokenIn(text) : undefined;
  return { actor: { ...actor, locale: person.locale ?? spoken ?? actor.locale }, person };
}

async function messageFor({ ports }: BotParts, actor: Actor, wish: Intent): Promise<Message> {
  if (!isWish(wish)) return { kind: 'help' };
  const answered = await answerTo(ports, actor, wish);
  return answered.ok ? answered.value : { kind: 'refused', code: answered.error.code };
}

function isWish(intent: Intent): intent is Wish {
  return intent.kind !== 'installed' && intent.kind !== 'removed' && intent.kind !== 'nothing';
}

async function welcome({ ports }: BotParts, actor: Actor): Promise<Message> {
  const known = await isExpected(ports, actor);
  return { kind: 'welcome', known, tabUrl: ports.links.tab() };
}

/** The day it is where the person sits: « demain » is said on their calendar. */
function today({ clock }: Ports, { activity }: TurnContext): LocalDate {
  const zone: unknown = activity.localTimezone;
  return localDateOf(clock.now(), typeof zone === 'string' && isTimeZone(zone) ? zone : 'UTC');
}
