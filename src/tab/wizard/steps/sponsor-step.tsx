import { useWizardWords } from '../words.ts';
import type { StepProps } from '../step-props.ts';
import { TextField } from '../text-field.tsx';

export function SponsorStep(props: StepProps) {
  const words = useWizardWords();
  return (
    <>
      <TextField {...props} field="sponsorName" label={words.sponsorName} />
      <TextField
        {...props}
        field="sponsorMail"
        label={words.sponsorMail}
        type="email"
        inputMode="email"
      />
    </>
  );
}
