import type { Scope } from '../domain/ids.ts';
import type { Couple } from '../domain/matching/match.ts';
import { holdsSeat } from '../domain/pair.ts';
import type { Participant, ParticipantId } from '../domain/participant.ts';
import type { Programme } from '../domain/programme.ts';
import { listAll } from './documents.ts';
import type { Ports } from './ports.ts';
import { isReady } from './prepare-mentor.ts';

/** Whether every mentor who would be proposed has had the training the programme asks for. */
export async function areReady(
  ports: Pick<Ports, 'store'>,
  scope: Scope,
  programme: Programme,
  matched: readonly Couple[],
): Promise<boolean> {
  const mentors = new Set(matched.map(({ mentorId }) => mentorId));
  const participants = await listAll(ports, 'participant', scope);
  return participants.every(({ id, body }) => !mentors.has(id) || isReady(programme, body));
}

/** Mentees of pairs that can no longer be: somebody has left, or a seat was taken meanwhile. */
export async function impossible(
  ports: Pick<Ports, 'store'>,
  scope: Scope,
  matched: readonly Couple[],
): Promise<readonly ParticipantId[]> {
  const [participants, existing] = await Promise.all([
    listAll(ports, 'participant', scope),
    listAll(ports, 'pair', scope),
  ]);
  const people = new Map(participants.map(({ body }) => [body.id, body]));
  const others = existing.map(({ body }) => body).filter(holdsSeat);
  const mentored = new Set(others.map(({ menteeId }) => menteeId));
  const seats = new Map<string, number>();
  for (const { mentorId } of others) seats.set(mentorId, (seats.get(mentorId) ?? 0) + 1);
  return matched
    .filter(({ mentorId, menteeId }) => {
      const [mentor, mentee] = [people.get(mentorId), people.get(menteeId)];
      const taken = seats.get(mentorId) ?? 0;
      if (!isEnrolled(mentor) || !isEnrolled(mentee)) return true;
      if (mentored.has(menteeId) || taken >= mentor.profile.seats) return true;
      seats.set(mentorId, taken + 1);
      return false;
    })
    .map(({ menteeId }) => menteeId);
}

export function isEnrolled(person: Participant | undefined): person is Participant {
  return person?.status === 'enrolled';
}
