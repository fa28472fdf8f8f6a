import { leadOf } from '../domain/session.ts';
import type { Actor } from './actor.ts';
import { admitToSession, type NamedSession } from './change-session.ts';
import type { Ports } from './ports.ts';

/**
 * Whether this person leads that session, and it is about this module: the mentor's session plan is
 * then theirs too, where the two swapped their roles.
 */
export async function leadsSession(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  asked: NamedSession & { readonly moduleId: string },
): Promise<boolean> {
  const admitted = await admitToSession(ports, actor, asked, 'pair.live', 'look');
  if (!admitted.ok) return false;
  const { session, side } = admitted.value;
  return session.moduleId === asked.moduleId && leadOf(session) === side;
}
