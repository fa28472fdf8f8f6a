import type { Locale } from '../domain/language.ts';
import type { SessionView } from '../domain/message-parts.ts';
import { saidBy } from '../usecases/give-feedback.ts';
import type { MentoringView } from '../usecases/my-mentoring.ts';
import type { MyPairWire, SessionWire } from '../wire/mentoring.ts';
import { presentLabel, presentParts, whyWords } from './words.ts';

/** One of my pairs in my language; what an event in a calendar lacks is said where calendars are there. */
export function presentPair(
  {
    pair,
    status,
    state,
    hopes,
    moduleIds,
    agreement,
    undo,
    sessions,
  }: MentoringView['pairs'][number],
  locale: Locale,
  hasCalendars: boolean,
): MyPairWire {
  const { why, other, side } = pair;
  return {
    programmeId: pair.programmeId,
    programmeName: pair.programmeName,
    pairId: pair.pairId,
    side,
    other: { ...other },
    ...(pair.circle === undefined ? {} : { circle: pair.circle.map((one) => ({ ...one })) }),
    state,
    status,
    reason: whyWords(side, why, locale),
    parts: presentParts(why.parts, locale),
    sharedTopics: why.sharedTopics.map(presentLabel),
    topicsInReturn: why.topicsInReturn.map(presentLabel),
    sharedLanguages: [...why.sharedLanguages],
    sharedHalfDays: [...why.sharedHalfDays],
    rhythm: pair.rhythm,
    sessionMinutes: pair.sessionMinutes,
    sessionCount: pair.sessionCount,
    ...(hopes === undefined ? {} : { hopes }),
    moduleIds: [...moduleIds],
    agreement,
    ...(undo === undefined ? {} : { undo: { ...undo } }),
    sessions: sessions.map(({ view, myFeedback, feedbackDue, calendar, ...session }) => ({
      ...presentTimes(view),
      ...session,
      pairId: pair.pairId,
      ...(view.topic === undefined ? {} : { topic: presentLabel(view.topic) }),
      ...(view.joinUrl === undefined ? {} : { joinUrl: view.joinUrl }),
      ...(hasCalendars && calendar !== undefined ? { calendar } : {}),
      ...(myFeedback === undefined ? {} : { myFeedback: saidBy(myFeedback) }),
      feedbackDue,
    })),
  };
}

/** When a session is and how it stands: all that an assistant sees of it. */
export function presentTimes(
  view: Omit<SessionView, 'topic' | 'joinUrl'>,
): Omit<
  SessionWire,
  | 'pairId'
  | 'topic'
  | 'joinUrl'
  | 'calendar'
  | 'noMeeting'
  | 'moduleId'
  | 'moduleVersion'
  | 'leads'
  | 'mayUndo'
  | 'myFeedback'
  | 'feedbackDue'
> {
  const { sessionId, number, of, status, startsAt, minutes, mineToConfirm, icsUrl } = view;
  return {
    id: sessionId,
    number,
    of,
    status,
    startsAt,
    minutes,
    mineToConfirm,
    ...(icsUrl === undefined ? {} : { icsUrl }),
  };
}
