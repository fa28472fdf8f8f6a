import { makeStyles, tokens } from '@fluentui/react-components';
import type { DashboardWire } from '../../wire/dashboard.ts';
import { Bar } from '../programmes/parts/bar.tsx';
import { ShowMore, usePaged } from '../programmes/parts/paged.tsx';
import { useManagerWords } from '../programmes/parts/words.ts';
import { useLabel } from '../ui/language.tsx';
import { Section } from '../ui/section.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  topic: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  line: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  count: { color: tokens.colorNeutralForeground2, flexShrink: 0 },
});

/** What pairs share, most first. */
export function TopicsPart({ topics }: { readonly topics: DashboardWire['topics'] }) {
  const styles = useStyles();
  const words = useManagerWords().dashboard;
  const label = useLabel();
  const ordered = topics.toSorted((a, b) => b.pairs - a.pairs);
  const paged = usePaged(ordered, 6, 'topics');
  const most = ordered[0]?.pairs ?? 1;
  if (topics.length === 0) return null;
  return (
    <Section title={words.topicsTitle}>
      <ul className={styles.list}>
        {paged.items.map((topic) => (
          <li key={topic.label.en} className={styles.topic}>
            <span className={styles.line}>
              {label(topic.label)}
              <span className={styles.count}>{words.topicPairs(topic.pairs)}</span>
            </span>
            <Bar value={topic.pairs} of={most} />
          </li>
        ))}
      </ul>
      <ShowMore paged={paged} />
    </Section>
  );
}
