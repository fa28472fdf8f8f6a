import { z } from 'zod/mini';

/** Shapes shared by several routes. Instants are ISO 8601 in UTC; days are `2026-11-21`. */
export const LocaleShape = z.enum(['fr', 'en']);
export const LabelShape = z.object({ fr: z.string(), en: z.string() });
export const TopicShape = z.object({
  id: z.string(),
  label: LabelShape,
  digcomp: z.array(z.string()),
});
export const NamedPersonShape = z.object({ name: z.string(), mail: z.string() });
export const SideShape = z.enum(['mentor', 'mentee']);
export const HalfDayShape = z.enum([
  'mon-am',
  'mon-pm',
  'tue-am',
  'tue-pm',
  'wed-am',
  'wed-pm',
  'thu-am',
  'thu-pm',
  'fri-am',
  'fri-pm',
]);
export const RhythmShape = z.enum(['weekly', 'fortnightly', 'three-weekly', 'monthly']);
export const SlotShape = z.object({ startsAt: z.string(), endsAt: z.string() });
export const PublicProfileShape = z.object({
  name: z.string(),
  entity: z.string(),
  site: z.string(),
});

/** What is wrong with one field, in the reader's words. */
export const FieldProblemShape = z.object({ path: z.string(), message: z.string() });

/** How every refusal looks: what, where, and how to mend it, in the reader's language. */
export const ProblemShape = z.object({
  code: z.string(),
  message: z.string(),
  remedy: z.optional(z.string()),
  fields: z.optional(z.array(FieldProblemShape)),
});

export type Locale = z.infer<typeof LocaleShape>;
export type LabelWire = z.infer<typeof LabelShape>;
export type TopicWire = z.infer<typeof TopicShape>;
export type ProblemWire = z.infer<typeof ProblemShape>;
