import { z } from 'zod/mini';

const Line = z.string().check(z.maxLength(1_000));
const Lines = z.array(Line).check(z.maxLength(50));

const DETAILS = {
  name: Line,
  /** None: the first deployment that launches is kept. */
  deploymentIds: Lines,
  authorizeUrl: Line,
  tokenUrl: Line,
  /** Audience of our assertions, where it is not the token address. */
  tokenAudience: z.optional(Line),
  jwksUrl: Line,
  /** Web origins that may frame our pages, besides those of the addresses. */
  origins: Lines,
};

export const PlatformShape = z.strictObject({ ...DETAILS, issuer: Line, clientId: Line });
/** `seen`: what stood on the form to begin with. */
export const PlatformChangeShape = z.strictObject({
  ...DETAILS,
  seen: z.optional(z.strictObject(DETAILS)),
});

export const ConnectedPlatformShape = z.object({
  id: z.string(),
  ...DETAILS,
  issuer: z.string(),
  clientId: z.string(),
  how: z.enum(['registered', 'typed']),
  connectedAt: z.string(),
});

const Said = z.object({
  code: z.string(),
  message: z.string(),
  remedy: z.optional(z.string()),
});

/** The "LMS" page of a programme's manager. */
export const LmsShape = z.object({
  /** What to copy into an LMS. */
  urls: z.object({ login: z.string(), launch: z.string(), jwks: z.string(), tool: z.string() }),
  platforms: z.array(ConnectedPlatformShape),
  launches: z.array(
    z.object({
      at: z.string(),
      platformId: z.string(),
      kind: z.enum(['resource', 'deep-linking', 'review', 'refused']),
      refused: z.optional(Said),
      deploymentId: z.optional(z.string()),
    }),
  ),
  courses: z.array(
    z.object({
      id: z.string(),
      platformId: z.string(),
      title: z.string(),
      readable: z.boolean(),
      members: z.optional(z.number()),
      readAt: z.optional(z.string()),
    }),
  ),
  gradeCounts: z.object({ failed: z.number(), waiting: z.number(), sent: z.number() }),
  grades: z.array(
    z.object({
      id: z.string(),
      platformId: z.string(),
      status: z.enum(['waiting', 'sent', 'failed']),
      given: z.number(),
      sentAt: z.optional(z.string()),
      nextAt: z.optional(z.string()),
      problem: z.optional(Said),
    }),
  ),
});

export const RegistrationLinkShape = z.object({ url: z.string(), expiresAt: z.string() });
export const PlatformTestShape = z.object({
  ok: z.boolean(),
  keys: Said,
  token: Said,
  /** What the LMS grants besides launches, in words; none while it gives no token at all. */
  services: z.array(z.object({ service: z.string(), granted: z.boolean(), message: z.string() })),
});
export const RosterShape = z.object({
  courseId: z.string(),
  title: z.string(),
  fresh: z.array(z.object({ mail: z.string(), name: z.string() })),
  invited: z.number(),
  enrolled: z.number(),
  withoutMail: z.number(),
  staff: z.number(),
  left: z.number(),
});
export const RetriedShape = z.object({ retried: z.number() });

export const LinkAskedShape = z.object({
  platformName: z.string(),
  programmeName: z.string(),
  accountName: z.string(),
});
export const OwnLinksShape = z.object({
  links: z.array(
    z.object({
      id: z.string(),
      platformName: z.string(),
      accountName: z.string(),
      linkedAt: z.string(),
    }),
  ),
});

export type LmsWire = z.infer<typeof LmsShape>;
export type PlatformTestWire = z.infer<typeof PlatformTestShape>;
export type ConnectedPlatformWire = z.infer<typeof ConnectedPlatformShape>;
