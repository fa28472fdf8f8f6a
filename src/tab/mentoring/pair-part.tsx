import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { MyPairWire } from '../../wire/mentoring.ts';
import { PersonLine } from '../ui/person-line.tsx';
import { Folded } from '../ui/folded.tsx';
import { AgreementBanner } from './agreement-banner.tsx';
import { CoursePart } from './course-part.tsx';
import { Facts } from './facts.tsx';
import { FeedbackForm } from './feedback-form.tsx';
import { HistoryPart } from './history-part.tsx';
import { NextSession } from './next-session.tsx';
import { PairLinks } from './pair-links.tsx';
import { PairMenu, type EndingPair } from './pair-menu.tsx';
import { PATHS } from './paths.ts';
import { RestingPart } from './resting-part.tsx';
import { useMentoringWords, useTogetherWords } from './words.ts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  hopes: { margin: 0 },
  quote: { margin: 0, overflowWrap: 'anywhere' },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface PairPartProps {
  readonly pair: MyPairWire;
  readonly onChanged: () => Promise<void>;
  readonly onAsk: (asked: EndingPair) => void;
}

/** A pair: what waits for this person first (a word on the last session, or the next one). */
export function PairPart({ pair, onChanged, onAsk }: PairPartProps) {
  const styles = useStyles();
  const words = useMentoringWords();
  const together = useTogetherWords().home;
  const [editing, setEditing] = useState<string>();
  const { sessions, programmeId, other, sessionCount } = pair;
  const held = sessions.filter(({ status }) => status === 'held').length;
  const due = sessions.find(({ feedbackDue }) => feedbackDue);
  const edited = sessions.find(({ id }) => id === editing);
  const reviewed = edited ?? due;
  const next = sessions.find(
    ({ status, feedbackDue }) =>
      !feedbackDue && (status === 'proposed' || status === 'planned' || status === 'prepared'),
  );
  const isUnderWay = pair.status === 'accepted' || pair.status === 'active';
  return (
    <>
      <div className={styles.head}>
        <PersonLine
          name={other.name}
          about={[
            pair.side === 'mentor' ? words.pair.asMentor : words.pair.asMentee,
            other.entity,
            other.site,
          ]}
        />
        {pair.state === 'paired' && pair.status !== 'completed' && (
          <PairMenu pair={pair} onAsk={onAsk} />
        )}
      </div>
      {pair.status === 'completed' && <p className={styles.text}>{words.pair.completed}</p>}
      {isUnderWay && <AgreementBanner pair={pair} />}
      {reviewed !== undefined && (
        <FeedbackForm
          key={reviewed.id}
          programmeId={programmeId}
          session={reviewed}
          other={other.name}
          onDone={async () => {
            setEditing(undefined);
            await onChanged();
          }}
        />
      )}
      {pair.status === 'paused' && <RestingPart pair={pair} onChanged={onChanged} />}
      {isUnderWay && (
        <NextSession
          programmeId={programmeId}
          pairId={pair.pairId}
          other={other.name}
          session={next}
          {...(next === undefined ? {} : { href: PATHS.session(programmeId, next.id) })}
          mayPlan={held < sessionCount && due === undefined}
          onChanged={onChanged}
        />
      )}
      <CoursePart pair={pair} />
      <PairLinks pair={pair} />
      <HistoryPart programmeId={programmeId} sessions={sessions} onEdit={setEditing} />
      <Folded title={words.pair.details}>
        <Facts
          lines={[
            [words.pair.work, pair.sharedTopics],
            [words.pair.inReturn, pair.topicsInReturn],
          ]}
        />
        <p className={styles.text}>{pair.reason}</p>
        {pair.hopes !== undefined && (
          <figure className={styles.hopes}>
            <figcaption className={styles.text}>{together.hopes(other.name)}</figcaption>
            <blockquote className={styles.quote}>{pair.hopes}</blockquote>
          </figure>
        )}
      </Folded>
    </>
  );
}
