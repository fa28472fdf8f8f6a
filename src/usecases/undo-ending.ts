import type { Fact } from '../domain/facts.ts';
import type { Scope } from '../domain/ids.ts';
import { isPublishing, proposalKey } from '../domain/match-run.ts';
import {
  holdsSeat,
  participantOn,
  undoEnding as undo,
  type Pair,
  type Side,
} from '../domain/pair.ts';
import type { Refusal, RefusalCode } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Instant } from '../domain/time.ts';
import { uncancel } from '../domain/uncancel.ts';
import type { Actor } from './actor.ts';
import { admitToPair } from './admit-to-pair.ts';
import { declineNoteId } from './answer-proposal.ts';
import { decide, factOf, KEY, listAll, toDelete, toReplace } from './documents.ts';
import type { Ports } from './ports.ts';
import { isEnrolled } from './still-possible.ts';
import type { Change } from './store-port.ts';

type Needs = Pick<Ports, 'store' | 'ids' | 'clock'>;

/**
 * Somebody takes back their no to a proposal, or their ending of a pair: it stands as before, the
 * reason they gave is gone, sessions that were off with the pair are on again, and the other hears
 * of it. Refused: `undo_nothing`, `undo_too_late` after a day, `seat_taken` and `other_left` when
 * the world moved on, `publication_under_way`, `proposal_closed`.
 */
export async function undoEnding(
  ports: Needs,
  actor: Actor,
  input: { readonly programmeId: string; readonly pairId: string },
): Promise<Result<Pair, Refusal>> {
  const admitted = await admitToPair(ports, actor, input, 'proposal.answer');
  if (!admitted.ok) return admitted;
  const { context, side } = admitted.value;
  return reopenPair(ports, context.scope, context.pair.id, side);
}

/**
 * The pair as it stood before this side left it; sessions that were cancelled since `since`. Whether
 * it is too late counts from `askedAt`, where what was asked is done after it.
 */
export async function reopenPair(
  ports: Needs,
  scope: Scope,
  pairId: string,
  side: Side,
  when: { readonly since?: Instant; readonly askedAt?: Instant } = {},
): Promise<Result<Pair, Refusal>> {
  const now = ports.clock.now();
  let reopened: Pair | undefined;
  // Written together with the programme, as a publication is: a seat is given once.
  const written = await decide(ports, 'programme', scope, scope.programmeId, async (programme) => {
    const stored = await ports.store.get('pair', scope, pairId);
    if (stored === undefined) return refuse({ code: 'not_found' });
    const undone = undo(stored.body, side, when.askedAt ?? now);
    if (!undone.ok) return refuse({ code: undone.error });
    reopened = undone.value;
    if (reopened === stored.body) return ok({ next: programme });
    const inTheWay = await obstacle(ports, scope, reopened);
    if (inTheWay !== undefined) return refuse({ code: inTheWay });
    const { status } = reopened;
    const kind = status === 'proposed' ? 'proposal-reopened' : 'pair-resumed';
    const sessions =
      stored.body.status === 'ended'
        ? await sessionsOn(ports, scope, pairId, side, when.since ?? stored.body.endedAt)
        : { facts: [], also: [] };
    return ok({
      next: programme,
      facts: [factOf(ports, scope, { kind, pairId, by: side }, now), ...sessions.facts],
      also: [
        toReplace('pair', stored, reopened),
        ...sessions.also,
        ...(await reasonGone(ports, scope, reopened, side)),
      ],
    });
  });
  if (!written.ok) return written;
  return reopened === undefined ? refuse({ code: 'not_found' }) : ok(reopened);
}

/** What happened meanwhile that the pair cannot be taken up against. */
async function obstacle(ports: Needs, scope: Scope, pair: Pair): Promise<RefusalCode | undefined> {
  const runs = (await listAll(ports, 'matchRun', scope)).map(({ body }) => body);
  // Its proposals are not seen yet, and one of them may have the seat.
  if (runs.some(isPublishing)) return 'publication_under_way';
  if (pair.status === 'proposed') {
    const run = runs.find(({ id }) => id === pair.runId);
    const isInForce =
      run?.status === 'published' && ports.ids.hash(proposalKey(run, pair)) === pair.id;
    if (!isInForce) return 'proposal_closed';
  }
  const [mentor, mentee] = await Promise.all([
    ports.store.get('participant', scope, pair.mentorId),
    ports.store.get('participant', scope, pair.menteeId),
  ]);
  if (!isEnrolled(mentor?.body) || !isEnrolled(mentee?.body)) return 'other_left';
  const [asMentor, asMentee] = await Promise.all([
    seatsHeld(ports, scope, pair, 'mentor'),
    seatsHeld(ports, scope, pair, 'mentee'),
  ]);
  return asMentee > 0 || asMentor >= mentor.body.profile.seats ? 'seat_taken' : undefined;
}

/** How many other pairs somebody of a pair has on the same side. */
async function seatsHeld(
  ports: Pick<Ports, 'store'>,
  scope: Scope,
  pair: Pair,
  side: Side,
): Promise<number> {
  const who = participantOn(pair, side);
  const found = await ports.store.find('pair', scope, KEY.participant(who));
  return found.filter(
    ({ body }) => body.id !== pair.id && participantOn(body, side) === who && holdsSeat(body),
  ).length;
}

/** Sessions to come that this side put off with the pair. */
async function sessionsOn(
  ports: Needs,
  scope: Scope,
  pairId: string,
  side: Side,
  since: Instant,
): Promise<{ readonly facts: readonly Fact[]; readonly also: readonly Change[] }> {
  const facts: Fact[] = [];
  const also: Change[] = [];
  for (const stored of await ports.store.find('session', scope, KEY.pair(pairId))) {
    const { body } = stored;
    if (body.status !== 'cancelled' || body.closedAt < since) continue;
    const on = uncancel(body, side, ports.clock.now());
    if (!on.ok) continue;
    const { id: sessionId, version, status } = on.value;
    const kind = status === 'proposed' ? 'session-proposed' : 'session-planned';
    also.push(toReplace('session', stored, on.value));
    facts.push(factOf(ports, scope, { kind, sessionId, version }));
  }
  return { facts, also };
}

/** The reason that was given for a no goes with the no. */
async function reasonGone(
  ports: Needs,
  scope: Scope,
  pair: Pair,
  side: Side,
): Promise<readonly Change[]> {
  const id = declineNoteId(ports, pair.id, participantOn(pair, side));
  const note = await ports.store.get('privateNote', scope, id);
  return note === undefined ? [] : [toDelete('privateNote', note)];
}
