import { z } from 'zod';

const StepShape = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
/** The three criteria by which a mentor is chosen, each 1..4. */
export const OpinionShape = z
  .object({ mastery: StepShape, transmission: StepShape, posture: StepShape })
  .strict();

export const OwnPreparationShape = z.object({
  /** Whether the training must be complete before a proposal. */
  required: z.boolean(),
  selected: z.boolean(),
  selfAssessment: OpinionShape.optional(),
  /** Units of the training that were passed. */
  passed: z.array(z.string()),
  trained: z.boolean(),
});

export const TrainingCheckShape = z
  .object({
    unitId: z.string(),
    answers: z.record(z.string().max(200), z.number().int().min(0).max(100)),
  })
  .strict();
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
      selfAssessment: OpinionShape.optional(),
      managerOpinion: OpinionShape.optional(),
      selected: z.boolean(),
      unitsPassed: z.number(),
      trained: z.boolean(),
    }),
  ),
});

export const SelectionShape = z
  .object({
    participantId: z.string(),
    opinion: OpinionShape.optional(),
    selected: z.boolean(),
    /** A training taken outside Binôme counts as complete. */
    trainedElsewhere: z.boolean().optional(),
  })
  .strict();

export type MentorListWire = z.infer<typeof MentorListShape>;
