import { SYSTEM_SCOPE, type Scope } from '../domain/ids.ts';
import type { Ports } from './ports.ts';

/** Under which the place of what follows from facts is kept, beside other consumers of the feed. */
export const DELIVERY_CONSUMER = 'facts';

/** Every programme that ever was, as the feed of facts told. */
export async function knownProgrammes(ports: Pick<Ports, 'store'>): Promise<readonly Scope[]> {
  const state = await ports.store.get('worker', SYSTEM_SCOPE, DELIVERY_CONSUMER);
  return state?.body.programmes ?? [];
}
