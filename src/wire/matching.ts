import { z } from 'zod';
import { LabelShape } from './shapes.ts';

const RunStatusShape = z.enum([
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
  finishedAt: z.string().optional(),
  publishedAt: z.string().optional(),
  cause: z.string().optional(),
  /** Absent until the run has finished. */
  result: z
    .object({
      volunteers: z.number(),
      mentors: z.number(),
      mentees: z.number(),
      cardinality: z.number(),
      total: z.number(),
      eligibleCouples: z.number(),
      /** One-to-one. */
      pairs: z.array(PairInRun),
      /** When the rules ask for circles: one mentor, several mentees. */
      circles: z
        .array(
          z.object({
            mentor: PersonInRun,
            /** What the mentor offers and every member wants. */
            topics: z.array(LabelShape),
            members: z.array(PairInRun),
          }),
        )
        .optional(),
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
    })
    .optional(),
});

export const MatchRunListShape = z.object({
  runs: z.array(
    z.object({
      id: z.string(),
      status: RunStatusShape,
      requestedAt: z.string(),
      pairs: z.number().optional(),
      total: z.number().optional(),
    }),
  ),
});

export type MatchRunWire = z.infer<typeof MatchRunShape>;
export type MatchRunListWire = z.infer<typeof MatchRunListShape>;
