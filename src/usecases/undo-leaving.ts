import { sideOf, undoable } from '../domain/pair.ts';
import type { Refusal } from '../domain/refusal.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import type { Instant } from '../domain/time.ts';
import { isTooLate, undoUntil } from '../domain/undo.ts';
import type { Actor } from './actor.ts';
import { decide, factOf, KEY } from './documents.ts';
import type { Ports } from './ports.ts';
import { reopenPair } from './undo-ending.ts';

type Needs = Pick<Ports, 'store' | 'ids' | 'clock'>;

/** Pairs and proposals that are there again, and those that somebody else has taken up since. */
export interface BackAgain {
  readonly back: number;
  readonly gone: number;
}

/**
 * Somebody who left takes that back within a day: they are enrolled again, and with them whatever
 * their leaving closed, as far as nobody else has the seat by now. Their place comes first: cut
 * short after it, each pair can still be taken back by itself (`undoEnding`).
 */
export async function undoLeaving(
  ports: Needs,
  actor: Actor,
  programmeId: string,
): Promise<Result<BackAgain, Refusal>> {
  const scope = { tenantId: actor.tenantId, programmeId };
  const [own] = await ports.store.find('participant', scope, KEY.oid(actor.oid));
  const leftAt = own?.body.leftAt;
  if (own === undefined || leftAt === undefined) return refuse({ code: 'not_found' });
  const programme = await ports.store.get('programme', scope, programmeId);
  if (programme?.body.status === 'archived') return refuse({ code: 'programme_archived' });
  const now = ports.clock.now();
  const returned = await decide(ports, 'participant', scope, own.id, (participant) => {
    const { leftAt: left, ...rest } = participant;
    if (left === undefined || participant.status !== 'withdrawn') {
      return refuse({ code: 'undo_nothing' });
    }
    if (isTooLate(left, now)) return refuse({ code: 'undo_too_late' });
    const enrolled = factOf(ports, scope, { kind: 'enrolled', participantId: own.id }, now);
    return ok({ next: { ...rest, status: 'enrolled' }, facts: [enrolled] });
  });
  if (!returned.ok) return returned;
  const counts = { back: 0, gone: 0 };
  for (const { body: pair } of await ports.store.find('pair', scope, KEY.participant(own.id))) {
    const side = sideOf(pair, own.id);
    if (side === undefined || undoable(pair, side, now)?.what !== 'leave') continue;
    if (!('endedAt' in pair) || pair.endedAt < leftAt) continue;
    const reopened = await reopenPair(ports, scope, pair.id, side, { since: leftAt });
    counts[reopened.ok ? 'back' : 'gone'] += 1;
  }
  return ok(counts);
}

/** Programmes that somebody left and may come back to as if they had not. */
export async function viewLeft(
  ports: Pick<Ports, 'store' | 'clock'>,
  actor: Actor,
): Promise<readonly { readonly id: string; readonly name: string; readonly until: Instant }[]> {
  const where = { tenantId: actor.tenantId };
  const left: { id: string; name: string; until: Instant }[] = [];
  for (const { scope, body } of await ports.store.find('participant', where, KEY.oid(actor.oid))) {
    const { leftAt, status } = body;
    if (leftAt === undefined || status !== 'withdrawn') continue;
    if (isTooLate(leftAt, ports.clock.now())) continue;
    const programme = await ports.store.get('programme', scope, scope.programmeId);
    if (programme === undefined || programme.body.status === 'archived') continue;
    left.push({ id: programme.id, name: programme.body.name, until: undoUntil(leftAt) });
  }
  return left;
}
