import type { ReactNode } from 'react';
import type { RunComparisonWire } from '../../wire/match-runs.ts';
import { DataTable, type Column } from '../programmes/parts/data-table.tsx';
import { ShowMore, usePaged } from '../programmes/parts/paged.tsx';
import { useLanguage } from '../ui/language.tsx';
import { PersonLine } from '../ui/person-line.tsx';
import { moves, type Compared, type Person } from './compare-view.ts';
import { useTextStyles } from './text-styles.ts';
import { useWorkbenchWords } from './words.ts';

const PAGE = 20;

export interface ComparisonRowsProps {
  readonly comparison: RunComparisonWire;
  readonly view: Compared;
}

/** One of the lists of a comparison, a page at a time. */
export function ComparisonRows({ comparison, view }: ComparisonRowsProps) {
  const words = useWorkbenchWords().compare;
  const { formats } = useLanguage();
  if (view === 'changed') {
    return (
      <List
        label={words.views.changed}
        items={comparison.changed}
        keyOf={({ mentee }) => mentee.id}
        columns={[
          { key: 'mentee', head: words.mentee, names: true, cell: (one) => line(one.mentee) },
          {
            key: 'from',
            head: words.from,
            cell: ({ from }) => line(from.mentor, words.scored(formats.number(from.score))),
          },
          {
            key: 'to',
            head: words.to,
            cell: ({ to }) => line(to.mentor, words.scored(formats.number(to.score))),
          },
        ]}
      />
    );
  }
  if (view === 'gained' || view === 'lost') {
    return (
      <List
        label={words.views[view]}
        items={comparison[view]}
        keyOf={({ mentee }) => mentee.id}
        columns={[
          { key: 'mentee', head: words.mentee, names: true, cell: (one) => line(one.mentee) },
          { key: 'mentor', head: words.mentor, cell: (one) => line(one.mentor) },
          {
            key: 'score',
            head: words.affinity,
            short: true,
            align: 'end',
            cell: ({ score }) => formats.number(score),
          },
        ]}
      />
    );
  }
  if (view === 'loads') {
    return (
      <List
        label={words.views.loads}
        items={comparison.loads}
        keyOf={({ mentor }) => mentor.id}
        columns={[
          { key: 'mentor', head: words.mentor, names: true, cell: (one) => line(one.mentor) },
          {
            key: 'before',
            head: words.from,
            short: true,
            align: 'end',
            cell: ({ before }) => formats.number(before),
          },
          {
            key: 'after',
            head: words.to,
            short: true,
            align: 'end',
            cell: ({ after }) => formats.number(after),
          },
        ]}
      />
    );
  }
  return (
    <List
      label={words.views.people}
      items={moves(comparison)}
      keyOf={({ person, moved }) => `${moved} ${person.id}`}
      columns={[
        { key: 'person', head: words.person, names: true, cell: ({ person }) => line(person) },
        { key: 'moved', head: words.moved, short: true, cell: ({ moved }) => words.moves[moved] },
      ]}
    />
  );
}

function line(person: Person, ...about: readonly string[]): ReactNode {
  return <PersonLine name={person.name} about={[person.entity, ...about]} />;
}

interface ListProps<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly columns: readonly Column<T>[];
}

function List<T>({ label, items, keyOf, columns }: ListProps<T>) {
  const texts = useTextStyles();
  const words = useWorkbenchWords().compare;
  const paged = usePaged(items, PAGE, label);
  if (items.length === 0) return <p className={texts.quiet}>{words.nothing}</p>;
  return (
    <>
      <DataTable label={label} items={paged.items} keyOf={keyOf} columns={columns} />
      <ShowMore paged={paged} />
    </>
  );
}
