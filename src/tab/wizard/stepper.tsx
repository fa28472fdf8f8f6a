import { ProgressBar, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useWizardWords } from './words.ts';
import { STEPS, type Step } from './draft.ts';

const useStyles = makeStyles({
  steps: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    '@media (max-width: 640px)': { display: 'none' },
  },
  item: { flex: '1 1 0', minWidth: 0 },
  step: {
    display: 'block',
    width: '100%',
    padding: `${tokens.spacingVerticalS} 0 0`,
    textAlign: 'start',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorTransparentBackground,
    border: 'none',
    borderTop: `3px solid ${tokens.colorNeutralStroke1}`,
  },
  open: {
    cursor: 'pointer',
    color: tokens.colorNeutralForeground2,
    borderTopColor: tokens.colorCompoundBrandStroke,
    ':hover': { color: tokens.colorNeutralForeground1, textDecorationLine: 'underline' },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '2px',
    },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderTopColor: tokens.colorCompoundBrandStroke,
  },
  small: { display: 'none', '@media (max-width: 640px)': { display: 'block' } },
});

export interface StepperProps {
  readonly step: Step;
  readonly reached: number;
  readonly onOpen: (step: Step) => void;
}

/** Where one is; steps already seen may be opened again. On a phone, only how far one has come. */
export function Stepper({ step, reached, onOpen }: StepperProps) {
  const styles = useStyles();
  const words = useWizardWords();
  const here = STEPS.indexOf(step);
  return (
    <>
      <ol className={styles.steps}>
        {STEPS.map((name, index) => {
          return (
            <li
              key={name}
              className={styles.item}
              aria-current={index === here ? 'step' : undefined}
            >
              {index <= reached && index !== here ? (
                <button
                  type="button"
                  className={mergeClasses(styles.step, styles.open)}
                  onClick={() => onOpen(name)}
                >
                  {words.steps[name]}
                </button>
              ) : (
                <div className={mergeClasses(styles.step, index === here && styles.here)}>
                  {words.steps[name]}
                </div>
              )}
            </li>
          );
        })}
      </ol>
      <div className={styles.small}>
        <ProgressBar
          aria-label={words.stepOf(here + 1, STEPS.length)}
          value={here + 1}
          max={STEPS.length}
          thickness="large"
        />
      </div>
    </>
  );
}
