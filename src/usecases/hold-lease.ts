import type { Scope } from '../domain/ids.ts';
import { ok } from '../domain/result.ts';
import { isHalfGone, releaseLease, takeLease, type Lease, type Pace } from '../domain/lease.ts';
import { decide, toCreate, toReplace } from './documents.ts';
import type { Ports } from './ports.ts';
import type { Change } from './store-port.ts';

type Needs = Pick<Ports, 'store' | 'clock' | 'ids'>;

export interface HeldLease {
  readonly token: number;
  /** What the last holder left about pace. */
  readonly pace: Pace;
  /** Renews it when half of it is gone; false when it is somebody else's now. */
  readonly keep: () => Promise<boolean>;
  /** Writes down what a successor must know about pace, should this holder die. */
  readonly note: (pace: Pace) => Promise<void>;
  /** Gives it back, with what the next holder must know about pace. */
  readonly release: (pace?: Pace) => Promise<void>;
}

/**
 * Takes a lease for one run of work, or undefined while another run holds it: of this process or
 * of any other on the same store. A holder that dies is succeeded when its lease has run out.
 */
export async function holdLease(
  ports: Needs,
  scope: Scope,
  id: string,
): Promise<HeldLease | undefined> {
  const holder = ports.ids.fresh();
  let lease = await take();
  if (lease === undefined) return undefined;
  const { token, pace = {} } = lease;

  async function take(): Promise<Lease | undefined> {
    const stored = await ports.store.get('lease', scope, id);
    const taken = takeLease(stored?.body, id, holder, ports.clock.now());
    if (!taken.ok) return undefined;
    const change =
      stored === undefined
        ? toCreate('lease', id, taken.value)
        : toReplace('lease', stored, taken.value);
    return (await ports.store.commit(scope, [change])).ok ? taken.value : undefined;
  }

  return {
    token,
    pace,
    async keep() {
      if (lease === undefined) return false;
      if (!isHalfGone(lease, ports.clock.now())) return true;
      const current = (await ports.store.get('lease', scope, id))?.body;
      lease = current?.holder === holder ? await take() : undefined;
      return lease !== undefined;
    },
    async note(left) {
      await decide(ports, 'lease', scope, id, (current) =>
        ok({ next: current.holder === holder ? { ...current, pace: left } : current }),
      );
    },
    async release(left) {
      const stored = await ports.store.get('lease', scope, id);
      if (stored?.body.holder !== holder) return;
      const given = releaseLease(stored.body, ports.clock.now());
      const next = left === undefined ? given : { ...given, pace: left };
      // Refused, it was taken by somebody else meanwhile: there is nothing left to give back.
      await ports.store.commit(scope, [toReplace('lease', stored, next)]);
    },
  };
}

/**
 * The change that makes a commit a holder's own: it fails the whole commit when a later holder has
 * written in this partition since. Undefined when that is known already.
 */
export async function fence(
  ports: Pick<Ports, 'store' | 'clock'>,
  scope: Scope,
  id: string,
  token: number,
): Promise<Change | undefined> {
  const name = `${id}-fence`;
  const stored = await ports.store.get('lease', scope, name);
  if (stored !== undefined && stored.body.token > token) return undefined;
  const mark: Lease = { id: name, holder: '', token, until: ports.clock.now() };
  return stored === undefined ? toCreate('lease', name, mark) : toReplace('lease', stored, mark);
}
