import { z } from 'zod/mini';
import { ScorePartShape } from './matching.ts';
import { HalfDayShape, LabelShape } from './shapes.ts';

const RunPersonShape = z.object({
  id: z.string(),
  name: z.string(),
  entity: z.string(),
  site: z.string(),
});

const CoupleShape = z.strictObject({ mentorId: z.string(), menteeId: z.string() });

/** What a change would do against the run, person by person; exact, by solving again. */
export const EffectShape = z.object({
  /** Mentees with a mentor, and points of the total score: more, or below 0 fewer. */
  mentees: z.number(),
  points: z.number(),
  /** Mentees who would lose their mentor and have none; who would find one; who would change. */
  lose: z.array(RunPersonShape),
  gain: z.array(RunPersonShape),
  change: z.array(z.object({ mentee: RunPersonShape, from: RunPersonShape, to: RunPersonShape })),
  /** Mentors who would have nobody any more; who would begin to mentor. */
  idle: z.array(RunPersonShape),
  busy: z.array(RunPersonShape),
  /** All of this in the reader's language; the first sentence is the price. */
  sentences: z.array(z.string()),
});

const ObstacleShape = z.object({ code: z.string(), sentence: z.string() });

/** Why two people are a pair in a run, cannot be one, or what it would cost. */
export const CoupleAnswerShape = z.object({
  mentor: RunPersonShape,
  mentee: RunPersonShape,
  verdict: z.enum(['paired', 'impossible', 'locked_out', 'possible']),
  /** The answer in the reader's language, whatever the verdict. */
  sentences: z.array(z.string()),
  /** `impossible`: everything that forbids it, never who asked to be kept apart. */
  obstacles: z.array(ObstacleShape),
  /** `paired` and `possible`. */
  score: z.optional(z.number()),
  parts: z.optional(z.array(ScorePartShape)),
  /** Why these two, as each of the three would read it. */
  why: z.optional(z.object({ manager: z.string(), mentor: z.string(), mentee: z.string() })),
  /** `possible`: what pairing them would change. */
  effect: z.optional(EffectShape),
});

/** What would give somebody without a pair one: the fewest changes that were found first, each verified by solving again. */
export const RemediesShape = z.object({
  person: RunPersonShape,
  role: z.enum(['mentor', 'mentee', 'both']),
  reason: z.string(),
  /** Never empty. */
  remedies: z.array(
    z.object({
      /** The side on which the person would be in a pair. */
      as: z.enum(['mentor', 'mentee']),
      changes: z.array(
        z.object({
          kind: z.enum(['half_day', 'format', 'seat', 'want', 'offer', 'language', 'role']),
          who: RunPersonShape,
          /** Asked of the person themselves, rather than of somebody else. */
          own: z.boolean(),
          sentence: z.string(),
        }),
      ),
      /** Somebody to find, when no small change of answers is enough. */
      recruit: z.optional(
        z.object({
          role: z.enum(['mentor', 'mentee']),
          topics: z.array(z.object({ id: z.string(), label: LabelShape })),
          languages: z.array(z.object({ code: z.string(), name: z.string() })),
          halfDays: z.array(HalfDayShape),
          /** More people to be mentored who are needed to make a circle; 0 for a pair. */
          companions: z.number(),
        }),
      ),
      /** Everybody who is in a pair stays in one. */
      harmless: z.boolean(),
      /** The remedy, who changes mentor for it, and the pair to lock so that the place is theirs. */
      sentences: z.array(z.string()),
      effect: EffectShape,
    }),
  ),
});

const GAIN = { pairs: z.number(), points: z.number(), sentence: z.string() };

