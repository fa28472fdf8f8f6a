import { z } from 'zod/mini';

/** How each part stands, in words, and what the app asks for and why. */
export const HealthShape = z.object({
  version: z.string(),
  parts: z.array(
    z.object({
      name: z.string(),
      is: z.enum(['well', 'warning', 'wrong', 'off']),
      says: z.string(),
      remedy: z.optional(z.string()),
    }),
  ),
  permissions: z.array(
    z.object({
      name: z.string(),
      kind: z.string(),
      why: z.string(),
      without: z.string(),
      granted: z.enum(['yes', 'no', 'unknown', 'not-needed']),
    }),
  ),
});
export type HealthWire = z.infer<typeof HealthShape>;
