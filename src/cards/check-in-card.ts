import { MOODS, type CheckInKind } from '../domain/check-in.ts';
import type { CheckInAsked, Reader } from '../domain/message-parts.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import type { ActionData, Element } from './adaptive-card.ts';
import { heading, line, ownWords, subtle, wordsFor, type Draft } from './build.ts';
import { LONGEST, plain } from './plain.ts';
import { execute, INPUTS } from './verbs.ts';

type Message = { readonly kind: CheckInKind } & CheckInAsked;

/** One tap says how it goes; the line above is optional and leaves with it. */
export function checkInCard(message: Message, reader: Reader): Draft {
  const bot = wordsFor(reader);
  const { checkIn: t } = catalogueOf(reader.locale).prompts;
  const { kind, pair, occurrence, given, words } = message;
  const ids = { programmeId: pair.programmeId, pairId: pair.pairId, check: kind, occurrence };
  const withWhom = line(bot.session.withName(plain(pair.other.name, LONGEST.name)));
  if (given !== undefined) return givenCard(message, given, ids, reader);
  return {
    body: [
      heading(t.titles[kind]),
      withWhom,
      line(t.ask[kind]),
      { type: 'Input.Text', id: INPUTS.line, label: t.line[kind], maxLength: LONGEST.line },
      {
        type: 'ActionSet',
        spacing: 'small',
        actions: MOODS.map((mood) =>
          execute('checkin.give', t.moods[kind][mood], { ...ids, mood }),
        ),
      },
      ...helpLines(kind, ids, reader),
      ...ownWords(words, reader),
    ],
    refresh: execute('checkin.view', bot.act.see, ids),
  };
}

function givenCard(
  { kind, pair }: Message,
  given: NonNullable<CheckInAsked['given']>,
  ids: ActionData,
  reader: Reader,
): Draft {
  const bot = wordsFor(reader);
  const { checkIn: t } = catalogueOf(reader.locale).prompts;
  return {
    body: [
      heading(t.thanks),
      line(bot.session.withName(plain(pair.other.name, LONGEST.name))),
      line(t.given(t.moods[kind][given.mood])),
      ...(given.line === undefined ? [] : [line(bot.quoted(plain(given.line, LONGEST.line)))]),
      ...(given.wantsHelp ? [line(t.helpAsked)] : helpLines(kind, ids, reader)),
    ],
    refresh: execute('checkin.view', bot.act.see, ids),
  };
}

/** At the end of the road there is nothing left to help with. */
function helpLines(kind: CheckInKind, ids: ActionData, reader: Reader): readonly Element[] {
  const { act, checkIn: t } = catalogueOf(reader.locale).prompts;
  if (kind === 'retrospective') return [subtle(t.private)];
  const ask = execute('checkin.help', act.askHelp, ids);
  return [{ type: 'ActionSet', spacing: 'small', actions: [ask] }, subtle(t.readers)];
}
