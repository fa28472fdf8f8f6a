import { z } from 'zod/mini';

/** Where messages stand. States, causes and remedies come with their words; contents never come. */
const DeliveryStateShape = z.enum([
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
]);
export const DeliveryCategoryShape = z.enum(['prompt', 'programme', 'person', 'answer']);

const StateCountShape = z.object({
  state: DeliveryStateShape,
  label: z.string(),
  hint: z.string(),
  messages: z.number(),
});
const CauseCountShape = z.object({
  cause: z.string(),
  state: DeliveryStateShape,
  reason: z.string(),
  remedy: z.string(),
  messages: z.number(),
});

/** Every state, also those in which there is nothing; causes of what does not stand as `sent`. */
export const DeliverySummaryShape = z.object({
  messages: z.number(),
  states: z.array(StateCountShape),
  causes: z.array(CauseCountShape),
});

const LineShape = z.object({
  id: z.string(),
  category: DeliveryCategoryShape,
  categoryLabel: z.string(),
  state: DeliveryStateShape,
  stateLabel: z.string(),
  /** Since when it is in its state. */
  at: z.string(),
  /** When it is looked at next, for what will leave by itself. */
  nextAt: z.optional(z.string()),
  attempts: z.number(),
  /** Whether somebody may have it tried again now. */
  mayRetry: z.boolean(),
  reason: z.optional(z.string()),
  remedy: z.optional(z.string()),
  /** What became of a notice in the activity feed, in words. */
  notice: z.optional(z.string()),
});

/** Whose a message is: a participant, the assistant of one, or the sponsor. */
const RecipientShape = z.object({
  /** What `person` filters by. */
  id: z.string(),
  name: z.string(),
});

export const DeliveriesShape = z.object({
  items: z.array(z.extend(LineShape, { person: RecipientShape })),
  /** Asks for the next page; absent on the last. */
  continuation: z.optional(z.string()),
});

export const DeliveryPeopleShape = z.object({
  people: z.array(
    z.extend(RecipientShape, {
      /** The message that changed last; absent when there was none. */
      latest: z.optional(LineShape),
      /** Messages that still may leave. */
      waiting: z.number(),
    }),
  ),
  continuation: z.optional(z.string()),
});

/** For the administrator of a tenant: sums only, programme by programme. */
export const TenantDeliveriesShape = z.object({
  programmes: z.array(z.extend(DeliverySummaryShape, { id: z.string(), name: z.string() })),
});

export type DeliverySummaryWire = z.infer<typeof DeliverySummaryShape>;
export type DeliveryLineWire = z.infer<typeof LineShape>;
export type DeliveriesWire = z.infer<typeof DeliveriesShape>;
export type DeliveryPeopleWire = z.infer<typeof DeliveryPeopleShape>;
