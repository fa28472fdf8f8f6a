/** What is wrong with one setting, and how to mend it; a secret's value is never part of it. */
export interface ConfigProblem {
  readonly variable: string;
  readonly problem: string;
  readonly remedy: string;
}
