import { Caption1, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { StepFrame, type StepFrameProps } from '../ui/step-frame.tsx';
import { STEPS, type EnrolmentStep, type StepCount } from './enrolment-form.ts';
import { useVolunteerWords } from './words.ts';

const useStyles = makeStyles({ count: { color: tokens.colorNeutralForeground2 } });

export interface EnrolmentFrameProps extends Omit<
  StepFrameProps,
  'question' | 'hint' | 'progress'
> {
  readonly step: EnrolmentStep;
  /** Absent where a single answer is changed. */
  readonly progress?: StepCount;
}

/** A question of the enrolment, in its own words. */
export function EnrolmentFrame({ progress, ...props }: EnrolmentFrameProps) {
  const styles = useStyles();
  const words = useVolunteerWords();
  const { step } = props;
  const count = progress === undefined ? '' : words.step(progress.at, progress.of);
  return (
    <StepFrame
      {...props}
      question={words.questions[step]}
      hint={words.hints[step]}
      progress={
        progress !== undefined && (
          <>
            <ProgressBar
              value={progress.at}
              max={progress.of ?? STEPS.length}
              aria-label={count}
              aria-valuetext={count}
            />
            <Caption1 className={styles.count}>{count}</Caption1>
          </>
        )
      }
    />
  );
}
