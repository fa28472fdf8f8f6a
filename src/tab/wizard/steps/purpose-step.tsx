import { Field, Radio, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { wizardEn } from '../../../locales/wizard.en.ts';
import { wizardFr } from '../../../locales/wizard.fr.ts';
import { LocaleShape } from '../../../wire/shapes.ts';
import { useWizardWords } from '../words.ts';
import { fieldId, type StepProps } from '../step-props.ts';
import { TextField } from '../text-field.tsx';
import { RadioRow } from '../../ui/radio-row.tsx';

const CHARTERS = { fr: wizardFr.charter, en: wizardEn.charter };

const useStyles = makeStyles({
  // Fluent caps the height of a text area at a few lines; a charter is read whole.
  // As long as what it says, where the browser can; as many rows elsewhere.
  charter: {
    maxHeight: 'none',
    minHeight: '16em',
    fieldSizing: 'content',
    lineHeight: tokens.lineHeightBase400,
  },
});

export function PurposeStep(props: StepProps) {
  const { state, dispatch, problem } = props;
  const styles = useStyles();
  const words = useWizardWords();
  const message = problem('purpose');
  return (
    <>
      <TextField {...props} field="name" label={words.name} hint={words.nameExample} />
      <Field label={words.language} hint={words.languageHint}>
        <RadioRow
          value={state.draft.locale}
          onChange={(_event, data) => {
            const locale = LocaleShape.parse(data.value);
            dispatch({ do: 'language', locale, charters: CHARTERS });
          }}
        >
          <Radio value="fr" label={words.languages.fr} />
          <Radio value="en" label={words.languages.en} />
        </RadioRow>
      </Field>
      <Field
        required
        label={words.purpose}
        hint={words.purposeHint}
        {...(message === undefined ? {} : { validationMessage: message })}
      >
        <Textarea
          id={fieldId('purpose')}
          lang={state.draft.locale}
          size="large"
          resize="vertical"
          rows={24}
          textarea={{ className: styles.charter }}
          value={state.draft.purpose}
          onChange={(_event, data) => dispatch({ do: 'edit', field: 'purpose', value: data.value })}
        />
      </Field>
    </>
  );
}
