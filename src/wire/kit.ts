import { z } from 'zod';
import { FieldProblemShape, LocaleShape } from './shapes.ts';

/** The kit as it crosses HTTP and as one file. `docs/kit-schema.json` is made from `KitFileShape`. */
const Text = z.string().max(20_000);
const Texts = z.array(Text).max(100);
const localised = <S extends z.ZodType>(shape: S) => z.object({ fr: shape, en: shape }).strict();

const SourceShape = z
  .object({
    name: Text,
    title: Text,
    url: Text.describe('https://…'),
    published: Text.describe('2025-06-17, 2025-06 or 2025'),
  })
  .strict();

const ModuleTextShape = z
  .object({
    title: Text,
    summary: Text,
    why: Texts.describe('Why it matters to an executive, paragraph by paragraph'),
    stateOfTheArt: Texts,
    examples: z.array(z.object({ title: Text, story: Text, lesson: Text }).strict()).max(100),
    exercises: z.array(z.object({ tool: Text, title: Text, steps: Texts }).strict()).max(100),
    coming: Text.describe('One line for the preparation card of the executive'),
    question: Text.describe('One question to think about until the session'),
    reading: z.array(z.object({ title: Text, by: Text, url: Text }).strict()).max(100),
  })
  .strict();

const PlanStepShape = z
  .object({
    minutes: z.number(),
    text: localised(z.object({ title: Text, say: Text, do: Text, watch: Text }).strict()),
  })
  .strict();

const QuestionShape = z.discriminatedUnion('kind', [
  z
    .object({
      id: Text,
      kind: z.literal('self-assessment'),
      text: localised(z.object({ ask: Text, choices: Texts }).strict()),
    })
    .strict(),
  z
    .object({
      id: Text,
      kind: z.literal('knowledge'),
      right: z.number().describe('Index of the right choice, the first being 0'),
      text: localised(z.object({ ask: Text, choices: Texts, because: Text }).strict()),
    })
    .strict(),
]);

const ModuleLevelShape = z.enum(['foundation', 'intermediate', 'advanced', 'specialised']);

const ModulePartShape = z.enum([
  'about',
  'why',
  'figures',
  'examples',
  'plan',
  'exercises',
  'questionnaire',
  'preparation',
]);

/** A module without what the kit gives it: its id and its version. */
const ModuleDraftShape = z
  .object({
    topicIds: z.array(Text).max(100),
    level: ModuleLevelShape,
    minutes: z.number().describe('The steps of the plan add up to this'),
    asOf: Text.describe('When the state of the art was written: 2026-07'),
    content: localised(ModuleTextShape),
    figures: z.array(z.object({ text: localised(Text), source: SourceShape }).strict()).max(100),
    plan: z.array(PlanStepShape).max(100),
    questionnaire: z.array(QuestionShape).max(100),
    only: LocaleShape.describe(
      'Written in this language alone: the other holds a copy, or is left out of a file',
    ).exactOptional(),
  })
  .strict();

const ModuleShape = ModuleDraftShape.extend({
  id: Text,
  version: z.number(),
}).strict();

export const KitFileShape = z
  .object({
    $schema: Text.optional(),
    format: z.literal('binome-kit'),
    formatVersion: z.literal(1),
    exportedAt: Text,
    programme: Text,
    modules: z.array(ModuleShape).max(1_000),
  })
  .strict();

/** What an editor had before their eyes when they began. */
export const SeenShape = z.object({ version: z.number(), revision: z.number() }).strict();

export const NewModuleShape = z.object({ module: ModuleDraftShape, publish: z.boolean() }).strict();
export const ChangedModuleShape = NewModuleShape.extend({ seen: SeenShape }).strict();
export const SavedModuleShape = z.object({
  id: z.string(),
  version: z.number(),
  revision: z.number(),
  status: z.enum(['draft', 'published']),
});
export const ArchiveShape = z.object({ archived: z.boolean() }).strict();

/** The text of the file as it was read, so that what is wrong can be said by line. */
export const KitImportShape = z
  .object({ content: z.string().max(8_000_000), preview: z.boolean() })
  .strict();
export const KitImportedShape = z.object({
  modules: z.array(
    z.object({
      id: z.string(),
      version: z.number(),
      title: z.string(),
      outcome: z.enum(['added', 'changed', 'unchanged']),
    }),
  ),
});

const HeadShape = z.object({
  id: z.string(),
  version: z.number(),
  title: z.string(),
  summary: z.string(),
  topicIds: z.array(z.string()),
  level: ModuleLevelShape,
  levelLabel: z.string(),
  minutes: z.number(),
  asOf: z.string(),
  /** The one language that it was written in; absent when it is there in both. */
  only: LocaleShape.exactOptional(),
});

/** `status` is that of the newest version: a draft may wait behind what is in force. */
export const KitShape = z.object({
  editable: z.boolean(),
  modules: z.array(
    HeadShape.extend({
      origin: z.enum(['built-in', 'programme']),
      originLabel: z.string(),
      status: z.enum(['draft', 'published']),
      archived: z.boolean(),
      /** Whether participants see a version of it. */
      published: z.boolean(),
    }),
  ),
});

/**
 * One module in the reader's language. `plan`, and the right answers with their reasons, are for
 * mentors and managers.
 */
export const ModuleViewShape = HeadShape.extend({
  why: z.array(z.string()),
  stateOfTheArt: z.array(z.string()),
  figures: z.array(z.object({ text: z.string(), source: SourceShape })),
  examples: ModuleTextShape.shape.examples,
  exercises: ModuleTextShape.shape.exercises,
  coming: z.string(),
  question: z.string(),
  reading: ModuleTextShape.shape.reading,
  questionnaire: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['self-assessment', 'knowledge']),
      ask: z.string(),
      choices: z.array(z.string()),
      right: z.number().optional(),
      because: z.string().optional(),
    }),
  ),
  plan: z
    .array(
      z.object({
        from: z.number(),
        minutes: z.number(),
        title: z.string(),
        say: z.string(),
        do: z.string(),
        watch: z.string(),
      }),
    )
    .optional(),
});

/** A module in both languages, for its editor. */
export const ModuleEditionShape = z.object({
  module: ModuleShape,
  status: z.enum(['draft', 'published']),
  origin: z.enum(['built-in', 'programme']),
  archived: z.boolean(),
  seen: SeenShape,
  /** Who saved the newest version, and when; absent for one that came with the product. */
  savedAt: z.string().exactOptional(),
  savedBy: z.string().exactOptional(),
  /** What is to be mended before this can be published, each at its place. */
  missing: z.array(FieldProblemShape),
});

/** Every version of a module, newest first. */
export const KitHistoryShape = z.object({
  versions: z.array(
    z.object({
      version: z.number(),
      status: z.enum(['draft', 'published']),
      builtIn: z.boolean(),
      inForce: z.boolean(),
      savedAt: z.string().exactOptional(),
      savedBy: z.string().exactOptional(),
      /** Names of the parts that it changed in the version before it. */
      changed: z.array(ModulePartShape),
    }),
  ),
});

export type ModuleDraftWire = z.infer<typeof ModuleDraftShape>;
export type ModuleEditionWire = z.infer<typeof ModuleEditionShape>;
export type KitHistoryWire = z.infer<typeof KitHistoryShape>;
export type KitWire = z.infer<typeof KitShape>;
export type ModuleViewWire = z.infer<typeof ModuleViewShape>;
