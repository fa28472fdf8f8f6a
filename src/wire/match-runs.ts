import { z } from 'zod';
import { MatchRulesShape } from './explore.ts';

/** What a run may be asked with; nothing at all is fine. */
export const RunRequestShape = z
  .object({
    /** Chooses among equally good matchings; the same seed chooses the same again. */
    seed: z.int().min(0).max(4_294_967_295).optional(),
    /** As a preview showed them; what is absent is as the programme says. */
    rules: MatchRulesShape.optional(),
    /** Steps of computing after which the best result so far is taken, with its gap. */
    budget: z.int().min(0).max(1_000_000_000_000).optional(),
    /** A finished run, of whose pairs as many are kept as the best total allows. */
    keepRun: z.string().min(1).max(200).optional(),
    /** Whom to serve first, the most urgent class first; instead of `rules.priority`. */
    serveFirst: z
      .array(
        z
          .object({
            ids: z.array(z.string()).max(20_000).optional(),
            /** Everybody of these entities who wants to be mentored and is in no class before. */
            entities: z.array(z.string().trim().min(1).max(200)).max(200).optional(),
          })
          .strict(),
      )
      .max(20)
      .optional(),
  })
  .strict()
  .optional();

const PersonShape = z.object({ id: z.string(), name: z.string(), entity: z.string() });
const FiguresShape = z.object({
  /** Mentees with a mentor, in pairs and in circles. */
  pairs: z.number(),
  circles: z.number(),
  total: z.number(),
  /** The lowest score of a pair. */
  lowest: z.number().optional(),
  eligibleCouples: z.number(),
  unmatched: z.number(),
});

/** What a run is made of, and what can be done with it now. */
export const RunRecordShape = z.object({
  id: z.string(),
  status: z.enum(['queued', 'running', 'failed', 'proposed', 'published', 'superseded']),
  requestedAt: z.string(),
  startedAt: z.string().optional(),
  finishedAt: z.string().optional(),
  publishedAt: z.string().optional(),
  seed: z.number(),
  weights: z.record(z.string(), z.number()),
  /** All that can be asked of another run, as it was asked of this one. */
  rules: MatchRulesShape.required({ weights: true }),
  /** Steps, when the run was given a budget. */
  budget: z.number().optional(),
  solver: z.string().optional(),
  /** SHA-256 of what it was computed from, and until when that is kept. */
  snapshot: z.object({ sha256: z.string(), keptUntil: z.string() }).optional(),
  /** What the audit file is recognised by. */
  auditSha256: z.string().optional(),
  /** While proposals are being written; nobody sees them yet. */
  publishing: z.object({ staged: z.number(), of: z.number() }).optional(),
  /** People of the result to whom nothing could be proposed when it was published. */
  leftOut: z.number().optional(),
  /** Published, and nobody has answered yet. */
  mayUndo: z.boolean(),
});

/** Whom a mentee is with, and whether in a circle. */
const MentoringShape = z.object({
  mentor: PersonShape,
  score: z.number(),
  inCircle: z.boolean(),
});

export const RunComparisonShape = z.object({
  before: z.object({ id: z.string(), requestedAt: z.string(), figures: FiguresShape }),
  after: z.object({ id: z.string(), requestedAt: z.string(), figures: FiguresShape }),
  /** Mentees who have a mentor in `after` only, in `before` only, or another one. */
  gained: z.array(MentoringShape.extend({ mentee: PersonShape })),
  lost: z.array(MentoringShape.extend({ mentee: PersonShape })),
  changed: z.array(
    z.object({
      mentee: PersonShape,
      from: MentoringShape,
      to: MentoringShape,
    }),
  ),
  /** Mentees whose mentor is the same in both. */
  kept: z.number(),
  /** Mentors whose number of mentees differs. */
  loads: z.array(z.object({ mentor: PersonShape, before: z.number(), after: z.number() })),
  /** The rules by which the two differ, in the reader's language. */
  rules: z.array(
    z.object({ rule: z.string(), label: z.string(), before: z.string(), after: z.string() }),
  ),
  /** People that only `after`, or only `before`, was about. */
  joined: z.array(PersonShape),
  left: z.array(PersonShape),
});

export const ReplayShape = z.object({
  id: z.string(),
  /** Every byte computed anew is the one that was kept. */
  same: z.boolean(),
  sameResult: z.boolean(),
  sameCertificate: z.boolean(),
  sameAudit: z.boolean(),
});

/** The audit file itself: saved as it comes, docs/audit/check-audit.mjs checks it. */
export const AuditFileShape = z.object({
  format: z.literal('binome-audit'),
  version: z.literal(1),
  solver: z.string(),
  input: z.string(),
  seed: z.number(),
  weights: z.record(z.string(), z.number()),
  pairs: z.number(),
  total: z.number(),
  levels: z.number(),
  mentors: z
    .array(z.object({ id: z.string(), seats: z.number(), level: z.number(), price: z.number() }))
    .readonly(),
  mentees: z
    .array(
      z.object({
        id: z.string(),
        mentor: z.number().nullable(),
        bonus: z.number(),
        possible: z.array(z.number()).readonly(),
        scores: z.array(z.number()).readonly(),
      }),
    )
    .readonly(),
  locked: z
    .array(z.object({ mentorId: z.string(), menteeId: z.string(), score: z.number() }))
    .readonly(),
  sha256: z.string(),
});

export type RunRecordWire = z.infer<typeof RunRecordShape>;
export type RunComparisonWire = z.infer<typeof RunComparisonShape>;
