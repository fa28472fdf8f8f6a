import { z } from 'zod';
import { LabelShape } from './shapes.ts';

const ShareShape = z.enum(['dates', 'goals']);
const PersonShape = z.object({ name: z.string(), mail: z.string() });

/** Who coaches a pair, as one of the two sees it; `none` when nobody is named. */
export const PairCoachShape = z.object({
  state: z.enum(['none', 'to-agree', 'waiting-for-other', 'invited', 'accepted']),
  /** The naming that is shown, and the only one that is agreed to. */
  version: z.number(),
  coach: PersonShape.optional(),
  /** Whom the programme suggests. */
  standing: PersonShape.optional(),
  shares: z.array(ShareShape),
  /** Sessions whose notes the coach is shown. */
  shown: z.array(z.object({ sessionId: z.string(), number: z.number() })),
  mayName: z.boolean(),
});

export const NameCoachShape = z
  .object({ mail: z.string().max(320), name: z.string().max(120) })
  .strict();
export const AgreeToCoachShape = z.object({ version: z.number().int().min(1) }).strict();
export const SharesShape = z.object({ shares: z.array(ShareShape).max(2) }).strict();

export const AnswerCoachingShape = z
  .object({ version: z.number().int().min(1), accepted: z.boolean() })
  .strict();

/** What a coach sees: who the two are, and what they share. Nothing else exists here. */
export const CoachingShape = z.object({
  pairs: z.array(
    z.object({
      programmeId: z.string(),
      programmeName: z.string(),
      pairId: z.string(),
      people: z.array(z.string()),
      state: z.enum(['invited', 'accepted']),
      version: z.number(),
      goals: z.object({ text: z.string(), modules: z.array(LabelShape) }).optional(),
      sessions: z
        .array(
          z.object({
            number: z.number(),
            of: z.number(),
            startsAt: z.string(),
            minutes: z.number(),
          }),
        )
        .optional(),
      notes: z.array(
        z.object({
          number: z.number(),
          text: z.string(),
          actions: z.array(z.object({ text: z.string(), who: z.string(), done: z.boolean() })),
        }),
      ),
    }),
  ),
});

export const StandingCoachShape = z.object({ coach: PersonShape.nullable() });
export const OfferCoachShape = z.object({ coach: NameCoachShape.nullable() }).strict();

export type PairCoachWire = z.infer<typeof PairCoachShape>;
export type CoachingWire = z.infer<typeof CoachingShape>;
