import { en, fr } from 'zod/locales';
import { z } from 'zod';
import type { Locale } from '../domain/language.ts';
import { areWeights, DEFAULT_WEIGHTS, SCORE_PARTS } from '../domain/matching/match.ts';
import type { MatchRules } from '../domain/matching/match.ts';
import { ok, refuse } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import { BUILT_IN_TOPICS } from '../domain/topic.ts';
import type { Topic } from '../domain/topic.ts';

const label = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^;\r\n]*$/u);
const weight = z.int().min(0).max(1_000_000);

/** What a programme may change of the matching; docs/matching.md describes each field. */
const programmeSchema = z.strictObject({
  format: z.enum(['one-to-one', 'circles', 'both']).default('both'),
  builtInTopics: z.boolean().default(true),
  topics: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/u),
        label: z.strictObject({ fr: label, en: label }),
        digcomp: z.array(z.string()).default([]),
      }),
    )
    .max(500)
    .default([]),
  weights: z.partialRecord(z.enum(SCORE_PARTS), weight).default({}),
});

export interface ProgrammeTerms {
  readonly rules: MatchRules;
  readonly topics: readonly Topic[];
}

/** Without a programme file: every built-in topic, both formats, the default weights. */
export const DEFAULT_TERMS: ProgrammeTerms = {
  rules: { format: 'both', weights: DEFAULT_WEIGHTS },
  topics: BUILT_IN_TOPICS,
};

/** `field` is where it is wrong, as in `topics.2.label.fr`; `problem` is a word of ours or zod's. */
export type ProgrammeRefusal =
  | { readonly field: string; readonly rule: 'topicTwice' | 'noTopic' | 'noWeight' }
  | { readonly field: string; readonly problem: string };

/** A topic of the file with the identifier of a built-in one takes its place. */
export function parseProgramme(
  json: unknown,
  locale: Locale,
): Result<ProgrammeTerms, ProgrammeRefusal> {
  const { localeError } = { fr, en }[locale]();
  const parsed = programmeSchema.safeParse(json, { error: localeError });
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue === undefined ? '' : issue.path.join('.');
    return refuse({ field, problem: issue?.message ?? '' });
  }
  const { format, builtInTopics, topics: own, weights: some } = parsed.data;
  const ids = new Set(own.map(({ id }) => id));
  if (ids.size < own.length) return refuse({ field: 'topics', rule: 'topicTwice' });
  const kept = builtInTopics ? BUILT_IN_TOPICS.filter(({ id }) => !ids.has(id)) : [];
  const topics = [...kept, ...own];
  if (topics.length === 0) return refuse({ field: 'topics', rule: 'noTopic' });
  const weights = { ...DEFAULT_WEIGHTS };
  for (const part of SCORE_PARTS) weights[part] = some[part] ?? DEFAULT_WEIGHTS[part];
  if (!areWeights(weights)) return refuse({ field: 'weights', rule: 'noWeight' });
  return ok({ rules: { format, weights }, topics });
}
