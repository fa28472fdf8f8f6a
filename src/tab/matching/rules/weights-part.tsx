import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { FULL_SCORE, SCORE_PARTS, type ScoreWeights } from '../../../domain/matching/weights.ts';
import { Bar } from '../../programmes/parts/bar.tsx';
import { Section } from '../../ui/section.tsx';
import { useTextStyles } from '../text-styles.ts';
import { useWorkbenchWords } from '../words.ts';
import { NumberField } from './number-field.tsx';
import type { RulesPartProps } from './part-props.ts';
import { fitted, sumOf, written, type Problems } from './rules-form.ts';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 200px), 1fr))',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
  },
  wrong: { color: tokens.colorStatusDangerForeground1 },
});

export interface WeightsPartProps extends RulesPartProps {
  readonly problems: Problems;
  /** What « reset » brings back. */
  readonly usual: ScoreWeights;
}

/** A thousand points to share between the parts of a score. */
export function WeightsPart({ form, onChange, problems, usual }: WeightsPartProps) {
  const styles = useStyles();
  const texts = useTextStyles();
  const all = useWorkbenchWords();
  const words = all.rules;
  const sum = sumOf(form);
  return (
    <Section title={words.weights}>
      <p className={texts.quiet}>{words.weightsText}</p>
      <div className={styles.fields}>
        {SCORE_PARTS.map((part) => (
          <div key={part} className={texts.tight}>
            <NumberField
              label={all.part[part]}
              value={form.weights[part]}
              problem={problems[part] === undefined ? undefined : words.whole}
              onChange={(value) => onChange({ weights: { ...form.weights, [part]: value } })}
            />
            <Bar value={Number(form.weights[part]) || 0} of={FULL_SCORE} />
          </div>
        ))}
      </div>
      <div className={texts.apart}>
        <p
          role="status"
          className={mergeClasses(texts.text, texts.figure, sum !== FULL_SCORE && styles.wrong)}
        >
          {words.sum(sum)}
        </p>
        <div className={texts.row}>
          {sum !== FULL_SCORE && (
            <Button onClick={() => onChange({ weights: fitted(form) })}>{words.fit}</Button>
          )}
          <Button onClick={() => onChange({ weights: written(usual) })}>{words.reset}</Button>
        </div>
      </div>
    </Section>
  );
}
