import { z } from 'zod/mini';

const Cause = z.enum([
  'unreachable',
  'busy',
  'not_allowed',
  'no_licence',
  'sync_off',
  'unknown_person',
  'refused',
]);

/** The company's learning catalogue, as the manager of a programme sees the way to it. */
export const CatalogueShape = z.object({
  available: z.boolean(),
  /** Whether the reader may turn it on and off. */
  administrator: z.boolean(),
  on: z.boolean(),
  providerId: z.optional(z.string()),
  waiting: z.number(),
  sent: z.number(),
  failed: z.number(),
  refused: z.array(z.object({ kind: z.enum(['content', 'activity']), cause: Cause })),
  trouble: z.optional(Cause),
  retryAt: z.optional(z.string()),
});

export const CatalogueSettingsShape = z.strictObject({
  on: z.boolean(),
  providerId: z.optional(z.string().check(z.maxLength(200))),
});

export type CatalogueWire = z.infer<typeof CatalogueShape>;
