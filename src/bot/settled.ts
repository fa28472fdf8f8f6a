import type { Message } from '../domain/message.ts';
import type { Refusal } from '../domain/refusal.ts';
import { refuse, type Result } from '../domain/result.ts';

/**
 * Refusals that only say that the world has moved on since the card was made: the answer to those
 * is how things stand, so a button tapped again, or late, gives what the first tap gave.
 */
const OUT_OF_DATE: ReadonlySet<Refusal['code']> = new Set([
  'agreement_changed',
  'already_answered',
  'coach_own_naming',
  'coaching_closed',
  'proposal_closed',
  'session_already_planned',
  'session_changed',
  'session_closed',
  'time_changed',
  'already_approved',
  'charter_changed',
]);

/** The present state as the answer to what was done, or to what came too late to be done. */
export async function settled(
  outcome: Result<unknown, Refusal>,
  view: () => Promise<Result<Message, Refusal>>,
): Promise<Result<Message, Refusal>> {
  if (!outcome.ok && !OUT_OF_DATE.has(outcome.error.code)) return refuse(outcome.error);
  return view();
}
