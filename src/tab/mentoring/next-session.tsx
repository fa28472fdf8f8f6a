import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { isConflict } from '../api.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useCommonWords, useLabel, useLanguage } from '../ui/language.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { LoadingState } from '../ui/states.tsx';
import { SessionActions } from './session-actions.tsx';
import { seenOf, type ShownSession } from './session-seen.ts';
import { useMentoringWords } from './words.ts';

// Fetched when somebody looks for a time.
const PlanForm = lazy(async () => ({ default: (await import('./plan-form.tsx')).PlanForm }));
// Offered to whoever has just cancelled one.
const UndoSession = lazy(() => import('../undo/undo-session.tsx'));

const useStyles = makeStyles({
  when: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  // Somebody's name may take it beyond one line.
  badge: { alignSelf: 'flex-start', height: 'auto', minHeight: '24px' },
});

interface NextSessionProps {
  readonly title?: string;
  readonly programmeId: string;
  readonly pairId: string;
  readonly other: string;
  readonly session: ShownSession | undefined;
  readonly mayPlan: boolean;
  /** One that this reader cancelled, while that may be taken back. */
  readonly cancelled?: { readonly id: string; readonly startsAt: string } | undefined;
  /** The session's own page, where there is one for this reader: the rest is done there, or after a tap. */
  readonly href?: string;
  readonly onChanged: () => Promise<void>;
}

/** The next session and the one thing to do about it: plan, confirm, or just be there. */
export function NextSession(props: NextSessionProps) {
  const { programmeId, pairId, other, session, mayPlan, onChanged } = props;
  const styles = useStyles();
  const words = useMentoringWords().session;
  const announce = useAnnounce();
  const api = useApi();
  const [choosing, setChoosing] = useState(false);
  const [cancelling, setCancelling] = useState(false);
  const path = `/programmes/${programmeId}/sessions/${session?.id ?? ''}`;
  const seen = session === undefined ? {} : { seen: seenOf(session) };
  const cancel = useCommand(() => api.send('POST', `${path}/cancellation`, seen));
  const cancelIt = async () => {
    const reply = await cancel.run();
    if (reply.ok) await after(words.cancelled);
    // What the other did meanwhile is shown behind the question, which then asks of that.
    else if (isConflict(reply.failure)) await onChanged();
  };
  const after = async (said: string) => {
    setChoosing(false);
    setCancelling(false);
    announce(said);
    await onChanged();
  };
  return (
    <Section title={props.title ?? words.nextTitle}>
      {/* It stands outside of what it cancels: closing it must outlive the session. */}
      <ConfirmDialog
        open={cancelling}
        title={words.cancelTitle}
        confirm={words.cancel}
        busy={cancel.busy}
        failure={cancel.failure}
        onClose={() => {
          cancel.forget();
          setCancelling(false);
        }}
        onConfirm={() => void cancelIt()}
      >
        <p className={styles.text}>{words.cancelText(other)}</p>
      </ConfirmDialog>
      {session !== undefined && <When session={session} other={other} />}
      {session === undefined && !choosing && <p className={styles.text}>{words.none}</p>}
      {session === undefined && props.cancelled !== undefined && !choosing && (
        <Suspense fallback={null}>
          <UndoSession programmeId={programmeId} session={props.cancelled} onChanged={onChanged} />
        </Suspense>
      )}
      {session === undefined && mayPlan && !choosing && (
        <div className={styles.actions}>
          <Button appearance="primary" size="large" onClick={() => setChoosing(true)}>
            {words.plan}
          </Button>
        </div>
      )}
      {choosing && (
        <Suspense fallback={<LoadingState />}>
          <PlanForm
            programmeId={programmeId}
            pairId={pairId}
            session={session}
            onOvertaken={onChanged}
            onClose={() => setChoosing(false)}
            onPlanned={() => after(words.planned)}
          />
        </Suspense>
      )}
      {session !== undefined && !choosing && (
        <SessionActions
          session={session}
          path={path}
          href={props.href}
          onConfirmed={() => after(words.confirmed)}
          onChanged={onChanged}
          onMove={() => setChoosing(true)}
          onCancel={() => setCancelling(true)}
        />
      )}
    </Section>
  );
}

function When({ session, other }: { readonly session: ShownSession; readonly other: string }) {
  const styles = useStyles();
  const words = useMentoringWords().session;
  const common = useCommonWords();
  const { formats } = useLanguage();
  const label = useLabel();
  const day = formats.moment(session.startsAt);
  const waits = session.status === 'proposed';
  return (
    <>
      <div>
        <p className={styles.when}>{day.charAt(0).toLocaleUpperCase() + day.slice(1)}</p>
        <p className={styles.text}>
          {words.number(session.number, session.of)} · {words.minutes(session.minutes)}
          {session.topic === undefined ? '' : ` · ${label(session.topic)}`}
        </p>
      </div>
      {waits && session.mineToConfirm && <p className={styles.text}>{words.askConfirm(other)}</p>}
      {!(waits && session.mineToConfirm) && (
        <Badge
          className={styles.badge}
          appearance="tint"
          color={waits ? 'warning' : 'success'}
          size="large"
        >
          {waits ? words.waiting(other) : common.sessionStatus.planned}
        </Badge>
      )}
    </>
  );
}
