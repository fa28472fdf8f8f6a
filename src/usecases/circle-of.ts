import type { Scope } from '../domain/ids.ts';
import { isUnderWay, type Pair } from '../domain/pair.ts';
import type { Participant } from '../domain/participant.ts';
import type { Session } from '../domain/session.ts';
import { KEY } from './documents.ts';
import type { Ports } from './ports.ts';
import type { Stored } from './store-port.ts';

/** Another pair of the same circle, under way, and who its mentee is. */
export interface CircleMate {
  readonly pair: Pair;
  readonly mentee: Participant;
}

/** The other pairs of a pair's circle that are under way, by mentee; none outside a circle. */
export async function circleMates(
  ports: Pick<Ports, 'store'>,
  scope: Scope,
  pair: Pair,
): Promise<readonly CircleMate[]> {
  const mates: CircleMate[] = [];
  for (const other of await circlePairs(ports, scope, pair)) {
    if (other.id === pair.id || !isUnderWay(other)) continue;
    const mentee = (await ports.store.get('participant', scope, other.menteeId))?.body;
    if (mentee !== undefined) mates.push({ pair: other, mentee });
  }
  return mates;
}

/** Every pair of the same circle, however it stands, by mentee; none outside a circle. */
export async function circlePairs(
  ports: Pick<Ports, 'store'>,
  scope: Scope,
  { circleId, mentorId }: Pair,
): Promise<readonly Pair[]> {
  if (circleId === undefined) return [];
  const found = await ports.store.find('pair', scope, KEY.participant(mentorId));
  return found
    .map(({ body }) => body)
    .filter((other) => other.circleId === circleId)
    .sort((a, b) => (a.menteeId < b.menteeId ? -1 : 1));
}

/** The sessions of the other members at the same gathering. */
export async function gatheringMates(
  ports: Pick<Ports, 'store'>,
  scope: Scope,
  mates: readonly CircleMate[],
  { gatheringId }: Session,
): Promise<readonly Stored<Session>[]> {
  if (gatheringId === undefined) return [];
  const all = await matesSessions(ports, scope, mates);
  return all.filter(({ body }) => body.gatheringId === gatheringId);
}

export async function matesSessions(
  ports: Pick<Ports, 'store'>,
  scope: Scope,
  mates: readonly CircleMate[],
): Promise<readonly Stored<Session>[]> {
  const found = await Promise.all(
    mates.map(({ pair }) => ports.store.find('session', scope, KEY.pair(pair.id))),
  );
  return found.flat();
}
