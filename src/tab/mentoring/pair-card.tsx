import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import type { MyPairWire } from '../../wire/mentoring.ts';
import { PersonLine } from '../ui/person-line.tsx';
import { LoadingState } from '../ui/states.tsx';
import { AgreementBanner } from './agreement-banner.tsx';
import { CoursePart } from './course-part.tsx';
import { openSessionOf, toReview } from './course.ts';
import { NextSession } from './next-session.tsx';
import { usePartnerPhoto } from './partner-photo.ts';
import { useCalendarFollows } from './teams-meeting.tsx';
import { PATHS } from './paths.ts';
import { useMentoringWords, useHomeWords } from './words.ts';

// Most visits are not the one after a session, nor of a pair that rests.
const FeedbackForm = lazy(async () => ({
  default: (await import('./feedback-form.tsx')).FeedbackForm,
}));
const RestingPart = lazy(async () => ({
  default: (await import('./resting-part.tsx')).RestingPart,
}));

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    // Where there are two pairs, each with its parts below it.
    ':not(:first-of-type)': { marginTop: tokens.spacingVerticalXXL },
  },
  more: {
    display: 'inline-flex',
    alignItems: 'center',
    flexShrink: 0,
    minHeight: '32px',
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface PairCardProps {
  readonly pair: MyPairWire;
  readonly onChanged: () => Promise<void>;
}

/** A pair on one screen of a phone: who, the one thing to do now, how far. The rest is a tap away. */
export function PairCard({ pair, onChanged }: PairCardProps) {
  const styles = useStyles();
  const words = useMentoringWords();
  const home = useHomeWords();
  const { sessions, programmeId, pairId, other } = pair;
  useCalendarFollows(pair);
  const photo = usePartnerPhoto(pair);
  const [begun, setBegun] = useState<string>();
  const due = toReview(sessions, begun);
  const next = openSessionOf(sessions);
  const held = sessions.filter(({ status }) => status === 'held').length;
  const isUnderWay = pair.status === 'accepted' || pair.status === 'active';
  return (
    <>
      <div className={styles.head}>
        <PersonLine
          name={other.name}
          photo={photo}
          about={[
            pair.side === 'mentor' ? words.pair.asMentor : words.pair.asMentee,
            other.entity,
            other.site,
          ]}
        />
        <Link
          href={PATHS.pair(programmeId, pairId)}
          className={styles.more}
          aria-label={home.moreOf(other.name)}
        >
          {home.more} <ChevronRightRegular aria-hidden />
        </Link>
      </div>
      {pair.status === 'completed' && <p className={styles.text}>{words.pair.completed}</p>}
      {isUnderWay && <AgreementBanner pair={pair} />}
      <Suspense fallback={<LoadingState />}>
        {due !== undefined && (
          <FeedbackForm
            key={due.id}
            programmeId={programmeId}
            session={due}
            other={other.name}
            onBegun={() => setBegun(due.id)}
            onOvertaken={onChanged}
            onDone={async () => {
              setBegun(undefined);
              await onChanged();
            }}
          />
        )}
        {pair.status === 'paused' && <RestingPart pair={pair} onChanged={onChanged} />}
      </Suspense>
      {isUnderWay && (due === undefined || next !== undefined) && (
        <NextSession
          programmeId={programmeId}
          pairId={pairId}
          other={other.name}
          session={next}
          {...(next === undefined ? {} : { href: PATHS.session(programmeId, next.id) })}
          mayPlan={held < pair.sessionCount}
          cancelled={sessions.find(({ mayUndo }) => mayUndo === true)}
          onChanged={onChanged}
        />
      )}
      <CoursePart pair={pair} />
    </>
  );
}
