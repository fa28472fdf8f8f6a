import type { Participant } from '../domain/participant.ts';
import { isUnderWay, type Pair } from '../domain/pair.ts';
import { peopleScope } from '../domain/ids.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { listAll } from './documents.ts';
import type { Ports } from './ports.ts';
import { admit } from './standing.ts';

export interface ParticipantLine {
  readonly participant: Participant;
  readonly paired: boolean;
  /** Is in no pair, and a pair that was published to them waits for an answer. */
  readonly proposed: boolean;
  /** Is in no pair, no proposal waits, and a pair came to its end as agreed. */
  readonly completed: boolean;
  /** The bot has an open conversation with this person. */
  readonly reachable: boolean;
}

export async function listParticipants(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  programmeId: string,
): Promise<Result<readonly ParticipantLine[], Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'participants.read');
  if (!admitted.ok) return admitted;
  const { scope } = admitted.value;
  const [participants, pairs, people] = await Promise.all([
    listAll(ports, 'participant', scope),
    listAll(ports, 'pair', scope),
    listAll(ports, 'person', peopleScope(actor.tenantId)),
  ]);
  const peopleOf = (wanted: (pair: Pair) => boolean) =>
    new Set(
      pairs
        .filter(({ body }) => wanted(body))
        .flatMap(({ body }) => [body.mentorId, body.menteeId]),
    );
  const paired = peopleOf(isUnderWay);
  const proposed = peopleOf(({ status }) => status === 'proposed');
  const completed = peopleOf(({ status }) => status === 'completed');
  const open = new Set(
    people.filter(({ body }) => body.conversation?.state === 'open').map(({ body }) => body.oid),
  );
  return ok(
    participants.map(({ body }) => ({
      participant: body,
      paired: paired.has(body.id),
      proposed: !paired.has(body.id) && proposed.has(body.id),
      completed: !paired.has(body.id) && !proposed.has(body.id) && completed.has(body.id),
      reachable: body.oid !== undefined && open.has(body.oid),
    })),
  );
}
