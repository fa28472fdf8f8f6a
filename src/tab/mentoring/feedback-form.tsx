import { makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useId, useState } from 'react';
import type { FeedbackWire, SessionWire } from '../../wire/mentoring.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { useLanguage } from '../ui/language.tsx';
import { useApi, useCommand } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote, LoadingState } from '../ui/states.tsx';
import { useTall } from '../ui/use-tall.ts';
import { useMentoringWords } from './words.ts';

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
  readonly onDone: () => Promise<void>;
}

/** Took place, how useful, send: three taps, and a line for those who like. */
export function FeedbackForm({ programmeId, session, other, onDone }: FeedbackFormProps) {
  const styles = useStyles();
  const tall = useTall();
  const words = useMentoringWords().feedback;
  const { formats } = useLanguage();
  const announce = useAnnounce();
  const api = useApi();
  const id = useId();
  const said = session.myFeedback;
  const [tookPlace, setTookPlace] = useState(said?.tookPlace);
  const [rating, setRating] = useState(said?.rating);
  const [line, setLine] = useState(said?.line ?? '');
  const give = useCommand((body: FeedbackWire) =>
    api.send('POST', `/programmes/${programmeId}/sessions/${session.id}/feedback`, body),
  );
  const ready = tookPlace === false || (tookPlace === true && rating !== undefined);
  const send = async () => {
    if (tookPlace === undefined) return;
    const reply = await give.run({
      tookPlace,
      ...(tookPlace && rating !== undefined ? { rating } : {}),
      ...(line.trim() === '' ? {} : { line: line.trim() }),
    });
    if (!reply.ok) return;
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
              onClick={() => setTookPlace(value)}
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
                onClick={() => setRating(value)}
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
          <LineField label={words.line} hint={words.readers} value={line} onChange={setLine} />
        </Suspense>
      )}
      <FailureNote failure={give.failure} />
      <div>
        <BusyButton
          appearance="primary"
          size="large"
          busy={give.busy}
          disabled={!ready}
          onClick={() => void send()}
        >
          {words.send}
        </BusyButton>
      </div>
    </Section>
  );
}
