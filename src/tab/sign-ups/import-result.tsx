import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import type { ImportResultWire } from '../../wire/sign-ups.ts';
import { sectionPath } from '../programmes/parts/sections.ts';
import { useManagerWords } from '../programmes/parts/words.ts';
import { Section } from '../ui/section.tsx';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  icon: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, lineHeight: tokens.lineHeightBase400 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

export interface ImportResultProps {
  readonly programmeId: string;
  /** Everybody of the file is enrolled; until then it goes on by itself. */
  readonly isApplied: boolean;
  readonly result: ImportResultWire;
  /** Of the refused rows, those of people who said no. */
  readonly noCharter: number;
  readonly onAgain: () => void;
}

/** What was done, and where to go from here. */
export function ImportResult({
  programmeId,
  isApplied,
  result,
  noCharter,
  onAgain,
}: ImportResultProps) {
  const styles = useStyles();
  const words = useManagerWords().signUps;
  const [, go] = useLocation();
  const { imported, updated, unchanged, refused } = result.counts;
  return (
    <Section>
      <div className={styles.head} role="status">
        <CheckmarkCircleRegular className={styles.icon} fontSize={32} aria-hidden />
        <h2 className={styles.title}>{isApplied ? words.resultTitle : words.resultQueuedTitle}</h2>
      </div>
      <p className={styles.text}>
        {words.resultText(imported, updated, unchanged, refused - noCharter)}
        {noCharter > 0 && ` ${words.noCharterTitle(noCharter)}.`}
        {!isApplied && ` ${words.resultQueued}`}
      </p>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          size="large"
          onClick={() => go(sectionPath(programmeId, 'matching'))}
        >
          {words.resultNext}
        </Button>
        <Button size="large" onClick={onAgain}>
          {words.resultAgain}
        </Button>
      </div>
    </Section>
  );
}
