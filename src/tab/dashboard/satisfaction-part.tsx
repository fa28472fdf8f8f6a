import { makeStyles, tokens } from '@fluentui/react-components';
import type { DashboardWire } from '../../wire/dashboard.ts';
import { useManagerWords } from '../programmes/parts/words.ts';
import { useLanguage } from '../ui/language.tsx';
import { Section } from '../ui/section.tsx';

const useStyles = makeStyles({
  figure: {
    margin: 0,
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    letterSpacing: '-0.02em',
  },
  absent: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300 },
});

/** A mean, or why there is none: under five answers a person could be recognised. */
export function SatisfactionPart(props: { readonly satisfaction: DashboardWire['satisfaction'] }) {
  const { satisfaction } = props;
  const styles = useStyles();
  const words = useManagerWords().dashboard;
  const { formats } = useLanguage();
  return (
    <Section title={words.satisfactionTitle}>
      {satisfaction === undefined ? (
        <div>
          <p className={styles.absent}>{words.satisfactionAbsent}</p>
          <p className={styles.hint}>{words.satisfactionWhy}</p>
        </div>
      ) : (
        <div>
          <p className={styles.figure}>
            {words.satisfactionMean(formats.number(satisfaction.mean, 1))}
          </p>
          <p className={styles.hint}>{words.satisfactionPeople(satisfaction.people)}</p>
        </div>
      )}
    </Section>
  );
}
