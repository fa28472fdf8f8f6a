import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { NotesWire } from '../../wire/living.ts';
import type { MyPairWire } from '../../wire/mentoring.ts';
import { useTogetherWords } from '../mentoring/words.ts';

type Action = NotesWire['actions'][number];

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  add: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
  text: { flex: '1 1 220px' },
  // A long name gives way inside the list.
  who: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    maxWidth: 'min(320px, 100%)',
    '& select': { minWidth: 0, width: '100%' },
  },
});

interface ActionsFieldProps {
  readonly actions: readonly Action[];
  readonly side: MyPairWire['side'];
  readonly other: string;
  readonly onChange: (actions: Action[]) => void;
}

/** Who does what before the next session. */
export function ActionsField({ actions, side, other, onChange }: ActionsFieldProps) {
  const styles = useStyles();
  const words = useTogetherWords().session;
  const [text, setText] = useState('');
  const [who, setWho] = useState<Action['who']>(side);
  const otherSide = side === 'mentor' ? 'mentee' : 'mentor';
  const add = () => {
    if (text.trim() === '') return;
    onChange([...actions, { text: text.trim(), who, done: false }]);
    setText('');
  };
  return (
    <div role="group" aria-label={words.actions}>
      <ul className={styles.list}>
        {actions.map((action, index) => (
          <li key={`${index}${action.text}`} className={styles.item}>
            <Checkbox
              checked={action.done}
              label={`${action.text} (${action.who === side ? words.me : other})`}
              onChange={() =>
                onChange(
                  actions.map((one, at) => (at === index ? { ...one, done: !one.done } : one)),
                )
              }
            />
            <Button
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={words.removeAction(action.text)}
              onClick={() => onChange(actions.filter((_one, at) => at !== index))}
            />
          </li>
        ))}
      </ul>
      <div className={styles.add}>
        <Field label={words.action} className={styles.text}>
          <Input
            value={text}
            maxLength={300}
            onChange={(_event, { value }) => setText(value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') add();
            }}
          />
        </Field>
        <Field label={words.who} className={styles.who}>
          <Select
            value={who}
            onChange={(_event, { value }) => setWho(value === 'mentor' ? 'mentor' : 'mentee')}
          >
            <option value={side}>{words.me}</option>
            <option value={otherSide}>{other}</option>
          </Select>
        </Field>
        <Button onClick={add}>{words.addAction}</Button>
      </div>
    </div>
  );
}
