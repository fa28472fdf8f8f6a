import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { NotesShape, RemovedTopicShape } from '../../wire/living.ts';
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

interface Topic {
  readonly id: string;
  readonly text: string;
  readonly mine: boolean;
}

/** The topic that was taken off last: where it stood, and what puts it back. */
interface Removed {
  readonly topic: Topic;
  readonly place: number;
  readonly back: string;
}

interface TopicsProps {
  readonly path: string;
  readonly pair: MyPairWire;
  readonly topics: readonly Topic[];
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
  const [removed, setRemoved] = useHere<Removed | undefined>('topics.removed', undefined);
  const remove = useCommand((id: string) =>
    api.send(
      'POST',
      `${path}/topics/${encodeURIComponent(id)}/removal`,
      undefined,
      RemovedTopicShape,
    ),
  );
  const restore = useCommand((back: string) =>
    api.send('POST', `${path}/topics/restoration`, { back }),
  );
  const put = async () => {
    const reply = await add.run(text);
    if (!reply.ok) return;
    // What is typed while the answer is on its way is the next one.
    setText((now) => (now === text ? '' : now));
    announce(words.added);
    await reload();
  };
  const takeOff = async (topic: Topic, place: number) => {
    restore.forget();
    const reply = await remove.run(topic.id);
    if (reply.ok) {
      const { back } = reply.value;
      setRemoved(back === undefined ? undefined : { topic, place, back });
      announce(words.removed);
    }
    await reload();
  };
  const putBack = async (back: string) => {
    const reply = await restore.run(back);
    if (!reply.ok) return;
    announce(words.restored);
    await reload();
    setRemoved(undefined);
  };
  const gone = topics.some(({ id }) => id === removed?.topic.id) ? undefined : removed;
  const lines: readonly { readonly topic: Topic; readonly back?: string }[] = [
    ...topics.slice(0, gone?.place).map((topic) => ({ topic })),
    ...(gone === undefined ? [] : [gone, ...topics.slice(gone.place).map((topic) => ({ topic }))]),
  ];
  return (
    <>
      <p className={styles.text}>{topics.length === 0 ? words.none : words.hint}</p>
      {lines.length > 0 && (
        <ul className={styles.list}>
          {lines.map(({ topic, back }, place) => (
            <li key={topic.id} className={styles.line}>
              <span className={styles.said}>
                {back === undefined ? topic.text : words.gone(topic.text)}
                {back === undefined && (
                  <span className={styles.by}>
                    {topic.mine ? words.by.me : words.by.other(pair.other.name)}
                  </span>
                )}
              </span>
              {/* One button in both states: the keyboard stays on it, and one press undoes the other. */}
              <Button
                appearance={back === undefined ? 'subtle' : 'secondary'}
                {...(back === undefined ? { icon: <DismissRegular /> } : {})}
                aria-label={
                  back === undefined ? words.remove(topic.text) : words.putBackName(topic.text)
                }
                disabledFocusable={remove.busy || restore.busy}
                onClick={({ detail }) => {
                  // The second half of a double click would press what took this button's place.
                  if (detail > 1 || remove.busy || restore.busy) return;
                  void (back === undefined ? takeOff(topic, place) : putBack(back));
                }}
              >
                {back === undefined ? undefined : words.putBack}
              </Button>
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
      <FailureNote failure={add.failure ?? remove.failure ?? restore.failure} />
    </>
  );
}
