import type { BadgeKey, BadgeKind } from '../domain/badge.ts';
import type { TenantId } from '../domain/ids.ts';
import type { Locale } from '../domain/language.ts';
import type { RecordCause } from '../domain/records.ts';
import type { Instant } from '../domain/time.ts';

/** What became of a batch; a store takes all of it or nothing. */
export type RecordsOutcome =
  | { readonly status: 'accepted' }
  /** Nothing is wrong with the statements: the same batch goes again later. */
  | {
      readonly status: 'later';
      readonly cause: Exclude<RecordCause, 'invalid' | 'conflict' | 'too_large'>;
      readonly retryAfterSeconds?: number;
    }
  /** Something in the batch will not be taken, however often it is sent. */
  | { readonly status: 'refused'; readonly cause: 'invalid' | 'conflict' | 'too_large' };

/** Learning record stores (xAPI). The operator names them; addresses and keys stay with the adapter. */
export interface LearningRecords {
  /** Where activities of this installation have their ids, without a final slash. */
  readonly publicUrl: string;
  /** Names of the stores that this tenant may send to. */
  connections(tenantId: TenantId): readonly string[];
  /** Sends statements as the very texts given. Asks once; never throws for what the network may do. */
  send(
    tenantId: TenantId,
    connection: string,
    statements: readonly string[],
  ): Promise<RecordsOutcome>;
  /** Whether the store answers to our key; writes nothing. */
  probe(tenantId: TenantId, connection: string): Promise<RecordCause | 'fine'>;
}

/** Keys, signatures and status lists of badges. */
export interface Badges {
  /** Where badges are shown, without a final slash. */
  readonly publicUrl: string;
  makeKey(at: Instant): Promise<BadgeKey>;
  /** Compact JWS; `keyUrl` is where the key can be fetched, `claims` are its payload. */
  sign(key: BadgeKey, keyUrl: string, claims: Readonly<Record<string, unknown>>): Promise<string>;
  /** The payload when one of the keys signed it, else undefined. */
  verify(
    jwt: string,
    keys: readonly BadgeKey[],
  ): Promise<Readonly<Record<string, unknown>> | undefined>;
  /** The badge's picture as PNG, with the token baked into it (Open Badges 3.0, section 5.3.1). */
  picture(kind: BadgeKind, locale: Locale, jwt: string): Promise<Uint8Array>;
  /** A compressed list of `length` bits in which these are set, in multibase base64url. */
  statusList(set: readonly number[], length: number): string;
}
