import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { OwnNoteShape } from '../../wire/living.ts';
import { useTogetherWords } from '../mentoring/words.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { useKept } from '../ui/kept.ts';
import { LongText, useWritingWords } from '../ui/long-text.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote } from '../ui/states.tsx';
import { NOTES_MAX } from './notes-max.ts';

const useStyles = makeStyles({ text: { margin: 0, color: tokens.colorNeutralForeground2 } });

/** A note that nobody but its author ever reads. */
export function PrivateNote({ path, kept }: { readonly path: string; readonly kept: string }) {
  const styles = useStyles();
  const words = useTogetherWords().session;
  const writing = useWritingWords();
  const announce = useAnnounce();
  const api = useApi();
  const [saved, setSaved] = useState(kept);
  const note = useKept(path, OwnNoteShape, { text: kept }, ({ text }) => text !== saved);
  const { text } = note.value;
  const keep = useCommand(() => api.send('PUT', path, { text }));
  const save = async () => {
    const reply = await keep.run();
    if (!reply.ok) return;
    setSaved(text);
    announce(words.ownSaved);
  };
  return (
    <Section title={words.own}>
      {note.wasKept && <p className={styles.text}>{writing.restored}</p>}
      <LongText
        name={words.own}
        hint={words.ownHint}
        value={text}
        max={NOTES_MAX}
        onChange={(value) => note.set({ text: value })}
      />
      <FailureNote failure={keep.failure} />
      <div>
        <BusyButton busy={keep.busy} disabled={text.length > NOTES_MAX} onClick={() => void save()}>
          {words.saveOwn}
        </BusyButton>
      </div>
    </Section>
  );
}
