import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { BusyButton } from './busy-button.tsx';
import { Section } from './section.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  heading: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  question: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
    '&[data-fui-focus-visible]': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media (max-width: 480px)': {
      fontSize: tokens.fontSizeBase500,
      lineHeight: tokens.lineHeightBase500,
    },
  },
  hint: {
    margin: 0,
    maxWidth: '75ch',
    textWrap: 'pretty',
    color: tokens.colorNeutralForeground2,
    lineHeight: tokens.lineHeightBase400,
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalS,
  },
  forward: { marginInlineStart: 'auto' },
});

export interface StepFrameProps {
  /** Names the step: another one takes the focus to its question. */
  readonly step: string;
  readonly question: string;
  readonly hint: string;
  /** How far one has come. */
  readonly progress?: ReactNode;
  readonly forward: string;
  readonly back: string | undefined;
  readonly busy: boolean;
  /** What went wrong with the last way on. */
  readonly note: ReactNode;
  readonly children: ReactNode;
  readonly onForward: () => void;
  readonly onBack: () => void;
}

/** One question, its fields and the two ways on; its heading takes the focus when it changes. */
export function StepFrame(props: StepFrameProps) {
  const { step, busy } = props;
  const styles = useStyles();
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
          {props.progress}
          <h2 ref={heading} tabIndex={-1} className={styles.question}>
            {props.question}
          </h2>
          <p className={styles.hint}>{props.hint}</p>
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
