import { z } from 'zod';

export const BadgeClaimShape = z
  .object({
    /** The pair that came to its end; left out, it is the training. */
    pairId: z.string().min(1).max(200).optional(),
  })
  .strict();

const Kind = z.enum(['mentor', 'mentee', 'training']);

export const BadgeShape = z.object({
  id: z.string(),
  kind: Kind,
  issuedAt: z.string(),
  withdrawn: z.boolean(),
  /** Why the manager took it back; absent when the holder did. */
  reason: z.string().optional(),
  /** The page where anybody who has its address can check it. */
  url: z.string(),
  /** The credential as JSON, as a signed token, and baked into a picture. */
  jsonUrl: z.string(),
  jwtUrl: z.string(),
  svgUrl: z.string(),
  pngUrl: z.string(),
  /** Opens LinkedIn's "add to profile" with the badge filled in. */
  linkedInUrl: z.string(),
});

export const BadgesShape = z.object({
  programmeName: z.string(),
  badges: z.array(BadgeShape),
  /** Earned, and never asked for: nothing is issued until it is. */
  open: z.array(z.object({ kind: Kind, pairId: z.string().optional() })),
});

/** A badge as the manager of its programme sees it. */
export const IssuedBadgesShape = z.object({
  badges: z.array(
    z.object({
      id: z.string(),
      kind: Kind,
      recipient: z.string(),
      issuedAt: z.string(),
      withdrawn: z.boolean(),
      reason: z.string().optional(),
      url: z.string(),
    }),
  ),
});

export const BadgeRevocationShape = z.object({ reason: z.string().max(1_000) }).strict();

export type BadgeWire = z.infer<typeof BadgeShape>;
export type BadgesWire = z.infer<typeof BadgesShape>;
export type IssuedBadgesWire = z.infer<typeof IssuedBadgesShape>;
