import { z } from 'zod';

const CauseShape = z.object({ code: z.string(), reason: z.string(), remedy: z.string() });

export const RecordsShape = z.object({
  /** Names of the record stores that may be chosen; none: the operator has connected none. */
  connections: z.array(z.string()),
  connection: z.string().optional(),
  on: z.boolean(),
  sent: z.number(),
  refused: z.number(),
  lastSentAt: z.string().optional(),
  /** Why nothing leaves at the moment, and when it is tried again. */
  trouble: CauseShape.optional(),
  retryAt: z.string().optional(),
});

export const RecordSettingsShape = z
  .object({ connection: z.string().min(1).max(60), on: z.boolean() })
  .strict();

export const RecordTestShape = z.object({ fine: z.boolean(), trouble: CauseShape.optional() });

export const RecordQueueShape = z.object({
  records: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      at: z.string(),
      status: z.enum(['waiting', 'sent', 'refused', 'withheld']),
      trouble: CauseShape.optional(),
    }),
  ),
  continuation: z.string().optional(),
});

export const RecordChoiceShape = z
  .object({ given: z.boolean(), identity: z.enum(['pseudonym', 'account']) })
  .strict();

/** The choice, and whether the programme tells anybody's records at present. */
export const RecordChoiceAnswerShape = RecordChoiceShape.extend({ on: z.boolean() });

export type RecordChoiceWire = z.infer<typeof RecordChoiceShape>;
export type RecordsWire = z.infer<typeof RecordsShape>;
export type RecordQueueWire = z.infer<typeof RecordQueueShape>;
