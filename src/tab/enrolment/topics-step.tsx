import {
  Button,
  Field,
  makeStyles,
  Select,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { ArrowUpRegular, DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { SearchField } from '../programmes/parts/filters.tsx';
import { matches } from '../programmes/parts/search.ts';
import { useLabel } from '../ui/language.tsx';
import { movedUp, withTopic, type PlacedTopic } from './enrolment-form.ts';
import type { StepProps } from './step-props.ts';
import { useEnrolmentWords, useVolunteerWords } from './words.ts';

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  chip: { minWidth: 0, minHeight: '36px', fontWeight: tokens.fontWeightRegular },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
  },
  // The names of the levels are long: the list gives way, not the buttons beside it.
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  select: { minWidth: 0, '& select': { minWidth: 0, width: '100%' } },
  buttons: { whiteSpace: 'nowrap' },
  count: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Where most people who pass a topic on, or want to learn it, stand. */
const USUAL = { offers: 3, wants: 1 } as const;
const PLACEMENTS = [1, 2, 3, 4] as const;
/** Fewer topics than this are read at a glance. */
const SEARCHABLE = 16;

interface TopicsStepProps extends StepProps {
  readonly side: 'offers' | 'wants';
}

/** The topics of the programme as chips; those chosen below, each with where one stands. */
export function TopicsStep({ side, view, answers, change, problem }: TopicsStepProps) {
  const styles = useStyles();
  const words = useVolunteerWords();
  const label = useLabel();
  const [search, setSearch] = useState('');
  const placed = answers[side];
  const set = (next: PlacedTopic[]) => change({ [side]: next });
  const nameOf = (id: string) => {
    const topic = view.topics.find((known) => known.id === id);
    return topic === undefined ? id : label(topic.label);
  };
  const isPlaced = (id: string) => placed.some(({ topicId }) => topicId === id);
  const shown = view.topics.filter(
    (topic) => matches(search, topic.label.fr, topic.label.en) || isPlaced(topic.id),
  );
  return (
    <>
      {view.topics.length > SEARCHABLE && (
        <SearchField label={words.search} value={search} onChange={setSearch} />
      )}
      <Field {...(problem === undefined ? {} : { validationMessage: problem })}>
        <div role="group" aria-label={words.topics} className={styles.chips}>
          {shown.map((topic) => (
            <ToggleButton
              key={topic.id}
              className={styles.chip}
              shape="circular"
              appearance={isPlaced(topic.id) ? 'primary' : 'secondary'}
              checked={isPlaced(topic.id)}
              onClick={() => set(withTopic(placed, topic.id, USUAL[side]))}
            >
              {label(topic.label)}
            </ToggleButton>
          ))}
        </div>
      </Field>
      <p className={styles.count} role="status">
        {words.chosen(placed.length)}
      </p>
      <ol className={styles.list}>
        {placed.map((one, index) => (
          <PlacedItem
            key={one.topicId}
            name={nameOf(one.topicId)}
            placed={one}
            onPlace={(placement) =>
              set(placed.map((other) => (other === one ? { ...one, placement } : other)))
            }
            isFirst={index === 0}
            {...(side === 'wants' && placed.length > 1
              ? { onEarlier: () => set(movedUp(placed, index)) }
              : {})}
            onRemove={() => set(withTopic(placed, one.topicId, one.placement))}
          />
        ))}
      </ol>
    </>
  );
}

interface PlacedItemProps {
  readonly name: string;
  readonly placed: PlacedTopic;
  readonly onPlace: (placement: PlacedTopic['placement']) => void;
  /** It cannot come earlier; its button stays, so that what was moved there keeps the keyboard. */
  readonly isFirst: boolean;
  readonly onEarlier?: () => void;
  readonly onRemove: () => void;
}

function PlacedItem(props: PlacedItemProps) {
  const { name, placed, isFirst, onPlace, onEarlier, onRemove } = props;
  const styles = useStyles();
  const words = useVolunteerWords();
  const { placement: steps } = useEnrolmentWords();
  return (
    <li className={styles.item}>
      <Field label={name} className={styles.field}>
        <Select
          className={styles.select}
          aria-label={words.where(name)}
          value={String(placed.placement)}
          onChange={(_event, { value }) =>
            onPlace(PLACEMENTS.find((known) => String(known) === value) ?? placed.placement)
          }
        >
          {PLACEMENTS.map((step) => (
            <option key={step} value={step}>
              {steps[step]}
            </option>
          ))}
        </Select>
      </Field>
      <span className={styles.buttons}>
        {onEarlier !== undefined && (
          <Button
            appearance="subtle"
            icon={<ArrowUpRegular />}
            aria-label={words.earlier(name)}
            disabledFocusable={isFirst}
            onClick={onEarlier}
          />
        )}
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={words.remove(name)}
          onClick={onRemove}
        />
      </span>
    </li>
  );
}
