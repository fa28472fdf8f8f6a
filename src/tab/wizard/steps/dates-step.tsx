import { Combobox, Field, Option, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useWords } from '../../ui/language.tsx';
import { useWizardWords } from '../words.ts';
import { isOver, weeksOf } from '../draft.ts';
import { fieldId, type StepProps } from '../step-props.ts';
import { TextField } from '../text-field.tsx';
import { zonesLike } from '../time-zones.ts';

const useStyles = makeStyles({
  dates: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
    // What is wrong with one field moves none beside it.
    alignItems: 'start',
    gap: tokens.spacingHorizontalXL,
  },
  list: { maxHeight: '280px' },
  // Fluent's own least width is more than a small phone has.
  zone: { minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr) auto' },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export function DatesStep(props: StepProps) {
  const { state, dispatch, problem } = props;
  const styles = useStyles();
  const words = useWizardWords();
  const { openList } = useWords();
  const { timeZone } = state.draft;
  const zones = useMemo(() => zonesLike(timeZone), [timeZone]);
  const weeks = weeksOf(state.draft);
  const today = new Date().toISOString().slice(0, 10);
  const message = problem('timeZone');
  return (
    <>
      <div className={styles.dates}>
        <TextField {...props} field="startsOn" label={words.startsOn} type="date" />
        <TextField {...props} field="endsOn" label={words.endsOn} type="date" />
      </div>
      <p className={styles.note} role="status">
        {weeks !== undefined && words.duration(weeks)}
        {weeks !== undefined && isOver(state.draft, today) && ` ${words.isOver}`}
      </p>
      <Field
        required
        label={words.timeZone}
        hint={words.timeZoneHint}
        {...(message === undefined ? {} : { validationMessage: message })}
      >
        <Combobox
          id={fieldId('timeZone')}
          className={styles.zone}
          size="large"
          freeform
          autoComplete="off"
          value={timeZone}
          selectedOptions={[timeZone]}
          // Fluent says « Open » in English when left to itself.
          expandIcon={{ 'aria-label': openList }}
          listbox={{ className: styles.list }}
          onChange={(event) =>
            dispatch({ do: 'edit', field: 'timeZone', value: event.target.value })
          }
          onOptionSelect={(_event, data) => {
            if (data.optionValue === undefined) return;
            dispatch({ do: 'edit', field: 'timeZone', value: data.optionValue });
          }}
        >
          {zones.map((zone) => (
            <Option key={zone} value={zone}>
              {zone}
            </Option>
          ))}
        </Combobox>
      </Field>
    </>
  );
}
