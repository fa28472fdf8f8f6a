import { Field, Input, type InputProps } from '@fluentui/react-components';
import { fieldId, type StepProps } from './step-props.ts';
import type { Draft, PlainField } from './draft.ts';

export type TextFieldName = Extract<
  PlainField,
  'name' | 'sponsorName' | 'sponsorMail' | 'startsOn' | 'endsOn' | 'sessionMinutes' | 'sessionCount'
>;

export interface TextFieldProps extends StepProps {
  readonly field: TextFieldName;
  readonly label: string;
  readonly hint?: string;
  readonly type?: NonNullable<InputProps['type']>;
  readonly inputMode?: NonNullable<InputProps['inputMode']>;
  readonly autoComplete?: string;
  readonly maxLength?: number;
  readonly className?: string;
}

/** A line of text of the draft, with its label, its hint and what is wrong with it. */
export function TextField({ field, label, hint, className, ...props }: TextFieldProps) {
  const { state, dispatch, problem } = props;
  const message = problem(field);
  const draft: Draft = state.draft;
  return (
    <Field
      required
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(className === undefined ? {} : { className })}
      {...(message === undefined ? {} : { validationMessage: message })}
    >
      <Input
        id={fieldId(field)}
        size="large"
        type={props.type ?? 'text'}
        autoComplete={props.autoComplete ?? 'off'}
        {...(props.inputMode === undefined ? {} : { inputMode: props.inputMode })}
        {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
        value={draft[field]}
        onChange={(_event, data) => dispatch({ do: 'edit', field, value: data.value })}
      />
    </Field>
  );
}
