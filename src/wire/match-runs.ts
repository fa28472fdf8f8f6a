import { z } from 'zod/mini';
import { MatchRulesShape } from './explore.ts';

/** What a run may be asked with; nothing at all is fine. */
export const RunRequestShape = z.optional(
  z.strictObject({
    /** Chooses among equally good matchings; the same seed chooses the same again. */
    seed: z.optional(z.int().check(z.gte(0), z.lte(4_294_967_295))),
    /** As a preview showed them; what is absent is as the programme says. */
    rules: z.optional(MatchRulesShape),
    /** Steps of computing after which the best result so far is taken, with its gap. */
    budget: z.optional(z.int().check(z.gte(0), z.lte(1_000_000_000_000))),
    /** A finished run, of whose pairs as many are kept as the best total allows. */
    keepRun: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
    /** The newest run that the asker knows: after a newer one, which may have other rules, nothing is started. */
    seen: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
    /** Whom to serve first, the most urgent class first; instead of `rules.priority`. */
    serveFirst: z.optional(
      z
        .array(
          z.strictObject({
            ids: z.optional(z.array(z.string()).check(z.maxLength(20_000))),
            /** Everybody of these entities who wants to be mentored and is in no class before. */
            entities: z.optional(
              z
                .array(z.string().check(z.trim(), z.minLength(1), z.maxLength(200)))
                .check(z.maxLength(200)),
            ),
          }),
        )
        .check(z.maxLength(20)),
    ),
  }),
);

const PersonShape = z.object({ id: z.string(), name: z.string(), entity: z.string() });
const FiguresShape = z.object({
  /** Mentees with a mentor, in pairs and in circles. */
  pairs: z.number(),
  circles: z.number(),
  total: z.number(),
  /** The lowest score of a pair. */
  lowest: z.optional(z.number()),
  eligibleCouples: z.number(),
  unmatched: z.number(),
});

/** What a run is made of, and what can be done with it now. */
export const RunRecordShape = z.object({
  id: z.string(),
  status: z.enum(['queued', 'running', 'failed', 'proposed', 'published', 'superseded']),
  requestedAt: z.string(),
  startedAt: z.optional(z.string()),
  finishedAt: z.optional(z.string()),
  publishedAt: z.optional(z.string()),
  seed: z.number(),
  weights: z.record(z.string(), z.number()),
  /** All that can be asked of another run, as it was asked of this one. */
  rules: z.required(MatchRulesShape, { weights: true }),
  /** Steps, when the run was given a budget. */
  budget: z.optional(z.number()),
  solver: z.optional(z.string()),
  /** SHA-256 of what it was computed from, and until when that is kept. */
  snapshot: z.optional(z.object({ sha256: z.string(), keptUntil: z.string() })),
  /** What the audit file is recognised by. */
  auditSha256: z.optional(z.string()),
  /** While proposals are being written; nobody sees them yet. */
  publishing: z.optional(z.object({ staged: z.number(), of: z.number() })),
  /** People of the result to whom nothing could be proposed when it was published. */
  leftOut: z.optional(z.number()),
  /** Published, and nobody has answered yet. */
  mayUndo: z.boolean(),
});

/** Whom a mentee is with, and whether in a circle. */
const MentoringShape = z.object({
  mentor: PersonShape,
  score: z.number(),
  inCircle: z.boolean(),
});

const MovedShape = z.extend(PersonShape, { wasEnrolled: z.optional(z.boolean()) });

export const RunComparisonShape = z.object({
  before: z.object({ id: z.string(), requestedAt: z.string(), figures: FiguresShape }),
  after: z.object({ id: z.string(), requestedAt: z.string(), figures: FiguresShape }),
  /** Mentees who have a mentor in `after` only, lose theirs and wait for one, or have another one. */
  gained: z.array(z.extend(MentoringShape, { mentee: PersonShape })),
  lost: z.array(z.extend(MentoringShape, { mentee: PersonShape })),
  changed: z.array(
    z.object({
      mentee: PersonShape,
      from: MentoringShape,
      to: MentoringShape,
    }),
  ),
  /** Mentees whose mentor is the same in both. */
  kept: z.number(),
  /** Mentees who were given a pair or a proposal between the two. */
  settled: z.number(),
  /** Mentors of both whose number of mentees differs, those they had already counted. */
  loads: z.array(z.object({ mentor: PersonShape, before: z.number(), after: z.number() })),
  /** The rules by which the two differ, in the reader's language. */
  rules: z.array(
    z.object({ rule: z.string(), label: z.string(), before: z.string(), after: z.string() }),
  ),
  /** People that only `after`, or only `before`, was about, and whether they were enrolled all the same. */
  joined: z.array(MovedShape),
  left: z.array(MovedShape),
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
  mentors: z.readonly(
    z.array(z.object({ id: z.string(), seats: z.number(), level: z.number(), price: z.number() })),
  ),
  mentees: z.readonly(
    z.array(
      z.object({
        id: z.string(),
        mentor: z.nullable(z.number()),
        bonus: z.number(),
        possible: z.readonly(z.array(z.number())),
        scores: z.readonly(z.array(z.number())),
      }),
    ),
  ),
  locked: z.readonly(
    z.array(z.object({ mentorId: z.string(), menteeId: z.string(), score: z.number() })),
  ),
  sha256: z.string(),
});

export type RunRecordWire = z.infer<typeof RunRecordShape>;
export type RunComparisonWire = z.infer<typeof RunComparisonShape>;
