import { Button, Caption1, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { BusyButton } from '../ui/busy-button.tsx';
import { Section } from '../ui/section.tsx';
import type { EnrolmentStep } from './enrolment-form.ts';
import { useVolunteerWords } from './words.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  heading: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  question: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalS,
  },
  forward: { marginInlineStart: 'auto' },
});

interface StepFrameProps {
  readonly step: EnrolmentStep;
  /** How far one has come; absent where a single answer is changed. */
  readonly progress?: { readonly at: number; readonly of: number };
  readonly forward: string;
  readonly back: string | undefined;
  readonly busy: boolean;
  readonly note: ReactNode;
  readonly children: ReactNode;
  readonly onForward: () => void;
  readonly onBack: () => void;
}

/** One question, its fields and the two ways on; its heading takes the focus when it changes. */
export function StepFrame(props: StepFrameProps) {
  const { step, progress, busy } = props;
  const styles = useStyles();
  const words = useVolunteerWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [step]);
  return (
    <Section>
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) props.onForward();
        }}
      >
        <div className={styles.heading}>
          {progress !== undefined && (
            <>
              <ProgressBar
                value={progress.at}
                max={progress.of}
                aria-label={words.stepOf(progress.at, progress.of)}
              />
              <Caption1 className={styles.quiet}>{words.stepOf(progress.at, progress.of)}</Caption1>
            </>
          )}
          <h2 ref={heading} tabIndex={-1} className={styles.question}>
            {words.questions[step]}
          </h2>
          <p className={styles.quiet}>{words.hints[step]}</p>
        </div>
        {props.children}
        {props.note}
        <div className={styles.actions}>
          {props.back !== undefined && (
            <Button size="large" onClick={props.onBack}>
              {props.back}
            </Button>
          )}
          <BusyButton
            className={styles.forward}
            appearance="primary"
            size="large"
            type="submit"
            busy={busy}
          >
            {props.forward}
          </BusyButton>
        </div>
      </form>
    </Section>
  );
}
