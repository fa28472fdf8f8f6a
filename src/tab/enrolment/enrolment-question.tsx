import { lazy } from 'react';
import type { EnrolmentWire } from '../../wire/enrolment.ts';
import { OnceBehind } from '../ui/once-behind.tsx';
import { FailureNote } from '../ui/states.tsx';
import { EnrolmentFrame, type EnrolmentFrameProps } from './enrolment-frame.tsx';
import { StepPage } from './step-page.tsx';
import type { useEnrolment } from './use-enrolment.ts';

// Few answer in two windows at once.
const AnswersOvertaken = lazy(() => import('./answers-overtaken.tsx'));

interface EnrolmentQuestionProps extends Omit<EnrolmentFrameProps, 'busy' | 'note' | 'children'> {
  readonly view: EnrolmentWire;
  readonly form: ReturnType<typeof useEnrolment>;
}

/** A question with its fields. Nobody goes on over what they answered meanwhile in another window. */
export function EnrolmentQuestion({ view, form, onForward, ...frame }: EnrolmentQuestionProps) {
  const { step } = frame;
  const { writing } = form;
  return (
    <>
      <OnceBehind isBehind={writing.isBehind}>
        <AnswersOvertaken view={view} form={form} />
      </OnceBehind>
      <EnrolmentFrame
        {...frame}
        busy={form.busy}
        note={<FailureNote failure={form.failure} />}
        onForward={writing.isBehind ? writing.ask : onForward}
      >
        <StepPage
          step={step}
          view={view}
          answers={form.answers}
          change={form.change}
          problem={form.problemFor(step)}
        />
      </EnrolmentFrame>
    </>
  );
}
