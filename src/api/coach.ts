import type { Side } from '../domain/pair.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Refusal } from '../domain/refusal.ts';
import { answerCoaching, viewCoaching, type CoachedPair } from '../usecases/coach-pairs.ts';
import {
  agreeToCoach,
  endCoaching,
  nameCoach,
  shareWithCoach,
  viewCoach,
  type PairCoachView,
} from '../usecases/name-coach.ts';
import {
  resumeCoaching,
  viewLeftPairs,
  type LeftPair,
  type ResumableCoaching,
} from '../usecases/resume-coaching.ts';
import { offerCoach, viewStandingCoach } from '../usecases/standing-coach.ts';
import {
  AgreeToCoachShape,
  AnswerCoachingShape,
  CoachingShape,
  NameCoachShape,
  OfferCoachShape,
  PairCoachShape,
  ResumeCoachingShape,
  SharesShape,
  StandingCoachShape,
  type CoachingWire,
  type PairCoachWire,
} from '../wire/coach.ts';
import type { Call } from './context.ts';
import { endpoint } from './endpoint.ts';
import { presentLabel } from './words.ts';

const COACH = '/programmes/{programmeId}/pairs/{pairId}/coach';

export const COACH_ENDPOINTS = [
  endpoint({
    method: 'get',
    path: COACH,
    summary: 'Who coaches our pair, and what they are shown',
    answer: PairCoachShape,
    handle: async ({ ports, actor, param }) => {
      const view = await viewCoach(ports, actor, namedPair(param));
      return view.ok ? ok(presentCoach(view.value)) : view;
    },
  }),
  endpoint({
    method: 'put',
    path: COACH,
    summary: 'Names a coach; the other of the two has to agree before anybody hears of it',
    body: NameCoachShape,
    handle: async ({ ports, actor, param, body }) =>
      silent(await nameCoach(ports, actor, { ...namedPair(param), ...body })),
  }),
  endpoint({
    method: 'post',
    path: `${COACH}/agreement`,
    summary: 'Agrees to the coach that the other named: then the coach is invited',
    body: AgreeToCoachShape,
    handle: async ({ ports, actor, param, body }) =>
      silent(await agreeToCoach(ports, actor, { ...namedPair(param), ...body })),
  }),
  endpoint({
    method: 'put',
    path: `${COACH}/shares`,
    summary: 'What our coach is shown besides notes: our dates, our goals',
    body: SharesShape,
    handle: async ({ ports, actor, param, body }) =>
      silent(await shareWithCoach(ports, actor, { ...namedPair(param), ...body })),
  }),
  endpoint({
    method: 'get',
    path: '/coaching',
    summary: 'The pairs that ask for me as their coach or have me, and what each shares',
    answer: CoachingShape,
    handle: async ({ ports, actor }) =>
      ok({
        pairs: (await viewCoaching(ports, actor)).flatMap(presentPair),
        left: (await viewLeftPairs(ports, actor)).map(presentLeft),
      }),
  }),
  endpoint({
    method: 'post',
    path: '/programmes/{programmeId}/pairs/{pairId}/coaching/answer',
    summary: 'The coach says yes or no; a no, now or later, ends the coaching',
    body: AnswerCoachingShape,
    handle: async ({ ports, actor, param, body }) =>
      silent(await answerCoaching(ports, actor, { ...namedPair(param), ...body })),
  }),
  endpoint({
    method: 'post',
    path: `${COACH}/resumption`,
    summary:
      'Takes back having ended a coaching, or a no to it, within a day: it goes on as it was',
    body: ResumeCoachingShape,
    handle: async ({ ports, actor, param, body }) =>
      silent(await resumeCoaching(ports, actor, { ...namedPair(param), ...body })),
  }),
  endpoint({
    method: 'get',
    path: '/programmes/{programmeId}/coach',
    summary: 'The coach whom the programme suggests to its pairs',
    answer: StandingCoachShape,
    handle: async ({ ports, actor, param }) => {
      const found = await viewStandingCoach(ports, actor, param('programmeId'));
      if (!found.ok) return found;
      const { value } = found;
      return ok({ coach: value === undefined ? null : { name: value.name, mail: value.mail } });
    },
  }),
  endpoint({
    method: 'put',
    path: '/programmes/{programmeId}/coach',
    summary: 'Suggests a coach to every pair, or no longer; each pair decides by itself',
    body: OfferCoachShape,
    handle: async ({ ports, actor, param, body: { coach, seen } }) =>
      offerCoach(ports, actor, {
        programmeId: param('programmeId'),
        coach,
        ...(seen === undefined ? {} : { seen }),
      }),
  }),
  endpoint({
    method: 'post',
    path: `${COACH}/end`,
    summary: 'Ends the coaching, or does not agree to it; nothing is shown any more',
    handle: async ({ ports, actor, param }) =>
      silent(await endCoaching(ports, actor, namedPair(param))),
  }),
];

