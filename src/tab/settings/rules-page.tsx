import { Button } from '@fluentui/react-components';
import { DEFAULT_WEIGHTS, SCORE_PARTS } from '../../domain/matching/weights.ts';
import { CirclesPart } from '../matching/rules/circles-part.tsx';
import { formOf, programmeRules, readForm, type RulesForm } from '../matching/rules/rules-form.ts';
import { SwitchesPart } from '../matching/rules/switches-part.tsx';
import { WeightsPart } from '../matching/rules/weights-part.tsx';
import { useTextStyles } from '../matching/text-styles.ts';
import { SettingsForm, SettingsPage } from './settings-frame.tsx';
import { useSettingsWords } from './settings-words.ts';
import type { Part } from './use-settings.ts';
import { withValue, type Whole } from './whole.ts';

type Matching = NonNullable<Whole['options']['matching']>;

const PART: Part<RulesForm> = {
  read: ({ options }) => formOf(programmeRules(options)),
  write: (form, whole) => {
    const read = readForm(form, []);
    if ('problems' in read) return undefined;
    const { weights = DEFAULT_WEIGHTS, floor = 0, raiseLowest = false, circles } = read.rules;
    const rules = {
      weights: { ...weights },
      floor,
      raiseLowest,
      ...(circles === undefined ? {} : { circles }),
    };
    const matching = isUsual(rules) ? undefined : rules;
    return { ...whole, options: withValue(whole.options, 'matching', matching) };
  },
};

/** What each matching starts from, where a manager changes nothing for a trial. */
export default function RulesSettingsPage({ programmeId }: { readonly programmeId: string }) {
  const texts = useTextStyles();
  const words = useSettingsWords().rules;
  return (
    <SettingsPage programmeId={programmeId} part="rules">
      {(programme, reload) => (
        <SettingsForm
          programme={programme}
          reload={reload}
          part={PART}
          reset={({ change }) => (
            <Button size="large" onClick={() => change(formOf({}))}>
              {words.usual}
            </Button>
          )}
        >
          {({ form, change }) => {
            const read = readForm(form, []);
            const problems = 'problems' in read ? read.problems : {};
            const part = {
              form,
              problems,
              onChange: (changed: Partial<RulesForm>) => change({ ...form, ...changed }),
            };
            return (
              <div className={texts.parts}>
                <WeightsPart {...part} usual={DEFAULT_WEIGHTS} />
                <SwitchesPart {...part} standing={0} />
                <CirclesPart {...part} format={programme.format} />
              </div>
            );
          }}
        </SettingsForm>
      )}
    </SettingsPage>
  );
}

function isUsual({ weights = DEFAULT_WEIGHTS, floor, raiseLowest, circles }: Matching): boolean {
  const isPlain = floor === 0 && raiseLowest !== true && circles === undefined;
  return isPlain && SCORE_PARTS.every((part) => weights[part] === DEFAULT_WEIGHTS[part]);
}
