import type { EnrolmentAnswers } from '../domain/enrolment.ts';
import { ok } from '../domain/result.ts';
import { enrol, saveEnrolmentDraft, viewEnrolment, type EnrolmentView } from '../usecases/enrol.ts';
import { prefillEnrolment } from '../usecases/prefill-enrolment.ts';
import { invite } from '../usecases/invite.ts';
import {
  EnrolmentDraftShape,
  EnrolmentShape,
  EnrolShape,
  InvitedShape,
  InviteShape,
  type AnswersWire,
  type EnrolmentWire,
} from '../wire/enrolment.ts';
import { endpoint } from './endpoint.ts';

const ENROLMENT = '/programmes/{programmeId}/enrolment';

export const ENROLMENT_ENDPOINTS = [
  endpoint({
    method: 'get',
    path: ENROLMENT,
    summary: 'What a programme asks of a volunteer, and what I answered so far',
    answer: EnrolmentShape,
    handle: async ({ ports, actor, param, session }) => {
      const view = await viewEnrolment(ports, actor, param('programmeId'));
      if (!view.ok) return view;
      const filled = await prefillEnrolment(view.value, ports.directory?.of(session));
      const { answers, ...directory } = filled;
      return ok({ ...presentEnrolment({ ...view.value, answers }), directory });
    },
  }),
  endpoint({
    method: 'put',
    path: `${ENROLMENT}/draft`,
    summary: 'Keeps my answers so far; they count for nothing yet',
    body: EnrolmentDraftShape,
    handle: async ({ ports, actor, param, body: { answers, step, seen } }) =>
      saveEnrolmentDraft(ports, actor, {
        programmeId: param('programmeId'),
        answers: given(answers),
        step,
        ...(seen === undefined ? {} : { seen: given(seen) }),
      }),
  }),
  endpoint({
    method: 'put',
    path: ENROLMENT,
    summary: 'Volunteers, or changes what I answered',
    body: EnrolShape,
    handle: async ({ ports, actor, param, session, body: { answers, seen } }) => {
      const managers = await ports.directory?.of(session).managers();
      const enrolled = await enrol(ports, actor, {
        programmeId: param('programmeId'),
        answers,
        ...(seen === undefined ? {} : { seen: given(seen) }),
        ...(managers?.ok === true ? { managementChain: managers.value } : {}),
      });
      return enrolled.ok ? ok(undefined) : enrolled;
    },
  }),
  endpoint({
    method: 'post',
    path: '/programmes/{programmeId}/invitations',
    summary: 'Asks people whether they would like to take part; nobody is enrolled by it',
    body: InviteShape,
    answer: InvitedShape,
    handle: async ({ ports, actor, param, body: { people } }) =>
      invite(ports, actor, { programmeId: param('programmeId'), people }),
  }),
];

/** Only what was answered: an answer that is absent is not an answer that is empty. */
function given(answers: Partial<Record<keyof AnswersWire, unknown>>): Partial<EnrolmentAnswers> {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined));
}

function presentEnrolment({ programme, ...view }: EnrolmentView): EnrolmentWire {
  const { name, purpose, sponsor, topics, startsOn, endsOn, format, timeZone } = programme;
  const { sessionCount, sessionMinutes } = programme;
  return {
    programmeId: programme.id,
    programmeName: name,
    purpose,
    sponsor: sponsor.name,
    startsOn,
    endsOn,
    sessionCount,
    sessionMinutes,
    format,
    timeZone,
    topics: topics.map(({ id, label, digcomp }) => ({
      id,
      label: { ...label },
      digcomp: [...digcomp],
    })),
    state: view.state,
    answers: view.answers as EnrolmentWire['answers'],
    step: view.step,
    paired: view.paired,
    mostSeats: view.mostSeats,
  };
}
