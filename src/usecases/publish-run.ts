import type { Scope } from '../domain/ids.ts';
import {
  beginPublication,
  circleKey,
  goPublic,
  isPublishing,
  proposalKey,
  type MatchRun,
  type ProposedRun,
  type PublishedRun,
} from '../domain/match-run.ts';
import { leave, type Pair } from '../domain/pair.ts';
import { advance } from '../domain/programme.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { couplesOf, readResult } from '../domain/run-result.ts';
import { isBeingUndone } from '../domain/sign-up-import.ts';
import type { Actor } from './actor.ts';
import { decide, factOf, listAll, toCreate, toReplace } from './documents.ts';
import type { Ports } from './ports.ts';
import { BATCH_BYTES, BATCH_LIMIT, type Change } from './store-port.ts';
import { keptLines } from './run-parts.ts';
import { admit } from './standing.ts';
import { areReady, impossible, isEnrolled } from './still-possible.ts';

type Needs = Pick<Ports, 'store' | 'ids' | 'clock'>;
type Coupled = ReturnType<typeof couplesOf>[number];

/**
 * Begins the publication of a run; its proposals are written after it, unseen, and shown all at
 * once (`stageProposals`). Only the newest run can be published, only under an approved charter,
 * and only one at a time. Twice is once.
 */
export async function publishRun(
  ports: Needs,
  actor: Actor,
  input: { readonly programmeId: string; readonly runId: string },
): Promise<Result<MatchRun, Refusal>> {
  const admitted = await admit(ports, actor, input.programmeId, 'matching.publish');
  if (!admitted.ok) return admitted;
  const { scope } = admitted.value;
  const asked = await ports.store.get('matchRun', scope, input.runId);
  if (asked === undefined) return refuse({ code: 'not_found' });
  if (asked.body.status === 'published' || isPublishing(asked.body)) {
    return sayAgain(ports, scope, asked.body);
  }
  const couples = (await resultCouples(ports, scope, asked.body))?.map(({ match }) => match);
  if (couples === undefined) return refuse({ code: 'run_not_ready' });
  let begun: MatchRun = asked.body;
  // Written together with the programme: of two runs published at once, one comes first.
  const written = await decide(ports, 'programme', scope, scope.programmeId, async (programme) => {
    const runs = await listAll(ports, 'matchRun', scope);
    const run = runs.find(({ id }) => id === input.runId);
    if (run === undefined) return refuse({ code: 'not_found' });
    begun = run.body;
    if (begun.status === 'published' || isPublishing(begun)) return ok({ next: programme });
    const imports = await listAll(ports, 'import', scope);
    if (imports.some(({ body }) => isBeingUndone(body))) {
      return refuse({ code: 'import_being_undone' });
    }
    if (!(await areReady(ports, scope, programme, couples))) {
      return refuse({ code: 'training_incomplete' });
    }
    const leftOut = await impossible(ports, scope, couples);
    const all = runs.map(({ body }) => body);
    const decided = beginPublication(begun, all, leftOut, ports.clock.now());
    if (!decided.ok) return refuse({ code: decided.error });
    if (programme.approval === undefined) return refuse({ code: 'not_approved' });
    begun = decided.value;
    const { id: runId, publications: publication } = begun;
    return ok({
      next: advance(programme, 'matching'),
      facts: [factOf(ports, scope, { kind: 'publication-requested', runId, publication })],
      also: [toReplace('matchRun', run, begun)],
    });
  });
  return written.ok ? ok(begun) : written;
}

/** Whoever asks again gets work that was given up taken up again; what was done stays done. */
async function sayAgain(
  ports: Needs,
  scope: Scope,
  run: PublishedRun | ProposedRun,
): Promise<Result<MatchRun, Refusal>> {
  const kind = run.status === 'published' ? 'run-published' : 'publication-requested';
  const body = { kind, runId: run.id, publication: run.publications } as const;
  const fact = factOf(ports, scope, body, ports.clock.now());
  const said = await ports.store.commit(scope, [], [fact]);
  return said.ok ? ok(run) : refuse({ code: 'busy' });
}

/** Everybody for whom a run found a mentor, in their order. */
async function resultCouples(
  ports: Needs,
  scope: Scope,
  run: MatchRun,
): Promise<readonly Coupled[] | undefined> {
  if (!('result' in run)) return undefined;
  const lines = await keptLines(ports, scope, run.id, run.result);
  return lines === undefined ? undefined : couplesOf(readResult(lines));
}

/**
 * Writes the proposals of a publication that was asked for, batch by batch, each together with how
 * far it has come; nobody sees them. When the last one is written, the run is published by a write
 * of its own, and with that they are all there. Cut short anywhere, it goes on where it stopped.
 */
