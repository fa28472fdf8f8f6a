import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { EnrolmentWire } from '../../wire/enrolment.ts';
import { countOf, STEPS, stepsFor, type EnrolmentStep } from './enrolment-form.ts';
import { EnrolmentQuestion } from './enrolment-question.tsx';
import { refusedStep, useEnrolment } from './use-enrolment.ts';
import { useVolunteerWords } from './words.ts';

const useStyles = makeStyles({
  resumed: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface VolunteerFlowProps {
  readonly view: EnrolmentWire;
  readonly reload: () => Promise<void>;
  /** The first question was answered. */
  readonly onBegun: () => void;
  readonly onEnrolled: () => Promise<void>;
}

/** From the first question to the last. What was answered is kept at each step forward. */
export function VolunteerFlow({ view, reload, onBegun, onEnrolled }: VolunteerFlowProps) {
  const styles = useStyles();
  const words = useVolunteerWords();
  const form = useEnrolment(view, reload);
  const [step, setStep] = useState<EnrolmentStep>(() => STEPS[view.step] ?? 'role');
  const steps = stepsFor(form.answers.role);
  const at = steps.indexOf(step);
  const isLast = at === steps.length - 1;
  const send = async () => {
    const lacking = form.firstIncomplete();
    if (lacking !== undefined) {
      form.check(lacking);
      setStep(lacking);
      return;
    }
    const reply = await form.send();
    if (reply.ok) await onEnrolled();
    else setStep(refusedStep(reply.failure) ?? step);
  };
  const forward = async () => {
    if (!form.check(step)) return;
    if (isLast) return send();
    const next = steps[at + 1] ?? step;
    // Going on is not held up by the network: the answers stay on screen, and the next step keeps
    // them too.
    setStep(next);
    onBegun();
    await form.keep(STEPS.indexOf(next));
  };
  return (
    <>
      {view.step > 0 && <p className={styles.resumed}>{words.resumed}</p>}
      <EnrolmentQuestion
        view={view}
        form={form}
        step={step}
        progress={countOf(step, form.answers.role)}
        forward={isLast ? words.send : words.next}
        back={at > 0 ? words.back : undefined}
        onForward={() => void forward()}
        onBack={() => setStep(steps[at - 1] ?? step)}
      />
    </>
  );
}
