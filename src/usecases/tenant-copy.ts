import type { Fact } from '../domain/facts.ts';
import type { Scope, TenantId } from '../domain/ids.ts';
import type { Kind, TakenFacts, WholeDocument } from './store-port.ts';

/** What a copy of a tenant is made of, in this order: documents, facts, and one end. */
export type TenantRecord =
  | { readonly document: Omit<WholeDocument, 'etag'> }
  | { readonly fact: Fact }
  | {
      readonly end: {
        /** Nobody wrote while it was copied: what was read is one moment of the tenant. */
        readonly still: boolean;
        readonly history: TakenFacts;
      };
    };

/** Partitions that no tenant owns, and the kinds there of which each document names its programme. */
export const SHARED_PARTITIONS: readonly { readonly tenantId: TenantId; readonly kind: Kind }[] = [
  { tenantId: '~lti', kind: 'ltiClient' },
  { tenantId: '~badges', kind: 'badgeIssuer' },
];

export const TENANT_IMPORT = 'import';

/** Where the import of a tenant is noted, apart from its programmes. */
export function importScope(tenantId: TenantId): Scope {
  return { tenantId, programmeId: '~import' };
}
