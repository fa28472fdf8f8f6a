import { commandWords } from '../../cards/forms/command-words.ts';
import { formCard, noticeCard } from '../../cards/forms/form-card.ts';
import { checkInForm, feedbackForm } from '../../cards/forms/pair-forms.ts';
import { execute } from '../../cards/verbs.ts';
import { MOODS } from '../../domain/check-in.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import type { Result } from '../../domain/result.ts';
import { ok } from '../../domain/result.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { catalogueOf } from '../../locales/catalogue.ts';
import { giveCheckIn, viewCheckIn, type NamedCheckIn } from '../../usecases/check-in.ts';
import { giveFeedback, viewFeedback } from '../../usecases/give-feedback.ts';
import { presentCheckIn } from '../../usecases/present-check-in.ts';
import { again, refusalAnswer, type Asked, type FormAnswer, type FormTurn } from './asked.ts';

/** Broken rules that the form itself says, beside the question; others end it. */
const OF_FEEDBACK: readonly RefusalCode[] = ['rating_required', 'reason_too_long'];
const OF_CHECK_IN: readonly RefusalCode[] = ['mood_required', 'reason_too_long'];

export async function openFeedback(turn: FormTurn, asked: Asked): Promise<FormAnswer> {
  const named = namedSession(asked);
  const view = await viewFeedback(turn.ports, turn.actor, named);
  if (!view.ok) return refusalAnswer(view.error, turn.reader);
  const { session } = view.value;
  if (session.startsAt > turn.ports.clock.now()) {
    return refusalAnswer({ code: 'not_over_yet' }, turn.reader);
  }
  const { tookPlace = true, rating, line = '' } = view.value.given ?? {};
  const form = { ...named, tookPlace, line, broken: [], rating: rating?.toString() };
  return {
    drawing: formCard(feedbackForm(form, turn.reader), turn.reader, turn.surface),
    done: false,
  };
}

export async function submitFeedback(turn: FormTurn, asked: Asked): Promise<FormAnswer> {
  const { ports, actor, reader, surface } = turn;
  const named = namedSession(asked);
  const tookPlace = asked.tookPlace !== 'no';
  const { rating, line = '' } = asked;
  const given = await again(() =>
    giveFeedback(ports, actor, {
      ...named,
      tookPlace,
      line,
      ...(rating === undefined ? {} : { rating: Number(rating) }),
    }),
  );
  if (given.ok) {
    const t = commandWords(reader.locale).feedback;
    return thanks(turn, t.thanks, t.readers);
  }
  const { code } = given.error;
  if (!OF_FEEDBACK.includes(code)) return refusalAnswer(given.error, reader);
  const form = feedbackForm({ ...named, tookPlace, rating, line, broken: [code] }, reader);
  return { drawing: formCard(form, reader, surface), done: false };
}

export async function openCheckIn(turn: FormTurn, asked: Asked): Promise<FormAnswer> {
  const named = await namedCheckIn(turn, asked);
  if (!named.ok) return refusalAnswer(named.error, turn.reader);
  const view = await viewCheckIn(turn.ports, turn.actor, named.value);
  if (!view.ok) return refusalAnswer(view.error, turn.reader);
  const { pair, given } = view.value;
  const form = checkInForm(
    {
      ...named.value,
      other: pair.other.name,
      // What somebody just said in words goes before what they said another day.
      mood: MOODS.find((mood) => mood === asked.mood) ?? given?.mood,
      line: given?.line ?? '',
      wantsHelp: given?.wantsHelp ?? false,
      broken: [],
    },
    turn.reader,
  );
  return { drawing: formCard(form, turn.reader, turn.surface), done: false };
}

export async function submitCheckIn(turn: FormTurn, asked: Asked): Promise<FormAnswer> {
  const { ports, actor, reader, surface } = turn;
  const named = await namedCheckIn(turn, asked);
  if (!named.ok) return refusalAnswer(named.error, reader);
  const { mood = '', line = '', wantsHelp = false } = asked;
  const input = { ...named.value, mood, line, wantsHelp };
  const given = await again(() => giveCheckIn(ports, actor, input));
  const t = commandWords(reader.locale).checkIn;
  if (given.ok) return thanks(turn, wantsHelp ? t.thanksHelp : t.thanks, t.thanksText);
  const { code } = given.error;
  const view = await viewCheckIn(ports, actor, named.value);
  if (!OF_CHECK_IN.includes(code) || !view.ok) return refusalAnswer(given.error, reader);
  const known = MOODS.find((one) => one === mood);
  const other = view.value.pair.other.name;
  const form = checkInForm(
    { ...named.value, other, mood: known, line, wantsHelp, broken: [code] },
    reader,
  );
  return { drawing: formCard(form, reader, surface), done: false };
}

/** The check-in a card was about, or the present one when somebody comes on their own. */
async function namedCheckIn(
  { ports, actor }: FormTurn,
  { programmeId = '', pairId = '', check, occurrence }: Asked,
): Promise<Result<NamedCheckIn, Refusal>> {
  if (check !== undefined && occurrence !== undefined) {
    return ok({ programmeId, pairId, kind: check, occurrence });
  }
  return presentCheckIn(ports, actor, { programmeId, pairId });
}

function namedSession({ programmeId = '', sessionId = '' }: Asked) {
  return { programmeId, sessionId };
}

function thanks({ reader }: FormTurn, title: string, line: string): FormAnswer {
  const { act } = catalogueOf(reader.locale).bot;
  const drawing = noticeCard(
    { title, lines: [line], actions: [execute('help.next', act.nextSessions)] },
    reader,
  );
  return { drawing, done: true };
}
