import { z } from 'zod';
import { HalfDayShape, TopicShape } from './shapes.ts';

const PlacedTopicShape = z
  .object({
    topicId: z.string(),
    /** 1 discovering, 2 getting by, 3 at ease, 4 asked for advice. */
    placement: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  })
  .strict();

export const AnswersShape = z
  .object({
    role: z.enum(['mentor', 'mentee', 'both']),
    level: z.enum(['contributor', 'manager', 'director', 'executive']),
    entity: z.string(),
    site: z.string(),
    languages: z.array(z.string().max(60)).max(50),
    offers: z.array(PlacedTopicShape).max(100),
    /** Most wanted first. */
    wants: z.array(PlacedTopicShape).max(100),
    halfDays: z.array(HalfDayShape).max(10),
    timeZone: z.string().max(60),
    seats: z.number(),
    format: z.enum(['one-to-one', 'group', 'any']),
    hopes: z.string(),
    avoids: z.array(z.string()).max(50),
    consent: z.boolean(),
  })
  .strict();

export const EnrolmentShape = z.object({
  programmeId: z.string(),
  programmeName: z.string(),
  purpose: z.string(),
  sponsor: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  sessionCount: z.number(),
  sessionMinutes: z.number(),
  format: z.enum(['one-to-one', 'circles', 'both']),
  timeZone: z.string(),
  topics: z.array(TopicShape),
  state: z.enum(['open', 'closed', 'enrolled']),
  /** What was saved or answered before. */
  answers: AnswersShape.partial(),
  step: z.number(),
  /** What the organisation's directory could say; absent where nobody asked it. */
  directory: z
    .object({
      profile: z.enum(['read', 'refused', 'unavailable']).optional(),
      managers: z.enum(['read', 'refused', 'unavailable']).optional(),
    })
    .optional(),
  /** Their pair stays as it is when they change their answers. */
  paired: z.boolean(),
});

export const EnrolShape = z.object({ answers: AnswersShape }).strict();
export const EnrolmentDraftShape = z
  .object({ answers: AnswersShape.partial(), step: z.number().int().min(0).max(20) })
  .strict();

export const InviteShape = z
  .object({
    people: z
      .array(z.object({ mail: z.string().max(320), name: z.string().max(200) }).strict())
      .min(1),
  })
  .strict();
export const InvitedShape = z.object({ invited: z.number(), known: z.number() });

export type EnrolmentWire = z.infer<typeof EnrolmentShape>;
export type AnswersWire = z.infer<typeof AnswersShape>;
