import { z } from 'zod/mini';
import { PublicProfileShape, RhythmShape, SideShape } from './shapes.ts';

const PlaceShape = z.enum(['online', 'on-site', 'either']);
const ConfidenceShape = z.enum(['between-us', 'no-recording', 'no-quoting', 'ask-first']);
const AfterMissedShape = z.enum(['new-time-within-a-week', 'next-one-stands', 'pause-the-series']);

export const TermsShape = z.strictObject({
  goals: z.string(),
  moduleIds: z.array(z.string()).check(z.maxLength(50)),
  rhythm: RhythmShape,
  sessionMinutes: z.number(),
  sessionCount: z.number(),
  place: PlaceShape,
  confidences: z.array(ConfidenceShape).check(z.maxLength(10)),
  afterMissed: AfterMissedShape,
});

const VersionShape = z.object({
  version: z.number(),
  terms: TermsShape,
  /** Whether I wrote it, or the other. */
  byMe: z.boolean(),
  at: z.string(),
});

export const AgreementShape = z.object({
  programmeId: z.string(),
  pairId: z.string(),
  side: SideShape,
  other: PublicProfileShape,
  /** 0 until something is written down; `terms` is then what to start from. */
  version: z.number(),
  terms: TermsShape,
  byMe: z.boolean(),
  signedByMe: z.boolean(),
  signedByOther: z.boolean(),
  /** The version both signed last: it governs the sessions until a newer one is signed. */
  inForce: z.optional(z.number()),
  history: z.array(VersionShape),
  mayChange: z.boolean(),
});

export const WriteAgreementShape = z.strictObject({
  terms: TermsShape,
  seen: z.int().check(z.gte(0)),
});
export const SignAgreementShape = z.strictObject({ version: z.int().check(z.gte(1)) });

export type TermsWire = z.infer<typeof TermsShape>;
export type AgreementWire = z.infer<typeof AgreementShape>;
