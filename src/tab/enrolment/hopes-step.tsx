import { Field, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components';
import type { AnswersWire } from '../../wire/enrolment.ts';
import { useCommonWords } from '../ui/language.tsx';
import { LongText } from '../ui/long-text.tsx';
import type { StepProps } from './step-props.ts';
import { useVolunteerWords } from './words.ts';

const useStyles = makeStyles({
  choice: { display: 'flex', flexDirection: 'column' },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  seats: { maxWidth: '240px' },
});

const FORMATS = ['one-to-one', 'group', 'any'] as const satisfies readonly AnswersWire['format'][];
const SEATS = [1, 2, 3, 4, 5];

/** What one hopes for, how one likes to meet, and for a mentor how many people. */
export function HopesStep({ view, answers, change, problem }: StepProps) {
  const styles = useStyles();
  const words = useVolunteerWords();
  const common = useCommonWords();
  const { hopes, format, seats, role } = answers;
  // A sign-up file may have given them more than anybody may choose.
  const choices = SEATS.includes(view.mostSeats) ? SEATS : [...SEATS, view.mostSeats];
  return (
    <>
      <LongText
        label={words.hopes}
        hint={words.hopesCount(hopes.length)}
        problem={problem}
        value={hopes}
        max={600}
        onChange={(value) => change({ hopes: value })}
      />
      {view.format !== 'one-to-one' && (
        <Field label={words.format}>
          <RadioGroup
            value={format}
            onChange={(_event, { value }) =>
              change({ format: FORMATS.find((known) => known === value) ?? format })
            }
          >
            {FORMATS.map((known) => (
              <Radio
                key={known}
                value={known}
                label={
                  <span className={styles.choice}>
                    {common.format[known]}
                    <span className={styles.hint}>{words.formatHint[known]}</span>
                  </span>
                }
              />
            ))}
          </RadioGroup>
        </Field>
      )}
      {role !== 'mentee' && (
        <Field label={words.seats} className={styles.seats}>
          <Select
            value={String(Math.max(1, seats))}
            onChange={(_event, { value }) => change({ seats: Number(value) })}
          >
            {choices.map((n) => (
              <option key={n} value={n}>
                {n}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  );
}
