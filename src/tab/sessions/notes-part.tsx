import { Field, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { z } from 'zod/mini';
import {
  NotesShape,
  WriteNotesShape,
  type NotesWire,
  type WriteNotesWire,
} from '../../wire/living.ts';
import type { MyPairWire, SessionWire } from '../../wire/mentoring.ts';
import { useCoachWords } from '../coach/words.ts';
import { API } from '../mentoring/paths.ts';
import { useTogetherWords } from '../mentoring/words.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { useKept } from '../ui/kept.ts';
import { LongText, useWritingWords } from '../ui/long-text.tsx';
import { useApi, useCommand, useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote, Loaded } from '../ui/states.tsx';
import { ActionsField, useNextAction } from './actions-field.tsx';
import { NotesConflict, type NotesContent } from './notes-conflict.tsx';
import { NOTES_MAX } from './notes-max.ts';
import { PrivateNote } from './private-note.tsx';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface NotesPartProps {
  readonly pair: MyPairWire;
  readonly session: SessionWire;
}

/** What the two keep of a session, and what each keeps for themself alone. */
export function NotesPart({ pair, session }: NotesPartProps) {
  const words = useTogetherWords().session;
  const path = `${API.session(pair.programmeId, session.id)}/notes`;
  const notes = useResource(path, NotesShape);
  return (
    <Loaded resource={notes}>
      {(value) => (
        <>
          <Section title={words.notes}>
            <SharedNotes path={path} notes={value} pair={pair} reload={notes.reload} />
          </Section>
          <PrivateNote path={`${path}/mine`} saved={value.own} reload={notes.reload} />
        </>
      )}
    </Loaded>
  );
}

interface SharedNotesProps {
  readonly path: string;
  readonly notes: NotesWire;
  readonly pair: MyPairWire;
  readonly reload: () => Promise<void>;
}

/** What somebody is writing, and what they began to write from. */
const WritingShape = z.extend(WriteNotesShape, {
  base: z.pick(WriteNotesShape, { text: true, actions: true }),
});

/** What the other saved meanwhile is shown beside one's own text and never takes its place. */
function SharedNotes({ path, notes, pair, reload }: SharedNotesProps) {
  const styles = useStyles();
  const words = useTogetherWords().session;
  const writing = useWritingWords();
  const coach = useCoachWords().notes;
  const announce = useAnnounce();
  const api = useApi();
  const { text: was, actions: were, shared: before, version } = notes;
  const written = useKept(
    path,
    WritingShape,
    { text: was, actions: were, shared: before, seen: version, base: { text: was, actions: were } },
    ({ text, actions, base }) => !isSame({ text, actions }, base),
  );
  const { text, actions, shared, seen, base } = written.value;
  // What is typed while an answer is on its way stays.
  const change = (part: Partial<typeof written.value>) =>
    written.set((now) => ({ ...now, ...part }));
  const write = useCommand((body: WriteNotesWire) => api.send('PUT', path, body));
  /** The version of the other's that is left for later: saving comes back to it. */
  const [putOff, setPutOff] = useState<number>();
  const isBehind = version > seen;
  const next = useNextAction(pair.side);
  const save = async () => {
    // An action that is typed and was not put on the list yet is one of the notes as much as the others.
    const all = next.join(actions);
    next.setText('');
    change({ actions: all });
    const reply = await write.run({ text, actions: all, shared, seen });
    if (reply.ok) change({ seen: seen + 1, base: { text, actions: all } });
    await reload();
    if (reply.ok) announce(words.notesSaved);
  };
  const settle = (merged: NotesContent) => {
    change({
      text: merged.text,
      actions: [...merged.actions],
      seen: version,
      base: { text: was, actions: were },
    });
    write.forget();
  };
  return (
    <>
      {!before && <p className={styles.text}>{words.notesHint(pair.other.name)}</p>}
      {written.wasKept && <p className={styles.text}>{writing.restored}</p>}
      <NotesConflict
        open={isBehind && !write.busy && putOff !== version}
        pair={pair}
        base={base}
        mine={{ text, actions }}
        theirs={notes}
        onSettle={settle}
        onClose={() => setPutOff(version)}
      />
      <LongText
        label={words.notesField}
        value={text}
        max={NOTES_MAX}
        rows={5}
        onChange={(value) => change({ text: value })}
      />
      <ActionsField
        actions={actions}
        next={next}
        side={pair.side}
        other={pair.other.name}
        onChange={(next) => change({ actions: next })}
      />
      {notes.coach !== undefined && (
        <Field hint={shared === before ? coach.hint : coach.saveFirst}>
          <Switch
            label={coach.show(notes.coach)}
            checked={shared}
            onChange={(_event, { checked }) => change({ shared: checked })}
          />
        </Field>
      )}
      <FailureNote failure={isBehind ? undefined : write.failure} />
      <div>
        <BusyButton
          appearance="primary"
          busy={write.busy}
          disabled={text.length > NOTES_MAX}
          onClick={() => (isBehind ? setPutOff(undefined) : void save())}
        >
          {words.saveNotes}
        </BusyButton>
      </div>
    </>
  );
}

function isSame(a: NotesContent, b: NotesContent): boolean {
  return a.text === b.text && JSON.stringify(a.actions) === JSON.stringify(b.actions);
}
