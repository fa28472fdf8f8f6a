/** A tenant of Microsoft Entra ID; tenants never meet. */
export type TenantId = string;
export type ProgrammeId = string;
/** Entra object id of a person inside a tenant. */
export type Oid = string;

/** The partition in which everything about one programme lives. */
export interface Scope {
  readonly tenantId: TenantId;
  readonly programmeId: ProgrammeId;
}

/** The partition of what is of no tenant: how far the feed of facts was taken. */
export const SYSTEM_SCOPE: Scope = { tenantId: '~system', programmeId: '~system' };

/** The partition of what belongs to a person rather than to a programme. */
export function peopleScope(tenantId: TenantId): Scope {
  return { tenantId, programmeId: '~people' };
}
