import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular, CheckmarkCircleRegular, SendRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { RunRecordWire } from '../../wire/match-runs.ts';
import type { MatchRunWire } from '../../wire/matching.ts';
import type { ProgrammeWire } from '../../wire/programme.ts';
import { sectionPath } from '../programmes/parts/sections.ts';
import { useManagerWords } from '../programmes/parts/words.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useApi, useCommand, type Resource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { ApprovalPart } from './approval-part.tsx';
import { runApi } from './paths.ts';
import { audienceOf, type RunResult } from './run-view.ts';
import { useWorkbenchWords } from './words.ts';

const LOOK_AGAIN_MS = 800;

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  title: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  done: { color: tokens.colorStatusSuccessForeground1 },
  text: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
  small: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  points: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  plain: { margin: 0 },
});

export interface PublicationProps {
  readonly programme: ProgrammeWire;
  readonly run: MatchRunWire;
  readonly result: RunResult;
  readonly record: Resource<RunRecordWire>;
  readonly onChange: () => Promise<void>;
}

/** From a result to proposals: what waits, what will happen, what has happened. */
export function PublicationPart(props: PublicationProps) {
  const { programme, record, onChange } = props;
  // The server has the last word: it may know of a charter that changed since this page loaded.
  const [isRefused, setRefused] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const stage = stageOf(props, isRefused);
  const shown = useRef(stage);
  useWhilePublishing(stage === 'publishing', record, onChange);
  useEffect(() => {
    // The button that was pressed is gone with its dialog: the focus goes to what took its place.
    if (shown.current !== stage) place.current?.focus();
    shown.current = stage;
  }, [stage]);
  if (stage === 'none') return null;
  return (
    <div ref={place} tabIndex={-1}>
      {stage === 'published' && <Published {...props} />}
      {stage === 'publishing' && <Progress record={record.value} />}
      {stage === 'to-approve' && (
        <ApprovalPart
          programme={programme}
          onApproved={async () => {
            await onChange();
            setRefused(false);
          }}
        />
      )}
      {stage === 'to-publish' && <ToPublish {...props} onNotApproved={() => setRefused(true)} />}
    </div>
  );
}

type Stage = 'none' | 'to-approve' | 'to-publish' | 'publishing' | 'published';

function stageOf({ programme, run, result, record }: PublicationProps, isRefused: boolean): Stage {
  if (run.status === 'published') return 'published';
  if (run.status !== 'proposed' || result.cardinality === 0) return 'none';
  if (record.value?.publishing !== undefined) return 'publishing';
  return programme.approval === undefined || isRefused ? 'to-approve' : 'to-publish';
}

/** Looks again until the proposals are out: whoever left the page finds it where it has come to. */
function useWhilePublishing(
  isPublishing: boolean,
  { value, loading, reload }: Resource<RunRecordWire>,
  onChange: () => Promise<void>,
): void {
  useEffect(() => {
    if (!isPublishing || loading) return;
    const timer = setTimeout(() => void reload(), LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [isPublishing, loading, reload]);
  const last = useRef(value?.status);
  const status = value?.status;
  useEffect(() => {
    const before = last.current;
    last.current = status;
    if (before === 'proposed' && status === 'published') void onChange();
  }, [status, onChange]);
}

function Progress({ record }: { readonly record: RunRecordWire | undefined }) {
  const styles = useStyles();
  const words = useWorkbenchWords().publication;
  const { staged = 0, of = 1 } = record?.publishing ?? {};
  return (
    <Section title={words.title}>
      <ProgressBar value={staged} max={Math.max(1, of)} aria-label={words.title} />
      <p className={styles.plain} role="status">
        {words.progress(staged, of)}
      </p>
      <p className={styles.text}>{words.text}</p>
    </Section>
  );
}

function ToPublish(props: PublicationProps & { readonly onNotApproved: () => void }) {
  const { programme, run, result, onChange, onNotApproved } = props;
  const styles = useStyles();
  const words = useManagerWords().matching;
  const announce = useAnnounce();
  const api = useApi();
  const [isOpen, setOpen] = useState(false);
  const path = runApi(programme.id, run.id);
  const publication = useCommand(() => api.send('POST', `${path}/publication`));
  const publish = async (): Promise<void> => {
    const reply = await publication.run();
    if (reply.ok) {
      setOpen(false);
      announce(words.publishedText);
      await onChange();
    } else if (reply.failure.kind === 'refused' && reply.failure.problem.code === 'not_approved') {
      setOpen(false);
      onNotApproved();
    }
  };
  return (
    <Section>
      <div className={styles.row}>
        <div className={styles.words}>
          <h2 className={styles.title}>{words.publishReady}</h2>
          <p className={styles.text}>{words.publishReadyText}</p>
          <ApprovalLine programme={programme} />
        </div>
        <Button
          appearance="primary"
          size="large"
          icon={<SendRegular />}
          onClick={() => {
            publication.forget();
            setOpen(true);
          }}
        >
          {words.publish}
        </Button>
      </div>
      <ConfirmDialog
        open={isOpen}
        title={words.publishTitle(result.cardinality)}
        confirm={words.publishConfirm(audienceOf(result).proposals)}
        busy={publication.busy}
        failure={publication.failure}
        onConfirm={() => void publish()}
        onClose={() => setOpen(false)}
      >
        <WhatWillHappen result={result} />
      </ConfirmDialog>
    </Section>
  );
}

/** Whose approval this publication rests on. */
function ApprovalLine({ programme }: { readonly programme: ProgrammeWire }) {
  const styles = useStyles();
  const words = useManagerWords().matching;
  const { formats } = useLanguage();
  const { approval } = programme;
  if (approval === undefined) return null;
  const say = approval.how === 'recorded' ? words.approvalRecordedBy : words.approvedBy;
  return <p className={styles.small}>{say(approval.by.name, formats.shortDay(approval.at))}</p>;
}

function WhatWillHappen({ result }: { readonly result: RunResult }) {
  const styles = useStyles();
  const words = useManagerWords();
  const audience = audienceOf(result);
  return (
    <>
      <p className={styles.plain}>
        {words.matching.publishText(audience.proposals, words.common.people(audience.people))}{' '}
        {words.matching.publishWho(
          words.signUps.mentors(audience.mentors),
          words.signUps.mentees(audience.mentees),
          audience.inBothRoles,
        )}
      </p>
      <ul className={styles.points}>
        {words.matching.publishPoints.map((point) => (
          <li key={point}>{point}</li>
        ))}
        {audience.without > 0 && <li>{words.matching.publishWithout(audience.without)}</li>}
      </ul>
      <p className={styles.text}>{words.matching.publishFinal}</p>
    </>
  );
}

function Published({ programme, run, record, onChange }: PublicationProps) {
  const styles = useStyles();
  const words = useManagerWords().matching;
  const workbench = useWorkbenchWords().publication;
  const { formats } = useLanguage();
  const [, go] = useLocation();
  const at = run.publishedAt ?? run.finishedAt ?? run.requestedAt;
  const { mayUndo, leftOut = 0 } = record.value ?? {};
  return (
    <Section>
      <div className={styles.row}>
        <div className={styles.words}>
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
            <Undo programmeId={programme.id} runId={run.id} onChange={onChange} />
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
}

function Undo({ programmeId, runId, onChange }: UndoProps) {
  const styles = useStyles();
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
        onClose={() => setOpen(false)}
      >
        <p className={styles.plain}>{words.undoText}</p>
        <p className={styles.text}>{words.undoUntil}</p>
      </ConfirmDialog>
    </>
  );
}
