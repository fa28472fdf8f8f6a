import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { NotesShape } from '../../wire/living.ts';
import type { MyPairWire, SessionWire } from '../../wire/mentoring.ts';
import { useCoachWords } from '../coach/words.ts';
import { API } from '../mentoring/paths.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { useApi, useCommand, useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote, Loaded } from '../ui/states.tsx';
import { useHere } from '../ui/visits.ts';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  line: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  said: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  by: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalM,
  },
  field: { flexGrow: 1, minWidth: 'min(240px, 100%)' },
});

interface TopicsPartProps {
  readonly pair: MyPairWire;
  readonly session: SessionWire;
}

/** What one of the two wants to speak of; each adds, either takes off. */
export function TopicsPart({ pair, session }: TopicsPartProps) {
  const words = useCoachWords().topics;
  const path = API.session(pair.programmeId, session.id);
  const notes = useResource(`${path}/notes`, NotesShape);
  return (
    <Section title={words.title}>
      <Loaded resource={notes}>
        {({ topics }) => <Topics path={path} pair={pair} topics={topics} reload={notes.reload} />}
      </Loaded>
    </Section>
  );
}

interface TopicsProps {
  readonly path: string;
  readonly pair: MyPairWire;
  readonly topics: readonly {
    readonly id: string;
    readonly text: string;
    readonly mine: boolean;
  }[];
  readonly reload: () => Promise<void>;
}

function Topics({ path, pair, topics, reload }: TopicsProps) {
  const styles = useStyles();
  const words = useCoachWords().topics;
  const announce = useAnnounce();
  const api = useApi();
  const [text, setText] = useHere('topics.text', '');
  const add = useCommand((topic: string) =>
    api.send('POST', `${API.pair(pair.programmeId, pair.pairId)}/topics`, { text: topic }),
  );
  const remove = useCommand((id: string) =>
    api.send('POST', `${path}/topics/${encodeURIComponent(id)}/removal`),
  );
  const put = async () => {
    const reply = await add.run(text);
    if (!reply.ok) return;
    // What is typed while the answer is on its way is the next one.
    setText((now) => (now === text ? '' : now));
    announce(words.added);
    await reload();
  };
  const takeOff = async (id: string) => {
    const reply = await remove.run(id);
    if (reply.ok) announce(words.removed);
    await reload();
  };
  return (
    <>
      <p className={styles.text}>{topics.length === 0 ? words.none : words.hint}</p>
      {topics.length > 0 && (
        <ul className={styles.list}>
          {topics.map((topic) => (
            <li key={topic.id} className={styles.line}>
              <span className={styles.said}>
                {topic.text}
                <span className={styles.by}>
                  {topic.mine ? words.by.me : words.by.other(pair.other.name)}
                </span>
              </span>
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={words.remove(topic.text)}
                disabled={remove.busy}
                onClick={() => void takeOff(topic.id)}
              />
            </li>
          ))}
        </ul>
      )}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') void put();
        }}
      >
        <Field label={words.field} className={styles.field}>
          <Input value={text} maxLength={600} onChange={(_event, { value }) => setText(value)} />
        </Field>
        <BusyButton type="submit" busy={add.busy} disabled={text.trim() === ''}>
          {words.add}
        </BusyButton>
      </form>
      <FailureNote failure={add.failure ?? remove.failure} />
    </>
  );
}
