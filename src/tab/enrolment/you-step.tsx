import { Field, Input, makeStyles, Select, ToggleButton, tokens } from '@fluentui/react-components';
import { useCommonWords, useLanguage } from '../ui/language.tsx';
import type { AnswersWire } from '../../wire/enrolment.ts';
import type { StepProps } from './step-props.ts';
import { useVolunteerWords } from './words.ts';

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  chip: { minWidth: 0, minHeight: '36px', fontWeight: tokens.fontWeightRegular },
});

const LEVELS = ['contributor', 'manager', 'director', 'executive'] as const;
/** Working languages on offer (ISO 639-1); one that an earlier form named stays on offer too. */
const LANGUAGES = ['fr', 'en', 'de', 'es', 'it', 'nl', 'pt', 'pl', 'ar', 'zh', 'ja'] as const;

export function YouStep({ view, answers, change, problem }: StepProps) {
  const styles = useStyles();
  const words = useVolunteerWords();
  const common = useCommonWords();
  const { formats } = useLanguage();
  const { entity, site, level, languages } = answers;
  const { profile, managers } = view.directory ?? {};
  // A directory that was read may have nothing to say of somebody.
  const hasPrefilled = [view.answers.entity, view.answers.site].some(
    (said) => said !== undefined && said !== '',
  );
  const missing = problem === undefined ? {} : { validationMessage: problem };
  const toggle = (code: string) =>
    change({
      languages: languages.includes(code)
        ? languages.filter((one) => one !== code)
        : [...languages, code],
    });
  return (
    <>
      {profile !== undefined && (profile !== 'read' || hasPrefilled) && (
        <p className={styles.note}>{words.directory[profile]}</p>
      )}
      {managers !== undefined && managers !== 'read' && (
        <p className={styles.note}>{words.managersUnknown}</p>
      )}
      <Field label={words.entity} required {...(entity.trim() === '' ? missing : {})}>
        <Input
          value={entity}
          maxLength={120}
          autoComplete="organization"
          onChange={(_event, { value }) => change({ entity: value })}
        />
      </Field>
      <Field label={words.site}>
        <Input
          value={site}
          maxLength={120}
          onChange={(_event, { value }) => change({ site: value })}
        />
      </Field>
      <Field label={words.level} hint={isLowest(answers) ? words.levelLowest : words.levelHint}>
        <Select
          value={level}
          onChange={(_event, { value }) => change({ level: levelNamed(value) ?? level })}
        >
          {LEVELS.map((known) => (
            <option key={known} value={known}>
              {common.level[known]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.languages} required {...(languages.length === 0 ? missing : {})}>
        <div role="group" aria-label={words.languages} className={styles.chips}>
          {[...new Set([...LANGUAGES, ...languages])].map((code) => (
            <ToggleButton
              key={code}
              className={styles.chip}
              shape="circular"
              appearance={languages.includes(code) ? 'primary' : 'secondary'}
              checked={languages.includes(code)}
              onClick={() => toggle(code)}
            >
              {formats.language(code)}
            </ToggleButton>
          ))}
        </div>
      </Field>
    </>
  );
}

/** Nobody is at a level below it to mentor them: it may be what the list began with. */
function isLowest({ role, level }: StepProps['answers']): boolean {
  return role === 'mentee' && level === LEVELS[0];
}

function levelNamed(value: string): AnswersWire['level'] | undefined {
  return LEVELS.find((known) => known === value);
}
