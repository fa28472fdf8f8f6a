import { hasResult } from '../domain/match-run.ts';
import { toBase, type Base } from '../domain/matching/explore.ts';
import type { MatchOutcome, MatchRules } from '../domain/matching/match.ts';
import type { Participant } from '../domain/participant.ts';
import type { Programme } from '../domain/programme.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { readSnapshot, toMatch, type Snapshot } from '../domain/run-snapshot.ts';
import type { Actor } from './actor.ts';
import type { Ports } from './ports.ts';
import { readMatchRun } from './read-match-runs.ts';
import { keptLines } from './run-parts.ts';

export type ExploreNeeds = Pick<Ports, 'store' | 'ids'>;

/** Which run is asked about. */
export interface RunKey {
  readonly programmeId: string;
  readonly runId: string;
}

/** A finished run, ready for "why" and "what if": what people answered is what it was made from. */
export interface Exploration {
  readonly programme: Programme;
  /** Participants of today by id, for their names. */
  readonly people: ReadonlyMap<string, Participant>;
  readonly snapshot: Snapshot;
  readonly outcome: MatchOutcome;
  readonly base: Base;
}

/**
 * Opens a run to be explored. Nothing is ever written. Refuses what is not finished, and a run whose
 * snapshot has been forgotten.
 */
export async function exploreRun(
  ports: ExploreNeeds,
  actor: Actor,
  { programmeId, runId }: RunKey,
): Promise<Result<Exploration, Refusal>> {
  const view = await readMatchRun(ports, actor, programmeId, runId);
  if (!view.ok) return view;
  const { run, outcome, programme, people } = view.value;
  if (outcome === undefined || !hasResult(run)) return refuse({ code: 'run_not_ready' });
  const scope = { tenantId: actor.tenantId, programmeId };
  const lines = await keptLines(ports, scope, runId, run.snapshot);
  if (lines === undefined) return refuse({ code: 'snapshot_gone' });
  const snapshot = readSnapshot(lines);
  const { volunteers, rules } = toMatch(snapshot);
  const standing = [...outcome.pairs, ...outcome.circles.flatMap(({ members }) => members)];
  const base = toBase(volunteers, rules, standing);
  if (!base.ok) throw new Error(`a finished run cannot be solved again: ${base.error.code}`);
  return ok({ programme, people, snapshot, outcome, base: base.value });
}

/** The rules of the run with some replaced, and couples that ended before it still ruled out. */
export function rulesWith({ snapshot }: Exploration, changed: Partial<MatchRules>): MatchRules {
  return toMatch({ ...snapshot, rules: { ...snapshot.rules, ...changed } }).rules;
}
