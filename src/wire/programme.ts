import { z } from 'zod';
import { LabelShape, LocaleShape, NamedPersonShape, RhythmShape, TopicShape } from './shapes.ts';

export const ProgrammeFormatShape = z.enum(['one-to-one', 'circles', 'both']);

/** What the wizard sends. `topicIds` are built-in ones, `ownTopics` the programme's own. */
export const NewProgrammeShape = z
  .object({
    name: z.string().max(120),
    purpose: z.string().max(4000),
    sponsor: NamedPersonShape,
    startsOn: z.string(),
    endsOn: z.string(),
    format: ProgrammeFormatShape,
    rhythm: RhythmShape,
    sessionMinutes: z.number().int(),
    sessionCount: z.number().int(),
    topicIds: z.array(z.string()),
    ownTopics: z.array(LabelShape).max(40),
    locale: LocaleShape,
    timeZone: z.string(),
  })
  .strict();

const WeightsShape = z
  .object({
    wantedTopics: z.number(),
    inReturn: z.number(),
    distance: z.number(),
    availability: z.number(),
    language: z.number(),
    site: z.number(),
  })
  .strict();

/** What a manager may turn; what is absent is as the product has it. */
export const ProgrammeOptionsShape = z
  .object({
    training: z.enum(['required', 'advised']),
    checkInWeeks: z.number(),
    retentionMonths: z.number(),
    matching: z
      .object({
        weights: WeightsShape,
        floor: z.number(),
        raiseLowest: z.boolean(),
        circles: z.object({ min: z.number(), max: z.number() }).strict(),
      })
      .partial()
      .strict(),
    words: z
      .object({
        invitation: LabelShape,
        proposal: LabelShape,
        'pair-formed': LabelShape,
        retrospective: LabelShape,
      })
      .partial()
      .strict(),
  })
  .partial()
  .strict();

export const ChangeProgrammeShape = z
  .object({
    settings: NewProgrammeShape,
    options: ProgrammeOptionsShape,
    seen: z.number().int().min(1),
  })
  .strict();
export const DuplicateShape = z.object({ name: z.string().max(120) }).strict();
export const ArchiveShape = z.object({ archived: z.boolean() }).strict();

export const ProgrammeShape = z.object({
  id: z.string(),
  name: z.string(),
  purpose: z.string(),
  sponsor: NamedPersonShape,
  startsOn: z.string(),
  endsOn: z.string(),
  format: ProgrammeFormatShape,
  rhythm: RhythmShape,
  sessionMinutes: z.number(),
  sessionCount: z.number(),
  topics: z.array(TopicShape),
  locale: LocaleShape,
  timeZone: z.string(),
  status: z.enum(['draft', 'approved', 'enrolling', 'matching', 'running', 'closing', 'archived']),
  approval: z
    .object({ at: z.string(), by: NamedPersonShape, how: z.enum(['in-binome', 'recorded']) })
    .optional(),
  options: ProgrammeOptionsShape,
  version: z.number(),
  createdAt: z.string(),
});

export const CreatedShape = z.object({ id: z.string() });
export const TopicListShape = z.object({ topics: z.array(TopicShape) });

export type NewProgrammeWire = z.infer<typeof NewProgrammeShape>;
export type ProgrammeOptionsWire = z.infer<typeof ProgrammeOptionsShape>;
export type ProgrammeWire = z.infer<typeof ProgrammeShape>;
