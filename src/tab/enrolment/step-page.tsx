import type { ReactElement } from 'react';
import { AvoidsStep } from './avoids-step.tsx';
import { ConsentStep } from './consent-step.tsx';
import type { EnrolmentStep } from './enrolment-form.ts';
import { HopesStep } from './hopes-step.tsx';
import { RoleStep } from './role-step.tsx';
import type { StepProps } from './step-props.ts';
import { TimesStep } from './times-step.tsx';
import { TopicsStep } from './topics-step.tsx';
import { YouStep } from './you-step.tsx';

/** The fields of one step. */
export function StepPage({
  step,
  ...props
}: StepProps & { readonly step: EnrolmentStep }): ReactElement {
  switch (step) {
    case 'role':
      return <RoleStep {...props} />;
    case 'offers':
    case 'wants':
      return <TopicsStep key={step} {...props} side={step} />;
    case 'you':
      return <YouStep {...props} />;
    case 'times':
      return <TimesStep {...props} />;
    case 'hopes':
      return <HopesStep {...props} />;
    case 'avoids':
      return <AvoidsStep {...props} />;
    case 'consent':
      return <ConsentStep {...props} />;
  }
}
