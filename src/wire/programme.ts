import { z } from 'zod/mini';
import { RunStatusShape } from './matching.ts';
import { LabelShape, LocaleShape, NamedPersonShape, RhythmShape, TopicShape } from './shapes.ts';

export const ProgrammeFormatShape = z.enum(['one-to-one', 'circles', 'both']);

/** What the wizard sends. `topicIds` are built-in ones, `ownTopics` the programme's own. */
export const NewProgrammeShape = z.strictObject({
  name: z.string().check(z.maxLength(120)),
  purpose: z.string().check(z.maxLength(4000)),
  sponsor: NamedPersonShape,
  startsOn: z.string(),
  endsOn: z.string(),
  format: ProgrammeFormatShape,
  rhythm: RhythmShape,
  sessionMinutes: z.int(),
  sessionCount: z.int(),
  topicIds: z.array(z.string()),
  ownTopics: z.array(LabelShape).check(z.maxLength(40)),
  locale: LocaleShape,
  timeZone: z.string(),
});

const WeightsShape = z.strictObject({
  wantedTopics: z.number(),
  inReturn: z.number(),
  distance: z.number(),
  availability: z.number(),
  language: z.number(),
  site: z.number(),
});

/** What a manager may turn; what is absent is as the product has it. */
export const ProgrammeOptionsShape = z.partial(
  z.strictObject({
    training: z.enum(['required', 'advised']),
    checkInWeeks: z.number(),
    silenceWeeks: z.number(),
    weeklyMessages: z.strictObject({ executive: z.number(), other: z.number() }),
    retentionDays: z.number(),
    matching: z.partial(
      z.strictObject({
        weights: WeightsShape,
        floor: z.number(),
        raiseLowest: z.boolean(),
        circles: z.strictObject({ min: z.number(), max: z.number() }),
      }),
    ),
    words: z.partial(
      z.strictObject({
        invitation: LabelShape,
        proposal: LabelShape,
        'pair-formed': LabelShape,
        retrospective: LabelShape,
      }),
    ),
  }),
);

export const ChangeProgrammeShape = z.strictObject({
  settings: NewProgrammeShape,
  options: ProgrammeOptionsShape,
  seen: z.int().check(z.gte(1)),
});
/** On `startsOn` the copy begins, and lasts as long; absent, it keeps the dates. */
export const DuplicateShape = z.strictObject({
  name: z.string().check(z.maxLength(120)),
  startsOn: z.optional(z.string()),
});
export const ArchiveShape = z.strictObject({ archived: z.boolean() });

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
  approval: z.optional(
    z.object({ at: z.string(), by: NamedPersonShape, how: z.enum(['in-binome', 'recorded']) }),
  ),
  /** When the sponsor was asked for the approval that is missing, as far as that is known. */
  askedAt: z.optional(z.string()),
  options: ProgrammeOptionsShape,
  version: z.number(),
  /** Who changed the settings last. */
  changed: z.optional(z.object({ by: z.string(), at: z.string() })),
  /** The first day on which what people said is erased. */
  erasedOn: z.string(),
  /** Whether I may change it: I manage it. */
  mayChange: z.boolean(),
  /** The day it is where the programme takes place. */
  today: z.string(),
  createdAt: z.string(),
  /** While it is being prepared, to whoever may read its people and match runs: how far it is. */
  progress: z.optional(z.object({ hasPeople: z.boolean(), latestRun: z.optional(RunStatusShape) })),
});
export const ProgrammeListShape = z.object({ programmes: z.array(ProgrammeShape) });

const TeamRoleShape = z.enum(['manager', 'deputy']);

export const TeamShape = z.object({
  team: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      mail: z.optional(z.string()),
      as: TeamRoleShape,
      /** Named by address and not seen in Teams yet. */
      awaited: z.boolean(),
    }),
  ),
});

export const NameToTeamShape = z.strictObject({
  name: z.string().check(z.maxLength(120)),
  mail: z.string().check(z.maxLength(254)),
  as: TeamRoleShape,
});
export const DropFromTeamShape = z.strictObject({ id: z.string().check(z.maxLength(254)) });

export const CreatedShape = z.object({ id: z.string() });
export const TopicListShape = z.object({ topics: z.array(TopicShape) });

export type NewProgrammeWire = z.infer<typeof NewProgrammeShape>;
export type ProgrammeOptionsWire = z.infer<typeof ProgrammeOptionsShape>;
export type TeamWire = z.infer<typeof TeamShape>;
export type ProgrammeWire = z.infer<typeof ProgrammeShape>;
