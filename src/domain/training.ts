import { bothSay } from './kit/check.ts';
import { below, type KitFault } from './kit/fault.ts';
import type { Answers } from './kit/score.ts';
import type { KnowledgeQuestion, Localised } from './kit.ts';

export type TrainingUnitId = string;

export interface TrainingText {
  readonly title: string;
  /** What the mentor can do afterwards. */
  readonly aim: string;
  readonly points: readonly { readonly title: string; readonly text: string }[];
  /** Words to say aloud, as they come in a real session. */
  readonly phrases: readonly string[];
  /** One thing to try before the first session. */
  readonly practice: string;
}

/** One short unit of the path on how to mentor an executive. */
export interface TrainingUnit {
  readonly id: TrainingUnitId;
  readonly version: number;
  /** How long it takes to read and to answer. */
  readonly minutes: number;
  readonly content: Localised<TrainingText>;
  readonly check: readonly KnowledgeQuestion[];
  /** Right answers that pass the check; it may be taken again as often as one likes. */
  readonly pass: number;
}

export interface CheckResult {
  readonly right: number;
  readonly of: number;
  readonly passed: boolean;
}

/** Grades one taking of a unit's check. A question left out is not right. */
export function gradeCheck({ check, pass }: TrainingUnit, answers: Answers): CheckResult {
  const right = check.filter((question) => answers[question.id] === question.right).length;
  return { right, of: check.length, passed: right >= pass };
}

/** The path is done when every unit has been passed, in any order and in whatever version. */
export function isPathDone(
  path: readonly TrainingUnit[],
  passed: ReadonlySet<TrainingUnitId>,
): boolean {
  return path.every(({ id }) => passed.has(id));
}

/** What a unit must keep: two languages of one shape, 3 to 5 questions, a pass mark in reach. */
export function checkUnit({ content, check, pass }: TrainingUnit): readonly KitFault[] {
  const faults: KitFault[] = [...bothSay(content, 'content')];
  if (check.length < 3) {
    faults.push({ path: 'check', code: 'too_few', expected: 3, found: check.length });
  }
  if (check.length > 5) {
    faults.push({ path: 'check', code: 'too_many', expected: 5, found: check.length });
  }
  if (pass <= check.length / 2 || pass > check.length) {
    faults.push({ path: 'pass', code: 'out_of_range', expected: check.length, found: pass });
  }
  for (const [index, { right, text }] of check.entries()) {
    const path = below('check', index);
    faults.push(...bothSay(text, below(path, 'text')));
    if (text.fr.choices[right] === undefined) {
      faults.push({ path: below(path, 'right'), code: 'right_answer_out_of_range', found: right });
    }
  }
  return faults;
}
