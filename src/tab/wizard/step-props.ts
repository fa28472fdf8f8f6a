import type { Dispatch } from 'react';
import type { TopicWire } from '../../wire/shapes.ts';
import type { wizardFr } from '../../locales/wizard.fr.ts';
import type { FieldProblem } from './checks.ts';
import { LIMITS, type Field } from './draft.ts';
import type { WizardAction, WizardState } from './wizard-state.ts';

export interface StepProps {
  readonly state: WizardState;
  readonly dispatch: Dispatch<WizardAction>;
  readonly topics: readonly TopicWire[];
  /** What is wrong with a field, in words; undefined when nothing is. */
  readonly problem: (field: Field) => string | undefined;
}

/** Where the focus goes when a field needs mending. */
export function fieldId(field: Field): string {
  return `wizard-${field.replaceAll('.', '-')}`;
}

export function problemText(problem: FieldProblem, words: typeof wizardFr): string {
  if ('message' in problem) return problem.message;
  switch (problem.code) {
    case 'minutes':
      return words.errors.minutes(LIMITS.minutes.min, LIMITS.minutes.max);
    case 'count':
      return words.errors.count(LIMITS.count.min, LIMITS.count.max);
    default:
      return words.errors[problem.code];
  }
}
