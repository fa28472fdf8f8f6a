import { Checkbox, makeStyles } from '@fluentui/react-components';
import { NotesShape, type WriteNotesWire } from '../../wire/living.ts';
import type { MyPairWire, SessionWire } from '../../wire/mentoring.ts';
import { API } from '../mentoring/paths.ts';
import { useTogetherWords } from '../mentoring/words.ts';
import { useApi, useCommand, useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote, Loaded } from '../ui/states.tsx';

const useStyles = makeStyles({
  // An address that is pasted has no space to break at.
  list: { margin: 0, padding: 0, listStyleType: 'none', overflowWrap: 'anywhere' },
});

interface LastTimePartProps {
  readonly programmeId: string;
  readonly session: SessionWire;
  readonly pair: MyPairWire;
}

/** What the two said they would do, to be ticked off where it was done; nothing where nothing was said. */
export function LastTimePart({ programmeId, session, pair }: LastTimePartProps) {
  const styles = useStyles();
  const words = useTogetherWords().session;
  const api = useApi();
  const path = `${API.session(programmeId, session.id)}/notes`;
  const notes = useResource(path, NotesShape);
  const write = useCommand((body: WriteNotesWire) => api.send('PUT', path, body));
  if (notes.value?.actions.length === 0) return null;
  // Not named before there is something to name.
  const title = notes.loading && notes.value === undefined ? undefined : words.lastTime;
  return (
    <Section title={title}>
      <Loaded resource={notes}>
        {({ text, actions, shared, version }) => (
          <ul className={styles.list}>
            {actions.map((action, index) => (
              <li key={`${index}${action.text}`}>
                <Checkbox
                  checked={action.done}
                  disabled={write.busy}
                  label={`${action.text} (${action.who === pair.side ? words.me : pair.other.name})`}
                  onChange={() => {
                    const next = actions.map((one, at) =>
                      at === index ? { ...one, done: !one.done } : one,
                    );
                    void write
                      .run({ text, shared, actions: next, seen: version })
                      .then(() => notes.reload());
                  }}
                />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <FailureNote failure={write.failure} />
    </Section>
  );
}
