import { z } from 'zod/mini';
import { LabelShape } from './shapes.ts';

const ShareShape = z.enum(['dates', 'goals']);
const PersonShape = z.object({ name: z.string(), mail: z.string() });

/** Who coaches a pair, as one of the two sees it; `none` when nobody is named. */
export const PairCoachShape = z.object({
  state: z.enum(['none', 'to-agree', 'waiting-for-other', 'invited', 'accepted']),
  /** The naming that is shown, and the only one that is agreed to. */
  version: z.number(),
  coach: z.optional(PersonShape),
  /** Whom the programme suggests. */
  standing: z.optional(PersonShape),
  shares: z.array(ShareShape),
  /** Sessions whose notes the coach is shown. */
  shown: z.array(z.object({ sessionId: z.string(), number: z.number() })),
  mayName: z.boolean(),
  /** A coaching that I ended or said no to, and until when I may take that back. */
  ended: z.optional(
    z.object({
      what: z.enum(['withdrew', 'refused', 'ended']),
      name: z.string(),
      version: z.number(),
      until: z.string(),
    }),
  ),
});

export const NameCoachShape = z.strictObject({
  mail: z.string().check(z.maxLength(320)),
  name: z.string().check(z.maxLength(120)),
});
export const AgreeToCoachShape = z.strictObject({ version: z.int().check(z.gte(1)) });
export const ResumeCoachingShape = z.strictObject({ version: z.int().check(z.gte(1)) });
export const SharesShape = z.strictObject({ shares: z.array(ShareShape).check(z.maxLength(2)) });

export const AnswerCoachingShape = z.strictObject({
  version: z.int().check(z.gte(1)),
  accepted: z.boolean(),
});

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
      goals: z.optional(z.object({ text: z.string(), modules: z.array(LabelShape) })),
      sessions: z.optional(
        z.array(
          z.object({
            number: z.number(),
            of: z.number(),
            startsAt: z.string(),
            minutes: z.number(),
          }),
        ),
      ),
      notes: z.array(
        z.object({
          number: z.number(),
          text: z.string(),
          actions: z.array(z.object({ text: z.string(), who: z.string(), done: z.boolean() })),
        }),
      ),
    }),
  ),
  /** Pairs that I turned down or left, and until when I may take that back. */
  left: z.array(
    z.object({
      programmeId: z.string(),
      pairId: z.string(),
      people: z.array(z.string()),
      what: z.enum(['declined', 'left']),
      version: z.number(),
      until: z.string(),
    }),
  ),
});

export const StandingCoachShape = z.object({ coach: z.nullable(PersonShape) });
/** `seen`: the coach who stood there to begin with, null for none. */
export const OfferCoachShape = z.strictObject({
  coach: z.nullable(NameCoachShape),
  seen: z.optional(z.nullable(NameCoachShape)),
});

export type PairCoachWire = z.infer<typeof PairCoachShape>;
export type CoachingWire = z.infer<typeof CoachingShape>;
