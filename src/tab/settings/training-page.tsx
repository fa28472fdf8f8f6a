import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { Section } from '../ui/section.tsx';
import { SettingsForm, SettingsPage } from './settings-frame.tsx';
import { useSettingsWords } from './settings-words.ts';
import type { Part } from './use-settings.ts';

type Training = 'advised' | 'required';

const CHOICES = ['advised', 'required'] as const;
const PART: Part<Training> = {
  read: ({ options }) => options.training ?? 'advised',
  write: (training, whole) => ({ ...whole, options: { ...whole.options, training } }),
};

const useStyles = makeStyles({
  choice: { display: 'flex', flexDirection: 'column' },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Whether mentors must have learnt how to mentor before they are proposed. */
export default function TrainingPage({ programmeId }: { readonly programmeId: string }) {
  const styles = useStyles();
  const words = useSettingsWords().training;
  const hints = { advised: words.advisedHint, required: words.requiredHint };
  return (
    <SettingsPage programmeId={programmeId} part="training">
      {(programme, reload) => (
        <SettingsForm programme={programme} reload={reload} part={PART}>
          {({ form, change }) => (
            <Section>
              <Field label={words.question}>
                <RadioGroup
                  value={form}
                  onChange={(_event, { value }) =>
                    change(CHOICES.find((one) => one === value) ?? 'advised')
                  }
                >
                  {CHOICES.map((one) => (
                    <Radio
                      key={one}
                      value={one}
                      label={
                        <span className={styles.choice}>
                          {words[one]}
                          <span className={styles.hint}>{hints[one]}</span>
                        </span>
                      }
                    />
                  ))}
                </RadioGroup>
              </Field>
            </Section>
          )}
        </SettingsForm>
      )}
    </SettingsPage>
  );
}
