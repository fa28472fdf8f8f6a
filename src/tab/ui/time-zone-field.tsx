import { Combobox, Field, makeStyles, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { zonesLike } from '../wizard/time-zones.ts';
import { useWords } from './language.tsx';

const useStyles = makeStyles({ field: { maxWidth: '360px' }, list: { maxHeight: '280px' } });

interface TimeZoneFieldProps {
  readonly label: string;
  /** An IANA name. */
  readonly value: string;
  readonly onChoose: (zone: string) => void;
}

/** A time zone found by typing a part of its name; only one of the list is ever chosen. */
export function TimeZoneField({ label, value, onChoose }: TimeZoneFieldProps) {
  const styles = useStyles();
  const { openList } = useWords();
  const [typed, setTyped] = useState(value);
  return (
    <Field label={label} className={styles.field}>
      <Combobox
        freeform
        expandIcon={{ 'aria-label': openList }}
        value={typed.replaceAll('_', ' ')}
        listbox={{ className: styles.list }}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => setTyped(value)}
        onOptionSelect={(_event, { optionValue }) => {
          if (optionValue === undefined) return;
          setTyped(optionValue);
          onChoose(optionValue);
        }}
      >
        {zonesLike(typed).map((name) => (
          <Option key={name} value={name} text={name}>
            {name.replaceAll('_', ' ')}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
