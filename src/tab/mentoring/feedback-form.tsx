import { makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useId } from 'react';
import type { FeedbackWire, SessionWire } from '../../wire/mentoring.ts';
import { isConflict } from '../api.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { useLanguage } from '../ui/language.tsx';
import { OnceBehind } from '../ui/once-behind.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote, LoadingState } from '../ui/states.tsx';
import { useTall } from '../ui/use-tall.ts';
import { useWriting } from '../ui/writing.ts';
import type { SaidOfSession } from './feedback-overtaken.tsx';
import { useMentoringWords } from './words.ts';

// Few say it in two windows, or on the card meanwhile.
const FeedbackOvertaken = lazy(() => import('./feedback-overtaken.tsx'));
// Shown once the first question is answered.
const LineField = lazy(() => import('./line-field.tsx'));

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  question: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  choice: { minWidth: '48px' },
  ends: {
    display: 'flex',
    justifyContent: 'space-between',
    maxWidth: '272px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

const RATINGS = [1, 2, 3, 4, 5] as const;

interface FeedbackFormProps {
  readonly programmeId: string;
  readonly session: SessionWire;
  readonly other: string;
  /** Somebody writes here: whoever shows the form keeps it, though the session no longer waits for a word. */
  readonly onBegun: () => void;
  /** Something was said elsewhere: the session is to be read again. */
  readonly onOvertaken: () => Promise<void>;
  readonly onDone: () => Promise<void>;
}

/** Took place, how useful, send: three taps, and a line for those who like. */
export function FeedbackForm(props: FeedbackFormProps) {
  const { programmeId, session, other, onBegun, onOvertaken, onDone } = props;
  const styles = useStyles();
  const tall = useTall();
  const words = useMentoringWords().feedback;
  const { formats } = useLanguage();
  const announce = useAnnounce();
  const api = useApi();
  const id = useId();
  const saved = saidOf(session.myFeedback);
  const writing = useWriting(saved);
  const { mine, isBehind } = writing;
  const { tookPlace, rating, line } = mine;
  const give = useCommand((body: FeedbackWire) =>
    api.send('POST', `/programmes/${programmeId}/sessions/${session.id}/feedback`, body),
  );
  const ready = tookPlace === false || (tookPlace === true && rating !== undefined);
  const change = (part: Partial<SaidOfSession>) => {
    onBegun();
    writing.change({ ...mine, ...part });
  };
  const send = async () => {
    const said = sentOf(mine);
    if (said === null) return;
    const reply = await give.run({ ...said, seen: sentOf(writing.base) });
    if (!reply.ok) {
      if (isConflict(reply.failure)) await onOvertaken();
      return;
    }
    writing.kept(mine);
    announce(words.thanks);
    await onDone();
  };
  return (
    <Section title={words.title}>
      <p className={styles.text}>{words.which(other, formats.moment(session.startsAt))}</p>
      <div role="group" aria-labelledby={`${id}-place`} className={styles.group}>
        <p id={`${id}-place`} className={styles.question}>
          {words.tookPlace}
        </p>
        <div className={styles.choices}>
          {[true, false].map((value) => (
            <ToggleButton
              key={String(value)}
              size="large"
              className={tall}
              checked={tookPlace === value}
              appearance={tookPlace === value ? 'primary' : 'secondary'}
              onClick={() => change({ tookPlace: value })}
            >
              {value ? words.yes : words.no}
            </ToggleButton>
          ))}
        </div>
      </div>
      {tookPlace === true && (
        <div role="group" aria-labelledby={`${id}-useful`} className={styles.group}>
          <p id={`${id}-useful`} className={styles.question}>
            {words.useful}
          </p>
          <div className={styles.choices}>
            {RATINGS.map((value) => (
              <ToggleButton
                key={value}
                size="large"
                className={mergeClasses(styles.choice, tall)}
                checked={rating === value}
                appearance={rating === value ? 'primary' : 'secondary'}
                aria-label={words.rate(value)}
                onClick={() => change({ rating: value })}
              >
                {value}
              </ToggleButton>
            ))}
          </div>
          <div className={styles.ends} aria-hidden>
            <span>{words.least}</span>
            <span>{words.most}</span>
          </div>
        </div>
      )}
      {tookPlace !== undefined && (
        <Suspense fallback={<LoadingState lines={1} />}>
          <LineField
            label={words.line}
            hint={tookPlace ? `${words.readersOfRating} ${words.readers}` : words.readers}
            value={line}
            onChange={(value) => change({ line: value })}
          />
        </Suspense>
      )}
      <OnceBehind isBehind={isBehind}>
        <FeedbackOvertaken
          writing={writing}
          saved={saved}
          busy={give.busy}
          onSettled={() => give.forget()}
        />
      </OnceBehind>
      <FailureNote failure={isBehind ? undefined : give.failure} />
      <div>
        <BusyButton
          appearance="primary"
          size="large"
          busy={give.busy}
          disabled={!ready}
          onClick={() => (isBehind ? writing.ask() : void send())}
        >
          {words.send}
        </BusyButton>
      </div>
    </Section>
  );
}

function saidOf(given: SessionWire['myFeedback']): SaidOfSession {
  return { tookPlace: given?.tookPlace, rating: given?.rating, line: given?.line ?? '' };
}

/** As it travels; null where nothing was said. */
function sentOf({ tookPlace, rating, line }: SaidOfSession) {
  if (tookPlace === undefined) return null;
  const said = line.trim();
  return {
    tookPlace,
    ...(tookPlace && rating !== undefined ? { rating } : {}),
    ...(said === '' ? {} : { line: said }),
  };
}
