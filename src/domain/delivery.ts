import type { Fact } from './facts.ts';
import type { Oid } from './ids.ts';
import type { MessageKind } from './message.ts';
import type { BlockedCause, GoneCause } from './person.ts';
import type { Instant } from './time.ts';

/** Every state of the ledger, in the order in which a message may go through them. */
export const DELIVERY_STATES = [
  'due',
  'held',
  'sending',
  'sent',
  'unknown',
  'throttled',
  'blocked',
  'not_installed',
  'guest',
  'failed',
  'dropped',
] as const;
export type DeliveryStatus = (typeof DELIVERY_STATES)[number];

/** Why a message waits or never left; each has its words and its remedy in the locale catalogues. */
export const DELIVERY_CAUSES = [
  'quota',
  'working_hours',
  'paused',
  'busy_conversation',
  'too_many_requests',
  'service_unavailable',
  'not_connected',
  'never_installed',
  'app_removed',
  'not_in_roster',
  'app_not_allowed',
  'disabled_by_admin',
  'conversation_gone',
  'blocked_by_user',
  'writes_blocked',
  'guest_account',
  'refused',
  'too_large',
  'gave_up',
  'out_of_date',
] as const;
export type DeliveryCause = (typeof DELIVERY_CAUSES)[number];

/** What became of the notice in Teams' activity feed that stands in for a message. */
export type FeedNotice = 'sending' | 'sent' | 'unknown' | 'refused';

interface DeliveryBase {
  readonly id: string;
  /** What the message follows from: it is built from the state of the day it leaves, never kept. */
  readonly fact: Fact;
  readonly kind: MessageKind;
  /** Whose it is: a participant's id, `delegate:` and one, or `sponsor`. */
  readonly to: string;
  readonly oid?: Oid;
  readonly createdAt: Instant;
  /** Since when it is in its state. */
  readonly at: Instant;
  /** Requests that left so far. */
  readonly attempt: number;
  /** The delivery that the last card of it names: several may have become one message. */
  readonly card?: string;
  /** When a worker looks at it next; absent, nothing happens before a person does something. */
  readonly nextAt?: Instant;
  readonly notice?: FeedNotice;
}

/**
 * One message to one person. `sending` is written before the request leaves: found again after a
 * crash it becomes `unknown`, and what is unknown is never silently repeated.
 */
export type Delivery = DeliveryBase &
  (
    | { readonly status: 'due'; readonly cause?: 'busy_conversation' }
    | {
        readonly status: 'held';
        readonly cause: 'quota' | 'working_hours' | 'paused';
      }
    | { readonly status: 'sending'; readonly token: number }
    | { readonly status: 'sent'; readonly activityId: string }
    | { readonly status: 'unknown' }
    | {
        readonly status: 'throttled';
        readonly cause: 'too_many_requests' | 'service_unavailable' | 'not_connected';
      }
    | { readonly status: 'blocked'; readonly cause: BlockedCause }
    | { readonly status: 'not_installed'; readonly cause: 'never_installed' | GoneCause }
    | { readonly status: 'guest'; readonly cause: 'guest_account' }
    | { readonly status: 'failed'; readonly cause: 'refused' | 'too_large' | 'gave_up' }
    | { readonly status: 'dropped'; readonly cause: 'out_of_date' }
  );

/** States in which a message still may leave, by itself or after somebody did something. */
export function isOpenDelivery({ status }: Pick<Delivery, 'status'>): boolean {
  return !SETTLED.has(status);
}

/** States that only the person, an installation or an administrator ends. */
export function waitsForPerson({ status }: Pick<Delivery, 'status'>): boolean {
  return status === 'blocked' || status === 'not_installed' || status === 'guest';
}

/**
 * Whether a person may have it tried again: one that Teams put off, or that was given up after being
 * put off. Never one that may have arrived, nor one that Teams refused for good.
 */
export function mayRetry(delivery: Delivery): boolean {
  return (
    delivery.status === 'throttled' ||
    (delivery.status === 'failed' && delivery.cause === 'gave_up')
  );
}

const SETTLED: ReadonlySet<DeliveryStatus> = new Set(['sent', 'unknown', 'failed', 'dropped']);
