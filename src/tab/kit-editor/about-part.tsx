import {
  Button,
  Dropdown,
  Field,
  makeStyles,
  Option,
  Radio,
  RadioGroup,
  Select,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useLabel } from '../ui/language.tsx';
import { LANGUAGES, withAt } from './draft.ts';
import { Text, useForm } from './form.tsx';
import { Minutes } from './minutes-field.tsx';
import { useKitEditorWords } from './words.ts';

const useStyles = makeStyles({
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  pair: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'start',
    gap: tokens.spacingHorizontalXL,
  },
  add: { minWidth: 0, width: '100%' },
  select: { '& select': { minWidth: 0, width: '100%' } },
});

const LEVELS = ['foundation', 'intermediate', 'advanced', 'specialised'] as const;
const LINE = 300;

/** What a module is about, for whom, how long, and in which languages. */
export function AboutPart() {
  const styles = useStyles();
  const words = useKitEditorWords().field;
  const { editor } = useForm();
  const { draft, change } = editor;
  return (
    <>
      <Text place={['content', '*', 'title']} label={words.title} maxLength={LINE} />
      <Text
        place={['content', '*', 'summary']}
        label={words.summary}
        hint={words.summaryHint}
        lines={3}
        maxLength={LINE}
      />
      <TopicsField />
      <Field className={styles.field} label={words.level}>
        <Select
          value={draft.level}
          onChange={(_event, { value }) =>
            change({ ...draft, level: LEVELS.find((one) => one === value) ?? draft.level })
          }
        >
          {LEVELS.map((level) => (
            <option key={level} value={level}>
              {words.levels[level]}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.pair}>
        <Minutes place={['minutes']} label={words.minutes} />
        <Text place={['asOf']} label={words.asOf} hint={words.asOfHint} maxLength={10} />
      </div>
      <Field label={words.written} hint={words.writtenHint}>
        <RadioGroup
          value={draft.only ?? 'both'}
          onChange={(_event, { value }) =>
            change(
              withAt(
                draft,
                ['only'],
                LANGUAGES.find((locale) => locale === value),
              ),
            )
          }
        >
          {(['both', ...LANGUAGES] as const).map((one) => (
            <Radio key={one} value={one} label={words.writtenIn[one]} />
          ))}
        </RadioGroup>
      </Field>
    </>
  );
}

function TopicsField() {
  const styles = useStyles();
  const words = useKitEditorWords().field;
  const { editor, topics } = useForm();
  const label = useLabel();
  const { draft, change, problem } = editor;
  const nameOf = (id: string) => {
    const topic = topics.find((one) => one.id === id);
    return topic === undefined ? id : label(topic.label);
  };
  const said = [
    problem(['topicIds']),
    ...draft.topicIds.map((_id, index) => problem(['topicIds', index])),
  ].find((message) => message !== undefined);
  return (
    <Field
      className={styles.field}
      label={words.topics}
      hint={words.topicsHint}
      {...(said === undefined ? {} : { validationMessage: said })}
    >
      <div role="group" aria-label={words.topics}>
        <ol className={styles.list}>
          {draft.topicIds.map((id) => (
            <li key={id} className={styles.line}>
              {nameOf(id)}
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={words.remove(nameOf(id))}
                onClick={() =>
                  change({ ...draft, topicIds: draft.topicIds.filter((one) => one !== id) })
                }
              />
            </li>
          ))}
        </ol>
        {/* A native list would add each topic that an arrow passes. */}
        <Dropdown
          className={styles.add}
          aria-label={words.addTopic}
          placeholder={words.addTopic}
          value=""
          selectedOptions={[]}
          onOptionSelect={(_event, { optionValue: id }) => {
            if (id !== undefined) change({ ...draft, topicIds: [...draft.topicIds, id] });
          }}
        >
          {topics
            .filter(({ id }) => !draft.topicIds.includes(id))
            .map((topic) => (
              <Option key={topic.id} value={topic.id}>
                {label(topic.label)}
              </Option>
            ))}
        </Dropdown>
      </div>
    </Field>
  );
}
