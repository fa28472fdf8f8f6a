import { Field, makeStyles, Switch, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { NotesShape, type NotesWire, type WriteNotesWire } from '../../wire/living.ts';
import type { MyPairWire, SessionWire } from '../../wire/mentoring.ts';
import { useCoachWords } from '../coach/words.ts';
import { API } from '../mentoring/paths.ts';
import { useTogetherWords } from '../mentoring/words.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { useApi, useCommand, useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote, Loaded } from '../ui/states.tsx';
import { ActionsField } from './actions-field.tsx';
import { NotesConflict, type NotesContent } from './notes-conflict.tsx';
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
          <PrivateNote path={`${path}/mine`} kept={value.own} />
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

/** What the other saved meanwhile is shown beside one's own text and never takes its place. */
function SharedNotes({ path, notes, pair, reload }: SharedNotesProps) {
  const styles = useStyles();
  const words = useTogetherWords().session;
  const coach = useCoachWords().notes;
  const announce = useAnnounce();
  const api = useApi();
  const [text, setText] = useState(notes.text);
  const [actions, setActions] = useState(notes.actions);
  const [seen, setSeen] = useState(notes.version);
  /** What one began to write from. */
  const [base, setBase] = useState<NotesContent>(notes);
  const [shared, setShared] = useState(notes.shared);
  const write = useCommand((body: WriteNotesWire) => api.send('PUT', path, body));
  /** The version of the other's that is left for later: saving comes back to it. */
  const [putOff, setPutOff] = useState<number>();
  const isBehind = notes.version > seen;
  const save = async () => {
    const reply = await write.run({ text, actions, shared, seen });
    await reload();
    if (!reply.ok) return;
    setSeen(seen + 1);
    setBase({ text, actions });
    announce(words.notesSaved);
  };
  const settle = (merged: NotesContent) => {
    setText(merged.text);
    setActions(merged.actions);
    setSeen(notes.version);
    setBase(notes);
    write.forget();
  };
  return (
    <>
      {!shared && <p className={styles.text}>{words.notesHint(pair.other.name)}</p>}
      <NotesConflict
        open={isBehind && !write.busy && putOff !== notes.version}
        pair={pair}
        base={base}
        mine={{ text, actions }}
        theirs={notes}
        onSettle={settle}
        onClose={() => setPutOff(notes.version)}
      />
      <Field label={words.notesField}>
        <Textarea
          value={text}
          maxLength={8000}
          rows={5}
          resize="vertical"
          onChange={(_event, { value }) => setText(value)}
        />
      </Field>
      <ActionsField
        actions={actions}
        side={pair.side}
        other={pair.other.name}
        onChange={setActions}
      />
      {notes.coach !== undefined && (
        <Field hint={shared === notes.shared ? coach.hint : coach.saveFirst}>
          <Switch
            label={coach.show(notes.coach)}
            checked={shared}
            onChange={(_event, { checked }) => setShared(checked)}
          />
        </Field>
      )}
      <FailureNote failure={isBehind ? undefined : write.failure} />
      <div>
        <BusyButton
          appearance="primary"
          busy={write.busy}
          onClick={() => (isBehind ? setPutOff(undefined) : void save())}
        >
          {words.saveNotes}
        </BusyButton>
      </div>
    </>
  );
}