function presentCoach(view: PairCoachView): PairCoachWire {
  const { side, coaching, standing, shown, mayName, ended } = view;
  const isOver = coaching === undefined || coaching.status === 'ended';
  const offered =
    standing === undefined ? {} : { standing: { name: standing.name, mail: standing.mail } };
  const rest = {
    ...offered,
    shown: shown.map((one) => ({ ...one })),
    mayName,
    ...(ended === undefined ? {} : { ended: presentEnded(ended, side) }),
  };
  if (isOver) return { state: 'none', version: coaching?.version ?? 0, shares: [], ...rest };
  const { status, namedBy, version, name, mail, shares } = coaching;
  const proposed = namedBy === side ? 'waiting-for-other' : 'to-agree';
  return {
    state: status === 'proposed' ? proposed : status,
    version,
    coach: { name, mail },
    shares: [...shares],
    ...rest,
  };
}

function presentEnded(
  { coaching, until }: ResumableCoaching,
  side: Side,
): NonNullable<PairCoachWire['ended']> {
  const { name, version, namedBy } = coaching;
  const before = namedBy === side ? ('withdrew' as const) : ('refused' as const);
  const what = coaching.status === 'ended' && coaching.wasInvited ? ('ended' as const) : before;
  return { what, name, version, until };
}

function presentLeft({ coaching, until, context }: LeftPair): CoachingWire['left'][number] {
  const { programme, pair, mentor, mentee } = context;
  const wasThere = coaching.status === 'ended' && coaching.acceptedAt !== undefined;
  return {
    programmeId: programme.id,
    pairId: pair.id,
    people: [mentor.profile.name, mentee.profile.name],
    what: wasThere ? 'left' : 'declined',
    version: coaching.version,
    until,
  };
}

/** A pair that is over for its coach is not there. */
function presentPair({ view, goals, sessions, notes }: CoachedPair): CoachingWire['pairs'] {
  const { programmeId, programmeName, pairId, people, state, version } = view;
  if (state === 'over') return [];
  return [
    {
      programmeId,
      programmeName,
      pairId,
      people: [...people],
      state,
      version,
      ...(goals === undefined
        ? {}
        : { goals: { text: goals.text, modules: goals.modules.map(presentLabel) } }),
      ...(sessions === undefined
        ? {}
        : {
            sessions: sessions.map(({ number, of, startsAt, minutes }) => ({
              number,
              of,
              startsAt,
              minutes,
            })),
          }),
      notes: notes.map(({ number, text, actions }) => ({
        number,
        text,
        actions: actions.map((action) => ({ ...action })),
      })),
    },
  ];
}

function silent(result: Result<unknown, Refusal>): Result<undefined, Refusal> {
  return result.ok ? ok(undefined) : result;
}

function namedPair(param: Call<unknown>['param']) {
  return { programmeId: param('programmeId'), pairId: param('pairId') };
}
