import type { Scope } from '../domain/ids.ts';
import { proposalKey } from '../domain/match-run.ts';
import type { Message } from '../domain/message.ts';
import type { Instant } from '../domain/time.ts';
import {
  answerProposal as answer,
  sideOf,
  SIDES,
  undoable,
  type Answer,
  type Pair,
  type PrivateNote,
} from '../domain/pair.ts';
import { advance } from '../domain/programme.ts';
import { FREE_LINE_MAX } from '../domain/feedback.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { admitToPair, type AdmittedToPair } from './admit-to-pair.ts';
import { decide, factOf, KEY, toCreate, toReplace } from './documents.ts';
import type { Ports } from './ports.ts';
import type { Change } from './store-port.ts';
import { admit } from './standing.ts';
import { pairView, personOn, proposalState } from './views.ts';

export interface ProposalAnswer {
  readonly programmeId: string;
  readonly pairId: string;
  readonly answer: Answer;
  /** Kept for the person who wrote it; nobody else ever reads it. */
  readonly reason?: string;
}

/** One side says yes or no. Both yes: a pair. A no closes the proposal, and says nothing of who. */
export async function answerProposal(
  ports: Pick<Ports, 'store' | 'ids' | 'clock'>,
  actor: Actor,
  input: ProposalAnswer,
): Promise<Result<Pair, Refusal>> {
  const admitted = await admitToProposal(ports, actor, input);
  if (!admitted.ok) return admitted;
  const { context, side } = admitted.value;
  const { scope } = context;
  const reason = input.reason?.trim() ?? '';
  if (reason.length > FREE_LINE_MAX) return refuse({ code: 'reason_too_long' });
  const now = ports.clock.now();
  const owner = personOn(context, side).id;
  const note: PrivateNote = {
    id: declineNoteId(ports, input.pairId, owner),
    owner,
    about: input.pairId,
    text: reason,
    at: now,
  };
  const answered = await decide(ports, 'pair', scope, input.pairId, async (pair) => {
    const decided = answer(pair, side, input.answer, now);
    if (!decided.ok) return refuse({ code: decided.error });
    const { next, changed } = decided.value;
    if (!changed) return ok({ next: pair });
    const first = await asFirstAnswer(ports, scope, pair, now);
    if (!first.ok) return first;
    const formed = factOf(ports, scope, { kind: 'pair-formed', pairId: pair.id });
    // Undone and said again, it is told again: the moment tells the two apart.
    const declined = factOf(
      ports,
      scope,
      { kind: 'pair-declined', pairId: pair.id, by: side },
      now,
    );
    return ok({
      next,
      facts: [
        ...(next.status === 'accepted' ? [formed] : []),
        ...(next.status === 'declined' ? [declined] : []),
      ],
      also: [...first.value, ...(reason === '' ? [] : [toCreate('privateNote', note.id, note)])],
    });
  });
  if (answered.ok && answered.value.status === 'accepted') {
    await decide(ports, 'programme', scope, input.programmeId, (programme) =>
      ok({ next: advance(programme, 'running') }),
    );
  }
  return answered;
}

/** The place of the reason that somebody gave for their no. */
export function declineNoteId({ ids }: Pick<Ports, 'ids'>, pairId: string, owner: string): string {
  return ids.hash(['decline', pairId, owner]);
}

/**
 * What the first answer to a publication writes along with itself: the run, from which then nobody
 * can take the publication back. An answer to one that is being taken back comes too late.
 */
async function asFirstAnswer(
  ports: Pick<Ports, 'store' | 'ids'>,
  scope: Scope,
  pair: Pair,
  at: Instant,
): Promise<Result<readonly Change[], Refusal>> {
  const stored = await ports.store.get('matchRun', scope, pair.runId);
  if (stored === undefined || SIDES.some((side) => pair.answers[side] !== undefined)) return ok([]);
  const { body: run } = stored;
  const isInForce =
    run.status === 'published' && ports.ids.hash(proposalKey(run, pair)) === pair.id;
  if (!isInForce) return refuse({ code: 'proposal_closed' });
  if (run.firstAnswerAt !== undefined) return ok([]);
  return ok([toReplace('matchRun', stored, { ...run, firstAnswerAt: at })]);
}

/** As `admitToPair`; and the two people of a proposal that was taken back hear that it is closed. */
async function admitToProposal(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  input: { readonly programmeId: string; readonly pairId: string },
): Promise<Result<AdmittedToPair, Refusal>> {
  const admitted = await admitToPair(ports, actor, input, 'proposal.answer');
  if (admitted.ok) return admitted;
  const standing = await admit(ports, actor, input.programmeId, 'proposal.answer');
  if (!standing.ok || standing.value.self === undefined) return admitted;
  const { scope, self } = standing.value;
  const [withdrawn] = await ports.store.find('pair', scope, KEY.withdrawn(input.pairId));
  const isTheirs = withdrawn !== undefined && sideOf(withdrawn.body, self.id) !== undefined;
  return isTheirs ? refuse({ code: 'proposal_closed' }) : admitted;
}

/** The proposal as one of its two people sees it now, whatever an old card says. */
export async function viewProposal(
  ports: Pick<Ports, 'store' | 'clock'>,
  actor: Actor,
  input: { readonly programmeId: string; readonly pairId: string },
): Promise<Result<Extract<Message, { kind: 'proposal' }>, Refusal>> {
  const admitted = await admitToProposal(ports, actor, input);
  if (!admitted.ok) return admitted;
  const { context, side } = admitted.value;
  const mayUndo = undoable(context.pair, side, ports.clock.now())?.what === 'decline';
  const answered = context.pair.answers[side]?.answer;
  return ok({
    kind: 'proposal',
    pair: pairView(context, side),
    state: proposalState(context.pair, side),
    ...(answered === undefined ? {} : { answered }),
    ...(mayUndo ? { mayUndo: true as const } : {}),
  });
}
