import { z } from 'zod/mini';

const WhoShape = z.object({
  /** The role, in words. */
  role: z.string(),
  /** How far it reaches, in words; absent: everybody's. */
  reach: z.optional(z.string()),
});

/** The policy in words: by kind of information, by role, and who may do what. */
export const WhoSeesShape = z.object({
  information: z.array(
    z.object({ key: z.string(), name: z.string(), text: z.string(), by: z.array(WhoShape) }),
  ),
  roles: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      text: z.string(),
      sees: z.array(z.object({ name: z.string(), reach: z.optional(z.string()) })),
      never: z.array(z.string()),
      may: z.array(z.string()),
    }),
  ),
});
export type WhoSeesWire = z.infer<typeof WhoSeesShape>;
