import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { MyPairWire } from '../../wire/mentoring.ts';
import { PersonLine } from '../ui/person-line.tsx';
import { Section } from '../ui/section.tsx';
import { Facts } from './facts.tsx';
import { FeedbackForm } from './feedback-form.tsx';
import { HistoryPart } from './history-part.tsx';
import { NextSession } from './next-session.tsx';
import { useMentoringWords } from './words.ts';

const useStyles = makeStyles({
  progress: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface PairPartProps {
  readonly pair: MyPairWire;
  readonly onChanged: () => Promise<void>;
}

/** A pair: what waits for this person first (a word on the last session, or the next one). */
export function PairPart({ pair, onChanged }: PairPartProps) {
  const styles = useStyles();
  const words = useMentoringWords();
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
  return (
    <>
      <Section>
        <PersonLine name={other.name} about={[other.entity, other.site]} size="large" />
        <div className={styles.progress}>
          <p className={styles.text}>
            {pair.side === 'mentor' ? words.pair.asMentor : words.pair.asMentee} ·{' '}
            {words.pair.progress(held, sessionCount)}
          </p>
          <ProgressBar
            value={held}
            max={sessionCount}
            aria-label={words.pair.progress(held, sessionCount)}
          />
        </div>
        {pair.status === 'completed' && <p className={styles.text}>{words.pair.completed}</p>}
      </Section>
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
      {pair.status !== 'completed' && (
        <NextSession
          programmeId={programmeId}
          pairId={pair.pairId}
          other={other.name}
          session={next}
          mayPlan={held < sessionCount && due === undefined}
          onChanged={onChanged}
        />
      )}
      <Section title={words.pair.details}>
        <Facts
          lines={[
            [words.pair.work, pair.sharedTopics],
            [words.pair.inReturn, pair.topicsInReturn],
          ]}
        />
        <p className={styles.text}>{pair.reason}</p>
      </Section>
      <HistoryPart sessions={sessions} onEdit={setEditing} />
    </>
  );
}
