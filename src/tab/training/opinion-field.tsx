import { Field, makeStyles, Radio } from '@fluentui/react-components';
import type { z } from 'zod/mini';
import type { OpinionShape } from '../../wire/preparation.ts';
import { useLearnWords } from '../kit/words.ts';
import { RadioRow } from '../ui/radio-row.tsx';

export type Opinion = z.infer<typeof OpinionShape>;

export const CRITERIA = ['mastery', 'transmission', 'posture'] as const;
/** What each of the three says of somebody. */
export type Criteria = Readonly<Record<(typeof CRITERIA)[number], string>>;
const STEPS = [1, 2, 3, 4] as const;

const useStyles = makeStyles({ step: { flexShrink: 0 } });

interface OpinionFieldProps {
  readonly opinion: Partial<Opinion>;
  readonly onChange: (opinion: Partial<Opinion>) => void;
  /** Said of somebody else; without it, of oneself. */
  readonly criteria?: Criteria;
}

/** The three criteria, in four plain steps each. */
export function OpinionField({ opinion, onChange, criteria }: OpinionFieldProps) {
  const styles = useStyles();
  const words = useLearnWords().training;
  return CRITERIA.map((criterion) => (
    <Field key={criterion} label={(criteria ?? words.criteria)[criterion]}>
      <RadioRow
        value={String(opinion[criterion] ?? '')}
        onChange={(_event, { value }) => {
          const step = STEPS.find((known) => String(known) === value);
          if (step !== undefined) onChange({ ...opinion, [criterion]: step });
        }}
      >
        {STEPS.map((step) => (
          <Radio
            key={step}
            className={styles.step}
            value={String(step)}
            label={words.steps[step]}
          />
        ))}
      </RadioRow>
    </Field>
  ));
}

/** Whether each of the three was answered. */
export function isWhole(opinion: Partial<Opinion>): opinion is Opinion {
  return CRITERIA.every((criterion) => opinion[criterion] !== undefined);
}
