import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { Section } from '../ui/section.tsx';
import { SettingsForm, SettingsPage } from './settings-frame.tsx';
import { useSettingsWords } from './settings-words.ts';
import type { Part } from './use-settings.ts';
import { withValue, type Whole } from './whole.ts';

/** As the product has it where the programme says nothing. */
const USUAL = { checkInWeeks: 4, executive: 2, other: 4 };
const CHECK_IN_WEEKS = [2, 3, 4, 5, 6, 8, 10, 12];
const SILENCE_WEEKS = [1, 2, 3, 4, 5, 6, 7, 8];

interface Rhythm {
  readonly checkInWeeks: number;
  /** 0: as the pair's own rhythm has it. */
  readonly silenceWeeks: number;
  readonly executive: number;
  readonly other: number;
}

const PART: Part<Rhythm> = {
  read: ({ options }) => ({
    checkInWeeks: options.checkInWeeks ?? USUAL.checkInWeeks,
    silenceWeeks: options.silenceWeeks ?? 0,
    executive: options.weeklyMessages?.executive ?? USUAL.executive,
    other: options.weeklyMessages?.other ?? USUAL.other,
  }),
  write: (form, whole) => ({ ...whole, options: written(form, whole.options) }),
};

function written(form: Rhythm, options: Whole['options']): Whole['options'] {
  const { executive, other, checkInWeeks, silenceWeeks } = form;
  const isUsual = executive === USUAL.executive && other === USUAL.other;
  const weekly = isUsual ? undefined : { executive, other };
  return withValue(
    withValue(
      withValue(options, 'checkInWeeks', checkInWeeks),
      'silenceWeeks',
      silenceWeeks === 0 ? undefined : silenceWeeks,
    ),
    'weeklyMessages',
    weekly,
  );
}

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    alignItems: 'start',
  },
  // A list of choices is as wide as the longest: it must not push its field off the page.
  field: { minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
  select: { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
  text: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
});

/** How often Binôme speaks up by itself. */
export default function PromptsPage({ programmeId }: { readonly programmeId: string }) {
  const styles = useStyles();
  const words = useSettingsWords().prompts;
  return (
    <SettingsPage programmeId={programmeId} part="prompts">
      {(programme, reload) => (
        <SettingsForm
          programme={programme}
          reload={reload}
          part={PART}
          reset={({ change }) => (
            <Button size="large" onClick={() => change({ ...USUAL, silenceWeeks: 0 })}>
              {words.usual}
            </Button>
          )}
        >
          {({ form, change }) => (
            <>
              <Section>
                <div className={styles.fields}>
                  <NumberChoice
                    label={words.checkIn}
                    hint={words.checkInHint}
                    value={form.checkInWeeks}
                    choices={withNow(CHECK_IN_WEEKS, form.checkInWeeks).map((n) => [
                      n,
                      words.weeks(n),
                    ])}
                    onChoose={(checkInWeeks) => change({ ...form, checkInWeeks })}
                  />
                  <NumberChoice
                    label={words.silence}
                    hint={words.silenceHint}
                    value={form.silenceWeeks}
                    choices={[
                      [0, words.byRhythm],
                      ...SILENCE_WEEKS.map((n) => [n, words.weeks(n)] as const),
                    ]}
                    onChoose={(silenceWeeks) => change({ ...form, silenceWeeks })}
                  />
                </div>
                <p className={styles.text} role="status">
                  {words.next(form.checkInWeeks)}
                </p>
              </Section>
              <Section title={words.quota}>
                <div className={styles.fields}>
                  <NumberChoice
                    label={words.executive}
                    value={form.executive}
                    choices={upTo(USUAL.executive)}
                    onChoose={(executive) => change({ ...form, executive })}
                  />
                  <NumberChoice
                    label={words.other}
                    value={form.other}
                    choices={upTo(USUAL.other)}
                    onChoose={(other) => change({ ...form, other })}
                  />
                </div>
                <p className={styles.text}>{words.quotaHint}</p>
              </Section>
            </>
          )}
        </SettingsForm>
      )}
    </SettingsPage>
  );
}

interface NumberChoiceProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly choices: readonly (readonly [number, string])[];
  readonly onChoose: (value: number) => void;
}

function NumberChoice({ label, hint, value, choices, onChoose }: NumberChoiceProps) {
  const styles = useStyles();
  return (
    <Field label={label} className={styles.field} {...(hint === undefined ? {} : { hint })}>
      <Select
        size="large"
        className={styles.select}
        select={{ className: styles.select }}
        value={String(value)}
        onChange={(_event, data) => onChoose(Number(data.value))}
      >
        {choices.map(([number, text]) => (
          <option key={number} value={String(number)}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** The choices, with what is set already among them. */
function withNow(choices: readonly number[], now: number): readonly number[] {
  return [...new Set([...choices, now])].toSorted((a, b) => a - b);
}

function upTo(most: number): readonly (readonly [number, string])[] {
  return Array.from({ length: most }, (_, i) => [i + 1, String(i + 1)] as const);
}
