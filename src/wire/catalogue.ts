import { z } from 'zod';

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
  providerId: z.string().optional(),
  waiting: z.number(),
  sent: z.number(),
  failed: z.number(),
  refused: z.array(z.object({ kind: z.enum(['content', 'activity']), cause: Cause })),
  trouble: Cause.optional(),
  retryAt: z.string().optional(),
});

export const CatalogueSettingsShape = z
  .object({ on: z.boolean(), providerId: z.string().max(200).optional() })
  .strict();

export type CatalogueWire = z.infer<typeof CatalogueShape>;
