import { makeStyles, tokens } from '@fluentui/react-components';
import type { CoachingWire } from '../../wire/coach.ts';
import { useLabel, useLanguage } from '../ui/language.tsx';
import { useCoachWords } from './words.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
  said: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
});

/** What a pair shows its coach now, and nothing else. */
export function ShownToMe({ pair }: { readonly pair: CoachingWire['pairs'][number] }) {
  const styles = useStyles();
  const words = useCoachWords().home;
  const label = useLabel();
  const { goals, sessions, notes } = pair;
  const isNothing = goals === undefined && sessions === undefined && notes.length === 0;
  if (isNothing) return <p className={styles.text}>{words.nothing}</p>;
  return (
    <>
      {goals !== undefined && (
        <div className={styles.part}>
          <h3 className={styles.name}>{words.goals}</h3>
          <p className={styles.said}>{goals.text}</p>
        </div>
      )}
      {goals !== undefined && goals.modules.length > 0 && (
        <div className={styles.part}>
          <h3 className={styles.name}>{words.modules}</h3>
          <ol className={styles.list}>
            {goals.modules.map((module) => (
              <li key={module.en}>{label(module)}</li>
            ))}
          </ol>
        </div>
      )}
      {sessions !== undefined && <Dates sessions={sessions} />}
      {notes.map((one) => (
        <Notes key={one.number} notes={one} />
      ))}
    </>
  );
}

type Shown = CoachingWire['pairs'][number];

function Dates({ sessions }: { readonly sessions: NonNullable<Shown['sessions']> }) {
  const styles = useStyles();
  const words = useCoachWords().home;
  const { formats } = useLanguage();
  return (
    <div className={styles.part}>
      <h3 className={styles.name}>{words.dates}</h3>
      {sessions.length === 0 ? (
        <p className={styles.text}>{words.datesNone}</p>
      ) : (
        <ul className={styles.list}>
          {sessions.map(({ number, of, startsAt }) => (
            <li key={startsAt}>
              {formats.moment(startsAt)} · {words.session(number, of)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Notes({ notes }: { readonly notes: Shown['notes'][number] }) {
  const styles = useStyles();
  const words = useCoachWords().home;
  return (
    <div className={styles.part}>
      <h3 className={styles.name}>{words.notes(notes.number)}</h3>
      {notes.text !== '' && <p className={styles.said}>{notes.text}</p>}
      {notes.actions.length > 0 && (
        <>
          <p className={styles.text}>{words.actions}</p>
          <ul className={styles.list}>
            {notes.actions.map(({ text, who, done }) => (
              <li key={`${who} ${text}`}>
                {text} · {done ? `${who}, ${words.done}` : who}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
