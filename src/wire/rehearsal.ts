import { z } from 'zod/mini';

/** Null where there is nothing to count, such as the mean score of no pair. */
const FigureShape = z.nullable(z.number());

export const RehearsalShape = z.object({
  mentees: z.number(),
  mentors: z.number(),
  seats: z.number(),
  eligibleCouples: z.number(),
  /** How many lots were drawn for `random`. */
  draws: z.number(),
  /** The columns of the table, and what each way to pair is, in the reader's language. */
  methods: z.array(
    z.object({
      method: z.enum(['optimal', 'greedy', 'random', 'stable']),
      label: z.string(),
      about: z.string(),
    }),
  ),
  /** The rows of the table, in the order in which they are shown. */
  measures: z.array(
    z.object({
      measure: z.enum([
        'matched',
        'total',
        'mean',
        'worst',
        'acrossEntities',
        'acrossSites',
        'regrets',
      ]),
      label: z.string(),
      /** What the measure counts, where its name does not say. */
      about: z.optional(z.string()),
      /** The most there could be, where that is known. */
      outOf: z.optional(z.number()),
      optimal: FigureShape,
      greedy: FigureShape,
      stable: FigureShape,
      /** Over the draws; null where no draw has a figure. */
      random: z.nullable(
        z.object({
          mean: z.number(),
          deviation: z.number(),
          least: z.number(),
          most: z.number(),
        }),
      ),
    }),
  ),
});

export type RehearsalWire = z.infer<typeof RehearsalShape>;
