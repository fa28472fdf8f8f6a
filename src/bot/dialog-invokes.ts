import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { BotParts } from './parts.ts';
import { answerForm } from './dialogs.ts';
import { answerQuery, topicOfMessage } from './extension.ts';
import { localeOf, whoWrites } from './people.ts';
import { answerDialog, answerDialogWithText, readerOf, refusalText } from './replies.ts';

/** What Teams asks of a bot for dialogs and the message extension. */
export const DIALOG_INVOKES: ReadonlySet<string> = new Set([
  'task/fetch',
  'task/submit',
  'composeExtension/query',
  'composeExtension/fetchTask',
  'composeExtension/submitAction',
]);

const Task = z.object({ data: z.unknown() });

/**
 * The answer to a dialog or to the message extension. Only the person who asks sees it, in
 * whatever chat they are; what they may see and do is decided as everywhere else.
 */
export async function answerDialogInvoke(parts: BotParts, context: TurnContext): Promise<object> {
  const { ports } = parts;
  const { name, conversation } = context.activity;
  const value: unknown = context.activity.value;
  const known = await whoWrites(parts, context);
  const nobody = refusalText(
    { code: 'not_found' },
    known?.actor.locale ?? localeOf(context.activity),
  );
  if (known === undefined) {
    return name === 'composeExtension/query'
      ? { composeExtension: { type: 'message', text: nobody } }
      : answerDialogWithText(nobody);
  }
  const { actor } = known;
  const reader = await readerOf(ports, known);
  if (name === 'composeExtension/query') return answerQuery({ ports, actor, reader }, value);
  const act = name === 'task/fetch' || name === 'composeExtension/fetchTask' ? 'open' : 'submit';
  const data =
    name === 'composeExtension/fetchTask'
      ? topicOfMessage(value, conversation.id)
      : Task.safeParse(value).data?.data;
  const answer = await answerForm({ ports, actor, reader, surface: 'dialog' }, data, act);
  return answer === undefined ? answerDialogWithText(nobody) : answerDialog(answer, act);
}
