import { makeStyles, tokens } from '@fluentui/react-components';
import { z } from 'zod/mini';
import { useTogetherWords } from '../mentoring/words.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { ConflictDialog, useConflictWords } from '../ui/conflict-dialog.tsx';
import { useKept } from '../ui/kept.ts';
import { LongText, useWritingWords } from '../ui/long-text.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote } from '../ui/states.tsx';
import { begun, writingIn } from '../ui/writing.ts';
import { NOTES_MAX } from './notes-max.ts';

const useStyles = makeStyles({ text: { margin: 0, color: tokens.colorNeutralForeground2 } });

const WrittenShape = z.object({
  mine: z.string(),
  base: z.string(),
  known: z.string(),
  putOff: z.optional(z.string()),
});

interface PrivateNoteProps {
  readonly path: string;
  /** What is saved now. */
  readonly saved: string;
  readonly reload: () => Promise<void>;
}

/** A note that nobody but its author ever reads; what another window saved never takes its place. */
export function PrivateNote({ path, saved, reload }: PrivateNoteProps) {
  const styles = useStyles();
  const words = useTogetherWords().session;
  const conflict = useConflictWords();
  const restored = useWritingWords().restored;
  const announce = useAnnounce();
  const api = useApi();
  const kept = useKept(path, WrittenShape, begun(saved), ({ mine, base }) => mine !== base);
  const writing = writingIn(saved, kept.value, kept.set);
  const { mine, base, isBehind } = writing;
  const keep = useCommand(() => api.send('PUT', path, { text: mine, seen: base }));
  const save = async () => {
    const reply = await keep.run();
    if (reply.ok) {
      writing.kept(mine);
      announce(words.ownSaved);
    }
    await reload();
  };
  return (
    <Section title={words.own}>
      {kept.wasKept && <p className={styles.text}>{restored}</p>}
      <ConflictDialog<'own'>
        open={writing.isAsked && !keep.busy}
        title={conflict.own.title}
        isOwn
        rows={[{ key: 'own', name: words.own, theirs: saved, mine, mayKeepBoth: true }]}
        onSettle={(choiceOf) => {
          const version = { mine, theirs: saved, both: `${saved}\n\n${mine}` };
          writing.settle(version[choiceOf('own')]);
          keep.forget();
        }}
        onClose={writing.putOff}
      />
      <LongText
        name={words.own}
        hint={words.ownHint}
        value={mine}
        max={NOTES_MAX}
        onChange={writing.change}
      />
      <FailureNote failure={isBehind ? undefined : keep.failure} />
      <div>
        <BusyButton
          busy={keep.busy}
          disabled={mine.length > NOTES_MAX}
          onClick={() => (isBehind ? writing.ask() : void save())}
        >
          {words.saveOwn}
        </BusyButton>
      </div>
    </Section>
  );
}
