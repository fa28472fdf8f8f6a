import { Button, Checkbox, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { TopicWire } from '../../../wire/shapes.ts';
import { SearchField } from '../../programmes/parts/filters.tsx';
import { useManagerWords } from '../../programmes/parts/words.ts';
import { useWizardWords } from '../words.ts';
import { matches } from '../../programmes/parts/search.ts';
import { useLabel } from '../../ui/language.tsx';
import { chosenTopics } from '../draft.ts';
import { OwnTopics, type TopicHeadings } from '../own-topics.tsx';
import { fieldId, type StepProps } from '../step-props.ts';

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  search: { flex: '1 1 240px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  topics: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 280px), 1fr))',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    alignItems: 'start',
  },
  topic: { display: 'flex', flexDirection: 'column' },
  hint: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function TopicsStep({ heading = 'h3', ...props }: StepProps & Partial<TopicHeadings>) {
  const { state, dispatch, topics, problem } = props;
  const styles = useStyles();
  const words = useWizardWords();
  const common = useManagerWords().common;
  const [search, setSearch] = useState('');
  const shown = topics.filter(({ label }) => matches(search, label.fr, label.en));
  const ids = shown.map((topic) => topic.id);
  const chosen = new Set(chosenTopics(state.draft, topics).map((topic) => topic.id));
  const message = problem('topics');
  return (
    <>
      <div className={styles.tools}>
        <div className={styles.search}>
          <SearchField label={words.topicsSearch} value={search} onChange={setSearch} />
        </div>
        <div className={styles.buttons}>
          <Button onClick={() => dispatch({ do: 'topics', ids, chosen: true })}>
            {words.selectAll}
          </Button>
          <Button onClick={() => dispatch({ do: 'topics', ids, chosen: false })}>
            {words.selectNone}
          </Button>
        </div>
      </div>
      <Field
        label={words.topicsLabel}
        {...(message === undefined ? {} : { validationMessage: message })}
      >
        <div
          id={fieldId('topics')}
          role="group"
          aria-label={words.topicsLabel}
          tabIndex={-1}
          className={styles.topics}
        >
          {shown.map((topic) => (
            <TopicChoice
              key={topic.id}
              topic={topic}
              chosen={chosen.has(topic.id)}
              onChoose={(on) => dispatch({ do: 'topic', id: topic.id, chosen: on })}
            />
          ))}
        </div>
      </Field>
      <p className={styles.note} role="status">
        {shown.length === 0 ? common.nothingFound : words.topicsChosen(chosen.size, topics.length)}
      </p>
      <OwnTopics {...props} heading={heading} />
    </>
  );
}

interface TopicChoiceProps {
  readonly topic: TopicWire;
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
}

function TopicChoice({ topic, chosen, onChoose }: TopicChoiceProps) {
  const styles = useStyles();
  const words = useWizardWords();
  const label = useLabel();
  const names = topic.digcomp.map((code) => `${code} ${words.digcompNames[code] ?? ''}`.trim());
  return (
    <Checkbox
      checked={chosen}
      onChange={(_event, data) => onChoose(data.checked === true)}
      label={
        <span className={styles.topic}>
          {label(topic.label)}
          <span className={styles.hint}>{words.digcomp(names.join(' · '))}</span>
        </span>
      }
    />
  );
}
