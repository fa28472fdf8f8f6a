import { Button } from '@fluentui/react-components';
import { DataBarVerticalRegular, TableRegular } from '@fluentui/react-icons';
import { lazy, Suspense } from 'react';
import type { RecruitmentWire } from '../../wire/explore.ts';
import { useTextStyles } from '../matching/text-styles.ts';
import { useWorkbenchWords } from '../matching/words.ts';
import { DataTable } from '../programmes/parts/data-table.tsx';
import { useLabel, useLanguage } from '../ui/language.tsx';
import { Section } from '../ui/section.tsx';
import { LoadingState } from '../ui/states.tsx';
import { useHere } from '../ui/visits.ts';

// Charts weigh more than all the rest of the tab: fetched where one is looked at.
const BalanceChart = lazy(() => import('./balance-chart.tsx'));

/** Supply and demand, topic by topic: a picture, and the same as a table. */
export function BalancePart({ topics }: { readonly topics: RecruitmentWire['topics'] }) {
  const texts = useTextStyles();
  const words = useWorkbenchWords().recruitment;
  const [isTable, setTable] = useHere('balance.table', false);
  return (
    <Section title={words.balance}>
      <div className={texts.apart}>
        <p className={texts.quiet}>{words.balanceText}</p>
        <Button
          icon={isTable ? <DataBarVerticalRegular /> : <TableRegular />}
          onClick={() => setTable(!isTable)}
        >
          {isTable ? words.asPicture : words.asTable}
        </Button>
      </div>
      {isTable ? (
        <BalanceTable topics={topics} />
      ) : (
        <Suspense fallback={<LoadingState lines={3} />}>
          <BalanceChart topics={topics} />
        </Suspense>
      )}
    </Section>
  );
}

function BalanceTable({ topics }: { readonly topics: RecruitmentWire['topics'] }) {
  const texts = useTextStyles();
  const words = useWorkbenchWords().recruitment;
  const label = useLabel();
  const { formats } = useLanguage();
  const figures = ['wanted', 'offered', 'mentors', 'matched', 'short'] as const;
  return (
    <DataTable
      label={words.balance}
      items={topics}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'topic',
          head: words.topic,
          width: '34%',
          names: true,
          cell: (topic) => label(topic.label),
        },
        ...figures.map((key) => ({
          key,
          head: words[key],
          short: true,
          align: 'end' as const,
          cell: (topic: RecruitmentWire['topics'][number]) => (
            <span className={texts.figure}>{formats.number(topic[key])}</span>
          ),
        })),
      ]}
    />
  );
}
