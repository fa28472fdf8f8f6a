import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { CalendarAddRegular, VideoRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import { useLocation } from 'wouter';
import type { SessionWire } from '../../wire/mentoring.ts';
import { useHost } from '../shell/host.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useCommonWords, useLabel, useLanguage } from '../ui/language.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote, LoadingState } from '../ui/states.tsx';
import { TeamsMeeting } from './teams-meeting.tsx';
import { useMentoringWords, useTogetherWords } from './words.ts';

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
  calendar: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '32px',
    color: tokens.colorBrandForegroundLink,
    // On a phone it has a line of its own, and the two buttons the next.
    '@media (max-width: 480px)': { flexBasis: '100%' },
  },
  // Somebody's name may take it beyond one line.
  badge: { alignSelf: 'flex-start', height: 'auto', minHeight: '24px' },
});

type ShownSession = Pick<
  SessionWire,
  | 'id'
  | 'number'
  | 'of'
  | 'status'
  | 'startsAt'
  | 'minutes'
  | 'mineToConfirm'
  | 'icsUrl'
  | 'joinUrl'
  | 'topic'
> &
  Partial<Pick<SessionWire, 'calendar' | 'noMeeting'>>;

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
  const cancel = useCommand(() => api.send('POST', `${path}/cancellation`));
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
        onClose={() => setCancelling(false)}
        onConfirm={() =>
          void cancel.run().then((reply) => (reply.ok ? after(words.cancelled) : undefined))
        }
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
            sessionId={session?.id}
            onClose={() => setChoosing(false)}
            onPlanned={() => after(words.planned)}
          />
        </Suspense>
      )}
      {session !== undefined && !choosing && (
        <Actions
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

interface ActionsProps {
  readonly session: ShownSession;
  readonly path: string;
  readonly href: string | undefined;
  readonly onConfirmed: () => Promise<void>;
  readonly onChanged: () => Promise<void>;
  readonly onMove: () => void;
  readonly onCancel: () => void;
}

/** One main action; what is needed once in a while opens beside it. */
function Actions(props: ActionsProps) {
  const { session, path, href, onConfirmed, onChanged, onMove, onCancel } = props;
  const styles = useStyles();
  const words = useMentoringWords().session;
  const together = useTogetherWords().home;
  const [, go] = useLocation();
  const { openLink } = useHost();
  const api = useApi();
  const isFolded = href !== undefined;
  const [isWhole, setWhole] = useState(!isFolded);
  const confirm = useCommand(() =>
    api.send('POST', `${path}/confirmation`, { startsAt: session.startsAt }),
  );
  const mine = session.status === 'proposed' && session.mineToConfirm;
  const { joinUrl } = session;
  const hasMain = mine || joinUrl !== undefined || isFolded;
  const isMain = session.status !== 'proposed' && joinUrl === undefined;
  return (
    <>
      <FailureNote failure={confirm.failure} />
      {hasMain && (
        <div className={styles.actions}>
          {mine && (
            <BusyButton
              appearance="primary"
              size="large"
              busy={confirm.busy}
              onClick={() =>
                void confirm.run().then((reply) => (reply.ok ? onConfirmed() : undefined))
              }
            >
              {words.confirm}
            </BusyButton>
          )}
          {joinUrl !== undefined && (
            <Button
              appearance="primary"
              size="large"
              icon={<VideoRegular />}
              onClick={() => openLink(joinUrl)}
            >
              {words.join}
            </Button>
          )}
          {!mine && href !== undefined && (
            <Button
              appearance={isMain ? 'primary' : 'secondary'}
              size="large"
              onClick={() => go(href)}
            >
              {together.open}
            </Button>
          )}
          {isFolded && (
            <Button
              appearance="subtle"
              size="large"
              aria-expanded={isWhole}
              onClick={() => setWhole(!isWhole)}
            >
              {words.otherwise}
            </Button>
          )}
        </div>
      )}
      {isWhole && <TeamsMeeting session={session} path={path} onChanged={onChanged} />}
      {isWhole && (
        <div className={styles.actions}>
          {session.icsUrl !== undefined && (
            <a href={session.icsUrl} className={styles.calendar}>
              <CalendarAddRegular aria-hidden fontSize={20} /> {words.calendar}
            </a>
          )}
          <Button onClick={onMove}>{words.move}</Button>
          <Button appearance="subtle" onClick={onCancel}>
            {words.cancelShort}
          </Button>
        </div>
      )}
    </>
  );
}
