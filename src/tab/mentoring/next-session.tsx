import { Badge, Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { CalendarAddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { SessionWire } from '../../wire/mentoring.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useCommonWords, useLabel, useLanguage } from '../ui/language.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote } from '../ui/states.tsx';
import { PlanForm } from './plan-form.tsx';
import { useMentoringWords, useTogetherWords } from './words.ts';

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
    gap: tokens.spacingHorizontalM,
  },
  calendar: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  badge: { alignSelf: 'flex-start' },
});

type ShownSession = Pick<
  SessionWire,
  'id' | 'number' | 'of' | 'status' | 'startsAt' | 'minutes' | 'mineToConfirm' | 'icsUrl' | 'topic'
>;

interface NextSessionProps {
  readonly title?: string;
  readonly programmeId: string;
  readonly pairId: string;
  readonly other: string;
  readonly session: ShownSession | undefined;
  readonly mayPlan: boolean;
  /** The session's own page, where there is one for this reader. */
  readonly href?: string;
  readonly onChanged: () => Promise<void>;
}

/** The next session and the one thing to do about it: plan, confirm, or just be there. */
export function NextSession(props: NextSessionProps) {
  const { programmeId, pairId, other, session, mayPlan, onChanged } = props;
  const styles = useStyles();
  const words = useMentoringWords();
  const common = useCommonWords();
  const { formats } = useLanguage();
  const together = useTogetherWords().home;
  const [, go] = useLocation();
  const label = useLabel();
  const announce = useAnnounce();
  const api = useApi();
  const [choosing, setChoosing] = useState(false);
  const [cancelling, setCancelling] = useState(false);
  const path = `/programmes/${programmeId}/sessions/${session?.id ?? ''}`;
  const confirm = useCommand(() =>
    api.send('POST', `${path}/confirmation`, { startsAt: session?.startsAt }),
  );
  const cancel = useCommand(() => api.send('POST', `${path}/cancellation`));
  const after = async (said: string) => {
    setChoosing(false);
    setCancelling(false);
    announce(said);
    await onChanged();
  };
  const title = props.title ?? words.session.nextTitle;
  const plan = (
    <PlanForm
      programmeId={programmeId}
      pairId={pairId}
      sessionId={session?.id}
      onClose={() => setChoosing(false)}
      onPlanned={() => after(words.session.planned)}
    />
  );
  const dialog = (
    <ConfirmDialog
      open={cancelling}
      title={words.session.cancelTitle}
      confirm={words.session.cancel}
      busy={cancel.busy}
      failure={cancel.failure}
      onClose={() => setCancelling(false)}
      onConfirm={() =>
        void cancel.run().then((reply) => (reply.ok ? after(words.session.cancelled) : undefined))
      }
    >
      <p className={styles.text}>{words.session.cancelText(other)}</p>
    </ConfirmDialog>
  );
  if (session === undefined) {
    return (
      <Section title={title}>
        {/* The first child in both shapes: closing it must outlive the session it cancelled. */}
        {dialog}
        {!choosing && <p className={styles.text}>{words.session.none}</p>}
        {mayPlan && !choosing && (
          <div className={styles.actions}>
            <Button appearance="primary" size="large" onClick={() => setChoosing(true)}>
              {words.session.plan}
            </Button>
          </div>
        )}
        {choosing && plan}
      </Section>
    );
  }
  const day = formats.moment(session.startsAt);
  const waits = session.status === 'proposed';
  return (
    <Section title={title}>
      {dialog}
      <div>
        <p className={styles.when}>{day.charAt(0).toLocaleUpperCase() + day.slice(1)}</p>
        <p className={styles.text}>
          {words.session.number(session.number, session.of)} ·{' '}
          {words.session.minutes(session.minutes)}
          {session.topic === undefined ? '' : ` · ${label(session.topic)}`}
        </p>
      </div>
      {waits && session.mineToConfirm && (
        <p className={styles.text}>{words.session.askConfirm(other)}</p>
      )}
      {waits && !session.mineToConfirm && (
        <Badge className={styles.badge} appearance="tint" color="warning" size="large">
          {words.session.waiting(other)}
        </Badge>
      )}
      {!waits && (
        <Badge className={styles.badge} appearance="tint" color="success" size="large">
          {common.sessionStatus.planned}
        </Badge>
      )}
      <FailureNote failure={confirm.failure} />
      {choosing ? (
        plan
      ) : (
        <div className={styles.actions}>
          {waits && session.mineToConfirm && (
            <BusyButton
              appearance="primary"
              size="large"
              busy={confirm.busy}
              onClick={() =>
                void confirm
                  .run()
                  .then((reply) => (reply.ok ? after(words.session.confirmed) : undefined))
              }
            >
              {words.session.confirm}
            </BusyButton>
          )}
          {!waits && props.href !== undefined && (
            <Button appearance="primary" size="large" onClick={() => go(props.href ?? '')}>
              {together.open}
            </Button>
          )}
          {session.icsUrl !== undefined && (
            <Link href={session.icsUrl} className={styles.calendar}>
              <CalendarAddRegular aria-hidden fontSize={20} /> {words.session.calendar}
            </Link>
          )}
          <Button onClick={() => setChoosing(true)}>{words.session.move}</Button>
          <Button appearance="subtle" onClick={() => setCancelling(true)}>
            {words.session.cancelShort}
          </Button>
        </div>
      )}
    </Section>
  );
}
