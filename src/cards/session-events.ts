import type { Message } from '../domain/message.ts';
import type { Reader, SessionView } from '../domain/message-parts.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import { heading, line, primary, subtle, wordsFor, type Draft } from './build.ts';
import { pauseSeries, resumeSeries } from './pair-actions.ts';
import { LONGEST, plain } from './plain.ts';
import { otherTime, slotButtons } from './plan-card.ts';
import { sessionLines, viewSession } from './session-card.ts';
import { execute } from './verbs.ts';
import { zoneWords } from './words.ts';

type Of<K extends Message['kind']> = Extract<Message, { readonly kind: K }>;

/** What they agreed on for this case: a new time in one tap, or a rest. */
export function missedCard(message: Of<'session-missed'>, reader: Reader): Draft {
  const { missed: t } = catalogueOf(reader.locale).prompts;
  const bot = wordsFor(reader);
  const { session, then, slots } = message;
  const { programmeId, pairId } = session;
  const ids = { programmeId, pairId };
  const top = [
    heading(t.title),
    line(bot.session.withName(plain(session.other.name, LONGEST.name))),
    ...sessionLines(session, reader),
  ];
  if (then.paused) {
    return { body: [...top, line(t.paused)], actions: [primary(resumeSeries(session, reader))] };
  }
  return {
    body: [
      ...top,
      line(t.pick[then.afterMissed]),
      ...slotButtons(slots, 'session.plan', ids, reader),
      subtle(bot.plan.zone(zoneWords(reader))),
    ],
    actions: [otherTime('session.plan', ids, reader), pauseSeries(session, reader)],
    main: execute('help.plan', bot.act.plan, ids),
  };
}

export function startCard({ session, place }: Of<'session-start'>, reader: Reader): Draft {
  const { act, start: t } = catalogueOf(reader.locale).prompts;
  const { joinUrl } = session;
  return {
    body: [
      heading(t.title),
      line(wordsFor(reader).session.withName(plain(session.other.name, LONGEST.name))),
      ...sessionLines(session, reader),
      ...(joinUrl === undefined ? [line(t.places[place])] : []),
    ],
    actions:
      joinUrl === undefined
        ? []
        : [{ type: 'Action.OpenUrl', title: act.join, url: joinUrl, style: 'positive' }],
    main: viewSession(session, reader),
  };
}

export function swappedCard(session: SessionView, reader: Reader): Draft {
  const { swapped: t } = catalogueOf(reader.locale).prompts;
  const name = plain(session.other.name, LONGEST.name);
  return {
    body: [
      heading(t.title),
      line(wordsFor(reader).session.withName(name)),
      ...sessionLines(session, reader),
      line(session.leads ? t.mine : t.theirs(name)),
    ],
    refresh: viewSession(session, reader),
  };
}
