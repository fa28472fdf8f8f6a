import type { Activity, TurnContext } from 'botbuilder';
import type { LocalDate } from '../domain/time.ts';
import type { Reader } from '../domain/message-parts.ts';
import type { Actor } from '../usecases/actor.ts';
import { forgetConversation, rememberConversation } from '../usecases/remember-conversation.ts';
import { viewWelcome } from '../usecases/view-welcome.ts';
import type { Answer, SpokenTurn } from './answer.ts';
import { answerSpoken } from './answer-spoken.ts';
import type { BotParts } from './parts.ts';
import { answerForm } from './dialogs.ts';
import type { Intent } from './intent.ts';
import { spokenIn } from './parse-text.ts';
import { parseTurn } from './parse-turn.ts';
import { isPersonal, localeBefore, whoWrites, type Known } from './people.ts';
import { planFor } from './planner.ts';
import { answerInPublic } from './public.ts';
import { postCard, readerOf, reply } from './replies.ts';
import { isSpoken, type Spoken } from './spoken.ts';
import { answerTo, type Wish } from './turns.ts';

/** A text, or somebody who comes or goes: one answer, in the conversation it was said in. */
export async function answerMessage(
  parts: BotParts,
  context: TurnContext,
  today: LocalDate,
): Promise<void> {
  const { ports } = parts;
  const { activity } = context;
  const parsed = parseTurn(activity, today);
  const intent = parsed.ok ? parsed.value : undefined;
  if (intent?.kind === 'nothing') return;
  if (!isPersonal(activity)) {
    await answerOthers(parts, context, intent);
    return;
  }
  const writer = await whoWrites(parts, context);
  if (writer === undefined) return;
  const known = inTheirWords(writer, activity.text);
  const { actor } = known;
  if (intent?.kind === 'removed') {
    await forgetConversation(ports, actor, { state: 'gone' });
    return;
  }
  const reached = await rememberConversation(ports, actor, {
    id: activity.conversation.id,
    serviceUrl: activity.serviceUrl,
    botId: activity.recipient.id,
    userId: activity.from.id,
  });
  const reader = await readerOf(ports, known);
  if (intent?.kind === 'installed') {
    const isNew = reached.ok && reached.value.first;
    if (isNew) {
      const welcome = { message: await viewWelcome(ports, actor) };
      await reply(ports.log, context, welcome, reader);
    }
    return;
  }
  const answer =
    (await ofForm(parts, actor, reader, activity.value)) ??
    (intent === undefined
      ? await answerUnread(
          parts,
          { ports, actor, reader },
          parsed.ok ? '' : parsed.error.text,
          today,
        )
      : await answerWish(parts, actor, reader, intent));
  await reply(ports.log, context, answer, reader);
}

/** The answer to what somebody wants. */
async function answerWish(
  { ports }: BotParts,
  actor: Actor,
  reader: Reader,
  intent: Intent | Spoken,
): Promise<Answer> {
  if (isSpoken(intent)) return answerSpoken({ ports, actor, reader }, intent);
  if (!isWish(intent)) return { message: { kind: 'help' } };
  const answered = await answerTo(ports, actor, intent);
  return {
    message: answered.ok ? answered.value : { kind: 'refused', code: answered.error.code },
  };
}

/** A client without dialogs sends the button of one as a message: the form is shown in the chat. */
async function ofForm(
  { ports }: BotParts,
  actor: Actor,
  reader: Reader,
  value: unknown,
): Promise<Answer | undefined> {
  if (typeof value !== 'object' || value === null || !('form' in value)) return undefined;
  const act = 'msteams' in value ? 'open' : 'submit';
  const answer = await answerForm({ ports, actor, reader, surface: 'chat' }, value, act);
  return answer === undefined ? undefined : { drawing: answer.drawing };
}

async function answerOthers(
  parts: BotParts,
  context: TurnContext,
  intent: Intent | Spoken | undefined,
): Promise<void> {
  const { ports, tenantOf } = parts;
  const { activity } = context;
  if (intent?.kind === 'removed') return;
  // Teams says an installation twice, and one word about it is enough.
  if (intent?.kind === 'installed' && activity.type !== 'installationUpdate') return;
  const tenantId = tenantOf(activity.conversation.tenantId);
  const locale = spokenIn(wordsOf(activity)) ?? (await localeBefore(parts, activity));
  const drawing = await answerInPublic(ports, activity, tenantId, intent, locale);
  await postCard(ports.log, context, drawing);
}

/** Without the bot's name, which is no word of either language. */
function wordsOf({ text }: Partial<Activity>): string {
  const words: unknown = text;
  return typeof words === 'string' ? words.replace(/<at\b[^<>]*>[^<>]*<\/at>/gu, ' ').trim() : '';
}

/** Whoever chose no language is answered in the one they write. */
function inTheirWords({ actor, person }: Known, text: unknown): Known {
  const spoken = typeof text === 'string' ? spokenIn(text) : undefined;
  return { actor: { ...actor, locale: person.locale ?? spoken ?? actor.locale }, person };
}

export function isWish(intent: Intent | Spoken): intent is Wish {
  return (
    !isSpoken(intent) &&
    intent.kind !== 'installed' &&
    intent.kind !== 'removed' &&
    intent.kind !== 'nothing'
  );
}

/** What no rule reads: a model may make something of it; else the answer says what can be done. */
async function answerUnread(
  { languageModel }: BotParts,
  turn: SpokenTurn,
  text: string,
  today: LocalDate,
): Promise<Answer> {
  const planned =
    languageModel === undefined ? undefined : await planFor(languageModel, turn, text, today);
  if (planned === undefined) return { message: { kind: 'not-understood', text } };
  return 'spoken' in planned ? answerSpoken(turn, planned.spoken) : planned;
}
