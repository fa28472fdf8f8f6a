import type { AnswersWire, EnrolmentWire } from '../../wire/enrolment.ts';

/** What every step of the enrolment gets: the answers, a way to change them, and what is wrong. */
export interface StepProps {
  readonly view: EnrolmentWire;
  readonly answers: AnswersWire;
  readonly change: (part: Partial<AnswersWire>) => void;
  /** What the step lacks, once somebody tried to go on without it. */
  readonly problem: string | undefined;
}
