import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import { FORM_VERB, OPEN_VERB } from '../cards/forms/form-card.ts';
import { SWAP_VERB } from '../cards/forms/said-cards.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { LocalDate } from '../domain/time.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import { noteArrival } from '../usecases/note-arrival.ts';
import { sayOnce } from '../usecases/say-once.ts';
import { isWish } from './answer-message.ts';
import type { Answer, SpokenTurn } from './answer.ts';
import type { BotParts } from './parts.ts';
import { answerForm } from './dialogs.ts';
import { parseTurn } from './parse-turn.ts';
import { isPersonal, localeOf, whoWrites } from './people.ts';
import { answerWithCard, answerWithRefusal, answerWithText, readerOf, reply } from './replies.ts';
import { swapSaid } from './said-session.ts';
import { tapped } from './tapped.ts';
import { answerTo } from './turns.ts';

const Pressed = z.object({ action: z.object({ verb: z.string(), data: z.unknown() }) });

/** The answer to a button: the card as it stands now, or a sentence when something must be mended. */
export async function answerAction(
  parts: BotParts,
  context: TurnContext,
  today: LocalDate,
): Promise<object> {
  const { ports } = parts;
  const { activity } = context;
  if (!isPersonal(activity)) {
    return answerWithText(catalogueOf(localeOf(activity)).bot.notHere.text);
  }
  const known = await whoWrites(parts, context);
  const locale = known?.actor.locale ?? localeOf(activity);
  if (known === undefined) return answerWithRefusal({ code: 'not_found' }, locale);
  const reader = await readerOf(ports, known);
  const { actor } = known;
  const { delivery, apart } = tapped(activity);
  if (delivery !== undefined) {
    await noteArrival(ports, actor, delivery.mark, delivery.activityId);
  }
  const answered =
    (await ofForms({ ports, actor, reader }, activity.value)) ??
    (await ofCards({ ports, actor, reader }, activity, today));
  if (!answered.ok) return answerWithRefusal(answered.error, locale);
  if (apart) {
    const { verb = '', data } = Pressed.safeParse(activity.value).data?.action ?? {};
    const tap = [activity.replyToId ?? '', verb, JSON.stringify(data)];
    await sayOnce(ports, actor, tap, () => reply(ports.log, context, answered.value, reader));
    return answerWithText(catalogueOf(locale).bot.digest.posted);
  }
  return answerWithCard(answered.value, reader, activity.from.id);
}

/** A button of a form or of a question that was read back; undefined when it is neither. */
async function ofForms(
  turn: SpokenTurn,
  value: unknown,
): Promise<Result<Answer, Refusal> | undefined> {
  const { verb, data } = Pressed.safeParse(value).data?.action ?? {};
  if (verb === SWAP_VERB) {
    const swapped = await swapSaid(turn, data);
    return swapped.ok ? ok({ drawing: swapped.value }) : swapped;
  }
  if (verb !== FORM_VERB && verb !== OPEN_VERB) return undefined;
  const act = verb === FORM_VERB ? 'submit' : 'open';
  const answer = await answerForm({ ...turn, surface: 'chat' }, data, act);
  return answer === undefined ? undefined : ok({ drawing: answer.drawing });
}

async function ofCards(
  { ports, actor, reader }: SpokenTurn,
  activity: unknown,
  today: LocalDate,
): Promise<Result<Answer, Refusal>> {
  const parsed = parseTurn(activity, today);
  if (!parsed.ok || !isWish(parsed.value)) return refuse({ code: 'not_found' });
  const wish = parsed.value;
  if (wish.kind === 'enrol') {
    const data = { form: 'enrol', programmeId: wish.programmeId };
    const form = await answerForm({ ports, actor, reader, surface: 'chat' }, data, 'open');
    if (form !== undefined) return ok({ drawing: form.drawing });
  }
  const answered = await answerTo(ports, actor, wish);
  return answered.ok ? ok({ message: answered.value }) : answered;
}
