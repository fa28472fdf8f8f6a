import type { Fact } from '../domain/facts.ts';
import type { Scope } from '../domain/ids.ts';
import { ok } from '../domain/result.ts';
import { applyImport } from './apply-import.ts';
import { doOrHandOn } from './do-job.ts';
import { decide, factOf } from './documents.ts';
import { erasePerson } from './erase-person.ts';
import { fileDeliveries, releaseDeliveries } from './ledger.ts';
import { beginRounds } from './go-round.ts';
import { noteProgress } from './lti-progress.ts';
import { messagesOf } from './messages-of.ts';
import { sessionsOf } from './plan-session.ts';
import type { Ports } from './ports.ts';
import { noteRest } from './welcome-back.ts';
import { announceProposals } from './publish-run.ts';
import { takeImportBack } from './take-import-back.ts';
import { withdrawProposals } from './undo-publication.ts';
import { pairContext } from './views.ts';
import { watchSession } from './watch-session.ts';

/**
 * What follows from a fact, done after its commit, at least once. Every branch is idempotent by
 * the fact's id, so being interrupted and begun again is the same as being done once. Whom a fact
 * is told to stands in `messagesOf`; here their messages are filed, and leave by the ledger.
 */
export async function deliverFact(ports: Ports, fact: Fact): Promise<void> {
  const { body, scope } = fact;
  if (ports.lms !== undefined) await noteProgress(ports, fact);
  switch (body.kind) {
    case 'import-confirmed':
      return applyImport(ports, scope, body.importId);
    case 'import-undo-asked':
      return takeImportBack(ports, scope, body.importId);
    case 'match-requested':
      return doOrHandOn(ports, { kind: 'match-run', scope, runId: body.runId });
    case 'publication-requested':
      return doOrHandOn(ports, { ...body, kind: 'publication', scope });
    case 'run-published':
      return announceProposals(ports, scope, body);
    case 'publication-undone':
      return withdrawProposals(ports, scope, body);
    case 'session-planned':
      await watchSession(ports, scope, body.sessionId);
      return tell(ports, fact);
    case 'pair-formed':
      await beginRounds(ports, scope);
      return tell(ports, fact);
    case 'session-closed':
      if (body.held) return completePair(ports, scope, body.sessionId);
      return tell(ports, fact);
    case 'erasure-asked':
      return erasePerson(ports, scope.tenantId, body.erasureId);
    case 'person-paused':
      return noteRest(ports, scope, body);
    case 'person-reachable':
      return releaseDeliveries(ports, scope.tenantId, body.oid);
    default:
      return tell(ports, fact);
  }
}

async function tell(ports: Ports, fact: Fact): Promise<void> {
  await fileDeliveries(ports, fact, await messagesOf(ports, fact));
}

/** A pair whose last agreed session was held has done what it set out to do. */
async function completePair(ports: Ports, scope: Scope, sessionId: string): Promise<void> {
  const session = await ports.store.get('session', scope, sessionId);
  if (session === undefined) return;
  const context = await pairContext(ports, scope, session.body.pairId);
  if (context === undefined) return;
  const held = (await sessionsOf(ports, context)).filter(({ status }) => status === 'held');
  if (held.length < context.course.sessionCount) return;
  await decide(ports, 'pair', scope, context.pair.id, (pair) => {
    const isOn = pair.status === 'accepted' || pair.status === 'active' || pair.status === 'paused';
    if (!isOn) return ok({ next: pair });
    return ok({
      next: { ...pair, status: 'completed', endedAt: ports.clock.now() },
      facts: [factOf(ports, scope, { kind: 'pair-completed', pairId: pair.id })],
    });
  });
}
