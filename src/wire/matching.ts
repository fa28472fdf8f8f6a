import { z } from 'zod/mini';
import { HalfDayShape, LabelShape } from './shapes.ts';

export const RunStatusShape = z.enum([
  'queued',
  'running',
  'failed',
  'proposed',
  'published',
  'superseded',
]);

const PersonInRun = z.object({
  id: z.string(),
  name: z.string(),
  entity: z.string(),
  site: z.string(),
});

export const ScorePartShape = z.object({
  part: z.string(),
  label: z.string(),
  points: z.number(),
  of: z.number(),
});

const PairInRun = z.object({
  mentor: PersonInRun,
  mentee: PersonInRun,
  score: z.number(),
  parts: z.array(ScorePartShape),
  /** Why these two, in the reader's language. */
  reason: z.string(),
  topics: z.array(LabelShape),
});

export const MatchRunShape = z.object({
  id: z.string(),
  status: RunStatusShape,
  requestedAt: z.string(),
  finishedAt: z.optional(z.string()),
  publishedAt: z.optional(z.string()),
  cause: z.optional(z.string()),
  /** Absent until the run has finished. */
  result: z.optional(
    z.object({
      volunteers: z.number(),
      mentors: z.number(),
      mentees: z.number(),
      cardinality: z.number(),
      total: z.number(),
      eligibleCouples: z.number(),
      /** One-to-one. */
      pairs: z.array(PairInRun),
      /** When the rules ask for circles: one mentor, several mentees. */
      circles: z.optional(
        z.array(
          z.object({
            mentor: PersonInRun,
            /** What the mentor offers and every member wants. */
            topics: z.array(LabelShape),
            /** Common to the whole circle; there may be none. */
            languages: z.array(z.object({ code: z.string(), name: z.string() })),
            halfDays: z.array(HalfDayShape),
            /** The three in the reader's language. */
            sentences: z.array(z.string()),
            members: z.array(PairInRun),
          }),
        ),
      ),
      /** The lowest score of a pair or a member, if there is any. */
      lowest: z.optional(z.number()),
      /** What the run strove for, in the order in which one goes before the next. */
      aims: z.array(z.object({ aim: z.string(), label: z.string() })),
      /** How far from the optimum the result may be; all 0 unless a budget ran out. */
      gap: z.object({ mentees: z.number(), ranks: z.number(), points: z.number() }),
      /** Every aim is proven reached, and the certificate was checked. */
      verified: z.boolean(),
      /** When the rules name existing pairs. */
      kept: z.optional(
        z.object({
          existing: z.number(),
          kept: z.number(),
          lost: z.array(
            z.object({
              mentor: PersonInRun,
              mentee: PersonInRun,
              status: z.enum(['impossible', 'priced', 'unpriced']),
              /** What keeping it would cost: mentees, points, other pairs; below 0, bring. */
              cost: z.optional(
                z.object({ mentees: z.number(), points: z.number(), others: z.number() }),
              ),
              sentence: z.string(),
            }),
          ),
        }),
      ),
      /** Proof, gap, lowest and kept in the reader's language. */
      sentences: z.array(z.string()),
      unmatched: z.array(
        z.object({
          person: PersonInRun,
          role: z.enum(['mentor', 'mentee', 'both']),
          code: z.string(),
          reason: z.string(),
          remedy: z.string(),
        }),
      ),
      topics: z.array(
        z.object({
          id: z.string(),
          label: LabelShape,
          /** Seats of mentors who offer it; people who want it; pairs that share it. */
          offered: z.number(),
          wanted: z.number(),
          matched: z.number(),
        }),
      ),
    }),
  ),
});

export const MatchRunListShape = z.object({
  runs: z.array(
    z.object({
      id: z.string(),
      status: RunStatusShape,
      requestedAt: z.string(),
      pairs: z.optional(z.number()),
      total: z.optional(z.number()),
      /** The rules by which it differs from the finished run before it, in the reader's language. */
      changes: z.optional(z.array(z.string())),
    }),
  ),
});

export type MatchRunWire = z.infer<typeof MatchRunShape>;
export type MatchRunListWire = z.infer<typeof MatchRunListShape>;
