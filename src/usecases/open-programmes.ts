import type { Programme } from '../domain/programme.ts';
import { KEY } from './documents.ts';
import type { Ports } from './ports.ts';

/**
 * The programmes of a tenant that people may know of and join, newest first: those whose charter
 * is approved and that are not over. What is said of them is for everybody in the tenant.
 */
export async function listOpenProgrammes(
  { store }: Pick<Ports, 'store'>,
  tenantId: string,
): Promise<readonly Programme[]> {
  const found = await store.find('programme', { tenantId }, KEY.anyProgramme);
  return found
    .map(({ body }) => body)
    .filter(({ approval, status }) => approval !== undefined && !OVER.has(status))
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
}

const OVER: ReadonlySet<Programme['status']> = new Set(['draft', 'closing', 'archived']);
