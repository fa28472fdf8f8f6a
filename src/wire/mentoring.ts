import { z } from 'zod/mini';
import {
  HalfDayShape,
  LabelShape,
  PublicProfileShape,
  RhythmShape,
  SideShape,
  SlotShape,
} from './shapes.ts';
import { ScorePartShape } from './matching.ts';

export const SessionStatusShape = z.enum([
  'proposed',
  'planned',
  'prepared',
  'held',
  'missed',
  'cancelled',
]);

export const SessionShape = z.object({
  id: z.string(),
  pairId: z.string(),
  number: z.number(),
  of: z.number(),
  status: SessionStatusShape,
  startsAt: z.string(),
  minutes: z.number(),
  topic: z.optional(LabelShape),
  /** The module of the kit that the agreement gives this session, in the version it keeps. */
  moduleId: z.optional(z.string()),
  moduleVersion: z.optional(z.number()),
  /** Whether I lead: the mentor does, unless the two swapped their roles. */
  leads: z.boolean(),
  mineToConfirm: z.boolean(),
  icsUrl: z.optional(z.string()),
  /** Where to join the online meeting, once both have confirmed and one was made. */
  joinUrl: z.optional(z.string()),
  /**
   * What my calendar lacks, where calendars are there: an event with a Teams meeting (`missing`), the
   * session's new time (`behind`), or the end of one that was cancelled (`over`).
   */
  calendar: z.optional(z.enum(['missing', 'behind', 'over'])),
  /** Why a meeting that was asked for was not made. */
  noMeeting: z.optional(z.enum(['refused', 'unavailable'])),
  /** My own feedback, nobody else's. */
  myFeedback: z.optional(
    z.object({
      tookPlace: z.boolean(),
      rating: z.optional(z.number()),
      line: z.optional(z.string()),
    }),
  ),
  /** Over, and I have said nothing yet. */
  feedbackDue: z.boolean(),
  /** Cancelled from my side, and it may still be taken back. */
  mayUndo: z.optional(z.boolean()),
});

export const MyPairShape = z.object({
  programmeId: z.string(),
  programmeName: z.string(),
  pairId: z.string(),
  side: SideShape,
  other: PublicProfileShape,
  /** In a circle: the other members, once I have joined it; absent outside a circle. */
  circle: z.optional(z.array(PublicProfileShape)),
  state: z.enum(['open', 'waiting-for-other', 'declined-by-me', 'closed', 'paired']),
  status: z.enum(['proposed', 'declined', 'accepted', 'active', 'paused', 'completed', 'ended']),
  reason: z.string(),
  parts: z.array(ScorePartShape),
  sharedTopics: z.array(LabelShape),
  topicsInReturn: z.array(LabelShape),
  sharedLanguages: z.array(z.string()),
  sharedHalfDays: z.array(HalfDayShape),
  rhythm: RhythmShape,
  sessionMinutes: z.number(),
  sessionCount: z.number(),
  sessions: z.array(SessionShape),
  /** What the other hopes for in return, in their own words. */
  hopes: z.optional(z.string()),
  /** Modules in the order that both signed. */
  moduleIds: z.array(z.string()),
  agreement: z.enum(['none', 'mine-to-sign', 'theirs-to-sign', 'signed']),
  /** What I did that ended it and may still take back: my no, or that I left. */
  undo: z.optional(z.object({ what: z.enum(['decline', 'leave']), until: z.string() })),
});

export const MyMentoringShape = z.object({
  pairs: z.array(MyPairShape),
  /** Enrolments without a pair yet, so that nobody wonders. */
  waiting: z.array(
    z.object({
      programmeId: z.string(),
      programmeName: z.string(),
      asMentor: z.boolean(),
      /** The programme asks its mentors to finish their training first, and I have not. */
      mustTrain: z.optional(z.literal(true)),
      /** The programme was put away: no proposal comes any more. */
      isOver: z.optional(z.literal(true)),
    }),
  ),
  /** Programmes that asked me to take part, and that I have not answered. */
  invited: z.array(z.object({ programmeId: z.string(), programmeName: z.string() })),
  /** Only a mentee may name one. */
  delegates: z.array(
    z.object({ programmeId: z.string(), programmeName: z.string(), mail: z.optional(z.string()) }),
  ),
});

