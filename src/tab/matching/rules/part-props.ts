import type { RulesForm } from './rules-form.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly entity: string;
}

/** What every part of the form is given. */
export interface RulesPartProps {
  readonly form: RulesForm;
  readonly onChange: (change: Partial<RulesForm>) => void;
}
