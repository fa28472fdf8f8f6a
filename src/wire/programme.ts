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
  createdAt: z.string(),
});

export const CreatedShape = z.object({ id: z.string() });
export const TopicListShape = z.object({ topics: z.array(TopicShape) });

export type NewProgrammeWire = z.infer<typeof NewProgrammeShape>;
export type ProgrammeWire = z.infer<typeof ProgrammeShape>;
