import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { MyMentoringShape, type MyPairWire, type SessionWire } from '../../wire/mentoring.ts';
import { Awaited, useAwaited } from '../mentoring/awaited.tsx';
import { FeedbackForm } from '../mentoring/feedback-form.tsx';
import { NextSession } from '../mentoring/next-session.tsx';
import { useMentoringWords, useTogetherWords } from '../mentoring/words.ts';
import { capital } from '../programmes/parts/capital.ts';
import { useLanguage, useWords } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { AgendaPart } from './agenda-part.tsx';
import { LastTimePart } from './last-time-part.tsx';
import { NotesPart } from './notes-part.tsx';
import { RolesPart } from './roles-part.tsx';
import { TopicsPart } from './topics-part.tsx';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  when: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

interface SessionPageProps {
  readonly programmeId: string;
  readonly sessionId: string;
}

/** One session: when, what it is about, what the two keep of it and do before the next. */
export default function SessionPage({ programmeId, sessionId }: SessionPageProps) {
  const shared = useWords();
  const styles = useStyles();
  const words = useTogetherWords().session;
  const mentoring = useResource('/mentoring', MyMentoringShape);
  const pair = mentoring.value?.pairs.find(
    (one) => one.programmeId === programmeId && one.sessions.some(({ id }) => id === sessionId),
  );
  const session = pair?.sessions.find(({ id }) => id === sessionId);
  // One that was made since the last answer is not gone: it comes with the next.
  const isOnItsWay = useAwaited(mentoring, session === undefined);
  return (
    <Page
      title={
        session !== undefined
          ? words.title(session.number, session.of)
          : isOnItsWay
            ? words.some
            : words.gone
      }
      overline={pair === undefined ? '\u00a0' : words.with(pair.other.name)}
      back={{ to: '/mentoring', label: shared.rooms.mentoring }}
    >
      {pair !== undefined && session !== undefined ? (
        <Parts pair={pair} session={session} reload={mentoring.reload} />
      ) : isOnItsWay ? (
        <Awaited resource={mentoring} />
      ) : (
        <p className={styles.text}>{words.goneText}</p>
      )}
    </Page>
  );
}

interface PartsProps {
  readonly pair: MyPairWire;
  readonly session: SessionWire;
  readonly reload: () => Promise<void>;
}

function Parts({ pair, session, reload }: PartsProps) {
  const styles = useStyles();
  const words = useTogetherWords().session;
  const { feedback } = useMentoringWords();
  const { formats } = useLanguage();
  const [reviewing, setReviewing] = useState(false);
  const { programmeId, pairId, other, sessions } = pair;
  const isOpen =
    session.status === 'proposed' || session.status === 'planned' || session.status === 'prepared';
  const earlier = sessions
    .filter(({ status, startsAt }) => status === 'held' && startsAt < session.startsAt)
    .toSorted((a, b) => b.startsAt.localeCompare(a.startsAt))[0];
  const isReviewed = session.myFeedback !== undefined && !reviewing;
  return (
    <>
      {isOpen && !session.feedbackDue && (
        <NextSession
          title={words.when}
          programmeId={programmeId}
          pairId={pairId}
          other={other.name}
          session={session}
          mayPlan={false}
          onChanged={reload}
        />
      )}
      {(session.feedbackDue || reviewing) && (
        <FeedbackForm
          programmeId={programmeId}
          session={session}
          other={other.name}
          onBegun={() => setReviewing(true)}
          onOvertaken={reload}
          onDone={async () => {
            setReviewing(false);
            await reload();
          }}
        />
      )}
      {isReviewed && !isOpen && session.status !== 'cancelled' && (
        <Section title={words.when}>
          <p className={styles.when}>{capital(formats.moment(session.startsAt))}</p>
          <div>
            <Button onClick={() => setReviewing(true)}>{feedback.edit}</Button>
          </div>
        </Section>
      )}
      {earlier !== undefined && (
        <LastTimePart programmeId={programmeId} session={earlier} pair={pair} />
      )}
      {(isOpen || (session.status === 'held' && session.moduleId !== undefined)) && (
        <AgendaPart pair={pair} session={session} />
      )}
      {isOpen && <TopicsPart key={`${session.id}.topics`} pair={pair} session={session} />}
      <NotesPart key={session.id} pair={pair} session={session} />
      {isOpen && <RolesPart pair={pair} session={session} onChanged={reload} />}
    </>
  );
}
