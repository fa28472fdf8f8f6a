import type { FactBody } from '../domain/facts.ts';
import type { Scope } from '../domain/ids.ts';
import { nextLook } from '../domain/next-look.ts';
import { promptName, promptsDue, type PromptDue } from '../domain/prompts.ts';
import { ok } from '../domain/result.ts';
import type { Session } from '../domain/session.ts';
import { addMinutes } from '../domain/time.ts';
import { knownProgrammes } from './take-facts.ts';
import { decide, factOf, toDelete } from './documents.ts';
import type { AgendaEntry, Ports, Stored } from './ports.ts';
import { pairContext } from './views.ts';
import { bothReachable, toLook } from './watch-session.ts';

const PAGE = 100;
/** A pair that rests, or a session that could not be looked at, is looked at again after this. */
const LATER_MINUTES = 15;

/**
 * What the clock asks for, in every programme: prompts whose hour has come. Only says so, as
 * facts; sending follows from them like from any other. Each programme's agenda is read from its
 * front, page after page, so what is not due costs nothing.
 */
export async function sendDuePrompts(ports: Ports): Promise<void> {
  for (const scope of await knownProgrammes(ports)) {
    await apart(ports, 'agendaOf', () => throughAgenda(ports, scope));
  }
}

/** What goes wrong with one programme or session must not silence the others. */
async function apart(ports: Ports, name: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const cause = error instanceof Error ? error.message : 'unknown cause';
    ports.log.warn('left-for-the-next-turn', { work: name, cause });
  }
}

async function throughAgenda(ports: Ports, scope: Scope): Promise<void> {
  let continuation: string | undefined;
  do {
    const page = await ports.store.list('agenda', scope, {
      limit: PAGE,
      ...(continuation === undefined ? {} : { continuation }),
    });
    const due = page.items.filter(({ body }) => body.at <= ports.clock.now());
    for (const entry of due) await apart(ports, 'promptsOf', () => look(ports, entry));
    continuation = due.length < page.items.length ? undefined : page.continuation;
  } while (continuation !== undefined);
}

/** Asks for what is due of one session and notes when to look again, in one commit. */
async function look(ports: Ports, entry: Stored<AgendaEntry>): Promise<void> {
  const {
    scope,
    body: { sessionId },
  } = entry;
  const stored = await ports.store.get('session', scope, sessionId);
  const context = stored && (await pairContext(ports, scope, stored.body.pairId));
  if (context === undefined) {
    await ports.store.commit(scope, [toDelete('agenda', entry)]);
    return;
  }
  const people = await bothReachable(ports, context);
  const isResting = context.pair.status === 'paused';
  await decide(ports, 'session', scope, sessionId, async (session) => {
    const now = ports.clock.now();
    const due = isResting ? [] : promptsDue(session, people, now);
    const next = due.length === 0 ? session : withPrompts(session, due);
    const again = isResting ? addMinutes(now, LATER_MINUTES) : nextLook(next, people, now);
    // Another worker may have looked meanwhile, or the session's change may have noted this moment.
    const current = await ports.store.get('agenda', scope, entry.id);
    const place = again === undefined ? undefined : toLook(sessionId, again);
    const isNoted =
      place !== undefined && (await ports.store.get('agenda', scope, place.id)) !== undefined;
    return ok({
      next,
      facts: due.map((prompt) => factOf(ports, scope, factFor(session, prompt))),
      also: [
        ...(current === undefined ? [] : [toDelete('agenda', current)]),
        ...(place === undefined || isNoted ? [] : [place]),
      ],
    });
  });
}

function withPrompts(session: Session, due: readonly PromptDue[]): Session {
  const prompted = [...session.prompted, ...due.map(promptName)];
  const isPrepared = due.some(({ kind }) => kind === 'preparation');
  return session.status === 'planned' && isPrepared
    ? { ...session, prompted, status: 'prepared' }
    : { ...session, prompted };
}

function factFor({ id: sessionId, version }: Session, { kind, to }: PromptDue): FactBody {
  return kind === 'preparation'
    ? { kind: 'preparation-due', sessionId, version, to }
    : { kind: 'feedback-due', sessionId, version, to };
}
