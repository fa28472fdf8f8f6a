import type { Fact } from './facts.ts';
import type { MessageKind } from './message.ts';
import type { Instant } from './time.ts';

/** Why a message waits or never left; each has its remedy in the locale catalogues. */
export const DELIVERY_CAUSES = [
  'not_installed',
  'paused',
  'blocked',
  'throttled',
  'refused',
  'connection_lost',
  'out_of_date',
] as const;
export type DeliveryCause = (typeof DELIVERY_CAUSES)[number];

interface DeliveryBase {
  readonly id: string;
  /** What the message follows from: a held message is built anew from it, never from old text. */
  readonly fact: Fact;
  readonly kind: MessageKind;
  /** The participant, or the person (`oid`) when the message is not about a programme's role. */
  readonly to: string;
  readonly createdAt: Instant;
}

/**
 * One message to one person. `sending` is written before the request leaves: found again after a
 * crash it becomes `unknown`, and what is unknown is never silently repeated.
 */
export type Delivery = DeliveryBase &
  (
    | { readonly status: 'sending'; readonly at: Instant; readonly attempt: number }
    | { readonly status: 'sent'; readonly at: Instant; readonly activityId: string }
    | {
        readonly status: 'held';
        readonly at: Instant;
        readonly cause: DeliveryCause;
        readonly until?: Instant;
        readonly attempt: number;
      }
    | { readonly status: 'unknown'; readonly at: Instant }
    | { readonly status: 'failed' | 'dropped'; readonly at: Instant; readonly cause: DeliveryCause }
  );
export type DeliveryStatus = Delivery['status'];
