import type { Scope } from '../domain/ids.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { putBack, type Suggestion } from '../domain/session-notes.ts';
import { isTooLate } from '../domain/undo.ts';
import type { Actor } from './actor.ts';
import { admitToSession, type NamedSession } from './change-session.ts';
import { decide } from './documents.ts';
import type { Ports } from './ports.ts';

/** A topic that is taken off now, for whoever did so to bring back: nobody can put other words in it. */
export function sealTopic(
  { links, clock }: Pick<Ports, 'links' | 'clock'>,
  { tenantId, programmeId }: Scope,
  sessionId: string,
  { id, text, by, at }: Suggestion,
): string {
  return links.seal([tenantId, programmeId, sessionId, id, text, by, at, clock.now()]);
}

/**
 * Puts a topic back at its place, with its author, within a day; one that is there again stays as it
 * is. Refused: `undo_nothing` for what was not taken off this session, `undo_too_late`, `agenda_full`.
 */
export async function restoreTopic(
  ports: Pick<Ports, 'store' | 'clock' | 'links'>,
  actor: Actor,
  input: NamedSession & { readonly back: string },
): Promise<Result<undefined, Refusal>> {
  const admitted = await admitToSession(ports, actor, input, 'pair.live');
  if (!admitted.ok) return admitted;
  const { context, session } = admitted.value;
  const { tenantId, programmeId } = context.scope;
  const [tenant, programme, sessionId, id, text, by, at, removedAt] =
    ports.links.unseal(input.back) ?? [];
  const isOfSession = tenant === tenantId && programme === programmeId && sessionId === session.id;
  if (!isOfSession || id === undefined || text === undefined)
    return refuse({ code: 'undo_nothing' });
  if (at === undefined || removedAt === undefined) return refuse({ code: 'undo_nothing' });
  if (isTooLate(removedAt, ports.clock.now())) return refuse({ code: 'undo_too_late' });
  const topic: Suggestion = { id, text, by: by === 'mentor' ? 'mentor' : 'mentee', at };
  const restored = await decide(ports, 'sessionNotes', context.scope, session.id, (notes) => {
    const next = putBack(notes, topic);
    return next.ok ? ok({ next: next.value }) : refuse({ code: next.error });
  });
  return restored.ok ? ok(undefined) : restored;
}
