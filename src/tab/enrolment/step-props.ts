import type { EnrolmentWire } from '../../wire/enrolment.ts';
import type { FormAnswers } from './enrolment-form.ts';

/** What every step of the enrolment gets: the answers, a way to change them, and what is wrong. */
export interface StepProps {
  readonly view: EnrolmentWire;
  readonly answers: FormAnswers;
  readonly change: (part: Partial<FormAnswers>) => void;
  /** What the step lacks, once somebody tried to go on without it. */
  readonly problem: string | undefined;
}
