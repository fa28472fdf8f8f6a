import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ProgrammeWire } from '../../wire/programme.ts';
import { useLanguage } from '../ui/language.tsx';
import { Section } from '../ui/section.tsx';
import { readWhole } from '../wizard/draft.ts';
import { SettingsForm, SettingsPage } from './settings-frame.tsx';
import { useSettingsWords } from './settings-words.ts';
import type { Part } from './use-settings.ts';

const USUAL_DAYS = 365;
const DAYS = { min: 30, max: 1_096 };
const DAY_MS = 86_400_000;

const PART: Part<string> = {
  read: ({ options }) => String(options.retentionDays ?? USUAL_DAYS),
  write: (text, whole) => {
    const retentionDays = daysIn(text);
    if (retentionDays === undefined) return undefined;
    return { ...whole, options: { ...whole.options, retentionDays } };
  },
};

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: tokens.lineHeightBase400 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  days: { maxWidth: '360px' },
  list: { margin: 0, paddingInlineStart: '1.25em', lineHeight: tokens.lineHeightBase400 },
});

/** How long what people said is kept, and what exactly goes when. */
export default function RetentionPage({ programmeId }: { readonly programmeId: string }) {
  const styles = useStyles();
  const words = useSettingsWords().retention;
  return (
    <SettingsPage programmeId={programmeId} part="retention">
      {(programme, reload) => (
        <SettingsForm programme={programme} reload={reload} part={PART}>
          {({ form, change, isTried }) => {
            const days = daysIn(form);
            return (
              <>
                <Section>
                  <Field
                    required
                    label={words.days}
                    hint={words.daysHint}
                    className={styles.days}
                    {...(isTried && days === undefined ? { validationMessage: words.range } : {})}
                  >
                    <Input
                      inputMode="numeric"
                      autoComplete="off"
                      size="large"
                      maxLength={5}
                      value={form}
                      onChange={(_event, { value }) => change(value)}
                    />
                  </Field>
                  <When programme={programme} days={days} />
                </Section>
                <Section title={words.gone}>
                  <ul className={styles.list}>
                    {words.goneItems.map((item) => (
                      <li key={item}>{item}</li>
                    ))}
                  </ul>
                </Section>
                <Section title={words.kept}>
                  <ul className={styles.list}>
                    {words.keptItems.map((item) => (
                      <li key={item}>{item}</li>
                    ))}
                  </ul>
                  <p className={styles.quiet}>{words.sooner}</p>
                </Section>
              </>
            );
          }}
        </SettingsForm>
      )}
    </SettingsPage>
  );
}

function When(props: { readonly programme: ProgrammeWire; readonly days: number | undefined }) {
  const { programme, days } = props;
  const styles = useStyles();
  const words = useSettingsWords().retention;
  const { formats } = useLanguage();
  const erased = days === undefined ? undefined : dayAfter(programme.endsOn, days);
  return (
    <p className={styles.text} role="status">
      {erased !== undefined &&
        words.when(formats.calendarDay(programme.endsOn), formats.calendarDay(erased))}{' '}
      {erased !== undefined && erased <= programme.today && words.soon}
    </p>
  );
}

function daysIn(text: string): number | undefined {
  const days = readWhole(text);
  return days !== undefined && days >= DAYS.min && days <= DAYS.max ? days : undefined;
}

/** Counted on the calendar, whatever clocks do in between. */
function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
