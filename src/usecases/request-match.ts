import { impossibleLocks, type ImpossibleLock } from '../domain/matching/explore.ts';
import {
  checkRules,
  DEFAULT_WEIGHTS,
  SEED_BOUND,
  type MatchRefusal,
  type MatchRules,
} from '../domain/matching/match.ts';
import type { Scope } from '../domain/ids.ts';
import { isNewer, type MatchRun } from '../domain/match-run.ts';
import type { Participant } from '../domain/participant.ts';
import type { Programme } from '../domain/programme.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { isBeingUndone } from '../domain/sign-up-import.ts';
import { takeSnapshot, toMatch } from '../domain/run-snapshot.ts';
import type { Actor } from './actor.ts';
import { rulesAsked, type AskedRefusal, type AskedRules } from './asked-rules.ts';
import { decide, factOf, listAll, toCreate } from './documents.ts';
import type { Ports } from './ports.ts';
import { admit } from './standing.ts';

export interface AskedMatch extends AskedRules {
  /** Steps after which the best result so far is taken; without it, the optimum is. */
  readonly budget?: number;
  /** Id of the newest run that the asker knows. */
  readonly seen?: string;
}

/** Rules that cannot be met, with what it takes to say so in words to the manager. */
export interface RulesRefused extends Refusal {
  readonly code: 'rules_impossible';
  readonly flaw: MatchRefusal | Extract<AskedRefusal, { readonly entity: string }>;
  /** Locked couples that cannot be pairs, each with everything that forbids it. */
  readonly locks: readonly ImpossibleLock[];
  readonly programme: Programme;
  readonly people: ReadonlyMap<string, Participant>;
}

/**
 * Asks for a match run; it is computed after the commit, and shows what it found when done. What is
 * not asked for is as the programme says. The seed, which chooses among equally good matchings,
 * follows from the programme unless it is given: the same people matched again are matched alike.
 * After a run that is newer than `seen` nothing is started: its rules would be lost without a word.
 */
export async function requestMatch(
  ports: Pick<Ports, 'store' | 'ids' | 'clock'>,
  actor: Actor,
  programmeId: string,
  { budget, seen, ...asked }: AskedMatch = {},
): Promise<Result<MatchRun, Refusal | RulesRefused>> {
  const admitted = await admit(ports, actor, programmeId, 'matching.run');
  if (!admitted.ok) return admitted;
  const { scope, programme: stored } = admitted.value;
  const programme = stored.body;
  const people = (await listAll(ports, 'participant', scope)).map(({ body }) => body);
  if (!people.some(({ status }) => status === 'enrolled')) {
    return refuse({ code: 'nobody_to_match' });
  }
  const refused = (
    flaw: RulesRefused['flaw'],
    locks: RulesRefused['locks'] = [],
  ): { readonly ok: false; readonly error: RulesRefused } => {
    const byId = new Map(people.map((person) => [person.id, person]));
    return refuse({ code: 'rules_impossible', flaw, locks, programme, people: byId });
  };
  const resolved = await rulesAsked(ports, scope, people, asked);
  if (!resolved.ok) {
    return resolved.error.code === 'entity_unknown'
      ? refused(resolved.error)
      : refuse(resolved.error);
  }
  const rules: MatchRules = {
    weights: DEFAULT_WEIGHTS,
    ...programme.options?.matching,
    format: programme.format,
    seed: seedFrom(ports, programmeId),
    ...resolved.value,
  };
  const pairs = (await listAll(ports, 'pair', scope)).map(({ body }) => body);
  const input = toMatch(takeSnapshot({ rules }, people, pairs));
  const flaw = checkRules(input.volunteers, input.rules, budget);
  if (flaw !== undefined) return refused(flaw, impossibleLocks(input, input.rules));
  const run: MatchRun = {
    id: ports.ids.fresh(),
    status: 'queued',
    requestedAt: ports.clock.now(),
    rules,
    ...(budget === undefined ? {} : { budget }),
  };
  // Written together with the programme: of two who ask at once, the second sees the first one's run.
  const written = await decide(ports, 'programme', scope, scope.programmeId, async (current) => {
    if (seen !== undefined && seen !== (await newestRun(ports, scope))?.id) {
      return refuse({ code: 'run_newer' });
    }
    const imports = await listAll(ports, 'import', scope);
    if (imports.some(({ body }) => isBeingUndone(body))) {
      return refuse({ code: 'import_being_undone' });
    }
    return ok({
      next: current,
      facts: [factOf(ports, scope, { kind: 'match-requested', runId: run.id })],
      also: [toCreate('matchRun', run.id, run)],
    });
  });
  return written.ok ? ok(run) : written;
}

async function newestRun(ports: Pick<Ports, 'store'>, scope: Scope): Promise<MatchRun | undefined> {
  const runs = (await listAll(ports, 'matchRun', scope)).map(({ body }) => body);
  return runs.toSorted((a, b) => (isNewer(a, b) ? -1 : 1))[0];
}

function seedFrom(ports: Pick<Ports, 'ids'>, programmeId: string): number {
  return Number.parseInt(ports.ids.sha256([programmeId]).slice(0, 12), 16) % SEED_BOUND;
}
