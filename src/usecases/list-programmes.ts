import { resumableUntil } from '../domain/coaching.ts';
import type { Standing } from '../domain/policy.ts';
import type { Participant } from '../domain/participant.ts';
import type { Programme } from '../domain/programme.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { KEY } from './documents.ts';
import type { Ports } from './ports.ts';
import { admit, standingOf } from './standing.ts';

export interface ProgrammeStanding {
  readonly programme: Programme;
  readonly standings: ReadonlySet<Standing>;
  /** Their own enrolment there, if any. */
  readonly self?: Participant;
}

/**
 * The programmes in which the actor is somebody, newest first, with what they are there. Whoever
 * turned a pair down or left it stays its coach here for as long as they may take that back: their
 * page is where that is done.
 */
export async function listMyProgrammes(
  ports: Pick<Ports, 'store' | 'clock'>,
  actor: Actor,
): Promise<readonly ProgrammeStanding[]> {
  const where = { tenantId: actor.tenantId };
  const { store, clock } = ports;
  const now = clock.now();
  const found = await Promise.all([
    store.find('programme', where, KEY.manager(actor.oid)),
    store.find('programme', where, KEY.sponsor(actor.oid)),
    store.find('participant', where, KEY.oid(actor.oid)),
    store.find('participant', where, KEY.delegate(actor.oid)),
    store.find('coaching', where, KEY.coach(actor.oid)),
  ]);
  const ids = new Set(found.flat().map(({ scope }) => scope.programmeId));
  const mine: ProgrammeStanding[] = [];
  for (const id of ids) {
    const standing = await standingOf(ports, actor, id);
    if (standing === undefined) continue;
    const { programme, self, left } = standing;
    const mayComeBack = left.some((one) => resumableUntil(one, 'coach', now) !== undefined);
    const standings: ReadonlySet<Standing> = mayComeBack
      ? new Set<Standing>([...standing.standings, 'coach'])
      : standing.standings;
    if (standings.size === 0) continue;
    mine.push({ programme: programme.body, standings, ...(self === undefined ? {} : { self }) });
  }
  return mine.sort((a, b) => (a.programme.createdAt < b.programme.createdAt ? 1 : -1));
}

export async function readProgramme(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  programmeId: string,
): Promise<Result<ProgrammeStanding, Refusal>> {
  const admitted = await admit(ports, actor, programmeId, 'programme.read');
  if (!admitted.ok) return admitted;
  const { programme, standings } = admitted.value;
  return ok({ programme: programme.body, standings });
}
