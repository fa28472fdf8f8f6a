import { z } from 'zod';

export const BadgeClaimShape = z
  .object({
    /** The pair that came to its end; left out, it is the training. */
    pairId: z.string().min(1).max(200).optional(),
  })
  .strict();

export const BadgeShape = z.object({
  id: z.string(),
  kind: z.enum(['mentor', 'mentee', 'training']),
  issuedAt: z.string(),
  withdrawn: z.boolean(),
  /** The page where anybody who has its address can check it. */
  url: z.string(),
  /** The credential as JSON, as a signed token, and baked into a picture. */
  jsonUrl: z.string(),
  jwtUrl: z.string(),
  svgUrl: z.string(),
  /** Opens LinkedIn's "add to profile" with the badge filled in. */
  linkedInUrl: z.string(),
});

export const BadgesShape = z.object({ badges: z.array(BadgeShape) });

export type BadgeWire = z.infer<typeof BadgeShape>;
