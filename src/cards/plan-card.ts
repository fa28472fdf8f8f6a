import type { Message } from '../domain/message.ts';
import type { MomentAsked, PairView, Reader } from '../domain/message-parts.ts';
import type { Instant, Slot } from '../domain/time.ts';
import type { ActionData, ActionShowCard, Element } from './adaptive-card.ts';
import { heading, line, ownWords, primary, strong, subtle, wordsFor, type Draft } from './build.ts';
import { LONGEST, plain } from './plain.ts';
import { who } from './proposal-card.ts';
import { capital } from './session-card.ts';
import { execute, INPUTS, type Verb } from './verbs.ts';
import { beginning, dateWords, stretch, zoneWords } from './words.ts';

type Of<K extends Message['kind']> = Extract<Message, { readonly kind: K }>;

/** Four moments and "another time" stay under six actions and fit a phone without scrolling. */
const SHOWN_SLOTS = 4;

export function pairFormedCard(message: Of<'pair-formed'>, reader: Reader): Draft {
  const t = wordsFor(reader);
  return {
    body: [
      heading(t.pairFormed.title),
      ...who(message.pair.other, reader),
      line(t.pairFormed.next(message.slots.length)),
      ...slotButtons(message.slots, 'session.plan', idsOf(message.pair), reader),
      subtle(t.plan.zone(zoneWords(reader))),
      ...ownWords(message.words, reader),
    ],
    actions: [otherTime('session.plan', idsOf(message.pair), reader)],
  };
}

export function planCard(message: Of<'plan-session'>, reader: Reader): Draft {
  const t = wordsFor(reader);
  const { pair, moving, slots, asked } = message;
  const times = message.forOthers === true ? t.plan.forOthers : t.plan;
  const [verb, ids]: [Verb, ActionData] =
    moving === undefined
      ? ['session.plan', idsOf(pair)]
      : [
          'session.move',
          {
            programmeId: moving.programmeId,
            sessionId: moving.sessionId,
            was: moving.startsAt,
          },
        ];
  const name = plain(pair.other.name, LONGEST.name);
  return {
    body: [
      heading(moving === undefined ? t.plan.title : t.plan.moveTitle),
      line(t.plan.with(name, moving?.minutes ?? pair.sessionMinutes)),
      ...(moving === undefined
        ? []
        : [line(t.plan.instead(stretch(moving.startsAt, moving.minutes, reader)))]),
      ...(asked === undefined
        ? []
        : [strong(troubleOf(asked, reader)), ...momentInputs(reader, asked)]),
      ...(asked === undefined ? [] : [proposing(verb, ids, reader)]),
      slots.length === 0 ? line(times.none) : strong(times.common),
      ...slotButtons(slots, verb, ids, reader),
      subtle(t.plan.zone(zoneWords(reader))),
    ],
    actions: asked === undefined ? [otherTime(verb, ids, reader)] : [],
  };
}

/** « Jeudi 26 novembre : à quelle heure ? » */
function troubleOf({ trouble, date = '' }: MomentAsked, reader: Reader): string {
  const { asked: t } = wordsFor(reader).plan;
  return trouble === 'hour-missing'
    ? t['hour-missing'](capital(dateWords(date, reader.locale)))
    : t[trouble];
}

function proposing(verb: Verb, ids: ActionData, reader: Reader): Element {
  const { propose } = wordsFor(reader).act;
  return { type: 'ActionSet', actions: [primary(execute(verb, propose, ids))] };
}

function idsOf(pair: PairView): ActionData {
  return { programmeId: pair.programmeId, pairId: pair.pairId };
}

/** One button a line: a whole date is never cut, even on a narrow phone. */
export function slotButtons(
  slots: readonly Slot[],
  verb: Verb,
  ids: ActionData,
  reader: Reader,
): readonly Element[] {
  const at = (startsAt: Instant): ActionData => ({ ...ids, at: startsAt });
  return slots.slice(0, SHOWN_SLOTS).map(({ startsAt }): Element => ({
    type: 'ActionSet',
    spacing: 'small',
    actions: [
      execute(verb, beginning(startsAt, reader), at(startsAt), { associatedInputs: 'none' }),
    ],
  }));
}

export function otherTime(verb: Verb, ids: ActionData, reader: Reader): ActionShowCard {
  const t = wordsFor(reader);
  return {
    type: 'Action.ShowCard',
    title: t.act.otherTime,
    card: {
      type: 'AdaptiveCard',
      body: momentInputs(reader),
      actions: [primary(execute(verb, t.act.propose, ids))],
    },
  };
}

/** A day and an hour to give, with what was said of them already. */
function momentInputs(
  reader: Reader,
  { date, time }: Pick<MomentAsked, 'date' | 'time'> = {},
): readonly Element[] {
  const { plan: t } = wordsFor(reader);
  return [
    {
      type: 'Input.Date',
      id: INPUTS.date,
      label: t.date,
      isRequired: true,
      errorMessage: t.dateMissing,
      ...(date === undefined ? {} : { value: date }),
    },
    {
      type: 'Input.Time',
      id: INPUTS.time,
      label: t.time,
      isRequired: true,
      errorMessage: t.timeMissing,
      ...(time === undefined ? {} : { value: time }),
    },
  ];
}
