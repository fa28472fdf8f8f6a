import { z } from 'zod';
import { PublicProfileShape, RhythmShape, SideShape } from './shapes.ts';

const PlaceShape = z.enum(['online', 'on-site', 'either']);
const ConfidenceShape = z.enum(['between-us', 'no-recording', 'no-quoting', 'ask-first']);
const AfterMissedShape = z.enum(['new-time-within-a-week', 'next-one-stands', 'pause-the-series']);

export const TermsShape = z
  .object({
    goals: z.string(),
    moduleIds: z.array(z.string()).max(50),
    rhythm: RhythmShape,
    sessionMinutes: z.number(),
    sessionCount: z.number(),
    place: PlaceShape,
    confidences: z.array(ConfidenceShape).max(10),
    afterMissed: AfterMissedShape,
  })
  .strict();

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
  inForce: z.number().optional(),
  history: z.array(VersionShape),
  mayChange: z.boolean(),
});

export const WriteAgreementShape = z
  .object({ terms: TermsShape, seen: z.number().int().min(0) })
  .strict();
export const SignAgreementShape = z.object({ version: z.number().int().min(1) }).strict();

export type TermsWire = z.infer<typeof TermsShape>;
export type AgreementWire = z.infer<typeof AgreementShape>;
