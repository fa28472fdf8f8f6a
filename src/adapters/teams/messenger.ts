import type { TeamsAdapter } from '@microsoft/teams-ai';
import { CardFactory, type ConversationReference } from 'botbuilder';
import { z } from 'zod';
import { cardOf } from '../../cards/card-of.ts';
import type { Conversation } from '../../domain/person.ts';
import type { Messenger, SendOutcome } from '../../usecases/ports.ts';

/** Posts a message to a person's conversation, once, and says what became of it. */
export function teamsMessenger(adapter: TeamsAdapter, appId = ''): Messenger {
  return {
    async send(tenantId, to, message, reader) {
      const { card, text } = cardOf(message, reader);
      let activityId: string | undefined;
      try {
        await adapter.continueConversationAsync(
          appId,
          referenceTo(tenantId, to),
          async (context) => {
            // The SDK makes up the id of a message that this one would answer: there is none.
            delete context.activity.id;
            const posted = await context.sendActivity({
              type: 'message',
              attachments: [CardFactory.adaptiveCard(card)],
              summary: text.split('\n')[0] ?? text,
            });
            activityId = posted?.id ?? '';
          },
        );
      } catch (error) {
        // A turn may fail after its message has gone: then the message counts, not the turn.
        if (activityId === undefined) return outcomeOf(error);
      }
      return activityId === undefined ? { status: 'unknown' } : { status: 'sent', activityId };
    },
  };
}

function referenceTo(tenantId: string, to: Conversation): Partial<ConversationReference> {
  return {
    channelId: 'msteams',
    serviceUrl: to.serviceUrl,
    bot: { id: to.botId, name: 'Binôme' },
    conversation: { id: to.id, isGroup: false, conversationType: 'personal', tenantId, name: '' },
  };
}

/** What the SDK throws, whatever the layer: an HTTP answer, or a cause from the network. */
const Failure = z.object({
  statusCode: z.number().optional().catch(undefined),
  code: z.string().optional().catch(undefined),
  body: z
    .object({ error: z.object({ code: z.string() }) })
    .optional()
    .catch(undefined),
  response: z
    .object({ headers: z.custom<Headers>((value) => typeof value === 'object' && value !== null) })
    .optional()
    .catch(undefined),
});
/** The SDK's own collection: `get` reads its object's state, so it is called on the object. */
interface Headers {
  get(name: string): string | undefined;
}

/** The connection was never made: nothing left this machine. */
const NOT_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);
const LATER = new Set([412, 429, 502, 503, 504]);
const FIRST_WAIT_SECONDS = 60;
const LONGEST_WAIT_SECONDS = 3600;

/**
 * The service's answer as the ledger understands it (Teams' own codes; see docs/LIMITS.md for what
 * could be tried here). Only what the service asks to repeat is ever repeated.
 */
function outcomeOf(error: unknown): SendOutcome {
  const failure = Failure.safeParse(error).data ?? {};
  const { statusCode } = failure;
  const code = failure.body?.error.code ?? failure.code ?? '';
  if (statusCode === undefined) {
    return NOT_CONNECTED.has(code)
      ? { status: 'held', cause: 'connection_lost', retryAfterSeconds: FIRST_WAIT_SECONDS }
      : { status: 'unknown' };
  }
  if (LATER.has(statusCode)) {
    const asked = Number(failure.response?.headers.get('retry-after'));
    // A date, or nonsense, is answered with our own patience; an absurd wait is cut.
    const wait = Number.isFinite(asked) && asked > 0 ? asked : FIRST_WAIT_SECONDS;
    const retryAfterSeconds = Math.min(Math.ceil(wait), LONGEST_WAIT_SECONDS);
    return { status: 'held', cause: 'throttled', retryAfterSeconds };
  }
  if (statusCode === 403) return forbidden(code);
  if (statusCode === 404) return { status: 'held', cause: 'not_installed' };
  return { status: 'failed', cause: 'refused' };
}

/** Switched off by an administrator is like not installed: what waits leaves when the person is back. */
function forbidden(code: string): SendOutcome {
  switch (code) {
    case 'ConversationBlockedByUser':
    case 'MessageWritesBlocked':
      return { status: 'held', cause: 'blocked' };
    case 'BotNotInConversationRoster':
    case 'ForbiddenOperationException':
    case 'BotDisabledByAdmin':
      return { status: 'held', cause: 'not_installed' };
    default:
      return { status: 'failed', cause: 'refused' };
  }
}
