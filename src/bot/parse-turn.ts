import { z } from 'zod';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Intent, Unrecognised } from './intent.ts';
import { parseAction } from './parse-action.ts';
import { parseText } from './parse-text.ts';

const Account = z.object({ id: z.string() });
const Activity = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('message'),
    text: z.string().optional(),
    value: z.unknown().optional(),
    recipient: Account.optional(),
    entities: z
      .array(z.object({ type: z.string(), text: z.string().optional() }).loose())
      .optional(),
  }),
  z.object({
    type: z.literal('invoke'),
    name: z.string().optional(),
    value: z
      .object({ action: z.object({ verb: z.unknown(), data: z.unknown() }).loose() })
      .loose()
      .optional()
      .catch(undefined),
  }),
  z.object({ type: z.literal('installationUpdate'), action: z.string().optional() }),
  z.object({
    type: z.literal('conversationUpdate'),
    membersAdded: z.array(Account).optional(),
    recipient: Account.optional(),
  }),
]);

/**
 * What an activity from Teams asks for. Whatever the shape of what arrives, the answer is an
 * intent or a text that was not recognised: nothing here throws.
 */
export function parseTurn(activity: unknown, today: Date): Result<Intent, Unrecognised> {
  const parsed = Activity.safeParse(activity);
  if (!parsed.success) return ok({ kind: 'nothing' });
  const turn = parsed.data;
  switch (turn.type) {
    case 'message':
      return parseText(withoutMentions(turn.text ?? '', turn.entities ?? []), today);
    case 'invoke':
      if (turn.name !== 'adaptiveCard/action') return refuse({ text: '' });
      return parseAction(turn.value?.action.verb, turn.value?.action.data);
    case 'installationUpdate':
      return ok({ kind: turn.action?.startsWith('remove') === true ? 'removed' : 'installed' });
    case 'conversationUpdate': {
      const isOurs = turn.membersAdded?.some(({ id }) => id === turn.recipient?.id) ?? false;
      return ok({ kind: isOurs ? 'installed' : 'nothing' });
    }
  }
}

/** In a team or a group chat the bot is spoken to by name; the name is no part of the command. */
function withoutMentions(
  text: string,
  entities: readonly { readonly type: string; readonly text?: string | undefined }[],
): string {
  let rest = text;
  for (const { type, text: mention } of entities) {
    if (type === 'mention' && mention !== undefined) rest = rest.replaceAll(mention, ' ');
  }
  return rest.replace(/<at>[^<]*<\/at>/gu, ' ');
}
