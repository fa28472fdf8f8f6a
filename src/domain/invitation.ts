import type { Mail } from './participant.ts';
import type { Instant } from './time.ts';

/** Somebody was asked whether they would like to take part; nobody enrols but by their own act. */
export interface Invitation {
  readonly id: string;
  readonly mail: Mail;
  readonly name: string;
  readonly invitedAt: Instant;
  /** Entra object id, once the person has been recognised in Teams. */
  readonly oid?: string;
}
