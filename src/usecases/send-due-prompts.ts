import type { FactBody } from '../domain/facts.ts';
import type { Scope } from '../domain/ids.ts';
import type { Module } from '../domain/kit.ts';
import { nextLook } from '../domain/next-look.ts';
import { promptName, promptsDue, startPromptsDue, type PromptDue } from '../domain/prompts.ts';
import { ok } from '../domain/result.ts';
import type { Session } from '../domain/session.ts';
import { addMinutes } from '../domain/time.ts';
import { knownProgrammes } from './known-programmes.ts';
import { decide, factOf, toDelete } from './documents.ts';
import { goRound } from './go-round.ts';
import type { Ports } from './ports.ts';
import type { AgendaEntry, Stored } from './store-port.ts';
import { moduleFor } from './read-kit.ts';
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
    // Put away, a programme's agenda stays as it is until it is taken out again.
    if (due.length > 0 && (await isArchived(ports, scope))) return;
    for (const entry of due) {
      await apart(ports, 'promptsOf', () =>
        'round' in entry.body ? goRound(ports, entry) : look(ports, entry, entry.body.sessionId),
      );
    }
    continuation = due.length < page.items.length ? undefined : page.continuation;
  } while (continuation !== undefined);
}

async function isArchived(ports: Ports, scope: Scope): Promise<boolean> {
  const programme = await ports.store.get('programme', scope, scope.programmeId);
  return programme?.body.status === 'archived';
}

/** Asks for what is due of one session and notes when to look again, in one commit. */
async function look(ports: Ports, entry: Stored<AgendaEntry>, sessionId: string): Promise<void> {
  const { scope } = entry;
  const stored = await ports.store.get('session', scope, sessionId);
  const context = stored && (await pairContext(ports, scope, stored.body.pairId));
  if (context === undefined) {
    await ports.store.commit(scope, [toDelete('agenda', entry)]);
    return;
  }
  const people = await bothReachable(ports, context);
  const isResting = context.pair.status === 'paused';
  await decide(ports, 'session', scope, sessionId, async (session) => {
    // Gone, another worker has looked meanwhile: what was due is asked for, and the next look noted.
    const current = await ports.store.get('agenda', scope, entry.id);
    if (current === undefined) return ok({ next: session });
    const now = ports.clock.now();
    const due = isResting
      ? []
      : [...promptsDue(session, people, now), ...startPromptsDue(session, people, now)];
    const isPrepared = due.some(({ kind }) => kind === 'preparation');
    const module = isPrepared ? await moduleFor(ports, scope, session) : undefined;
    const next = due.length === 0 ? session : withPrompts(session, due, module);
    const again = isResting ? addMinutes(now, LATER_MINUTES) : nextLook(next, people, now);
    const place = again === undefined ? undefined : toLook(sessionId, again);
    // Confirmed anew for the same moment, the session has a look of its own there.
    const isNoted =
      place !== undefined && (await ports.store.get('agenda', scope, place.id)) !== undefined;
    return ok({
      next,
      facts: due.map((prompt) => factOf(ports, scope, factFor(session, prompt))),
      also: [toDelete('agenda', current), ...(place === undefined || isNoted ? [] : [place])],
    });
  });
}

/** What a session was prepared with stays with it, whatever becomes of the kit. */
function withPrompts(
  session: Session,
  due: readonly PromptDue[],
  module: Pick<Module, 'id' | 'version'> | undefined,
): Session {
  const prompted = [...session.prompted, ...due.map(promptName)];
  if (!due.some(({ kind }) => kind === 'preparation')) return { ...session, prompted };
  const prepared =
    module === undefined ? {} : { moduleId: module.id, moduleVersion: module.version };
  return session.status === 'planned'
    ? { ...session, ...prepared, prompted, status: 'prepared' }
    : { ...session, ...prepared, prompted };
}

function factFor({ id: sessionId, version }: Session, { kind, to }: PromptDue): FactBody {
  return { kind: `${kind}-due`, sessionId, version, to };
}
