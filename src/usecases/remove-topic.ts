import { withoutTopic } from '../domain/session-notes.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { admitToSession, type NamedSession } from './change-session.ts';
import { decide } from './documents.ts';
import type { Ports } from './ports.ts';

/** Takes a topic off the agenda of a session; either of the two may. One that is gone is gone. */
export async function removeTopic(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  input: NamedSession & { readonly topicId: string },
): Promise<Result<undefined, Refusal>> {
  const admitted = await admitToSession(ports, actor, input, 'pair.live');
  if (!admitted.ok) return admitted;
  const { context, session } = admitted.value;
  const known = await ports.store.get('sessionNotes', context.scope, session.id);
  if (known === undefined) return ok(undefined);
  const removed = await decide(ports, 'sessionNotes', context.scope, session.id, (notes) =>
    ok({ next: withoutTopic(notes, input.topicId) }),
  );
  return removed.ok ? ok(undefined) : removed;
}
