import { Button, mergeClasses } from '@fluentui/react-components';
import { ArrowUndoRegular, CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { isConflict } from '../api.ts';
import { sectionPath } from '../programmes/parts/sections.ts';
import { useManagerWords } from '../programmes/parts/words.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { runApi } from './paths.ts';
import type { PublicationProps } from './publication-props.ts';
import { usePublicationStyles } from './publication-styles.ts';
import { useWorkbenchWords } from './words.ts';

/** What was published, and the way to take it back while nobody has answered. */
export function Published({ programme, run, record, onChange }: PublicationProps) {
  const styles = usePublicationStyles();
  const words = useManagerWords().matching;
  const workbench = useWorkbenchWords().publication;
  const { formats } = useLanguage();
  const [, go] = useLocation();
  const said = useRef<HTMLDivElement>(null);
  const at = run.publishedAt ?? run.finishedAt ?? run.requestedAt;
  const { mayUndo, leftOut = 0 } = record.value ?? {};
  return (
    <Section>
      <div className={styles.row}>
        <div ref={said} tabIndex={-1} className={mergeClasses(styles.words, styles.place)}>
          <h2 className={styles.title}>
            <CheckmarkCircleRegular className={styles.done} fontSize={24} aria-hidden />
            {words.publishedTitle(formats.moment(at))}
          </h2>
          <p className={styles.text}>{words.publishedText}</p>
          {leftOut > 0 && <p className={styles.text}>{workbench.leftOut(leftOut)}</p>}
          {mayUndo === false && <p className={styles.small}>{workbench.answered}</p>}
        </div>
        <div className={styles.row}>
          {mayUndo === true && (
            <Undo
              programmeId={programme.id}
              runId={run.id}
              onChange={onChange}
              onOvertaken={async () => {
                await onChange();
                // The button that asked is gone: the focus goes to what says why.
                said.current?.focus();
              }}
            />
          )}
          <Button appearance="primary" onClick={() => go(sectionPath(programme.id, 'dashboard'))}>
            {words.publishedAction}
          </Button>
        </div>
      </div>
    </Section>
  );
}

interface UndoProps {
  readonly programmeId: string;
  readonly runId: string;
  readonly onChange: () => Promise<void>;
  /** It can no longer be taken back: how it stands is to be read again. */
  readonly onOvertaken: () => Promise<void>;
}

function Undo({ programmeId, runId, onChange, onOvertaken }: UndoProps) {
  const styles = usePublicationStyles();
  const words = useWorkbenchWords().publication;
  const announce = useAnnounce();
  const api = useApi();
  const [isOpen, setOpen] = useState(false);
  const path = runApi(programmeId, runId);
  const undo = useCommand(() => api.send('POST', `${path}/publication/undo`));
  const takeBack = async (): Promise<void> => {
    const reply = await undo.run();
    if (!reply.ok) return;
    setOpen(false);
    announce(words.undone);
    await onChange();
  };
  return (
    <>
      <Button
        icon={<ArrowUndoRegular />}
        onClick={() => {
          undo.forget();
          setOpen(true);
        }}
      >
        {words.undo}
      </Button>
      <ConfirmDialog
        open={isOpen}
        title={words.undoTitle}
        confirm={words.undoConfirm}
        busy={undo.busy}
        failure={undo.failure}
        onConfirm={() => void takeBack()}
        onClose={() => {
          setOpen(false);
          // Once what was said is read: somebody answered, or another manager was faster.
          if (undo.failure !== undefined && isConflict(undo.failure)) void onOvertaken();
        }}
      >
        <p className={styles.plain}>{words.undoText}</p>
        <p className={styles.text}>{words.undoUntil}</p>
      </ConfirmDialog>
    </>
  );
}
