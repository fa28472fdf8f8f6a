import { SearchBox, ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import { useLanguage, useWords } from '../../ui/language.tsx';

const useStyles = makeStyles({
  group: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  title: {
    alignSelf: 'center',
    minWidth: '72px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    '@media (max-width: 480px)': { width: '100%' },
  },
  chip: { minWidth: 0, fontVariantNumeric: 'tabular-nums' },
  search: { width: '100%', maxWidth: '420px' },
});

export interface FilterChoice<K extends string> {
  readonly key: K;
  readonly label: string;
  readonly count: number;
}

export interface FiltersProps<K extends string> {
  readonly label: string;
  /** Whether the label is to be read: where two groups stand below each other. */
  readonly titled?: boolean;
  readonly choices: readonly FilterChoice<K>[];
  readonly chosen: K;
  readonly onChoose: (key: K) => void;
}

/** One of a few filters, each with how much it would leave. */
export function Filters<K extends string>(props: FiltersProps<K>) {
  const styles = useStyles();
  const { formats } = useLanguage();
  return (
    <div role="group" aria-label={props.label} className={styles.group}>
      {props.titled === true && (
        <span aria-hidden className={styles.title}>
          {props.label}
        </span>
      )}
      {props.choices.map(({ key, label, count }) => (
        <ToggleButton
          key={key}
          className={styles.chip}
          size="small"
          shape="circular"
          checked={props.chosen === key}
          onClick={() => props.onChoose(key)}
        >
          {label} ({formats.number(count)})
        </ToggleButton>
      ))}
    </div>
  );
}

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function SearchField({ label, value, onChange }: SearchFieldProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    <SearchBox
      className={styles.search}
      aria-label={label}
      placeholder={label}
      value={value}
      dismiss={{ 'aria-label': words.clear }}
      onKeyDown={(event) => {
        // Inside a form, Enter would send it: here it only means that one has finished typing.
        if (event.key === 'Enter') event.preventDefault();
      }}
      onChange={(_event, data) => onChange(data.value)}
    />
  );
}
