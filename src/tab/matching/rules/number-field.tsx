import { Field, Input } from '@fluentui/react-components';

export interface NumberFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly problem: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A whole number, with what is wrong with it below. */
export function NumberField({ label, hint, problem, value, onChange }: NumberFieldProps) {
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(problem === undefined ? {} : { validationMessage: problem })}
    >
      <Input
        inputMode="numeric"
        autoComplete="off"
        maxLength={7}
        value={value}
        onChange={(_event, data) => onChange(data.value)}
      />
    </Field>
  );
}
