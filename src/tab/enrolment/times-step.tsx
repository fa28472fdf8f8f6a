import { Button, Checkbox, Field, makeStyles, tokens } from '@fluentui/react-components';
import type { AnswersWire } from '../../wire/enrolment.ts';
import { useCommonWords } from '../ui/language.tsx';
import { TimeZoneField } from '../ui/time-zone-field.tsx';
import type { StepProps } from './step-props.ts';
import { useVolunteerWords } from './words.ts';

type HalfDay = AnswersWire['halfDays'][number];

const useStyles = makeStyles({
  grid: {
    borderCollapse: 'collapse',
    width: '100%',
    maxWidth: '520px',
    tableLayout: 'fixed',
    '& th': {
      fontWeight: tokens.fontWeightRegular,
      fontSize: tokens.fontSizeBase200,
      color: tokens.colorNeutralForeground2,
      textAlign: 'center',
      padding: tokens.spacingVerticalXS,
    },
    '& td': { textAlign: 'center', padding: 0 },
    '& tbody tr': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  half: { width: '84px' },
  start: { textAlign: 'start !important' as 'start' },
  cell: { minHeight: '44px', alignItems: 'center' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const HALVES = ['am', 'pm'] as const;
const WEEK: readonly HalfDay[] = DAYS.flatMap((day) =>
  HALVES.map((half) => `${day}-${half}` as const),
);

/** The week as five days by two halves, in one's own time zone. */
export function TimesStep({ answers, change, problem }: StepProps) {
  const styles = useStyles();
  const words = useVolunteerWords();
  const common = useCommonWords();
  const { halfDays } = answers;
  const isFree = new Set(halfDays);
  return (
    <>
      <Field {...(problem === undefined ? {} : { validationMessage: problem })}>
        <table className={styles.grid} aria-label={words.grid}>
          <thead>
            <tr>
              <td className={styles.half} />
              {DAYS.map((day) => (
                <th key={day} scope="col">
                  {words.dayShort[day]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {HALVES.map((half) => (
              <tr key={half}>
                <th scope="row" className={styles.start}>
                  {words.half[half]}
                </th>
                {DAYS.map((day) => {
                  const at = `${day}-${half}` as const;
                  return (
                    <td key={day}>
                      <Checkbox
                        className={styles.cell}
                        size="large"
                        aria-label={common.halfDay[at]}
                        checked={isFree.has(at)}
                        onChange={() =>
                          change({
                            halfDays: WEEK.filter((one) => isFree.has(one) !== (one === at)),
                          })
                        }
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Field>
      <div className={styles.buttons}>
        <Button onClick={() => change({ halfDays: [...WEEK] })}>{words.allWeek}</Button>
        <Button appearance="subtle" onClick={() => change({ halfDays: [] })}>
          {words.noDay}
        </Button>
      </div>
      <TimeZoneField
        label={words.timeZone}
        value={answers.timeZone}
        onChoose={(timeZone) => change({ timeZone })}
      />
    </>
  );
}
