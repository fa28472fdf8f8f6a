import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import type { DashboardWire } from '../../wire/dashboard.ts';
import type { ProgrammeWire } from '../../wire/programme.ts';
import { nextAction, sectionOf } from '../programmes/next-action.ts';
import { Bar } from '../programmes/parts/bar.tsx';
import { sectionPath } from '../programmes/parts/sections.ts';
import { useManagerWords } from '../programmes/parts/words.ts';
import { useLanguage } from '../ui/language.tsx';
import { Section } from '../ui/section.tsx';
import { funnelSteps } from './dashboard-view.ts';

const useStyles = makeStyles({
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  steps: {
    display: 'grid',
    gridTemplateColumns: 'repeat(6, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalXL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    // Ranges that do not overlap: the order of media rules is not the order of writing here.
    '@media (min-width: 561px) and (max-width: 900px)': {
      gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    },
    '@media (max-width: 560px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: tokens.spacingVerticalL,
    },
  },
  step: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    '@media (max-width: 560px)': {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      alignItems: 'baseline',
    },
  },
  figure: {
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    letterSpacing: '-0.02em',
    fontVariantNumeric: 'tabular-nums',
    '@media (max-width: 560px)': {
      order: 2,
      fontSize: tokens.fontSizeBase500,
      lineHeight: tokens.lineHeightBase500,
    },
  },
  bar: { '@media (max-width: 560px)': { order: 3, gridColumn: '1 / -1' } },
  label: { lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  share: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    '@media (max-width: 560px)': { order: 4, gridColumn: '1 / -1' },
  },
  next: { alignSelf: 'flex-start' },
});

export interface FunnelPartProps {
  readonly programme: ProgrammeWire;
  readonly funnel: DashboardWire['funnel'];
}

/** From sign-up to a first session. Until pairs are published, it also says what comes next. */
export function FunnelPart({ programme, funnel }: FunnelPartProps) {
  const styles = useStyles();
  const words = useManagerWords();
  const { formats } = useLanguage();
  const [, go] = useLocation();
  const action = nextAction(programme);
  const text = words.dashboard;
  return (
    <Section title={text.funnelTitle}>
      <p className={styles.hint}>{text.funnelHint}</p>
      <ol className={styles.steps}>
        {funnelSteps(funnel).map(({ step, people, share }) => (
          <li key={step} className={styles.step}>
            <span className={styles.figure}>{formats.number(people)}</span>
            <div className={styles.bar}>
              <Bar value={share ?? 0} of={1} />
            </div>
            <span className={styles.label}>{text.funnel[step]}</span>
            {share !== undefined && step !== 'signed-up' && (
              <span className={styles.share}>
                {text.funnelShare(formats.number(Math.round(share * 100)))}
              </span>
            )}
          </li>
        ))}
      </ol>
      {sectionOf(action) !== 'dashboard' && (
        <Button
          className={styles.next}
          appearance="primary"
          onClick={() => go(sectionPath(programme.id, sectionOf(action)))}
        >
          {words.programmes.nextAction[action]}
        </Button>
      )}
    </Section>
  );
}
