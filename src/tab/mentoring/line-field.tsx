import { Field, Textarea } from '@fluentui/react-components';

interface LineFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A line or two for whoever likes to say more. */
export default function LineField({ label, hint, value, onChange }: LineFieldProps) {
  return (
    <Field label={label} hint={hint}>
      <Textarea value={value} maxLength={600} onChange={(_event, data) => onChange(data.value)} />
    </Field>
  );
}
