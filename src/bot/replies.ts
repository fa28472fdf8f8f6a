import { CardFactory, type Activity, type TurnContext } from 'botbuilder';
import type { Rendered } from '../cards/build.ts';
import { cardOf } from '../cards/card-of.ts';
import type { Locale } from '../domain/language.ts';
import type { Message } from '../domain/message.ts';
import type { Refusal } from '../domain/refusal.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import type { Log, Ports } from '../usecases/ports.ts';
import { readerOfActor } from '../usecases/views.ts';
import type { Intent } from './intent.ts';
import { localeOf, type Known } from './people.ts';

export async function render(
  ports: Ports,
  { actor, person }: Known,
  message: Message,
): Promise<Rendered> {
  const reader = await readerOfActor(ports, actor, person);
  // A change of language shows at once, in the answer to it.
  const locale = message.kind === 'language' ? message.current : reader.locale;
  return cardOf(message, { ...reader, locale });
}

export async function reply(
  ports: Ports,
  context: TurnContext,
  known: Known,
  message: Message,
): Promise<void> {
  const { card, text } = await render(ports, known, message);
  await post(ports.log, context, {
    type: 'message',
    attachments: [CardFactory.adaptiveCard(card)],
    summary: text.split('\n')[0] ?? text,
  });
}

/** Before others the bot says what it is for, and nothing about anybody. */
export async function replyInPublic(
  log: Log,
  context: TurnContext,
  intent: Intent | undefined,
): Promise<void> {
  const { notHere } = catalogueOf(localeOf(context.activity)).bot;
  const isGeneral =
    intent?.kind === 'greet' || intent?.kind === 'help' || intent?.kind === 'installed';
  await post(log, context, { type: 'message', text: isGeneral ? notHere.help : notHere.text });
}

/**
 * An answer is posted once. When it does not leave, what was asked is done all the same: the turn
 * must not fail, or the service would send the activity, and we the answer, a second time.
 */
export async function post(
  log: Log,
  context: TurnContext,
  activity: Partial<Activity>,
): Promise<void> {
  try {
    await context.sendActivity(activity);
  } catch (error) {
    log.warn('reply-not-sent', { cause: error instanceof Error ? error.message : '' });
  }
}

/** What an `adaptiveCard/action` is answered with: HTTP 200, and the outcome inside. */
export function answerWithCard({ card }: Rendered): object {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
}

export function answerWithText(text: string): object {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text };
}

export function answerWithRefusal({ code }: Refusal, locale: Locale): object {
  const { message, remedy } = catalogueOf(locale).common.refusal[code];
  return answerWithText(remedy === '' ? message : `${message} ${remedy}`);
}

export function answerWithTrouble(text: string): object {
  return {
    statusCode: 500,
    type: 'application/vnd.microsoft.error',
    value: { code: '500', message: text },
  };
}

export async function answerInvoke(context: TurnContext, body: object): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}
