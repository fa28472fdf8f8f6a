import { ProgressBar } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { RunRecordWire } from '../../wire/match-runs.ts';
import type { Resource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { ApprovalPart } from './approval-part.tsx';
import { NothingToPublish } from './nothing-to-publish.tsx';
import type { PublicationProps } from './publication-props.ts';
import { usePublicationStyles } from './publication-styles.ts';
import { Published } from './published.tsx';
import { ToPublish } from './to-publish.tsx';
import { useWorkbenchWords } from './words.ts';

const LOOK_AGAIN_MS = 800;

/** From a result to proposals: what waits, what will happen, what has happened. */
export function PublicationPart(props: PublicationProps) {
  const { programme, record, onChange } = props;
  const styles = usePublicationStyles();
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
    <div ref={place} tabIndex={-1} className={styles.place}>
      {stage === 'published' && <Published {...props} />}
      {stage === 'nothing' && <NothingToPublish {...props} />}
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

type Stage = 'none' | 'nothing' | 'to-approve' | 'to-publish' | 'publishing' | 'published';

function stageOf({ programme, run, result, record }: PublicationProps, isRefused: boolean): Stage {
  if (run.status === 'published') return 'published';
  if (run.status !== 'proposed') return 'none';
  if (result.cardinality === 0) return 'nothing';
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
  const styles = usePublicationStyles();
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
