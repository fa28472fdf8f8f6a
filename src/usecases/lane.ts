import type { Scope } from '../domain/ids.ts';
import type { RecordLane } from '../domain/records.ts';
import { toCreate, toReplace } from './documents.ts';
import type { Ports } from './ports.ts';

const NO_LANE: Omit<RecordLane, 'id'> = { failures: 0, sent: 0, refused: 0 };

/** The way to a service outside, by its name: how it is, and when it may be tried again. */
export async function laneOf(
  { store }: Pick<Ports, 'store'>,
  scope: Scope,
  id: string,
): Promise<RecordLane> {
  return (await store.get('recordLane', scope, id))?.body ?? { id, ...NO_LANE };
}

/** Whether somebody said to leave it alone for now. */
export function isResting({ notBefore }: RecordLane, now: string): boolean {
  return notBefore !== undefined && notBefore > now;
}

/** Changes it, however many do so at once. */
export async function changeLane(
  { store }: Pick<Ports, 'store'>,
  scope: Scope,
  id: string,
  change: (lane: RecordLane) => RecordLane,
): Promise<void> {
  for (;;) {
    const stored = await store.get('recordLane', scope, id);
    const next = change(stored?.body ?? { id, ...NO_LANE });
    const write =
      stored === undefined
        ? toCreate('recordLane', id, next)
        : toReplace('recordLane', stored, next);
    if ((await store.commit(scope, [write])).ok) return;
  }
}
