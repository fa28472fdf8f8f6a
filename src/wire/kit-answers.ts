import { z } from 'zod/mini';

/** Question id → index of the choice taken, the first being 0. Unknown ids count for nothing. */
const AnswersShape = z.record(
  z.string().check(z.maxLength(200)),
  z.int().check(z.gte(0), z.lte(100)),
);

export const PassingShape = z.strictObject({
  moment: z.enum(['before', 'after']),
  /** The version of the module that was shown. */
  version: z.int().check(z.gte(1)),
  answers: AnswersShape,
});

/** From 0 to 100, or a difference of two such; confidence is absent where none was stated. */
const ScoreShape = z.object({ confidence: z.optional(z.number()), knowledge: z.number() });

/** `reasons` tell the right answers, once the second passing was given. */
export const OwnResultShape = z.object({
  /** The version to answer: that of the first passing, once there is one. */
  version: z.number(),
  before: z.optional(ScoreShape),
  after: z.optional(ScoreShape),
  change: z.optional(ScoreShape),
  reasons: z.optional(
    z.array(z.object({ id: z.string(), right: z.number(), because: z.string() })),
  ),
});

/** The training path in the reader's language, without the right answers. */
export const TrainingShape = z.object({
  units: z.array(
    z.object({
      id: z.string(),
      version: z.number(),
      minutes: z.number(),
      title: z.string(),
      aim: z.string(),
      points: z.array(z.object({ title: z.string(), text: z.string() })),
      phrases: z.array(z.string()),
      practice: z.string(),
      pass: z.number(),
      check: z.array(z.object({ id: z.string(), ask: z.string(), choices: z.array(z.string()) })),
    }),
  ),
});

export type OwnResultWire = z.infer<typeof OwnResultShape>;
export type TrainingWire = z.infer<typeof TrainingShape>;
