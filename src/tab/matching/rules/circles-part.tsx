import { Field, Switch } from '@fluentui/react-components';
import type { ProgrammeWire } from '../../../wire/programme.ts';
import { Section } from '../../ui/section.tsx';
import { useTextStyles } from '../text-styles.ts';
import { useWorkbenchWords } from '../words.ts';
import { NumberField } from './number-field.tsx';
import type { RulesPartProps } from './part-props.ts';
import type { Problems, RulesProblem } from './rules-form.ts';

export interface CirclesPartProps extends RulesPartProps {
  readonly problems: Problems;
  readonly format: ProgrammeWire['format'];
}

/** Whether one mentor may take several people at once, and how many. */
export function CirclesPart({ form, onChange, problems, format }: CirclesPartProps) {
  const texts = useTextStyles();
  const words = useWorkbenchWords().rules;
  const { circles } = form;
  const said = (problem: RulesProblem | undefined): string | undefined => {
    if (problem === undefined) return undefined;
    return problem === 'circleOrder' ? words.circleOrder : words.circleSize;
  };
  if (format === 'one-to-one') return null;
  return (
    <Section>
      <Field hint={words.circlesHint}>
        <Switch
          label={words.circles}
          checked={circles.on}
          onChange={(_event, data) => onChange({ circles: { ...circles, on: data.checked } })}
        />
      </Field>
      {circles.on && (
        <div className={texts.row}>
          <NumberField
            label={words.circlesMin}
            value={circles.min}
            problem={said(problems.min)}
            onChange={(min) => onChange({ circles: { ...circles, min } })}
          />
          <NumberField
            label={words.circlesMax}
            value={circles.max}
            problem={said(problems.max)}
            onChange={(max) => onChange({ circles: { ...circles, max } })}
          />
        </div>
      )}
    </Section>
  );
}
