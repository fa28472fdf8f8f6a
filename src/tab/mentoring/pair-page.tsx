import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { MyMentoringShape, type MyPairWire } from '../../wire/mentoring.ts';
import { focusHeading } from '../ui/focus-heading.ts';
import { useWords } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { PersonLine } from '../ui/person-line.tsx';
import { useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { Loaded, LoadingState } from '../ui/states.tsx';
import { Awaited, useAwaited } from './awaited.tsx';
import { CourseList } from './course-list.tsx';
import { EndDialog, type EndingPair } from './end-dialog.tsx';
import { Facts } from './facts.tsx';
import { FeedbackForm } from './feedback-form.tsx';
import { HistoryPart } from './history-part.tsx';
import { PairLinks } from './pair-links.tsx';
import { RestingPart } from './resting-part.tsx';
import { useMentoringWords, useHomeWords, useTogetherWords } from './words.ts';

// Few pairs have a coach: nobody else waits for it.
const CoachPart = lazy(() => import('../coach/coach-part.tsx'));
// Nor has one just been ended.
const UndoPair = lazy(() => import('../undo/undo-pair.tsx'));

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  hopes: { margin: 0 },
  quote: { margin: 0, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface PairPageProps {
  readonly programmeId: string;
  readonly pairId: string;
}

/** All there is about a pair beside its next session: why these two, the way so far, resting and ending. */
export default function PairPage({ programmeId, pairId }: PairPageProps) {
  const shared = useWords();
  const words = useMentoringWords().pair;
  const styles = useStyles();
  const together = useTogetherWords();
  const mentoring = useResource('/mentoring', MyMentoringShape);
  const [ending, setEnding] = useState<EndingPair>();
  const pair = mentoring.value?.pairs.find(
    (one) => one.programmeId === programmeId && one.pairId === pairId,
  );
  // One that was made since the last answer is not gone: it comes with the next.
  const isOnItsWay = useAwaited(mentoring, pair === undefined);
  return (
    <Page
      title={
        pair !== undefined
          ? words.with(pair.other.name)
          : isOnItsWay
            ? shared.rooms.mentoring
            : together.checkIn.gone
      }
      overline={pair?.programmeName ?? (isOnItsWay ? '\u00a0' : undefined)}
      back={{ to: '/mentoring', label: shared.rooms.mentoring }}
    >
      <Loaded resource={mentoring}>
        {() =>
          isOnItsWay ? (
            <Awaited resource={mentoring} />
          ) : pair === undefined ? (
            <p className={styles.text}>{together.checkIn.goneText}</p>
          ) : (
            <Parts pair={pair} onChanged={mentoring.reload} onAsk={setEnding} />
          )
        }
      </Loaded>
      <EndDialog asked={ending} onClose={() => setEnding(undefined)} onDone={mentoring.reload} />
    </Page>
  );
}

interface PartsProps {
  readonly pair: MyPairWire;
  readonly onChanged: () => Promise<void>;
  readonly onAsk: (asked: EndingPair) => void;
}

function Parts({ pair, onChanged, onAsk }: PartsProps) {
  const styles = useStyles();
  const words = useMentoringWords().pair;
  const home = useHomeWords();
  const [editing, setEditing] = useState<string>();
  const { other, programmeId, sessions } = pair;
  const edited = sessions.find(({ id }) => id === editing);
  const mayEnd = pair.state === 'paired' && pair.status !== 'completed';
  return (
    <>
      {pair.undo !== undefined && (
        <Suspense fallback={null}>
          <UndoPair pair={pair} onChanged={onChanged} />
        </Suspense>
      )}
      {pair.status === 'paused' && <RestingPart pair={pair} onChanged={onChanged} />}
      {edited !== undefined && (
        <Opened key={edited.id}>
          <FeedbackForm
            programmeId={programmeId}
            session={edited}
            other={other.name}
            onBegun={() => setEditing(edited.id)}
            onOvertaken={onChanged}
            onDone={async () => {
              setEditing(undefined);
              await onChanged();
            }}
          />
        </Opened>
      )}
      <Section title={words.details}>
        <PersonLine
          name={other.name}
          about={[
            pair.side === 'mentor' ? words.asMentor : words.asMentee,
            other.entity,
            other.site,
          ]}
        />
        <Facts
          lines={[
            [words.work, pair.sharedTopics],
            [words.inReturn, pair.topicsInReturn],
          ]}
        />
        <p className={styles.text}>{pair.reason}</p>
        {pair.hopes !== undefined && (
          <figure className={styles.hopes}>
            <figcaption className={styles.text}>{home.hopes(other.name)}</figcaption>
            <blockquote className={styles.quote}>{pair.hopes}</blockquote>
          </figure>
        )}
        <PairLinks pair={pair} />
      </Section>
      <CourseList pair={pair} />
      {pair.state === 'paired' && (
        <Suspense fallback={<LoadingState />}>
          <CoachPart pair={pair} />
        </Suspense>
      )}
      <HistoryPart programmeId={programmeId} sessions={sessions} onEdit={setEditing} />
      {mayEnd && (
        <Section title={home.menu}>
          <p className={styles.text}>{home.menuText}</p>
          <div className={styles.actions}>
            {pair.status !== 'paused' && (
              <Button onClick={() => onAsk({ pair, what: 'pause' })}>{home.pause}</Button>
            )}
            <Button onClick={() => onAsk({ pair, what: 'end' })}>{home.end}</Button>
          </div>
        </Section>
      )}
    </>
  );
}

/** Whoever opens it from what was said of a session is far below: they are brought to it. */
function Opened({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const heading = place.current?.querySelector('h2');
    if (heading instanceof HTMLElement) focusHeading(heading);
  }, []);
  return <div ref={place}>{children}</div>;
}
