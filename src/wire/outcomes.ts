import { z } from 'zod/mini';

const BeforeAfterShape = z.object({ before: z.number(), after: z.number() });

/** Means of at least five people, from 0 to 100. */
const SkillMeansShape = z.object({
  people: z.number(),
  knowledge: BeforeAfterShape,
  confidence: z.optional(BeforeAfterShape),
});

/** What the programme has brought: what people know and feel able to do, and who met whom. */
export const OutcomesShape = z.object({
  skill: z.object({
    /** Absent when fewer than five people answered both times. */
    overall: z.optional(SkillMeansShape),
    modules: z.array(z.extend(SkillMeansShape, { moduleId: z.string(), title: z.string() })),
    /** Modules whose figures stay hidden, so that nobody is recognised. */
    hidden: z.number(),
  }),
  /** Pairs between two entities, most first. */
  links: z.array(z.object({ entities: z.tuple([z.string(), z.string()]), pairs: z.number() })),
});

export type OutcomesWire = z.infer<typeof OutcomesShape>;
