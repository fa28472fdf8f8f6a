import { z } from 'zod/mini';

const CauseShape = z.object({ code: z.string(), reason: z.string(), remedy: z.string() });

export const RecordsShape = z.object({
  /** Names of the record stores that may be chosen; none: the operator has connected none. */
  connections: z.array(z.string()),
  connection: z.optional(z.string()),
  on: z.boolean(),
  sent: z.number(),
  refused: z.number(),
  lastSentAt: z.optional(z.string()),
  /** Why nothing leaves at the moment, and when it is tried again. */
  trouble: z.optional(CauseShape),
  retryAt: z.optional(z.string()),
});

export const RecordSettingsShape = z.strictObject({
  connection: z.string().check(z.minLength(1), z.maxLength(60)),
  on: z.boolean(),
});

export const RecordTestShape = z.object({ fine: z.boolean(), trouble: z.optional(CauseShape) });

export const RecordQueueShape = z.object({
  records: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      at: z.string(),
      status: z.enum(['waiting', 'sent', 'refused', 'withheld']),
      trouble: z.optional(CauseShape),
    }),
  ),
  continuation: z.optional(z.string()),
});

export const RecordChoiceShape = z.strictObject({
  given: z.boolean(),
  identity: z.enum(['pseudonym', 'account']),
});

/** The choice, and whether the programme tells anybody's records at present. */
export const RecordChoiceAnswerShape = z.extend(RecordChoiceShape, { on: z.boolean() });

export type RecordChoiceWire = z.infer<typeof RecordChoiceShape>;
export type RecordsWire = z.infer<typeof RecordsShape>;
export type RecordQueueWire = z.infer<typeof RecordQueueShape>;
