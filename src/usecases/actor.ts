import type { Oid, TenantId } from '../domain/ids.ts';
import type { Locale } from '../domain/language.ts';
import type { Mail } from '../domain/participant.ts';

/** Roles of a whole tenant, given in Entra ID: who may begin programmes, who looks after Binôme. */
export type AppRole = 'Programme.Create' | 'Binome.Administer';

/** Who asks, as the edge established it: never from what a card or a form claims. */
export interface Actor {
  readonly tenantId: TenantId;
  readonly oid: Oid;
  readonly name: string;
  /** From the directory or the conversation's roster; absent when neither gave one. */
  readonly mail?: Mail;
  /** The client's language, until the person chose their own. */
  readonly locale: Locale;
  /** Application roles that the tenant gave them, as their token says; a conversation tells none. */
  readonly appRoles?: readonly AppRole[];
}
