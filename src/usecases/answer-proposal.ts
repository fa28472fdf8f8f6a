import type { Message } from '../domain/message.ts';
import {
  answerProposal as answer,
  type Answer,
  type Pair,
  type PrivateNote,
} from '../domain/pair.ts';
import { advance } from '../domain/programme.ts';
import { FREE_LINE_MAX } from '../domain/feedback.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { admitToPair } from './admit-to-pair.ts';
import { decide, factOf, toCreate } from './documents.ts';
import type { Ports } from './ports.ts';
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
  const admitted = await admitToPair(ports, actor, input, 'proposal.answer');
  if (!admitted.ok) return admitted;
  const { context, side } = admitted.value;
  const { scope } = context;
  const reason = input.reason?.trim() ?? '';
  if (reason.length > FREE_LINE_MAX) return refuse({ code: 'reason_too_long' });
  const now = ports.clock.now();
  const owner = personOn(context, side).id;
  const note: PrivateNote = {
    id: ports.ids.hash(['decline', input.pairId, owner]),
    owner,
    about: input.pairId,
    text: reason,
    at: now,
  };
  const answered = await decide(ports, 'pair', scope, input.pairId, (pair) => {
    const decided = answer(pair, side, input.answer, now);
    if (!decided.ok) return refuse({ code: decided.error });
    const { next, changed } = decided.value;
    if (!changed) return ok({ next: pair });
    const formed = factOf(ports, scope, { kind: 'pair-formed', pairId: pair.id });
    const declined = factOf(ports, scope, { kind: 'pair-declined', pairId: pair.id, by: side });
    return ok({
      next,
      facts: [
        ...(next.status === 'accepted' ? [formed] : []),
        ...(next.status === 'declined' ? [declined] : []),
      ],
      also: reason === '' ? [] : [toCreate('privateNote', note.id, note)],
    });
  });
  if (answered.ok && answered.value.status === 'accepted') {
    await decide(ports, 'programme', scope, input.programmeId, (programme) =>
      ok({ next: advance(programme, 'running') }),
    );
  }
  return answered;
}

/** The proposal as one of its two people sees it now, whatever an old card says. */
export async function viewProposal(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  input: { readonly programmeId: string; readonly pairId: string },
): Promise<Result<Extract<Message, { kind: 'proposal' }>, Refusal>> {
  const admitted = await admitToPair(ports, actor, input, 'proposal.answer');
  if (!admitted.ok) return admitted;
  const { context, side } = admitted.value;
  const answered = context.pair.answers[side]?.answer;
  return ok({
    kind: 'proposal',
    pair: pairView(context, side),
    state: proposalState(context.pair, side),
    ...(answered === undefined ? {} : { answered }),
  });
}
