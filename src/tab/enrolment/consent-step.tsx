import { Checkbox, Field, makeStyles, tokens } from '@fluentui/react-components';
import type { StepProps } from './step-props.ts';
import { useVolunteerWords } from './words.ts';

const useStyles = makeStyles({
  charter: {
    margin: 0,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
    lineHeight: tokens.lineHeightBase400,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    lineHeight: tokens.lineHeightBase400,
  },
});

/** The charter as the sponsor approved it, four promises, and one box that is never ticked before. */
export function ConsentStep({ view, answers, change, problem }: StepProps) {
  const styles = useStyles();
  const words = useVolunteerWords();
  return (
    <>
      <h3 className={styles.name}>{words.charter}</h3>
      <p className={styles.charter}>{view.purpose}</p>
      <ul className={styles.list}>
        {words.privacy.map((promise) => (
          <li key={promise}>{promise}</li>
        ))}
      </ul>
      <Field {...(problem === undefined ? {} : { validationMessage: problem })}>
        <Checkbox
          checked={answers.consent}
          label={words.consent}
          onChange={(_event, { checked }) => change({ consent: checked === true })}
        />
      </Field>
    </>
  );
}
