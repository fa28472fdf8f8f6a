import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { DashboardWire } from '../../wire/dashboard.ts';
import { ShowMore, usePaged } from '../programmes/parts/paged.tsx';
import { useManagerWords } from '../programmes/parts/words.ts';
import { useCommonWords, useLanguage } from '../ui/language.tsx';
import { Section } from '../ui/section.tsx';
import { capital } from '../programmes/parts/capital.ts';

const useStyles = makeStyles({
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  session: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  when: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
  },
  who: { color: tokens.colorNeutralForeground2 },
});

/** The next sessions; those that still wait for a yes say so. */
export function UpcomingPart({ upcoming }: { readonly upcoming: DashboardWire['upcoming'] }) {
  const styles = useStyles();
  const words = useManagerWords().dashboard;
  const common = useCommonWords();
  const { formats } = useLanguage();
  const ordered = upcoming.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  const paged = usePaged(ordered, 5, 'upcoming');
  return (
    <Section title={words.upcomingTitle}>
      {upcoming.length === 0 && <p className={styles.none}>{words.upcomingNone}</p>}
      {upcoming.length > 0 && (
        <ul className={styles.list}>
          {paged.items.map((session) => (
            <li key={session.sessionId} className={styles.session}>
              <span className={styles.when}>
                {capital(formats.moment(session.startsAt))}
                {session.status === 'proposed' && (
                  <Badge appearance="tint" color="warning">
                    {common.sessionStatus.proposed}
                  </Badge>
                )}
              </span>
              <span className={styles.who}>
                {formats.list([session.mentor, session.mentee])} · {words.minutes(session.minutes)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <ShowMore paged={paged} />
    </Section>
  );
}
