import { peopleScope } from '../domain/ids.ts';
import { addMinutes } from '../domain/time.ts';
import type { Actor } from './actor.ts';
import { toCreate, toDelete } from './documents.ts';
import type { Ports } from './ports.ts';

/** For so long a tap is known again; who taps an older card is answered anew. */
const REMEMBERED_MINUTES = 90 * 24 * 60;

/**
 * Says something to somebody once for what `tap` names, however often and wherever it is asked for:
 * in parallel, or a day later. What did not leave, as `say` then tells, may be asked for again.
 */
export async function sayOnce(
  ports: Pick<Ports, 'store' | 'ids' | 'clock'>,
  { tenantId, oid }: Pick<Actor, 'tenantId' | 'oid'>,
  tap: readonly string[],
  say: () => Promise<boolean>,
): Promise<void> {
  const scope = peopleScope(tenantId);
  const id = ports.ids.hash(['said', oid, ...tap]);
  const at = ports.clock.now();
  const claim = toCreate('said', id, { id, at }, addMinutes(at, REMEMBERED_MINUTES));
  if (!(await ports.store.commit(scope, [claim])).ok) return;
  if (await say()) return;
  const stored = await ports.store.get('said', scope, id);
  if (stored !== undefined) await ports.store.commit(scope, [toDelete('said', stored)]);
}
