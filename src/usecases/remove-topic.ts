import { withoutTopic, type Suggestion } from '../domain/session-notes.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { admitToSession, type NamedSession } from './change-session.ts';
import { decide } from './documents.ts';
import type { Ports } from './ports.ts';
import { sealTopic } from './restore-topic.ts';

/**
 * Takes a topic off the agenda of a session; either of the two may. One that is gone is gone. `back`
 * puts it back (`restoreTopic`): whoever took it off holds it, and nothing of it is kept here.
 */
export async function removeTopic(
  ports: Pick<Ports, 'store' | 'clock' | 'links'>,
  actor: Actor,
  input: NamedSession & { readonly topicId: string },
): Promise<Result<{ readonly back?: string }, Refusal>> {
  const admitted = await admitToSession(ports, actor, input, 'pair.live');
  if (!admitted.ok) return admitted;
  const { context, session } = admitted.value;
  const known = await ports.store.get('sessionNotes', context.scope, session.id);
  if (known === undefined) return ok({});
  let topic: Suggestion | undefined;
  const removed = await decide(ports, 'sessionNotes', context.scope, session.id, (notes) => {
    topic = notes.agenda?.find(({ id }) => id === input.topicId);
    return ok({ next: withoutTopic(notes, input.topicId) });
  });
  if (!removed.ok) return removed;
  return ok(
    topic === undefined ? {} : { back: sealTopic(ports, context.scope, session.id, topic) },
  );
}
