import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, SendRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { MatchRunWire } from '../../wire/matching.ts';
import type { ProgrammeWire } from '../../wire/programme.ts';
import { programmeApi, sectionPath } from '../programmes/parts/programme-page.tsx';
import { useManagerWords } from '../programmes/parts/words.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { ApprovalPart } from './approval-part.tsx';
import { audienceOf, type RunResult } from './run-view.ts';

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
  readonly onChange: () => Promise<void>;
}

/** From a result to proposals: what waits, what will happen, what has happened. */
export function PublicationPart(props: PublicationProps) {
  const { programme, run, onChange } = props;
  // The server has the last word: it may know of a charter that changed since this page loaded.
  const [isRefused, setRefused] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const stage = stageOf(props, isRefused);
  const shown = useRef(stage);
  useEffect(() => {
    // The button that was pressed is gone with its dialog: the focus goes to what took its place.
    if (shown.current !== stage) place.current?.focus();
    shown.current = stage;
  }, [stage]);
  if (stage === 'none') return null;
  return (
    <div ref={place} tabIndex={-1} style={{ outlineStyle: 'none' }}>
      {stage === 'published' && <Published programmeId={programme.id} run={run} />}
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

type Stage = 'none' | 'to-approve' | 'to-publish' | 'published';

function stageOf({ programme, run, result }: PublicationProps, isRefused: boolean): Stage {
  if (run.status === 'published') return 'published';
  if (run.status !== 'proposed' || result.pairs.length === 0) return 'none';
  return programme.approval === undefined || isRefused ? 'to-approve' : 'to-publish';
}

function ToPublish(props: PublicationProps & { readonly onNotApproved: () => void }) {
  const { programme, run, result, onChange, onNotApproved } = props;
  const styles = useStyles();
  const words = useManagerWords().matching;
  const announce = useAnnounce();
  const api = useApi();
  const [isOpen, setOpen] = useState(false);
  const path = `${programmeApi(programme.id)}/match-runs/${encodeURIComponent(run.id)}/publication`;
  const publication = useCommand(() => api.send('POST', path));
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
        title={words.publishTitle(result.pairs.length)}
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

function Published(props: { readonly programmeId: string; readonly run: MatchRunWire }) {
  const styles = useStyles();
  const words = useManagerWords().matching;
  const { formats } = useLanguage();
  const [, go] = useLocation();
  const at = props.run.publishedAt ?? props.run.finishedAt ?? props.run.requestedAt;
  return (
    <Section>
      <div className={styles.row}>
        <div className={styles.words}>
          <h2 className={styles.title}>
            <CheckmarkCircleRegular className={styles.done} fontSize={24} aria-hidden />
            {words.publishedTitle(formats.moment(at))}
          </h2>
          <p className={styles.text}>{words.publishedText}</p>
        </div>
        <Button
          appearance="primary"
          onClick={() => go(sectionPath(props.programmeId, 'dashboard'))}
        >
          {words.publishedAction}
        </Button>
      </div>
    </Section>
  );
}
