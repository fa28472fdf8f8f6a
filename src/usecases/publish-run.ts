import type { Scope } from '../domain/ids.ts';
import { isSuperseded, type MatchRun } from '../domain/match-run.ts';
import type { MatchedPair } from '../domain/matching/match.ts';
import { holdsSeat, type Pair } from '../domain/pair.ts';
import type { Participant } from '../domain/participant.ts';
import { advance } from '../domain/programme.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { decide, factOf, listAll, toCreate } from './documents.ts';
import type { Ports } from './ports.ts';
import { admit } from './standing.ts';

type Needs = Pick<Ports, 'store' | 'ids' | 'clock'>;

/**
 * Publishes a run in one write; each pair's proposal is made after it, see `proposePairs`. Only
 * the newest run can be published, and only under an approved charter. Twice is once.
 */
export async function publishRun(
  ports: Needs,
  actor: Actor,
  input: { readonly programmeId: string; readonly runId: string },
): Promise<Result<MatchRun, Refusal>> {
  const admitted = await admit(ports, actor, input.programmeId, 'matching.publish');
  if (!admitted.ok) return admitted;
  const { scope, programme } = admitted.value;
  const runs = (await listAll(ports, 'matchRun', scope)).map(({ body }) => body);
  return decide(ports, 'matchRun', scope, input.runId, (run) => {
    if (run.status === 'published') return ok({ next: run });
    if (run.status === 'superseded' || isSuperseded(run, runs)) {
      return refuse({ code: 'run_superseded' });
    }
    if (run.status !== 'proposed') return refuse({ code: 'run_not_ready' });
    if (programme.body.approval === undefined) return refuse({ code: 'not_approved' });
    return ok({
      next: { ...run, status: 'published', publishedAt: ports.clock.now() },
      facts: [factOf(ports, scope, { kind: 'run-published', runId: run.id })],
    });
  });
}

/** Pairs, each with its fact, that one batch takes with room to spare. */
const PAIRS_PER_BATCH = 40;

/**
 * Makes the proposals of a published run. A pair's id follows from its run and its people, so a
 * run that was cut short is taken up where it stopped and nobody is proposed twice. A couple that
 * can no longer meet (withdrawn, or a seat taken meanwhile) is left out.
 */
export async function proposePairs(ports: Needs, scope: Scope, runId: string): Promise<void> {
  const run = await ports.store.get('matchRun', scope, runId);
  if (run?.body.status !== 'published') return;
  await decide(ports, 'programme', scope, scope.programmeId, (programme) =>
    ok({ next: advance(programme, 'matching') }),
  );
  const [participants, existing] = await Promise.all([
    listAll(ports, 'participant', scope),
    listAll(ports, 'pair', scope),
  ]);
  const people = new Map(participants.map(({ body }) => [body.id, body]));
  const proposed = possible(
    run.body.outcome.pairs,
    people,
    existing.map(({ body }) => body),
    runId,
  ).map((matched): Pair => ({
    id: ports.ids.hash(['pair', runId, matched.mentorId, matched.menteeId]),
    runId,
    mentorId: matched.mentorId,
    menteeId: matched.menteeId,
    match: matched,
    proposedAt: ports.clock.now(),
    answers: {},
    status: 'proposed',
  }));
  const known = new Set(existing.map(({ id }) => id));
  const missing = proposed.filter(({ id }) => !known.has(id));
  for (let from = 0; from < missing.length; from += PAIRS_PER_BATCH) {
    const batch = missing.slice(from, from + PAIRS_PER_BATCH);
    const written = await ports.store.commit(
      scope,
      batch.map((pair) => toCreate('pair', pair.id, pair)),
      batch.map((pair) => factOf(ports, scope, { kind: 'pair-proposed', pairId: pair.id })),
    );
    // Somebody else makes the same proposals at this moment: the retry reads what they wrote.
    if (!written.ok) throw new Error(`proposals not written: ${written.error}`);
  }
}

function possible(
  matched: readonly MatchedPair[],
  people: ReadonlyMap<string, Participant>,
  existing: readonly Pair[],
  runId: string,
): readonly MatchedPair[] {
  const others = existing.filter((pair) => pair.runId !== runId && holdsSeat(pair));
  const mentored = new Set(others.map(({ menteeId }) => menteeId));
  const seats = new Map<string, number>();
  for (const { mentorId } of others) seats.set(mentorId, (seats.get(mentorId) ?? 0) + 1);
  return matched.filter(({ mentorId, menteeId }) => {
    const mentor = people.get(mentorId);
    const mentee = people.get(menteeId);
    if (mentor?.status !== 'enrolled' || mentee?.status !== 'enrolled') return false;
    const taken = seats.get(mentorId) ?? 0;
    if (mentored.has(menteeId) || taken >= mentor.profile.seats) return false;
    seats.set(mentorId, taken + 1);
    return true;
  });
}
