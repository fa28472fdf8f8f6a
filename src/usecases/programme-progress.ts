import type { MatchRun } from '../domain/match-run.ts';
import { may } from '../domain/policy.ts';
import type { Programme } from '../domain/programme.ts';
import type { Actor } from './actor.ts';
import { listAll } from './documents.ts';
import type { ProgrammeStanding } from './list-programmes.ts';
import type { Ports } from './ports.ts';

/** How far a programme is prepared, which a charter not yet approved leaves out of its status. */
export interface ProgrammeProgress {
  /** Whether anybody has signed up. */
  readonly hasPeople: boolean;
  /** Of those that have something to publish. Absent before the first one was asked for. */
  readonly latestRun?: MatchRun['status'];
}

/** From the first published pairs on, the status itself says what comes next. */
const SAYS_ALL: ReadonlySet<Programme['status']> = new Set(['running', 'closing', 'archived']);

/** Undefined when its status says all, and for whoever may not read its people and runs. */
export async function progressOf(
  { store }: Pick<Ports, 'store'>,
  { tenantId }: Pick<Actor, 'tenantId'>,
  { programme, standings }: ProgrammeStanding,
): Promise<ProgrammeProgress | undefined> {
  if (SAYS_ALL.has(programme.status)) return undefined;
  if (!may(standings, 'participants.read') || !may(standings, 'matching.read')) return undefined;
  const scope = { tenantId, programmeId: programme.id };
  const [people, runs] = await Promise.all([
    store.list('participant', scope, { limit: 1 }),
    listAll({ store }, 'matchRun', scope),
  ]);
  const [latest] = runs
    .map(({ body }) => body)
    .filter((run) => run.status !== 'proposed' || run.summary.cardinality > 0)
    .sort((a, b) => (a.requestedAt < b.requestedAt ? 1 : -1));
  return {
    hasPeople: people.items.length > 0,
    ...(latest === undefined ? {} : { latestRun: latest.status }),
  };
}
