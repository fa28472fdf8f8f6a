import { Field, Switch } from '@fluentui/react-components';
import { Section } from '../../ui/section.tsx';
import { useWorkbenchWords } from '../words.ts';
import { NumberField } from './number-field.tsx';
import type { RulesPartProps } from './part-props.ts';
import type { Problems } from './rules-form.ts';

export interface SwitchesPartProps extends RulesPartProps {
  readonly problems: Problems;
  /** How many pairs there are to keep. */
  readonly standing: number;
}

/** A floor, the weakest pair, and the pairs that stand. */
export function SwitchesPart({ form, onChange, problems, standing }: SwitchesPartProps) {
  const words = useWorkbenchWords().rules;
  return (
    <Section>
      <NumberField
        label={words.floor}
        hint={words.floorHint}
        value={form.floor}
        problem={problems.floor === undefined ? undefined : words.whole}
        onChange={(floor) => onChange({ floor })}
      />
      <Field hint={words.raiseLowestHint}>
        <Switch
          label={words.raiseLowest}
          checked={form.raiseLowest}
          onChange={(_event, data) => onChange({ raiseLowest: data.checked })}
        />
      </Field>
      {standing > 0 && (
        <Field hint={words.keepHint(standing)}>
          <Switch
            label={words.keep}
            checked={form.keep}
            onChange={(_event, data) => onChange({ keep: data.checked })}
          />
        </Field>
      )}
    </Section>
  );
}
