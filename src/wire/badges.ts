import { z } from 'zod/mini';

export const BadgeClaimShape = z.strictObject({
  /** The pair that came to its end; left out, it is the training. */
  pairId: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
});

const Kind = z.enum(['mentor', 'mentee', 'training']);

export const BadgeShape = z.object({
  id: z.string(),
  kind: Kind,
  issuedAt: z.string(),
  withdrawn: z.boolean(),
  /** Why the manager took it back; absent when the holder did. */
  reason: z.optional(z.string()),
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
  open: z.array(z.object({ kind: Kind, pairId: z.optional(z.string()) })),
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
      reason: z.optional(z.string()),
      url: z.string(),
    }),
  ),
});

export const BadgeRevocationShape = z.strictObject({
  reason: z.string().check(z.maxLength(1_000)),
});

export type BadgeWire = z.infer<typeof BadgeShape>;
export type BadgesWire = z.infer<typeof BadgesShape>;
export type IssuedBadgesWire = z.infer<typeof IssuedBadgesShape>;
