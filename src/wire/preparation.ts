import { z } from 'zod/mini';

const StepShape = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
/** The three criteria by which a mentor is chosen, each 1..4. */
export const OpinionShape = z.strictObject({
  mastery: StepShape,
  transmission: StepShape,
  posture: StepShape,
});

/** `seen`: what I had said before, null for nothing. */
export const SelfAssessmentShape = z.extend(OpinionShape, {
  seen: z.optional(z.nullable(OpinionShape)),
});

export const OwnPreparationShape = z.object({
  /** Whether the training must be complete before a proposal. */
  required: z.boolean(),
  selected: z.boolean(),
  selfAssessment: z.optional(OpinionShape),
  /** Units of the training that were passed. */
  passed: z.array(z.string()),
  trained: z.boolean(),
});

export const TrainingCheckShape = z.strictObject({
  unitId: z.string(),
  answers: z.record(z.string().check(z.maxLength(200)), z.int().check(z.gte(0), z.lte(100))),
});
export const TrainingCheckResultShape = z.object({
  right: z.number(),
  of: z.number(),
  passed: z.boolean(),
  /** The whole training is complete. */
  trained: z.boolean(),
});

/** In alphabetical order: a list to work through, never a ranking. */
export const MentorListShape = z.object({
  required: z.boolean(),
  units: z.number(),
  mentors: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      entity: z.string(),
      selfAssessment: z.optional(OpinionShape),
      managerOpinion: z.optional(OpinionShape),
      /** Which manager gave their opinion or selected last. */
      judgedBy: z.optional(z.string()),
      selected: z.boolean(),
      unitsPassed: z.number(),
      trained: z.boolean(),
    }),
  ),
});

export const SelectionShape = z.strictObject({
  participantId: z.string(),
  opinion: z.optional(OpinionShape),
  selected: z.boolean(),
  /** A training taken outside Binôme counts as complete. */
  trainedElsewhere: z.optional(z.boolean()),
  /** What stood when it was begun. */
  seen: z.optional(z.strictObject({ opinion: z.nullable(OpinionShape), selected: z.boolean() })),
});

export type MentorListWire = z.infer<typeof MentorListShape>;
