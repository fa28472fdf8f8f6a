import { z } from 'zod';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { LocalDate } from '../domain/time.ts';
import type { Intent, Unrecognised } from './intent.ts';
import { parseAction } from './parse-action.ts';
import { parseText } from './parse-text.ts';
import type { Spoken } from './spoken.ts';

const Account = z.object({ id: z.string() });
const Text = z.string().optional().catch(undefined);
const Mention = z.object({ type: z.literal('mention'), text: z.string().min(1) });
/** What is odd in an activity is left out; it does not make the rest of it unreadable. */
const Activity = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('message'),
    text: Text,
    entities: z.array(z.unknown()).optional().catch(undefined),
  }),
  z.object({
    type: z.literal('invoke'),
    name: Text,
    value: z
      .object({ action: z.object({ verb: z.unknown(), data: z.unknown() }) })
      .optional()
      .catch(undefined),
  }),
  z.object({ type: z.literal('installationUpdate'), action: Text }),
  z.object({
    type: z.literal('conversationUpdate'),
    membersAdded: z.array(Account).optional().catch(undefined),
    recipient: Account.optional().catch(undefined),
  }),
]);

/**
 * What an activity from Teams asks for. Whatever the shape of what arrives, the answer is an
 * intent or a text that was not recognised: nothing here throws.
 */
export function parseTurn(
  activity: unknown,
  today: LocalDate,
): Result<Intent | Spoken, Unrecognised> {
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
function withoutMentions(text: string, entities: readonly unknown[]): string {
  let rest = text;
  for (const entity of entities) {
    const mention = Mention.safeParse(entity);
    if (mention.success) rest = rest.replaceAll(mention.data.text, ' ');
  }
  return rest.replace(/<at\b[^<>]*>[^<>]*<\/at>/gu, ' ').replaceAll('&nbsp;', ' ');
}
