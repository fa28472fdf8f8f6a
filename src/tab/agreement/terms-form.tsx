import {
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  tokens,
} from '@fluentui/react-components';
import type { TermsWire } from '../../wire/agreement.ts';
import { useAgreementWords, useTogetherWords } from '../mentoring/words.ts';
import { capital } from '../programmes/parts/capital.ts';
import { useCommonWords } from '../ui/language.tsx';
import { RadioRow } from '../ui/radio-row.tsx';
import { LongText } from '../ui/long-text.tsx';

const useStyles = makeStyles({
  pair: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
  number: { width: '120px' },
  place: { flexShrink: 0 },
  checks: { display: 'flex', flexDirection: 'column' },
});

const RHYTHMS = ['weekly', 'fortnightly', 'three-weekly', 'monthly'] as const;
const PLACES = ['online', 'on-site', 'either'] as const;
const CONFIDENCES = ['between-us', 'no-recording', 'no-quoting', 'ask-first'] as const;
const AFTER_MISSED = ['new-time-within-a-week', 'next-one-stands', 'pause-the-series'] as const;

export interface TermsFormProps {
  readonly terms: TermsWire;
  readonly change: (part: Partial<TermsWire>) => void;
  /** What the server said of a clause, by its name. */
  readonly problem: (clause: keyof TermsWire) => string | undefined;
}

/** Every clause but the modules, which have a field of their own. */
export function TermsForm({ terms, change, problem }: TermsFormProps) {
  const styles = useStyles();
  const words = useTogetherWords().agreement;
  const clauses = useAgreementWords();
  const common = useCommonWords();
  const said = (clause: keyof TermsWire) => {
    const message = problem(clause);
    return message === undefined ? {} : { validationMessage: message };
  };
  return (
    <>
      <Field label={words.rhythm}>
        <Select
          value={terms.rhythm}
          onChange={(_event, { value }) =>
            change({ rhythm: RHYTHMS.find((known) => known === value) ?? terms.rhythm })
          }
        >
          {RHYTHMS.map((known) => (
            <option key={known} value={known}>
              {capital(common.rhythm[known])}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.pair}>
        <Field label={words.count} {...said('sessionCount')}>
          <Input
            className={styles.number}
            type="number"
            min={1}
            max={24}
            value={numberText(terms.sessionCount)}
            onChange={(_event, { value }) => change({ sessionCount: Number(value) })}
          />
        </Field>
        <Field label={words.minutes} {...said('sessionMinutes')}>
          <Input
            className={styles.number}
            type="number"
            min={15}
            max={180}
            step={5}
            value={numberText(terms.sessionMinutes)}
            onChange={(_event, { value }) => change({ sessionMinutes: Number(value) })}
          />
        </Field>
      </div>
      <Field label={words.place}>
        <RadioRow
          value={terms.place}
          onChange={(_event, { value }) =>
            change({ place: PLACES.find((known) => known === value) ?? terms.place })
          }
        >
          {PLACES.map((known) => (
            <Radio
              key={known}
              className={styles.place}
              value={known}
              label={clauses.place[known]}
            />
          ))}
        </RadioRow>
      </Field>
      <Field label={words.confidences}>
        <div role="group" aria-label={words.confidences} className={styles.checks}>
          {CONFIDENCES.map((known) => (
            <Checkbox
              key={known}
              label={clauses.confidence[known]}
              checked={terms.confidences.includes(known)}
              onChange={() =>
                change({
                  confidences: CONFIDENCES.filter(
                    (one) => terms.confidences.includes(one) !== (one === known),
                  ),
                })
              }
            />
          ))}
        </div>
      </Field>
      <Field label={words.afterMissed}>
        <RadioGroup
          value={terms.afterMissed}
          onChange={(_event, { value }) =>
            change({
              afterMissed: AFTER_MISSED.find((known) => known === value) ?? terms.afterMissed,
            })
          }
        >
          {AFTER_MISSED.map((known) => (
            <Radio key={known} value={known} label={clauses.afterMissed[known]} />
          ))}
        </RadioGroup>
      </Field>
    </>
  );
}

/** A field that was emptied stays empty while its number is typed. */
function numberText(value: number): string {
  return value === 0 ? '' : String(value);
}

/** In their own words; the only clause that has to be written. */
export function GoalsField({ terms, change, problem }: TermsFormProps) {
  const words = useTogetherWords().agreement;
  return (
    <LongText
      label={words.goals}
      hint={words.goalsHint}
      required
      problem={problem('goals')}
      value={terms.goals}
      max={1200}
      onChange={(goals) => change({ goals })}
    />
  );
}
