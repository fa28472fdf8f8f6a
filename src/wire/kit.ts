import { z } from 'zod/mini';
import { FieldProblemShape, LocaleShape } from './shapes.ts';

/** The kit as it crosses HTTP and as one file. `docs/kit-schema.json` is made from `KitFileShape`. */
const Text = z.string().check(z.maxLength(20_000));
const Texts = z.array(Text).check(z.maxLength(100));
const localised = <S extends z.ZodMiniType>(shape: S) => z.strictObject({ fr: shape, en: shape });

const SourceShape = z.strictObject({
  name: Text,
  title: Text,
  url: Text.check(z.describe('https://…')),
  published: Text.check(z.describe('2025-06-17, 2025-06 or 2025')),
});

const ModuleTextShape = z.strictObject({
  title: Text,
  summary: Text,
  why: Texts.check(z.describe('Why it matters to an executive, paragraph by paragraph')),
  stateOfTheArt: Texts,
  examples: z
    .array(z.strictObject({ title: Text, story: Text, lesson: Text }))
    .check(z.maxLength(100)),
  exercises: z
    .array(z.strictObject({ tool: Text, title: Text, steps: Texts }))
    .check(z.maxLength(100)),
  coming: Text.check(z.describe('One line for the preparation card of the executive')),
  question: Text.check(z.describe('One question to think about until the session')),
  reading: z.array(z.strictObject({ title: Text, by: Text, url: Text })).check(z.maxLength(100)),
});

const PlanStepShape = z.strictObject({
  minutes: z.number(),
  text: localised(z.strictObject({ title: Text, say: Text, do: Text, watch: Text })),
});

const QuestionShape = z.discriminatedUnion('kind', [
  z.strictObject({
    id: Text,
    kind: z.literal('self-assessment'),
    text: localised(z.strictObject({ ask: Text, choices: Texts })),
  }),
  z.strictObject({
    id: Text,
    kind: z.literal('knowledge'),
    right: z.number().check(z.describe('Index of the right choice, the first being 0')),
    text: localised(z.strictObject({ ask: Text, choices: Texts, because: Text })),
  }),
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
export const ModuleDraftShape = z.strictObject({
  topicIds: z.array(Text).check(z.maxLength(100)),
  level: ModuleLevelShape,
  minutes: z.number().check(z.describe('The steps of the plan add up to this')),
  asOf: Text.check(z.describe('When the state of the art was written: 2026-07')),
  content: localised(ModuleTextShape),
  figures: z
    .array(z.strictObject({ text: localised(Text), source: SourceShape }))
    .check(z.maxLength(100)),
  plan: z.array(PlanStepShape).check(z.maxLength(100)),
  questionnaire: z.array(QuestionShape).check(z.maxLength(100)),
  only: z.exactOptional(
    LocaleShape.check(
      z.describe(
        'Written in this language alone: the other holds a copy, or is left out of a file',
      ),
    ),
  ),
});

const ModuleShape = z.extend(ModuleDraftShape, {
  id: Text,
  version: z.number(),
});

export const KitFileShape = z.strictObject({
  $schema: z.optional(Text),
  format: z.literal('binome-kit'),
  formatVersion: z.literal(1),
  exportedAt: Text,
  programme: Text,
  modules: z.array(ModuleShape).check(z.maxLength(1_000)),
});

/** What an editor had before their eyes when they began. */
export const SeenShape = z.strictObject({ version: z.number(), revision: z.number() });

export const NewModuleShape = z.strictObject({ module: ModuleDraftShape, publish: z.boolean() });
export const ChangedModuleShape = z.extend(NewModuleShape, { seen: SeenShape });
export const SavedModuleShape = z.object({
  id: z.string(),
  version: z.number(),
  revision: z.number(),
  status: z.enum(['draft', 'published']),
});
export const ArchiveShape = z.strictObject({ archived: z.boolean() });

/** The text of the file as it was read, so that what is wrong can be said by line. */
export const KitImportShape = z.strictObject({
  content: z.string().check(z.maxLength(8_000_000)),
  preview: z.boolean(),
});
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
  only: z.exactOptional(LocaleShape),
});

/** `status` is that of the newest version: a draft may wait behind what is in force. */
export const KitShape = z.object({
  editable: z.boolean(),
  modules: z.array(
    z.extend(HeadShape, {
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
 * mentors and managers; `plan` also for an executive who leads the session it is read for.
 */
export const ModuleViewShape = z.extend(HeadShape, {
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
      right: z.optional(z.number()),
      because: z.optional(z.string()),
    }),
  ),
  plan: z.optional(
    z.array(
      z.object({
        from: z.number(),
        minutes: z.number(),
        title: z.string(),
        say: z.string(),
        do: z.string(),
        watch: z.string(),
      }),
    ),
  ),
});

/** A module in both languages, for its editor. */
export const ModuleEditionShape = z.object({
  module: ModuleShape,
  status: z.enum(['draft', 'published']),
  origin: z.enum(['built-in', 'programme']),
  archived: z.boolean(),
  seen: SeenShape,
  /** Who saved the newest version, and when; absent for one that came with the product. */
  savedAt: z.exactOptional(z.string()),
  savedBy: z.exactOptional(z.string()),
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
      savedAt: z.exactOptional(z.string()),
      savedBy: z.exactOptional(z.string()),
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
