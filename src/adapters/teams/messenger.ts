import type { TeamsAdapter } from '@microsoft/teams-ai';
import { CardFactory, type ConversationReference } from 'botbuilder';
import { z } from 'zod';
import { cardOf } from '../../cards/card-of.ts';
import { marked, refreshedFor } from '../../cards/marked.ts';
import type { Conversation } from '../../domain/person.ts';
import { RETRIED_STATUSES } from '../../domain/retry.ts';
import type { Messenger, SendOutcome } from '../../usecases/ports.ts';

/** Posts a message to a person's conversation, once, and says what became of it. */
export function teamsMessenger(adapter: TeamsAdapter, appId = ''): Messenger {
  return {
    async send(tenantId, to, message, reader, { mark, short = false } = {}) {
      const { card: drawn, text } = cardOf(message, reader);
      const card = refreshedFor(drawn, to.userId);
      const content = mark === undefined ? card : marked(card, mark);
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
              ...(short
                ? { text: shortened(text), textFormat: 'plain' }
                : { attachments: [CardFactory.adaptiveCard(content)] }),
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

/** Of a card that was too large, the first words: a message is at most 28 KB on the wire. */
function shortened(text: string): string {
  return text.length > SHORT ? `${text.slice(0, SHORT - 1)}…` : text;
}
const SHORT = 2_000;

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
      ? { status: 'throttled', cause: 'not_connected' }
      : { status: 'unknown' };
  }
  if (RETRIED_STATUSES.has(statusCode)) {
    const cause = statusCode === 429 ? 'too_many_requests' : 'service_unavailable';
    return { status: 'throttled', cause, ...retryAfter(failure.response?.headers) };
  }
  if (statusCode === 403) return forbidden(code);
  if (statusCode === 404) return { status: 'not_installed', cause: 'conversation_gone' };
  if (statusCode === 413) return { status: 'too_large' };
  return { status: 'failed', cause: 'refused' };
}

/** Seconds, or a date told from the service's own clock; nonsense is answered with our own patience. */
function retryAfter(headers: Headers | undefined): { readonly retryAfterSeconds?: number } {
  const asked = headers?.get('retry-after') ?? '';
  const date = Date.parse(asked);
  const seconds = /^\s*\d+(?:\.\d+)?\s*$/u.test(asked)
    ? Number(asked)
    : (date - Date.parse(headers?.get('date') ?? '')) / 1000;
  return Number.isFinite(seconds) && seconds > 0 ? { retryAfterSeconds: Math.ceil(seconds) } : {};
}

/** Each is tried once; what waits then leaves when the person is back, or has written. */
function forbidden(code: string): SendOutcome {
  switch (code) {
    case 'ConversationBlockedByUser':
      return { status: 'blocked', cause: 'blocked_by_user' };
    case 'MessageWritesBlocked':
      return { status: 'blocked', cause: 'writes_blocked' };
    case 'BotNotInConversationRoster':
      return { status: 'not_installed', cause: 'not_in_roster' };
    case 'ForbiddenOperationException':
      return { status: 'not_installed', cause: 'app_not_allowed' };
    case 'BotDisabledByAdmin':
      return { status: 'not_installed', cause: 'disabled_by_admin' };
    default:
      return { status: 'failed', cause: 'refused' };
  }
}
