import type { Oid, TenantId } from '../domain/ids.ts';
import type { Locale } from '../domain/language.ts';
import type { Mail } from '../domain/participant.ts';

/** Who asks, as the edge established it: never from what a card or a form claims. */
export interface Actor {
  readonly tenantId: TenantId;
  readonly oid: Oid;
  readonly name: string;
  /** From the directory or the conversation's roster; absent when neither gave one. */
  readonly mail?: Mail;
  /** The client's language, until the person chose their own. */
  readonly locale: Locale;
}
