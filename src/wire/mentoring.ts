import { z } from 'zod';
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
  topic: LabelShape.optional(),
  /** The module of the kit that the agreement gives this session, in the version it keeps. */
  moduleId: z.string().optional(),
  moduleVersion: z.number().optional(),
  /** Whether I lead: the mentor does, unless the two swapped their roles. */
  leads: z.boolean(),
  mineToConfirm: z.boolean(),
  icsUrl: z.string().optional(),
  /** Where to join the online meeting, once both have confirmed and one was made. */
  joinUrl: z.string().optional(),
  /**
   * What my calendar lacks, where calendars are there: an event with a Teams meeting (`missing`), the
   * session's new time (`behind`), or the end of one that was cancelled (`over`).
   */
  calendar: z.enum(['missing', 'behind', 'over']).optional(),
  /** Why a meeting that was asked for was not made. */
  noMeeting: z.enum(['refused', 'unavailable']).optional(),
  /** My own feedback, nobody else's. */
  myFeedback: z
    .object({ tookPlace: z.boolean(), rating: z.number().optional(), line: z.string().optional() })
    .optional(),
  /** Over, and I have said nothing yet. */
  feedbackDue: z.boolean(),
  /** Cancelled from my side, and it may still be taken back. */
  mayUndo: z.boolean().optional(),
});

export const MyPairShape = z.object({
  programmeId: z.string(),
  programmeName: z.string(),
  pairId: z.string(),
  side: SideShape,
  other: PublicProfileShape,
  /** In a circle: the other members, once I have joined it; absent outside a circle. */
  circle: z.array(PublicProfileShape).optional(),
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
  hopes: z.string().optional(),
  /** Modules in the order that both signed. */
  moduleIds: z.array(z.string()),
  agreement: z.enum(['none', 'mine-to-sign', 'theirs-to-sign', 'signed']),
  /** What I did that ended it and may still take back: my no, or that I left. */
  undo: z.object({ what: z.enum(['decline', 'leave']), until: z.string() }).optional(),
});

export const MyMentoringShape = z.object({
  pairs: z.array(MyPairShape),
  /** Enrolments without a pair yet, so that nobody wonders. */
  waiting: z.array(
    z.object({ programmeId: z.string(), programmeName: z.string(), asMentor: z.boolean() }),
  ),
  /** Programmes that asked me to take part, and that I have not answered. */
  invited: z.array(z.object({ programmeId: z.string(), programmeName: z.string() })),
  /** Only a mentee may name one. */
  delegates: z.array(
    z.object({ programmeId: z.string(), programmeName: z.string(), mail: z.string().optional() }),
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
          icsUrl: z.string().optional(),
        }),
      ),
      /** Whether a session may be planned now. */
      mayPlan: z.boolean(),
      /** The session that was cancelled for the executive, while that may be taken back. */
      cancelled: z.object({ id: z.string(), startsAt: z.string() }).optional(),
    }),
  ),
});

export const AnswerShape = z
  .object({
    answer: z.enum(['accepted', 'declined']),
    /** Private: only the person who writes it reads it. */
    reason: z.string().max(600).optional(),
  })
  .strict();

/** Either a moment in UTC (a slot that was offered) or a local date and time in my time zone. */
export const PlanShape = z
  .object({ startsAt: z.string().optional(), local: z.string().optional() })
  .strict();

/** The time that was shown: another one that took its place meanwhile is not confirmed. */
export const ConfirmationShape = z.object({ startsAt: z.string().optional() }).strict();

export const FeedbackShape = z
  .object({
    tookPlace: z.boolean(),
    rating: z.number().int().min(1).max(5).optional(),
    line: z.string().max(600).optional(),
  })
  .strict();

export const DelegateShape = z.object({ mail: z.string().nullable() }).strict();
/** `by`: whether calendars were asked, or only what both stated when they signed up. */
export const SlotListShape = z.object({
  slots: z.array(SlotShape),
  by: z.enum(['calendars', 'stated']),
});

export type SessionWire = z.infer<typeof SessionShape>;
export type MyPairWire = z.infer<typeof MyPairShape>;
export type MyMentoringWire = z.infer<typeof MyMentoringShape>;
export type AnswerWire = z.infer<typeof AnswerShape>;
export type PlanWire = z.infer<typeof PlanShape>;
export type FeedbackWire = z.infer<typeof FeedbackShape>;
