import type { Locale } from './language.ts';
import type { TopicId } from './topic.ts';

/** A short name in lower case, unique in a programme's kit: `generative-ai`. */
export type ModuleId = string;

/** The same thing said in each language of the product. */
export type Localised<T> = Readonly<Record<Locale, T>>;

/** The proficiency bands of DigComp 2.2 (JRC128415), each two of its eight levels. */
export const MODULE_LEVELS = ['foundation', 'intermediate', 'advanced', 'specialised'] as const;
export type ModuleLevel = (typeof MODULE_LEVELS)[number];

/** Where a figure comes from. `published` is as exact as is known: `2025-06-17`, `2025-06`, `2025`. */
export interface Source {
  readonly name: string;
  readonly title: string;
  readonly url: string;
  readonly published: string;
}

export interface Figure {
  readonly text: Localised<string>;
  readonly source: Source;
}

export interface WorkedExample {
  readonly title: string;
  readonly story: string;
  readonly lesson: string;
}

/** Something to do on the executive's own tools, with their own files. */
export interface Exercise {
  readonly tool: string;
  readonly title: string;
  readonly steps: readonly string[];
}

export interface Reading {
  readonly title: string;
  readonly by: string;
  readonly url: string;
}

/** What is said in one language, apart from figures, plan and questionnaire. */
export interface ModuleText {
  readonly title: string;
  readonly summary: string;
  /** Why it matters to an executive. */
  readonly why: readonly string[];
  readonly stateOfTheArt: readonly string[];
  readonly examples: readonly WorkedExample[];
  readonly exercises: readonly Exercise[];
  /** One line on what is coming, for the executive's preparation card… */
  readonly coming: string;
  /** … and one question to think about until then. */
  readonly question: string;
  readonly reading: readonly Reading[];
}

export interface PlanStepText {
  readonly title: string;
  readonly say: string;
  readonly do: string;
  readonly watch: string;
}

export interface PlanStep {
  readonly minutes: number;
  readonly text: Localised<PlanStepText>;
}

export interface QuestionText {
  readonly ask: string;
  readonly choices: readonly string[];
}

/** `because` says why the right answer is right. */
export interface KnowledgeText extends QuestionText {
  readonly because: string;
}

/** A question with one right choice, by index. */
export interface KnowledgeQuestion {
  readonly id: string;
  readonly kind: 'knowledge';
  readonly right: number;
  readonly text: Localised<KnowledgeText>;
}

/** What somebody says of themselves; its choices go from least to most able. */
export interface SelfAssessment {
  readonly id: string;
  readonly kind: 'self-assessment';
  readonly text: Localised<QuestionText>;
}

/** One single-choice question, asked before and after. */
export type Question = SelfAssessment | KnowledgeQuestion;

export interface Module {
  readonly id: ModuleId;
  /** Grows with each published change; a session keeps the one it was prepared with. */
  readonly version: number;
  readonly topicIds: readonly TopicId[];
  readonly level: ModuleLevel;
  /** How long its session lasts; the plan's steps add up to it. */
  readonly minutes: number;
  /** The month in which the state of the art was written, e.g. `2026-07`. */
  readonly asOf: string;
  readonly content: Localised<ModuleText>;
  readonly figures: readonly Figure[];
  readonly plan: readonly PlanStep[];
  readonly questionnaire: readonly Question[];
  /**
   * The one language that it was written in, when there is only one: the other then holds a copy,
   * and whoever shows it says so.
   */
  readonly only?: Locale;
}

/** The mentor's session plan in one language, each step with the minute at which it begins. */
export function planOf(
  { plan }: Pick<Module, 'plan'>,
  locale: Locale,
): readonly (PlanStepText & { readonly minutes: number; readonly from: number })[] {
  let from = 0;
  return plan.map(({ minutes, text }) => {
    const step = { ...text[locale], minutes, from };
    from += minutes;
    return step;
  });
}

/** What the executive's preparation card says of a session on this module. */
export function preparationOf(
  { content }: Pick<Module, 'content'>,
  locale: Locale,
): { readonly title: string; readonly coming: string; readonly question: string } {
  const { title, coming, question } = content[locale];
  return { title, coming, question };
}
