import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { AnswersWire } from '../../wire/enrolment.ts';
import type { StepProps } from './step-props.ts';
import { useVolunteerWords } from './words.ts';

const useStyles = makeStyles({
  choice: { display: 'flex', flexDirection: 'column' },
  name: { fontWeight: tokens.fontWeightSemibold },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const ROLES = ['mentor', 'mentee', 'both'] as const satisfies readonly AnswersWire['role'][];

export function RoleStep({ answers, change, problem }: StepProps) {
  const styles = useStyles();
  const words = useVolunteerWords();
  return (
    <Field {...(problem === undefined ? {} : { validationMessage: problem })}>
      <RadioGroup
        aria-label={words.questions.role}
        value={answers.role ?? ''}
        onChange={(_event, { value }) => {
          const role = ROLES.find((known) => known === value);
          if (role !== undefined) change({ role });
        }}
      >
        {ROLES.map((role) => (
          <Radio
            key={role}
            value={role}
            label={
              <span className={styles.choice}>
                <span className={styles.name}>{words.role[role].label}</span>
                <span className={styles.hint}>{words.role[role].hint}</span>
              </span>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
