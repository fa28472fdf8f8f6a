import type { CatalogueSettings } from '../domain/catalogue.ts';
import type { Scope, TenantId } from '../domain/ids.ts';
import type { RecordConsent } from '../domain/records.ts';
import type { Ports } from './ports.ts';

/** The lane of a programme's way to the catalogue, beside that of its records. */
export const CATALOGUE_LANE = 'catalogue';

/** A tenant's switch lies in no programme: it counts for all of them. */
export function catalogueScope(tenantId: TenantId): Scope {
  return { tenantId, programmeId: '~catalogue' };
}

export async function catalogueOf(
  { store }: Pick<Ports, 'store'>,
  tenantId: TenantId,
): Promise<CatalogueSettings | undefined> {
  const stored = await store.get('catalogueSettings', catalogueScope(tenantId), 'catalogue');
  return stored?.body;
}

/** The catalogue knows accounts only: whoever chose a pseudonym is not told there. */
export function isTold(consent: RecordConsent | undefined): boolean {
  return consent?.given === true && consent.identity === 'account';
}
