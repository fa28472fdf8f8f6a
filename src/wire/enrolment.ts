import { z } from 'zod/mini';
import { HalfDayShape, TopicShape } from './shapes.ts';

const PlacedTopicShape = z.strictObject({
  topicId: z.string(),
  /** 1 discovering, 2 getting by, 3 at ease, 4 asked for advice. */
  placement: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
});

export const AnswersShape = z.strictObject({
  role: z.enum(['mentor', 'mentee', 'both']),
  level: z.enum(['contributor', 'manager', 'director', 'executive']),
  entity: z.string(),
  site: z.string(),
  languages: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(50)),
  offers: z.array(PlacedTopicShape).check(z.maxLength(100)),
  /** Most wanted first. */
  wants: z.array(PlacedTopicShape).check(z.maxLength(100)),
  halfDays: z.array(HalfDayShape).check(z.maxLength(10)),
  timeZone: z.string().check(z.maxLength(60)),
  seats: z.number(),
  format: z.enum(['one-to-one', 'group', 'any']),
  hopes: z.string(),
  avoids: z.array(z.string()).check(z.maxLength(50)),
  consent: z.boolean(),
});

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
  answers: z.partial(AnswersShape),
  step: z.number(),
  /** What the organisation's directory could say; absent where nobody asked it. */
  directory: z.optional(
    z.object({
      profile: z.optional(z.enum(['read', 'refused', 'unavailable'])),
      managers: z.optional(z.enum(['read', 'refused', 'unavailable'])),
    }),
  ),
  /** Their pair stays as it is when they change their answers. */
  paired: z.boolean(),
  /** How many people they may say they mentor. */
  mostSeats: z.number(),
});

/** `seen`: the answers that were on screen to begin with, or were sent last. */
const SeenAnswersShape = z.partial(AnswersShape);
export const EnrolShape = z.strictObject({
  answers: AnswersShape,
  seen: z.optional(SeenAnswersShape),
});
export const EnrolmentDraftShape = z.strictObject({
  answers: z.partial(AnswersShape),
  step: z.int().check(z.gte(0), z.lte(20)),
  seen: z.optional(SeenAnswersShape),
});

export const InviteShape = z.strictObject({
  people: z
    .array(
      z.strictObject({
        mail: z.string().check(z.maxLength(320)),
        name: z.string().check(z.maxLength(200)),
      }),
    )
    .check(z.minLength(1)),
});
export const InvitedShape = z.object({ invited: z.number(), known: z.number() });

export type EnrolmentWire = z.infer<typeof EnrolmentShape>;
export type AnswersWire = z.infer<typeof AnswersShape>;
