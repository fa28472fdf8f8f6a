import type { PairProgress } from '../domain/dashboard.ts';
import type { Participant } from '../domain/participant.ts';
import type { Programme } from '../domain/programme.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { listParticipants, type ParticipantLine } from './list-participants.ts';
import type { Ports } from './ports.ts';
import { admit } from './standing.ts';
import { viewDashboard } from './view-dashboard.ts';

export interface ProgrammeExport {
  readonly programme: Programme;
  readonly participants: readonly ParticipantLine[];
  readonly pairs: readonly (PairProgress & {
    readonly mentor?: Participant;
    readonly mentee?: Participant;
  })[];
}

/**
 * What a manager may take along of a programme: who takes part, and how far each pair has come.
 * The same as on screen: never a note, a rating, an answer, or whom somebody avoids.
 */
export async function exportProgramme(
  ports: Pick<Ports, 'store' | 'clock'>,
  actor: Actor,
  programmeId: string,
): Promise<Result<ProgrammeExport, Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'dashboard.read');
  if (!admitted.ok) return admitted;
  const [view, participants] = await Promise.all([
    viewDashboard(ports, actor, programmeId),
    listParticipants(ports, actor, programmeId),
  ]);
  if (!view.ok) return view;
  if (!participants.ok) return participants;
  const { programme, dashboard, people } = view.value;
  return ok({
    programme,
    participants: participants.value,
    pairs: dashboard.progress.map((line) => {
      const [mentor, mentee] = [people.get(line.pair.mentorId), people.get(line.pair.menteeId)];
      return {
        ...line,
        ...(mentor === undefined ? {} : { mentor }),
        ...(mentee === undefined ? {} : { mentee }),
      };
    }),
  });
}
