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
import type { NotesWire } from '../../wire/living.ts';
import type { MyPairWire } from '../../wire/mentoring.ts';
import { useTogetherWords } from '../mentoring/words.ts';
import { useHere } from '../ui/visits.ts';

type Action = NotesWire['actions'][number];

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    // An address that is pasted has no space to break at.
    overflowWrap: 'anywhere',
  },
  add: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
  text: { flex: '1 1 220px' },
  // A long name gives way inside the list.
  who: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    maxWidth: 'min(320px, 100%)',
    '& select': { minWidth: 0, width: '100%' },
  },
});

/** The action that is being typed; `join` puts it after the others, where there is one. */
interface NextAction {
  readonly text: string;
  readonly who: Action['who'];
  readonly setText: (text: string) => void;
  readonly setWho: (who: Action['who']) => void;
  readonly join: (actions: readonly Action[]) => Action[];
}

export function useNextAction(side: MyPairWire['side']): NextAction {
  const [text, setText] = useHere('actions.text', '');
  const [who, setWho] = useHere<Action['who']>('actions.who', side);
  const typed = text.trim();
  const added = typed === '' ? [] : [{ text: typed, who, done: false }];
  return { text, who, setText, setWho, join: (actions) => [...actions, ...added] };
}

interface ActionsFieldProps {
  readonly actions: readonly Action[];
  readonly next: NextAction;
  readonly side: MyPairWire['side'];
  readonly other: string;
  readonly onChange: (actions: Action[]) => void;
}

/** Who does what before the next session. */
export function ActionsField({ actions, next, side, other, onChange }: ActionsFieldProps) {
  const styles = useStyles();
  const words = useTogetherWords().session;
  const { text, who, setText, setWho } = next;
  const otherSide = side === 'mentor' ? 'mentee' : 'mentor';
  const add = () => {
    if (text.trim() === '') return;
    onChange(next.join(actions));
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