/** What an assistant sees: who, when, how long. No topic, note or feedback exists here. */
export const PlanningShape = z.object({
  people: z.array(
    z.object({
      programmeId: z.string(),
      pairId: z.string(),
      executive: z.string(),
      other: z.string(),
      minutes: z.number(),
      sessions: z.array(
        z.object({
          id: z.string(),
          number: z.number(),
          of: z.number(),
          status: SessionStatusShape,
          startsAt: z.string(),
          minutes: z.number(),
          mineToConfirm: z.boolean(),
          icsUrl: z.optional(z.string()),
        }),
      ),
      /** Whether a session may be planned now. */
      mayPlan: z.boolean(),
      /** The session that was cancelled for the executive, while that may be taken back. */
      cancelled: z.optional(z.object({ id: z.string(), startsAt: z.string() })),
    }),
  ),
});

export const AnswerShape = z.strictObject({
  answer: z.enum(['accepted', 'declined']),
  /** Private: only the person who writes it reads it. */
  reason: z.optional(z.string().check(z.maxLength(600))),
});

/** The session as it was on screen: another one that took its place meanwhile is not changed. */
const SeenSessionShape = z.strictObject({
  startsAt: z.string(),
  status: z.optional(SessionStatusShape),
});

/**
 * Either a moment in UTC (a slot that was offered) or a local date and time in my time zone. `free`:
 * not while one of the two has another session, which is said instead.
 */
export const PlanShape = z.strictObject({
  startsAt: z.optional(z.string()),
  local: z.optional(z.string()),
  free: z.optional(z.boolean()),
});
export const MoveShape = z.extend(PlanShape, { seen: z.optional(SeenSessionShape) });
export const CancellationShape = z.optional(z.strictObject({ seen: z.optional(SeenSessionShape) }));

/** The time that was shown: another one that took its place meanwhile is not confirmed. */
export const ConfirmationShape = z.strictObject({ startsAt: z.optional(z.string()) });

export const FeedbackShape = z.strictObject({
  tookPlace: z.boolean(),
  rating: z.optional(z.int().check(z.gte(1), z.lte(5))),
  line: z.optional(z.string().check(z.maxLength(600))),
  /** What I had said before, null for nothing. */
  seen: z.optional(
    z.nullable(
      z.strictObject({
        tookPlace: z.boolean(),
        rating: z.optional(z.number()),
        line: z.optional(z.string()),
      }),
    ),
  ),
});

/** `seen`: who had been named before, null for nobody. */
export const DelegateShape = z.strictObject({
  mail: z.nullable(z.string()),
  seen: z.optional(z.nullable(z.string())),
});
/**
 * `by`: whether calendars were asked, or only what both stated when they signed up. `clocks`: whoever else
 * is to come and lives in another time zone than I do, so that nobody is asked for the middle of a night.
 */
export const SlotListShape = z.object({
  slots: z.array(SlotShape),
  clocks: z.array(z.object({ name: z.string(), timeZone: z.string() })),
  by: z.enum(['calendars', 'stated']),
});

export type ClockWire = z.infer<typeof SlotListShape>['clocks'][number];
export type SessionWire = z.infer<typeof SessionShape>;
export type MyPairWire = z.infer<typeof MyPairShape>;
export type MyMentoringWire = z.infer<typeof MyMentoringShape>;
export type AnswerWire = z.infer<typeof AnswerShape>;
export type PlanWire = z.infer<typeof PlanShape>;
export type MoveWire = z.infer<typeof MoveShape>;
export type FeedbackWire = z.infer<typeof FeedbackShape>;
