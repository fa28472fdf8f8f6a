import { isShownTo } from '../domain/coaching.ts';
import {
  NOTES_MAX,
  writeDown,
  type NotesContent,
  type SessionNotes,
} from '../domain/session-notes.ts';
import type { PrivateNote, Side } from '../domain/pair.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Actor } from './actor.ts';
import { admitToSession, type NamedSession } from './change-session.ts';
import { factOf, toCreate, toReplace } from './documents.ts';
import { coachingOf } from './name-coach.ts';
import { isOvertaken } from './overtaken.ts';
import type { Ports } from './ports.ts';
import { personOn } from './views.ts';

export interface NotesView {
  readonly side: Side;
  readonly shared?: SessionNotes;
  /** Who would read what the two share; absent, nobody but them. */
  readonly coach?: string;
  /** Whether that coach is shown these notes now. */
  readonly isShown: boolean;
  /** Mine alone. */
  readonly own?: string;
}

/** The notes on one session: what the two share, and what this person keeps to themselves. */
export async function viewNotes(
  ports: Pick<Ports, 'store' | 'ids'>,
  actor: Actor,
  input: NamedSession,
): Promise<Result<NotesView, Refusal>> {
  const admitted = await admitToSession(ports, actor, input, 'pair.live', 'look');
  if (!admitted.ok) return admitted;
  const { context, side, session } = admitted.value;
  const owner = personOn(context, side).id;
  const [coaching, shared, own] = await Promise.all([
    coachingOf(ports, context),
    ports.store.get('sessionNotes', context.scope, session.id),
    ports.store.get('privateNote', context.scope, noteId(ports, session.id, owner)),
  ]);
  return ok({
    side,
    ...(shared === undefined ? {} : { shared: shared.body }),
    ...(coaching === undefined ? {} : { coach: coaching.name }),
    isShown: shared !== undefined && isShownTo(shared.body, coaching),
    ...(own === undefined ? {} : { own: own.body.text }),
  });
}

/** Writes the shared notes; whoever comes second with an old version is told, and loses nothing. */
export async function writeNotes(
  ports: Pick<Ports, 'store' | 'clock' | 'ids'>,
  actor: Actor,
  input: NamedSession & { readonly content: NotesContent; readonly seen: number },
): Promise<Result<SessionNotes, Refusal>> {
  const admitted = await admitToSession(ports, actor, input, 'pair.live');
  if (!admitted.ok) return admitted;
  const { context, side, session } = admitted.value;
  const { scope } = context;
  const stored = await ports.store.get('sessionNotes', scope, session.id);
  const at = ports.clock.now();
  const { id, pairId } = session;
  const coaching = await coachingOf(ports, context);
  const content =
    coaching === undefined ? input.content : { ...input.content, sharedWith: coaching.version };
  const next = writeDown(stored?.body, content, { id, pairId, side, at, seen: input.seen });
  if (!next.ok) return refuse({ code: next.error });
  if (next.value === stored?.body) return ok(next.value);
  const change =
    stored === undefined
      ? toCreate('sessionNotes', id, next.value)
      : toReplace('sessionNotes', stored, next.value);
  const isNew = isShownTo(next.value, coaching) && !(stored && isShownTo(stored.body, coaching));
  const shown =
    coaching !== undefined && isNew
      ? [
          factOf(
            ports,
            scope,
            { kind: 'notes-shared', pairId, sessionId: id, version: coaching.version },
            String(next.value.version),
          ),
        ]
      : [];
  const written = await ports.store.commit(scope, [change], shown);
  return written.ok ? ok(next.value) : refuse({ code: 'notes_changed' });
}

/**
 * Keeps a note that nobody but its author ever reads. `seen` is the text they began to write from:
 * one that they wrote meanwhile in another window is not overwritten (`changed_meanwhile`).
 */
export async function keepPrivateNote(
  ports: Pick<Ports, 'store' | 'clock' | 'ids'>,
  actor: Actor,
  input: NamedSession & { readonly text: string; readonly seen?: string },
): Promise<Result<undefined, Refusal>> {
  const admitted = await admitToSession(ports, actor, input, 'pair.live');
  if (!admitted.ok) return admitted;
  const { context, side, session } = admitted.value;
  if (input.text.length > NOTES_MAX) return refuse({ code: 'notes_too_long' });
  const { scope } = context;
  const owner = personOn(context, side).id;
  const id = noteId(ports, session.id, owner);
  const note: PrivateNote = {
    id,
    owner,
    about: session.id,
    text: input.text,
    at: ports.clock.now(),
  };
  const before = await ports.store.get('privateNote', scope, id);
  if (isOvertaken(input.seen, before?.body.text ?? '', input.text)) {
    return refuse({ code: 'changed_meanwhile' });
  }
  const written = await ports.store.commit(scope, [
    before === undefined
      ? toCreate('privateNote', id, note)
      : toReplace('privateNote', before, note),
  ]);
  return written.ok ? ok(undefined) : refuse({ code: 'changed_meanwhile' });
}

function noteId(ports: Pick<Ports, 'ids'>, sessionId: string, owner: string): string {
  return ports.ids.hash(['private-note', sessionId, owner]);
}
