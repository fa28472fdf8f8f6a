import { ok } from '../domain/result.ts';
import { keepMeeting } from '../usecases/keep-meeting.ts';
import { seePartnerPhoto } from '../usecases/see-photo.ts';
import { KeptMeetingShape, PhotoShape } from '../wire/office.ts';
import type { Call } from './context.ts';
import { endpoint } from './endpoint.ts';

/** What the organisation's own services do for a pair, on behalf of whoever asks. */
export const OFFICE_ENDPOINTS = [
  endpoint({
    method: 'post',
    path: '/programmes/{programmeId}/sessions/{sessionId}/meeting',
    summary: 'Brings my calendar up to date with a session: an event with a Teams meeting',
    answer: KeptMeetingShape,
    handle: async ({ ports, actor, param, session }) => {
      const named = { programmeId: param('programmeId'), sessionId: param('sessionId') };
      const kept = await keepMeeting(ports, actor, named, ports.calendars?.of(session));
      return kept.ok ? ok({ meeting: kept.value }) : kept;
    },
  }),
  endpoint({
    method: 'get',
    path: '/programmes/{programmeId}/pairs/{pairId}/photo',
    summary: 'The face of the other half of my pair, where the directory shows it to me',
    answer: PhotoShape,
    handle: async ({ ports, actor, param, session }) => {
      const input = { programmeId: param('programmeId'), pairId: param('pairId') };
      const seen = await seePartnerPhoto(ports, actor, input, ports.directory?.of(session));
      if (!seen.ok) return seen;
      const { value: photo } = seen;
      return ok(photo === undefined ? {} : { photo: `data:${photo.type};base64,${photo.base64}` });
    },
  }),
];

/**
 * After a session changed: the calendar follows while the person is here. What cannot be done now
 * is not in the way of the change, and the session says so.
 */
export async function calendarFollows({
  ports,
  actor,
  session,
  param,
}: Pick<Call<unknown>, 'ports' | 'actor' | 'session' | 'param'>): Promise<void> {
  if (ports.calendars === undefined) return;
  const named = { programmeId: param('programmeId'), sessionId: param('sessionId') };
  await keepMeeting(ports, actor, named, ports.calendars.of(session));
}