/** What is scarce: the data of a recruitment page. Lists are in order of effect. */
export const RecruitmentShape = z.object({
  /** Of each mentor who is not there yet, in all figures below. */
  seats: z.number(),
  pairs: z.number(),
  /** People who want to be mentored and have no mentor. */
  waiting: z.number(),
  /** Supply and demand, the largest shortage first. */
  topics: z.array(
    z.object({
      id: z.string(),
      label: LabelShape,
      wanted: z.number(),
      mentors: z.number(),
      offered: z.number(),
      matched: z.number(),
      short: z.number(),
      sentence: z.string(),
    }),
  ),
  /** Mentors worth looking for: a topic, a language, a half-day or the two of one day. */
  mentors: z.array(
    z.object({
      topics: z.array(z.object({ id: z.string(), label: LabelShape })),
      languages: z.array(z.object({ code: z.string(), name: z.string() })),
      halfDays: z.array(HalfDayShape),
      ...GAIN,
    }),
  ),
  /** Shadow prices: one more mentor who suits everybody in all but this one answer. */
  oneMore: z.object({
    topics: z.array(z.object({ id: z.string(), label: LabelShape, ...GAIN })),
    languages: z.array(z.object({ code: z.string(), name: z.string(), ...GAIN })),
    halfDays: z.array(z.object({ halfDay: HalfDayShape, ...GAIN })),
    sites: z.array(z.object({ site: z.string(), ...GAIN })),
  }),
});

/** A mentor who is not there yet, to be priced. */
export const NewcomerShape = z.strictObject({
  topics: z.array(z.string()).check(z.minLength(1), z.maxLength(60)),
  languages: z.array(z.string()).check(z.minLength(1), z.maxLength(20)),
  halfDays: z.array(HalfDayShape).check(z.minLength(1)),
  site: z.optional(z.string().check(z.maxLength(200))),
  seats: z.int().check(z.gte(1), z.lte(3)),
});

export const NewcomerAnswerShape = z.object({ sentence: z.string(), effect: EffectShape });

const WeightShape = z.int().check(z.gte(0), z.lte(1_000_000));

/** Rules to match by; what is absent stays as it is, a list replaces the list that was. */
export const MatchRulesShape = z.strictObject({
  weights: z.optional(
    z.strictObject({
      wantedTopics: WeightShape,
      inReturn: WeightShape,
      distance: WeightShape,
      availability: WeightShape,
      language: WeightShape,
      site: WeightShape,
    }),
  ),
  locked: z.optional(z.array(CoupleShape).check(z.maxLength(20_000))),
  forbidden: z.optional(z.array(CoupleShape).check(z.maxLength(20_000))),
  floor: z.optional(z.int().check(z.gte(0), z.lte(1000))),
  /** Ids of mentees, the most urgent class first. */
  priority: z.optional(z.array(z.array(z.string())).check(z.maxLength(20))),
  raiseLowest: z.optional(z.boolean()),
  /** Existing pairs, of which as many stay as the best total allows. */
  keep: z.optional(z.array(CoupleShape).check(z.maxLength(20_000))),
  circles: z.optional(
    z.strictObject({ min: z.int().check(z.gte(1)), max: z.int().check(z.gte(1)) }),
  ),
});

export const RulesPreviewShape = z.object({
  possible: z.boolean(),
  /** The price, or why nothing can be matched by these rules. */
  sentences: z.array(z.string()),
  /** Of the run, and when possible of what these rules would give. */
  now: z.object({ pairs: z.number(), total: z.number() }),
  then: z.optional(z.object({ pairs: z.number(), total: z.number() })),
  effect: z.optional(EffectShape),
  /** Locked couples that cannot be pairs. */
  locks: z.array(
    z.object({
      mentor: RunPersonShape,
      mentee: RunPersonShape,
      obstacles: z.array(ObstacleShape),
    }),
  ),
});

export type EffectWire = z.infer<typeof EffectShape>;
export type CoupleAnswerWire = z.infer<typeof CoupleAnswerShape>;
export type RemediesWire = z.infer<typeof RemediesShape>;
export type RecruitmentWire = z.infer<typeof RecruitmentShape>;
export type RulesPreviewWire = z.infer<typeof RulesPreviewShape>;
