import { Application } from '@microsoft/teams-ai';
import type { TurnContext } from 'botbuilder';
import { catalogueOf } from '../locales/catalogue.ts';
import { isTimeZone, localDateOf, type LocalDate } from '../domain/time.ts';
import { answerAction } from './answer-action.ts';
import { answerMessage } from './answer-message.ts';
import { answerDialogInvoke, DIALOG_INVOKES } from './dialog-invokes.ts';
import type { BotParts } from './parts.ts';
import { localeOf } from './people.ts';
import { answerInvoke, answerWithTrouble, post } from './replies.ts';

/** The option that switches the timer off is not read by the library: `run` starts it all the same. */
class WithoutTypingTimer extends Application {
  override startTypingTimer(): void {
    // One timer stands for all turns of a process: it would write into another person's chat.
  }
}

/**
 * The bot: every activity is parsed, answered by one use case, and shown as one card. Nothing is
 * kept in the SDK's turn state; the store is the only memory.
 */
export function createBot(parts: BotParts): Application {
  const app = new WithoutTypingTimer({
    adapter: parts.adapter,
    startTypingTimer: false,
    removeRecipientMention: false,
  });
  app.adaptiveCards.actionExecute(/.*/u, async (context) => {
    // Sent here and not returned: the library would post the card a second time as an update.
    await answerInvoke(context, await answerAction(parts, context, todayOf(parts, context)));
    void parts.wake();
    return '';
  });
  app.activity(
    ({ activity }) =>
      Promise.resolve(activity.type === 'invoke' && DIALOG_INVOKES.has(activity.name ?? '')),
    async (context) => {
      await answerInvoke(context, await answerDialogInvoke(parts, context));
      void parts.wake();
    },
  );
  app.activity(
    (context) => Promise.resolve(context.activity.type !== 'invoke'),
    async (context) => {
      await answerMessage(parts, context, todayOf(parts, context));
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

/** The day it is where the person sits: « demain » is said on their calendar. */
function todayOf({ ports }: BotParts, { activity }: TurnContext): LocalDate {
  const zone: unknown = activity.localTimezone;
  const known = typeof zone === 'string' && isTimeZone(zone) ? zone : 'UTC';
  return localDateOf(ports.clock.now(), known);
}
