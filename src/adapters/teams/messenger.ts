import type { TeamsAdapter } from '@microsoft/teams-ai';
import {
  CardFactory,
  type Activity,
  type ConversationReference,
  type TurnContext,
} from 'botbuilder';
import { z } from 'zod';
import { cardOf } from '../../cards/card-of.ts';
import { marked, refreshedFor } from '../../cards/marked.ts';
import type { Conversation } from '../../domain/person.ts';
import { RETRIED_STATUSES } from '../../domain/retry.ts';
import type { Messenger, SendOutcome } from '../../usecases/ports.ts';
import { mayHaveLeft } from './adapter.ts';

/** Posts a message to a person's conversation, once, and says what became of it. */
export function teamsMessenger(adapter: TeamsAdapter, appId = ''): Messenger {
  return {
    async send(tenantId, to, message, reader, { mark, short = false } = {}) {
      const { card: drawn, text } = cardOf(message, reader);
      const card = refreshedFor(drawn, to.userId);
      const content = mark === undefined ? card : marked(card, mark);
      const activity = {
        type: 'message',
        ...(short
          ? { text: shortened(text), textFormat: 'plain' }
          : { attachments: [CardFactory.adaptiveCard(content)] }),
        summary: text.split('\n')[0] ?? text,
      };
      let outcome: SendOutcome = NOT_LEFT;
      try {
        await adapter.continueConversationAsync(
          appId,
          referenceTo(tenantId, to),
          async (context) => {
            outcome = await post(context, activity);
          },
        );
      } catch {
        // A turn may fail before its message has gone, or after: the message counts, not the turn.
      }
      return outcome;
    },
  };
}

const NOT_LEFT: SendOutcome = { status: 'throttled', cause: 'not_connected' };

async function post(context: TurnContext, activity: Partial<Activity>): Promise<SendOutcome> {
  // The SDK makes up the id of a message that this one would answer: there is none.
  delete context.activity.id;
  try {
    const { id } = Posted.parse(await context.sendActivity(activity));
    return { status: 'sent', activityId: id };
  } catch (error) {
    return mayHaveLeft(context) ? outcomeOf(error) : NOT_LEFT;
  }
}

/** What the service says of a message that it took; whatever else it says, it took it. */
const Posted = z.object({ id: z.string() }).catch({ id: '' });

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
  response: z
    .object({
      headers: z.custom<Headers>((value) => typeof value === 'object' && value !== null),
      bodyAsText: z.string().nullish().catch(undefined),
    })
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
  const code = failure.code ?? '';
  if (statusCode === undefined) {
    return NOT_CONNECTED.has(code) ? NOT_LEFT : { status: 'unknown' };
  }
  // Taken, though what it says of it cannot be read.
  if (statusCode >= 200 && statusCode < 300) return { status: 'sent', activityId: '' };
  if (RETRIED_STATUSES.has(statusCode)) {
    const cause = statusCode === 429 ? 'too_many_requests' : 'service_unavailable';
    return { status: 'throttled', cause, ...retryAfter(failure.response?.headers) };
  }
  if (statusCode === 403) return forbidden(failure.response?.bodyAsText ?? '');
  if (statusCode === 404) return { status: 'not_installed', cause: 'conversation_gone' };
  if (statusCode === 413) return { status: 'too_large' };
  return { status: 'failed', cause: 'refused' };
}

/**
 * Seconds, or a date told from the service's own clock where it says what that shows; nonsense is
 * answered with our own patience. Never longer than a year, which is a moment that can be written.
 */
function retryAfter(headers: Headers | undefined): { readonly retryAfterSeconds?: number } {
  const asked = headers?.get('retry-after') ?? '';
  const told = Date.parse(headers?.get('date') ?? '');
  const seconds = /^\s*\d+(?:\.\d+)?\s*$/u.test(asked)
    ? Number(asked)
    : (Date.parse(asked) - (Number.isNaN(told) ? Date.now() : told)) / 1000;
  if (!Number.isFinite(seconds) || seconds <= 0) return {};
  return { retryAfterSeconds: Math.ceil(Math.min(seconds, YEAR_SECONDS)) };
}
const YEAR_SECONDS = 366 * 86_400;

/** Each is tried once; what waits then leaves when the person is back, or has written. Narrowest first. */
const FORBIDDEN: readonly (readonly [code: string, outcome: SendOutcome])[] = [
  ['ConversationBlockedByUser', { status: 'blocked', cause: 'blocked_by_user' }],
  ['MessageWritesBlocked', { status: 'blocked', cause: 'writes_blocked' }],
  ['BotDisabledByAdmin', { status: 'not_installed', cause: 'disabled_by_admin' }],
  ['BotNotInConversationRoster', { status: 'not_installed', cause: 'not_in_roster' }],
  ['ForbiddenOperationException', { status: 'not_installed', cause: 'app_not_allowed' }],
];

/** Teams names the reason as a `code`, or as a `subCode` in a text that is itself JSON. */
function forbidden(body: string): SendOutcome {
  const known = FORBIDDEN.find(([code]) => new RegExp(`"${code}\\\\?"`, 'u').test(body));
  return known?.[1] ?? { status: 'failed', cause: 'refused' };
}
