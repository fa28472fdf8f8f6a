import { Combobox, Field, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { matches } from '../programmes/parts/search.ts';
import { useWords } from '../ui/language.tsx';
import { useWorkbenchWords } from './words.ts';

/** A list of thousands is for nobody: these, then a word that there are more. */
const SHOWN = 20;

export interface Pickable {
  readonly id: string;
  readonly name: string;
  readonly entity: string;
}

export interface PersonPickerProps {
  readonly label: string;
  readonly people: readonly Pickable[];
  readonly chosen?: Pickable | undefined;
  readonly onChoose: (person: Pickable) => void;
}

/** One person of many, by typing some of their name or entity. */
export function PersonPicker({ label, people, chosen, onChoose }: PersonPickerProps) {
  const words = useWorkbenchWords().couple;
  const { openList } = useWords();
  const [typed, setTyped] = useState<string>();
  const search = typed ?? '';
  const found = people.filter(({ name, entity }) => matches(search, name, entity));
  return (
    <Field label={label}>
      <Combobox
        placeholder={words.choose}
        expandIcon={{ 'aria-label': openList }}
        value={typed ?? chosen?.name ?? ''}
        selectedOptions={chosen === undefined ? [] : [chosen.id]}
        onChange={(event) => setTyped(event.target.value)}
        onOpenChange={(_event, data) => {
          if (!data.open) setTyped(undefined);
        }}
        onOptionSelect={(_event, data) => {
          const person = people.find(({ id }) => id === data.optionValue);
          setTyped(undefined);
          if (person !== undefined) onChoose(person);
        }}
      >
        {found.slice(0, SHOWN).map(({ id, name, entity }) => (
          <Option key={id} value={id} text={name}>
            {entity === '' ? name : `${name} · ${entity}`}
          </Option>
        ))}
        {found.length > SHOWN && (
          <Option disabled value="" text={words.more}>
            {words.more}
          </Option>
        )}
        {found.length === 0 && (
          <Option disabled value="" text={words.none}>
            {words.none}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
