import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { DataBarHorizontalRegular, TableRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { Bar } from '../programmes/parts/bar.tsx';
import { DataTable } from '../programmes/parts/data-table.tsx';
import { useManagerWords } from '../programmes/parts/words.ts';
import { useLabel, useLanguage } from '../ui/language.tsx';
import { shortage, topicsInOrder, type RunTopic } from './run-view.ts';
import { useHere } from '../ui/visits.ts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 420px), 1fr))',
    gap: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXXL}`,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  topic: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(88px, 128px) minmax(0, 2fr) 40px',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  figure: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
});

/** Supply and demand, as lengths to compare or as numbers to copy. */
export function TopicsView({ topics }: { readonly topics: readonly RunTopic[] }) {
  const styles = useStyles();
  const words = useManagerWords().matching;
  const [isTable, setTable] = useHere('topics.table', false);
  const ordered = useMemo(() => topicsInOrder(topics), [topics]);
  return (
    <>
      <div className={styles.head}>
        <p className={styles.lead}>
          {words.topicsLead}{' '}
          {words.topicsShort(topics.filter((topic) => shortage(topic) > 0).length)}
        </p>
        <Button
          icon={isTable ? <DataBarHorizontalRegular /> : <TableRegular />}
          onClick={() => setTable(!isTable)}
        >
          {isTable ? words.asBars : words.asTable}
        </Button>
      </div>
      {isTable ? <TopicTable topics={ordered} /> : <TopicBars topics={ordered} />}
    </>
  );
}

function TopicBars({ topics }: { readonly topics: readonly RunTopic[] }) {
  const styles = useStyles();
  const words = useManagerWords().matching;
  const label = useLabel();
  const { formats } = useLanguage();
  // One scale for all, or lengths could not be compared between topics.
  const most = Math.max(1, ...topics.flatMap((topic) => [topic.offered, topic.wanted]));
  return (
    <ul className={styles.list}>
      {topics.map((topic) => (
        <li key={topic.id} className={styles.topic}>
          <div className={styles.title}>
            <span className={styles.name}>{label(topic.label)}</span>
            <Balance topic={topic} />
          </div>
          <div className={styles.line}>
            <span>{words.offered}</span>
            <Bar value={topic.offered} of={most} />
            <span className={styles.figure}>{formats.number(topic.offered)}</span>
          </div>
          <div className={styles.line}>
            <span>{words.wanted}</span>
            <Bar value={topic.wanted} of={most} tone="quiet" />
            <span className={styles.figure}>{formats.number(topic.wanted)}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}

function TopicTable({ topics }: { readonly topics: readonly RunTopic[] }) {
  const styles = useStyles();
  const words = useManagerWords().matching;
  const label = useLabel();
  const { formats } = useLanguage();
  const figure = (value: number) => <span className={styles.figure}>{formats.number(value)}</span>;
  return (
    <DataTable
      label={words.topicsTable}
      items={topics}
      keyOf={(topic) => topic.id}
      columns={[
        {
          key: 'topic',
          head: words.topic,
          width: '40%',
          names: true,
          cell: (topic) => label(topic.label),
        },
        {
          key: 'offered',
          short: true,
          head: words.offered,
          align: 'end',
          cell: (t) => figure(t.offered),
        },
        {
          key: 'wanted',
          short: true,
          head: words.wanted,
          align: 'end',
          cell: (t) => figure(t.wanted),
        },
        {
          key: 'matched',
          short: true,
          head: words.matched,
          align: 'end',
          cell: (t) => figure(t.matched),
        },
        {
          key: 'missing',
          short: true,
          head: words.missing,
          align: 'end',
          cell: (t) => figure(shortage(t)),
        },
      ]}
    />
  );
}

function Balance({ topic }: { readonly topic: RunTopic }) {
  const words = useManagerWords().matching;
  const missing = shortage(topic);
  return missing > 0 ? (
    <Badge appearance="tint" color="warning">
      {words.short(missing)}
    </Badge>
  ) : null;
}
