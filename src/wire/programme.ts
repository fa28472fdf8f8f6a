import { z } from 'zod';
import { RunStatusShape } from './matching.ts';
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
    silenceWeeks: z.number(),
    weeklyMessages: z.object({ executive: z.number(), other: z.number() }).strict(),
    retentionDays: z.number(),
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
/** On `startsOn` the copy begins, and lasts as long; absent, it keeps the dates. */
export const DuplicateShape = z
  .object({ name: z.string().max(120), startsOn: z.string().optional() })
  .strict();
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
  /** Who changed the settings last. */
  changed: z.object({ by: z.string(), at: z.string() }).optional(),
  /** The first day on which what people said is erased. */
  erasedOn: z.string(),
  /** Whether I may change it: I manage it. */
  mayChange: z.boolean(),
  /** The day it is where the programme takes place. */
  today: z.string(),
  createdAt: z.string(),
  /** While it is being prepared, to whoever may read its people and match runs: how far it is. */
  progress: z.object({ hasPeople: z.boolean(), latestRun: RunStatusShape.optional() }).optional(),
});
export const ProgrammeListShape = z.object({ programmes: z.array(ProgrammeShape) });

const TeamRoleShape = z.enum(['manager', 'deputy']);

export const TeamShape = z.object({
  team: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      mail: z.string().optional(),
      as: TeamRoleShape,
      /** Named by address and not seen in Teams yet. */
      awaited: z.boolean(),
    }),
  ),
});

export const NameToTeamShape = z
  .object({ name: z.string().max(120), mail: z.string().max(254), as: TeamRoleShape })
  .strict();
export const DropFromTeamShape = z.object({ id: z.string().max(254) }).strict();

export const CreatedShape = z.object({ id: z.string() });
export const TopicListShape = z.object({ topics: z.array(TopicShape) });

export type NewProgrammeWire = z.infer<typeof NewProgrammeShape>;
export type ProgrammeOptionsWire = z.infer<typeof ProgrammeOptionsShape>;
export type TeamWire = z.infer<typeof TeamShape>;
export type ProgrammeWire = z.infer<typeof ProgrammeShape>;
