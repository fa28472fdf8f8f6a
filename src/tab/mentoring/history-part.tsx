import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Link } from 'wouter';
import type { SessionWire } from '../../wire/mentoring.ts';
import { useCommonWords, useLabel, useLanguage } from '../ui/language.tsx';
import { Section } from '../ui/section.tsx';
import { PATHS } from './paths.ts';
import { useMentoringWords, useHomeWords } from './words.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalM,
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  when: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
  link: { color: tokens.colorBrandForegroundLink, minHeight: '24px' },
  about: { color: tokens.colorNeutralForeground2 },
});

interface HistoryPartProps {
  readonly programmeId: string;
  readonly sessions: readonly SessionWire[];
  readonly onEdit: (sessionId: string) => void;
}

/** What has been, latest first, with one's own feedback and nobody else's. */
export function HistoryPart({ programmeId, sessions, onEdit }: HistoryPartProps) {
  const styles = useStyles();
  const words = useMentoringWords();
  const home = useHomeWords();
  const common = useCommonWords();
  const { formats } = useLanguage();
  const label = useLabel();
  const past = sessions
    .filter(({ status }) => status === 'held' || status === 'missed' || status === 'cancelled')
    .toSorted((a, b) => b.startsAt.localeCompare(a.startsAt));
  const [isWhole, setWhole] = useState(false);
  if (past.length === 0) return null;
  const shown = isWhole ? past : past.slice(0, 1);
  const said = ({ myFeedback, status }: SessionWire) => {
    if (myFeedback === undefined) return words.feedback.saidNothing;
    if (myFeedback.rating !== undefined) return words.feedback.said(myFeedback.rating);
    // It is held as soon as one of the two says so.
    return status === 'held' ? words.feedback.saidMissedOtherHeld : words.feedback.saidMissed;
  };
  return (
    <Section title={words.pair.history}>
      <ul className={styles.list}>
        {shown.map((session) => (
          <li key={session.id} className={styles.item}>
            <div className={styles.words}>
              <span className={styles.when}>
                {formats.shortDay(session.startsAt)}
                <Badge
                  appearance="tint"
                  color={session.status === 'held' ? 'success' : 'informative'}
                >
                  {common.sessionStatus[session.status]}
                </Badge>
              </span>
              {session.topic !== undefined && (
                <span className={styles.about}>{label(session.topic)}</span>
              )}
              {session.status !== 'cancelled' && (
                <span className={styles.about}>{said(session)}</span>
              )}
            </div>
            <div className={styles.actions}>
              {session.status === 'held' && (
                <Link href={PATHS.session(programmeId, session.id)} className={styles.link}>
                  {home.notes}
                </Link>
              )}
              {session.status !== 'cancelled' && (
                <Button size="small" onClick={() => onEdit(session.id)}>
                  {session.myFeedback === undefined ? words.feedback.give : words.feedback.edit}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {!isWhole && past.length > 1 && (
        <div>
          <Button size="small" onClick={() => setWhole(true)}>
            {home.showHistory(past.length - 1)}
          </Button>
        </div>
      )}
    </Section>
  );
}
