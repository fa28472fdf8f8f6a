import type { EnrolmentWire } from '../../wire/enrolment.ts';
import { useConflictWords } from '../ui/conflict-dialog.tsx';
import OvertakenDialog from '../ui/overtaken-dialog.tsx';
import { STEPS, type EnrolmentStep, type FormAnswers } from './enrolment-form.ts';
import type { useEnrolment } from './use-enrolment.ts';
import { useSaid } from './use-said.ts';
import { useVolunteerWords } from './words.ts';

/** The answers that are given at each question. */
const GIVEN: Readonly<Record<EnrolmentStep, readonly (keyof FormAnswers)[]>> = {
  role: ['role'],
  offers: ['offers'],
  wants: ['wants'],
  you: ['level', 'entity', 'site', 'languages'],
  times: ['halfDays', 'timeZone'],
  hopes: ['seats', 'format', 'hopes'],
  avoids: ['avoids'],
  consent: ['consent'],
};

interface AnswersOvertakenProps {
  readonly view: EnrolmentWire;
  readonly form: Pick<ReturnType<typeof useEnrolment>, 'writing' | 'saved' | 'busy' | 'forget'>;
}

/** What was answered in another window, or came with a file, question by question. */
export default function AnswersOvertaken({ view, form }: AnswersOvertakenProps) {
  const words = useConflictWords();
  const { questions } = useVolunteerWords();
  const said = useSaid(view);
  return (
    <OvertakenDialog<FormAnswers>
      writing={form.writing}
      saved={form.saved}
      fields={STEPS.map((step) => ({
        name: questions[step],
        of: GIVEN[step],
        said: (answers) => said(step, answers),
      }))}
      title={words.own.title}
      isOwn
      busy={form.busy}
      onSettled={form.forget}
    />
  );
}
