import type { RunComparisonWire } from '../../wire/match-runs.ts';
import { DataTable } from '../programmes/parts/data-table.tsx';
import { Section } from '../ui/section.tsx';
import { useTextStyles } from './text-styles.ts';
import { useWorkbenchWords } from './words.ts';

/** By which rules the two were matched differently; the same people are matched alike by the same rules. */
export function RuleChanges({ rules }: Pick<RunComparisonWire, 'rules'>) {
  const texts = useTextStyles();
  const words = useWorkbenchWords().compare;
  return (
    <Section title={words.rulesTitle}>
      {rules.length === 0 ? (
        <p className={texts.quiet}>{words.rulesSame}</p>
      ) : (
        <DataTable
          label={words.rulesTitle}
          items={rules}
          keyOf={({ rule }) => rule}
          columns={[
            {
              key: 'rule',
              head: words.rule,
              width: '40%',
              names: true,
              cell: ({ label }) => label,
            },
            { key: 'before', head: words.from, cell: ({ before }) => before },
            { key: 'after', head: words.to, cell: ({ after }) => after },
          ]}
        />
      )}
    </Section>
  );
}
