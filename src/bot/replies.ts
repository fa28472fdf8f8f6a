import { CardFactory, type Activity, type TurnContext } from 'botbuilder';
import { cardOf } from '../cards/card-of.ts';
import { refreshedFor } from '../cards/marked.ts';
import type { Drawing } from '../cards/forms/form-card.ts';
import type { Locale } from '../domain/language.ts';
import type { Reader } from '../domain/message-parts.ts';
import type { Refusal } from '../domain/refusal.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import type { Log, Ports } from '../usecases/ports.ts';
import { readerOfActor } from '../usecases/views.ts';
import type { Answer } from './answer.ts';
import type { FormAnswer } from './dialogs/asked.ts';
import type { Known } from './people.ts';

export function readerOf(ports: Ports, { actor, person }: Known): Promise<Reader> {
  return readerOfActor(ports, actor, person);
}

function render(answer: Answer, reader: Reader, userId: string): Drawing {
  if ('drawing' in answer) return answer.drawing;
  const { message } = answer;
  // A change of language shows at once, in the answer to it.
  const locale = message.kind === 'language' ? message.current : reader.locale;
  const { card, text } = cardOf(message, { ...reader, locale });
  return { card: refreshedFor(card, userId), text };
}

export async function reply(
  log: Log,
  context: TurnContext,
  answer: Answer,
  reader: Reader,
): Promise<boolean> {
  return postCard(log, context, render(answer, reader, context.activity.from.id));
}

export async function postCard(
  log: Log,
  context: TurnContext,
  { card, text }: Drawing,
): Promise<boolean> {
  return post(log, context, {
    type: 'message',
    attachments: [CardFactory.adaptiveCard(card)],
    summary: text.split('\n')[0] ?? text,
  });
}

/**
 * An answer is posted once. When it does not leave, what was asked is done all the same: the turn
 * must not fail, or the service would send the activity, and we the answer, a second time. Says
 * whether it left.
 */
export async function post(
  log: Log,
  context: TurnContext,
  activity: Partial<Activity>,
): Promise<boolean> {
  try {
    await context.sendActivity(activity);
    return true;
  } catch (error) {
    log.warn('reply-not-sent', { cause: error instanceof Error ? error.message : '' });
    return false;
  }
}

/** What an `adaptiveCard/action` is answered with: HTTP 200, and the outcome inside. */
export function answerWithCard(answer: Answer, reader: Reader, userId: string): object {
  const { card } = render(answer, reader, userId);
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
}

/** What a dialog is answered with: the form again, or that it is done. */
export function answerDialog({ drawing, done }: FormAnswer, act: 'open' | 'submit'): object {
  const { card, text } = drawing;
  if (done && act === 'submit') return { task: { type: 'message', value: text } };
  const [title = ''] = text.split('\n');
  const value = { title, height: 'large', width: 'medium', card: CardFactory.adaptiveCard(card) };
  return { task: { type: 'continue', value } };
}

export function answerDialogWithText(text: string): object {
  return { task: { type: 'message', value: text } };
}

export function answerWithText(text: string): object {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text };
}

export function answerWithRefusal(refusal: Refusal, locale: Locale): object {
  return answerWithText(refusalText(refusal, locale));
}

export function refusalText({ code }: Refusal, locale: Locale): string {
  const { message, remedy } = catalogueOf(locale).common.refusal[code];
  return remedy === '' ? message : `${message} ${remedy}`;
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
