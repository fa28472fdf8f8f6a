import type { Module, Question } from '../kit.ts';

/** Question id → index of the choice taken. A question left out was not answered. */
export type Answers = Readonly<Record<string, number>>;

/**
 * Two figures from 0 to 100, rounded, and never one: what a person feels able to do and what they
 * know do not add up.
 */
export interface QuestionnaireScore {
  /** Mean of the self-assessments answered, first choice 0, last choice 100; absent if none was. */
  readonly confidence?: number;
  /** Share of the knowledge questions answered right; one left out was not known. */
  readonly knowledge: number;
}

/** Scores one passing of a module's questionnaire. Unknown questions and choices count for nothing. */
export function scoreOf(
  { questionnaire }: Pick<Module, 'questionnaire'>,
  answers: Answers,
): QuestionnaireScore {
  const felt = questionnaire.flatMap((question) => confidenceIn(question, answers[question.id]));
  const asked = questionnaire.filter(({ kind }) => kind === 'knowledge');
  const right = asked.filter((q) => q.kind === 'knowledge' && answers[q.id] === q.right);
  const knowledge = asked.length === 0 ? 0 : Math.round((100 * right.length) / asked.length);
  if (felt.length === 0) return { knowledge };
  const mean = felt.reduce((sum, each) => sum + each, 0) / felt.length;
  return { confidence: Math.round(100 * mean), knowledge };
}

/**
 * What changed between the two passings, in points. It speaks of the module and of the person to
 * themselves; it ranks nobody. Confidence is absent unless it was stated both times.
 */
export function skillChange(
  module: Pick<Module, 'questionnaire'>,
  before: Answers,
  after: Answers,
): QuestionnaireScore {
  const [first, last] = [scoreOf(module, before), scoreOf(module, after)];
  const knowledge = last.knowledge - first.knowledge;
  if (first.confidence === undefined || last.confidence === undefined) return { knowledge };
  return { confidence: last.confidence - first.confidence, knowledge };
}

function confidenceIn(question: Question, choice: number | undefined): readonly number[] {
  if (question.kind !== 'self-assessment' || choice === undefined) return [];
  const last = question.text.fr.choices.length - 1;
  return Number.isInteger(choice) && choice >= 0 && choice <= last ? [choice / last] : [];
}
