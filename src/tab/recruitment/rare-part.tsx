import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { RecruitmentWire } from '../../wire/explore.ts';
import { useTextStyles } from '../matching/text-styles.ts';
import { useWorkbenchWords } from '../matching/words.ts';
import { Bar } from '../programmes/parts/bar.tsx';
import { ShowMore, usePaged } from '../programmes/parts/paged.tsx';
import { useLanguage } from '../ui/language.tsx';
import { Section } from '../ui/section.tsx';
import { RARE, rareLines, type Rare, type RareLine } from './recruitment-view.ts';
import { useHere } from '../ui/visits.ts';

const FIRST = 8;

const useStyles = makeStyles({
  tabs: { flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 160px',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXL,
    paddingBlock: tokens.spacingVerticalS,
    '@media (max-width: 480px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: tokens.spacingVerticalXS,
    },
  },
});

/** The shadow price of one answer: a topic, a language, a half-day, a site. */
export function RarePart({ oneMore }: { readonly oneMore: RecruitmentWire['oneMore'] }) {
  const styles = useStyles();
  const texts = useTextStyles();
  const words = useWorkbenchWords().recruitment;
  const { formats } = useLanguage();
  const lines = rareLines(oneMore);
  const [view, setView] = useHere<Rare>('rare.view', 'topics');
  const panel = useId();
  return (
    <Section title={words.rare}>
      <p className={texts.quiet}>{words.rareText}</p>
      <TabList
        className={styles.tabs}
        appearance="subtle-circular"
        aria-label={words.rareViews.label}
        selectedValue={view}
        onTabSelect={(_event, data) => {
          const chosen = RARE.find((known) => known === data.value);
          if (chosen !== undefined) setView(chosen);
        }}
      >
        {RARE.map((key) => (
          <Tab key={key} value={key} id={`${panel}-${key}`} aria-controls={panel}>
            {words.rareViews[key]} ({formats.number(lines[key].length)})
          </Tab>
        ))}
      </TabList>
      <div id={panel} role="tabpanel" aria-labelledby={`${panel}-${view}`}>
        <Lines key={view} lines={lines[view]} />
      </div>
    </Section>
  );
}

function Lines({ lines }: { readonly lines: readonly RareLine[] }) {
  const styles = useStyles();
  const texts = useTextStyles();
  const words = useWorkbenchWords().recruitment;
  const paged = usePaged(lines, FIRST, 'rare');
  const [first] = lines;
  if (first === undefined) return <p className={texts.quiet}>{words.nothingRare}</p>;
  return (
    <>
      <ul className={texts.list}>
        {paged.items.map(({ key, sentence, pairs }) => (
          <li key={key} className={styles.line}>
            <span>{sentence}</span>
            <Bar value={pairs} of={first.pairs} />
          </li>
        ))}
      </ul>
      <ShowMore paged={paged} />
    </>
  );
}
