import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import {
  LastImportShape,
  type LastImportWire,
  type ParticipantListWire,
} from '../../wire/sign-ups.ts';
import { isConflict } from '../api.ts';
import { programmeApi } from '../programmes/parts/sections.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useLanguage } from '../ui/language.tsx';
import { Progress } from '../ui/progress.tsx';
import { useApi, useCommand, type Resource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { KeptPart } from './kept-part.tsx';
import { useLookAgain } from './look-again.ts';
import { useImportUndoWords } from './words.ts';

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: tokens.lineHeightBase400, overflowWrap: 'anywhere' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  act: { alignSelf: 'flex-start' },
});

interface LastImportProps {
  readonly programmeId: string;
  readonly last: LastImportWire;
  readonly people: Resource<ParticipantListWire>;
}

/**
 * The last import: what undoing it would do and until when, how far its undoing has come, or what
 * came of it. Whoever left the page, or another manager, finds it here.
 */
export function LastImport({ programmeId, last, people }: LastImportProps) {
  const words = useImportUndoWords();
  const announce = useAnnounce();
  const { undo } = last;
  useLookAgain(people, undo?.isDone === false);
  const before = useRef(undo?.isDone);
  useEffect(() => {
    if (before.current === false && undo?.isDone === true) announce(words.undone(last.fileName));
    before.current = undo?.isDone;
  }, [undo?.isDone, announce, words, last.fileName]);
  return (
    <Section title={words.title}>
      {undo === undefined ? (
        <Made last={last} />
      ) : undo.isDone ? (
        <Undone programmeId={programmeId} last={last} undo={undo} />
      ) : (
        <Undoing undo={undo} />
      )}
      <UndoButton programmeId={programmeId} last={last} people={people} />
    </Section>
  );
}

function Made({ last: { fileName, confirmedAt, changed, until } }: Pick<LastImportProps, 'last'>) {
  const styles = useStyles();
  const words = useImportUndoWords();
  const { formats } = useLanguage();
  return (
    <>
      <p className={styles.text}>
        {words.made(fileName, formats.moment(confirmedAt))}{' '}
        {words.changed(changed.enrolled, changed.updated, changed.withdrawn)}
      </p>
      {until !== undefined && <p className={styles.quiet}>{words.until(formats.moment(until))}</p>}
    </>
  );
}

type Undo = NonNullable<LastImportWire['undo']>;

function Undoing({ undo: { done, of } }: { readonly undo: Undo }) {
  const styles = useStyles();
  const words = useImportUndoWords();
  return (
    <>
      <p className={styles.text}>{words.undoing}</p>
      <Progress value={done} of={of} label={words.undoing} />
      <p className={styles.quiet}>{words.progress(done, of)}</p>
    </>
  );
}

function Undone(props: Pick<LastImportProps, 'programmeId' | 'last'> & { readonly undo: Undo }) {
  const { programmeId, last, undo } = props;
  const styles = useStyles();
  const words = useImportUndoWords();
  return (
    <>
      <p className={styles.text}>
        {words.undone(last.fileName)}{' '}
        {words.figures(undo.removed, undo.restored, undo.returned, undo.pairsBack)}
      </p>
      {undo.kept.length > 0 && (
        <KeptPart programmeId={programmeId} importId={last.importId} kept={undo.kept} />
      )}
    </>
  );
}

/** The question stands outside of what its answer takes away. */
function UndoButton({ programmeId, last, people }: LastImportProps) {
  const styles = useStyles();
  const words = useImportUndoWords();
  const announce = useAnnounce();
  const api = useApi();
  const [isOpen, setOpen] = useState(false);
  const path = `${programmeApi(programmeId)}/imports/${encodeURIComponent(last.importId)}/undo`;
  const command = useCommand(() => api.send('POST', path, undefined, LastImportShape));
  const takeBack = async (): Promise<void> => {
    const reply = await command.run();
    if (!reply.ok) return;
    setOpen(false);
    announce(reply.value.undo?.isDone === true ? words.undone(last.fileName) : words.asked);
    await people.reload();
  };
  return (
    <>
      {last.until !== undefined && (
        <Button
          className={styles.act}
          icon={<ArrowUndoRegular />}
          onClick={() => {
            command.forget();
            setOpen(true);
          }}
        >
          {words.undo}
        </Button>
      )}
      <ConfirmDialog
        open={isOpen}
        title={words.question(last.fileName)}
        confirm={words.confirm}
        busy={command.busy}
        failure={command.failure}
        onConfirm={() => void takeBack()}
        onClose={() => {
          setOpen(false);
          // Once what was said is read: it is too late, or another import came first.
          if (command.failure !== undefined && isConflict(command.failure)) void people.reload();
        }}
      >
        <p className={styles.text}>{words.what}</p>
        <p className={styles.quiet}>{words.whoStays}</p>
      </ConfirmDialog>
    </>
  );
}
