import type { FactBody } from '../domain/facts.ts';
import type { Scope } from '../domain/ids.ts';
import type { Side } from '../domain/pair.ts';
import { promptName, promptsDue, type PromptDue, type Reachability } from '../domain/prompts.ts';
import { ok } from '../domain/result.ts';
import type { Session } from '../domain/session.ts';
import { deliverFact } from './deliver-fact.ts';
import { knownProgrammes } from './deliver-facts.ts';
import { settleAbandoned } from './deliver-message.ts';
import { decide, factOf, KEY } from './documents.ts';
import type { Ports } from './ports.ts';
import { pairContext, personOf, personOn, readerOf, type PairContext } from './views.ts';

/**
 * What the clock asks for, in every programme: prompts whose hour has come, and messages that were
 * put off until now. Only says so, as facts; sending follows from them like from any other.
 */
export async function sendDuePrompts(ports: Ports): Promise<void> {
  for (const scope of await knownProgrammes(ports)) {
    for (const work of [askForPrompts, settleAbandoned, retryHeld]) {
      await apart(ports, work.name, () => work(ports, scope));
    }
  }
}

/** What goes wrong with one programme, session or message must not silence the others. */
async function apart(ports: Ports, name: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const cause = error instanceof Error ? error.message : 'unknown cause';
    ports.log.warn('left-for-the-next-turn', { work: name, cause });
  }
}

async function askForPrompts(ports: Ports, scope: Scope): Promise<void> {
  for (const { body } of await ports.store.find('session', scope, KEY.watched)) {
    await apart(ports, 'promptsOf', () => askFor(ports, scope, body));
  }
}

async function askFor(ports: Ports, scope: Scope, watched: Session): Promise<void> {
  const context = await pairContext(ports, scope, watched.pairId);
  if (context === undefined || context.pair.status === 'paused') return;
  const people = {
    mentor: await reachability(ports, context, 'mentor'),
    mentee: await reachability(ports, context, 'mentee'),
  };
  const now = ports.clock.now();
  if (promptsDue(watched, people, now).length === 0) return;
  await decide(ports, 'session', scope, watched.id, (session) => {
    const due = promptsDue(session, people, now);
    if (due.length === 0) return ok({ next: session });
    return ok({
      next: withPrompts(session, due),
      facts: due.map((prompt) => factOf(ports, scope, factFor(session, prompt))),
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

async function reachability(ports: Ports, context: PairContext, side: Side): Promise<Reachability> {
  const participant = personOn(context, side);
  const person = await personOf(ports, context.scope.tenantId, participant.oid);
  const { timeZone } = readerOf(participant, person);
  return {
    timeZone,
    ...(person?.workingHours === undefined ? {} : { workingHours: person.workingHours }),
    ...(person?.pausedUntil === undefined ? {} : { pausedUntil: person.pausedUntil }),
  };
}

/** Messages that the service asked to send later, and later is now. */
async function retryHeld(ports: Ports, scope: Scope): Promise<void> {
  const now = ports.clock.now();
  for (const { body } of await ports.store.find('delivery', scope, KEY.held)) {
    const isTimed = body.status === 'held' && body.until !== undefined && body.until <= now;
    if (isTimed) await apart(ports, 'deliverFact', () => deliverFact(ports, body.fact));
  }
}
