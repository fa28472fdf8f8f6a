import { hasResult } from '../domain/match-run.ts';
import type { Couple, MatchRules } from '../domain/matching/match.ts';
import { mayBeMentored, type Participant, type ParticipantId } from '../domain/participant.ts';
import { couplesOf, readResult } from '../domain/run-result.ts';
import { fold } from '../domain/signup/fold.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Scope } from '../domain/ids.ts';
import type { Ports } from './ports.ts';
import { keptLines } from './run-parts.ts';

/** A class of priority: the mentees named, and those of these entities. */
export interface PriorityClass {
  readonly ids?: readonly ParticipantId[];
  readonly entities?: readonly string[];
}

/** Rules as somebody asks for them: some by what they mean rather than person by person. */
export interface AskedRules extends Partial<MatchRules> {
  /** Instead of `priority`, the most urgent class first. */
  readonly serveFirst?: readonly PriorityClass[];
  /** A finished run, of whose pairs as many are kept as the optimum allows, besides `keep`. */
  readonly keepRun?: string;
}

/** An entity of which nobody who wants to be mentored is, or a run to keep that is not there. */
export type AskedRefusal =
  | { readonly code: 'entity_unknown'; readonly entity: string }
  | (Refusal & { readonly code: 'not_found' | 'run_not_ready' });

/** The rules, person by person. */
export async function rulesAsked(
  ports: Pick<Ports, 'store' | 'ids'>,
  scope: Scope,
  people: readonly Participant[],
  { serveFirst, keepRun, ...rules }: AskedRules,
): Promise<Result<Partial<MatchRules>, AskedRefusal>> {
  const priority = serveFirst === undefined ? ok(undefined) : classesOf(serveFirst, people);
  if (!priority.ok) return priority;
  const kept = keepRun === undefined ? ok([]) : await couplesOfRun(ports, scope, keepRun);
  if (!kept.ok) return kept;
  return ok({
    ...rules,
    ...(priority.value === undefined ? {} : { priority: priority.value }),
    ...(keepRun === undefined ? {} : { keep: [...(rules.keep ?? []), ...kept.value] }),
  });
}

/** Somebody whom several classes would take is in the first; named twice, they stay twice. */
function classesOf(
  classes: readonly PriorityClass[],
  people: readonly Participant[],
): Result<readonly (readonly ParticipantId[])[], AskedRefusal> {
  const named = new Set(classes.flatMap(({ ids = [] }) => ids));
  const mentees = people.filter(
    ({ status, profile }) => status === 'enrolled' && mayBeMentored(profile.role),
  );
  const found: ParticipantId[][] = [];
  for (const { ids = [], entities = [] } of classes) {
    const own = [...ids];
    for (const entity of entities) {
      const there = mentees.filter(({ profile }) => fold(profile.entity) === fold(entity));
      if (there.length === 0) return refuse({ code: 'entity_unknown', entity });
      own.push(...there.map(({ id }) => id).filter((id) => !named.has(id)));
      for (const { id } of there) named.add(id);
    }
    found.push(own);
  }
  return ok(found);
}

async function couplesOfRun(
  ports: Pick<Ports, 'store' | 'ids'>,
  scope: Scope,
  runId: string,
): Promise<Result<readonly Couple[], AskedRefusal>> {
  const run = (await ports.store.get('matchRun', scope, runId))?.body;
  if (run === undefined) return refuse({ code: 'not_found' });
  if (!hasResult(run)) return refuse({ code: 'run_not_ready' });
  const lines = await keptLines(ports, scope, run.id, run.result);
  if (lines === undefined) throw new Error(`the result of run ${run.id} is not there`);
  return ok(
    couplesOf(readResult(lines)).map(({ match: { mentorId, menteeId } }) => ({
      mentorId,
      menteeId,
    })),
  );
}
