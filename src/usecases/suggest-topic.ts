import { suggest, type Suggestion } from '../domain/session-notes.ts';
import { isUnderWay, otherSide, type Side } from '../domain/pair.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { isPending } from '../domain/session.ts';
import type { Actor } from './actor.ts';
import { admitToPair } from './admit-to-pair.ts';
import { KEY, toCreate, toReplace } from './documents.ts';
import { sessionIdOf, sessionsOf } from './plan-session.ts';
import type { Ports } from './ports.ts';
import { personOn, publicProfile, type PairContext } from './views.ts';

interface NamedPair {
  readonly programmeId: string;
  readonly pairId: string;
}

export interface AgendaView {
  readonly other: string;
  readonly side: Side;
  readonly agenda: readonly Suggestion[];
}

const ATTEMPTS = 8;

/**
 * Puts a topic of at most 600 characters on the agenda of the pair's next session, planned or not:
 * the two read it and nobody else does. The same `source` from the same person is one topic.
 */
export async function suggestTopic(
  ports: Pick<Ports, 'store' | 'ids' | 'clock'>,
  actor: Actor,
  input: NamedPair & { readonly text: string; readonly source: string },
): Promise<Result<AgendaView, Refusal>> {
  const admitted = await admitToPair(ports, actor, input, 'pair.live');
  if (!admitted.ok) return admitted;
  const { context, side } = admitted.value;
  const { scope, pair } = context;
  if (!isUnderWay(pair)) return refuse({ code: 'pair_not_under_way' });
  const id = ports.ids.hash(['topic', pair.id, side, input.source]);
  const at = ports.clock.now();
  // What was suggested before stays where it was put, also once that session is over.
  const earlier = await whereSuggested(ports, context, id);
  if (earlier !== undefined) return ok(viewOf(context, side, earlier));
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const sessionId = await nextSessionId(ports, context);
    const stored = await ports.store.get('sessionNotes', scope, sessionId);
    const next = suggest(stored?.body ?? { id: sessionId, pairId: pair.id }, {
      id,
      text: input.text,
      by: side,
      at,
    });
    if (!next.ok) return refuse({ code: next.error });
    if (next.value === stored?.body) return ok(viewOf(context, side, next.value.agenda ?? []));
    const change =
      stored === undefined
        ? toCreate('sessionNotes', sessionId, next.value)
        : toReplace('sessionNotes', stored, next.value);
    const written = await ports.store.commit(scope, [change]);
    if (written.ok) return ok(viewOf(context, side, next.value.agenda ?? []));
  }
  return refuse({ code: 'busy' });
}

/** What the two want to speak of at their next session. */
export async function viewAgenda(
  ports: Pick<Ports, 'store' | 'ids' | 'clock'>,
  actor: Actor,
  input: NamedPair,
): Promise<Result<AgendaView, Refusal>> {
  const admitted = await admitToPair(ports, actor, input, 'pair.live', 'look');
  if (!admitted.ok) return admitted;
  const { context, side } = admitted.value;
  const sessionId = await nextSessionId(ports, context);
  const stored = await ports.store.get('sessionNotes', context.scope, sessionId);
  return ok(viewOf(context, side, stored?.body.agenda ?? []));
}

function viewOf(context: PairContext, side: Side, agenda: readonly Suggestion[]): AgendaView {
  return { other: publicProfile(personOn(context, otherSide(side))).name, side, agenda };
}

/** The session to come, or the id that the next one will be planned under. */
async function nextSessionId(
  ports: Pick<Ports, 'store' | 'ids' | 'clock'>,
  context: PairContext,
): Promise<string> {
  const sessions = await sessionsOf(ports, context);
  const open = sessions.find((session) => isPending(session, ports.clock.now()));
  return open?.id ?? sessionIdOf(ports, context.pair.id, sessions.length + 1);
}

async function whereSuggested(
  ports: Pick<Ports, 'store' | 'ids'>,
  context: PairContext,
  id: string,
): Promise<readonly Suggestion[] | undefined> {
  const { scope, pair } = context;
  const notes = await ports.store.find('sessionNotes', scope, KEY.pair(pair.id));
  return notes
    .map(({ body }) => body.agenda ?? [])
    .find((agenda) => agenda.some((one) => one.id === id));
}