export async function stageProposals(
  ports: Needs,
  scope: Scope,
  { runId, publication }: { readonly runId: string; readonly publication: number },
): Promise<void> {
  const first = await ports.store.get('matchRun', scope, runId);
  const matched = first === undefined ? undefined : await resultCouples(ports, scope, first.body);
  for (;;) {
    const stored = await ports.store.get('matchRun', scope, runId);
    if (stored === undefined || !isPublishing(stored.body)) return;
    const { body: run } = stored;
    if (run.publications !== publication) return;
    if (matched === undefined) throw new Error('the result of the run is not there');
    if (run.publishing.staged === matched.length) {
      const out = goPublic(run, ports.clock.now());
      const fact = factOf(ports, scope, { kind: 'run-published', runId, publication });
      const flipped = await ports.store.commit(scope, [toReplace('matchRun', stored, out)], [fact]);
      if (!flipped.ok) throw new Error(`the run was not published: ${flipped.error}`);
      return;
    }
    const { staged, changes } = nextBatch(ports, run, matched);
    const next: MatchRun = { ...run, publishing: { ...run.publishing, staged } };
    const written = await ports.store.commit(scope, [
      toReplace('matchRun', stored, next),
      ...changes,
    ]);
    // Somebody else stages the same proposals at this moment: the retry goes on from theirs.
    if (!written.ok) throw new Error(`proposals not written: ${written.error}`);
  }
}

/** Room in a batch for the run itself, and for what the store writes around each operation. */
const BATCH_ROOM = BATCH_BYTES / 2;

/** As many of the next proposals as one batch takes, and how far they come. */
function nextBatch(
  ports: Needs,
  run: Parameters<typeof goPublic>[0],
  matched: readonly Coupled[],
): { readonly staged: number; readonly changes: readonly Change[] } {
  const leftOut = new Set(run.publishing.leftOut);
  const encoder = new TextEncoder();
  const changes: Change[] = [];
  let { staged } = run.publishing;
  let bytes = encoder.encode(JSON.stringify(run)).length;
  for (; staged < matched.length; staged++) {
    const one = matched[staged];
    if (one === undefined || leftOut.has(one.match.menteeId)) continue;
    const pair = proposalOf(ports, run, one);
    const change = toCreate('pair', pair.id, pair);
    bytes += encoder.encode(JSON.stringify(change)).length;
    if (changes.length > 0 && (bytes > BATCH_ROOM || changes.length === BATCH_LIMIT - 1)) break;
    changes.push(change);
  }
  return { staged, changes };
}

function proposalOf(
  { ids }: Needs,
  run: Parameters<typeof goPublic>[0],
  { match, inCircle }: Coupled,
): Pair {
  const { mentorId, menteeId } = match;
  return {
    id: ids.hash(proposalKey(run, match)),
    runId: run.id,
    publication: run.publications,
    mentorId,
    menteeId,
    ...(inCircle ? { circleId: ids.hash(circleKey(run, mentorId)) } : {}),
    match,
    proposedAt: run.publishing.askedAt,
    answers: {},
    status: 'proposed',
  };
}

/**
 * Says of each proposal of a publication in force that it was made, so that its two people hear of
 * it. A pair one of whose people left while it was written is closed instead, without a word.
 */
export async function announceProposals(
  ports: Needs,
  scope: Scope,
  { runId, publication }: { readonly runId: string; readonly publication: number },
): Promise<void> {
  const stored = await ports.store.get('matchRun', scope, runId);
  if (stored?.body.status !== 'published' || stored.body.publications !== publication) return;
  const { body: run } = stored;
  const matched = await resultCouples(ports, scope, run);
  if (matched === undefined) throw new Error('the result of the run is not there');
  const leftOut = new Set(run.leftOut);
  const participants = await listAll(ports, 'participant', scope);
  const enrolled = new Set(
    participants.filter(({ body }) => isEnrolled(body)).map(({ body }) => body.id),
  );
  const told: string[] = [];
  for (const { match: one } of matched) {
    if (leftOut.has(one.menteeId)) continue;
    const pairId = ports.ids.hash(proposalKey(run, one));
    if (enrolled.has(one.mentorId) && enrolled.has(one.menteeId)) {
      told.push(pairId);
      continue;
    }
    const now = ports.clock.now();
    await decide(ports, 'pair', scope, pairId, (pair) => ok({ next: leave(pair, now) }));
  }
  for (let from = 0; from < told.length; from += BATCH_LIMIT) {
    const facts = told
      .slice(from, from + BATCH_LIMIT)
      .map((pairId) => factOf(ports, scope, { kind: 'pair-proposed', pairId }));
    const said = await ports.store.commit(scope, [], facts);
    if (!said.ok) throw new Error(`proposals not announced: ${said.error}`);
  }
}
