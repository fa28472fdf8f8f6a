import {
  Dropdown,
  Field,
  Option,
  Radio,
  RadioGroup,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ProgrammeFormatShape } from '../../../wire/programme.ts';
import { RhythmShape } from '../../../wire/shapes.ts';
import { useWizardWords } from '../words.ts';
import { useCommonWords } from '../../ui/language.tsx';
import { capital } from '../../programmes/parts/capital.ts';
import { LIMITS, readWhole, weeksNeeded, weeksOf } from '../draft.ts';
import { fieldId, type StepProps } from '../step-props.ts';
import { TextField } from '../text-field.tsx';

const useStyles = makeStyles({
  numbers: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    // What is wrong with one field moves none beside it.
    alignItems: 'start',
    gap: tokens.spacingHorizontalXL,
  },
  // Fluent's own least width is more than a small phone has.
  rhythm: { minWidth: 0 },
  choice: { display: 'flex', flexDirection: 'column' },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  note: {
    margin: 0,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    lineHeight: tokens.lineHeightBase400,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    // Nothing to say while a number is wrong.
    ':empty': { display: 'none' },
  },
});

export function FormatStep(props: StepProps) {
  const { state, dispatch } = props;
  const styles = useStyles();
  const words = useWizardWords();
  const common = useCommonWords();
  const { draft } = state;
  return (
    <>
      <Field label={words.format}>
        <RadioGroup
          value={draft.format}
          onChange={(_event, data) => dispatch({ do: 'edit', field: 'format', value: data.value })}
        >
          {ProgrammeFormatShape.options.map((format) => (
            <Radio
              key={format}
              value={format}
              label={
                <span className={styles.choice}>
                  {common.programmeFormat[format]}
                  <span className={styles.hint}>{words.formatHints[format]}</span>
                </span>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <Field label={words.rhythm}>
        <Dropdown
          id={fieldId('rhythm')}
          className={styles.rhythm}
          size="large"
          value={capital(common.rhythm[draft.rhythm])}
          selectedOptions={[draft.rhythm]}
          onOptionSelect={(_event, data) => {
            if (data.optionValue === undefined) return;
            dispatch({ do: 'edit', field: 'rhythm', value: data.optionValue });
          }}
        >
          {RhythmShape.options.map((rhythm) => (
            <Option key={rhythm} value={rhythm}>
              {capital(common.rhythm[rhythm])}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <div className={styles.numbers}>
        <TextField
          {...props}
          field="sessionMinutes"
          label={words.sessionMinutes}
          type="number"
          inputMode="numeric"
        />
        <TextField
          {...props}
          field="sessionCount"
          label={words.sessionCount}
          type="number"
          inputMode="numeric"
        />
      </div>
      <p className={styles.note} role="status">
        <PlanNote {...props} />
      </p>
    </>
  );
}

/** The plan in one sentence, and whether it holds between the two dates. */
function PlanNote({ state }: StepProps) {
  const words = useWizardWords();
  const common = useCommonWords();
  const { draft } = state;
  const sessions = readWhole(draft.sessionCount);
  const minutes = readWhole(draft.sessionMinutes);
  const needed = weeksNeeded(draft);
  const available = weeksOf(draft);
  if (sessions === undefined || minutes === undefined || needed === undefined) return null;
  if (sessions > LIMITS.count.max || minutes > LIMITS.minutes.max) return null;
  const plan = words.plan(sessions, minutes, common.rhythm[draft.rhythm]);
  if (available === undefined) return plan;
  return `${plan} ${needed > available ? words.tight(needed, available) : words.fits(needed, available)}`;
}
