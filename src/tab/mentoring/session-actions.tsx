import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CalendarAddRegular, VideoRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { isConflict } from '../api.ts';
import { useHost } from '../shell/host.ts';
import { BusyButton } from '../ui/busy-button.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { FailureNote } from '../ui/states.tsx';
import type { ShownSession } from './session-seen.ts';
import { TeamsMeeting } from './teams-meeting.tsx';
import { useMentoringWords, useHomeWords } from './words.ts';

const useStyles = makeStyles({
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
});

interface SessionActionsProps {
  readonly session: ShownSession;
  readonly path: string;
  readonly href: string | undefined;
  readonly onConfirmed: () => Promise<void>;
  readonly onChanged: () => Promise<void>;
  readonly onMove: () => void;
  readonly onCancel: () => void;
}

/** One main action; what is needed once in a while opens beside it. */
export function SessionActions(props: SessionActionsProps) {
  const { session, path, href, onConfirmed, onChanged, onMove, onCancel } = props;
  const styles = useStyles();
  const words = useMentoringWords().session;
  const home = useHomeWords();
  const [, go] = useLocation();
  const { openLink } = useHost();
  const api = useApi();
  const isFolded = href !== undefined;
  const [isWhole, setWhole] = useState(!isFolded);
  const confirm = useCommand(() =>
    api.send('POST', `${path}/confirmation`, { startsAt: session.startsAt }),
  );
  const confirmIt = async () => {
    const reply = await confirm.run();
    if (reply.ok) await onConfirmed();
    else if (isConflict(reply.failure)) await onChanged();
  };
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
              onClick={() => void confirmIt()}
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
              {home.open}
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
