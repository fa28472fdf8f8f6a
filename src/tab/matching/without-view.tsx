import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { DataTable } from '../programmes/parts/data-table.tsx';
import { SearchField } from '../programmes/parts/filters.tsx';
import { ShowMore, usePaged } from '../programmes/parts/paged.tsx';
import { useManagerWords } from '../programmes/parts/words.ts';
import { matches } from '../sign-ups/rows.ts';
import { useCommonWords } from '../ui/language.tsx';
import { PersonLine } from '../ui/person-line.tsx';
import type { RunResult } from './run-view.ts';

const PAGE = 20;

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
});

/** People nobody was found for: why, and what would change that. */
export function WithoutView({ left }: { readonly left: RunResult['unmatched'] }) {
  const styles = useStyles();
  const words = useManagerWords();
  const common = useCommonWords();
  const [search, setSearch] = useState('');
  const found = left.filter(({ person, reason }) =>
    matches(search, person.name, person.entity, person.site, reason),
  );
  const paged = usePaged(found, PAGE, search);
  if (left.length === 0) return <p className={styles.text}>{words.matching.allPaired}</p>;
  return (
    <>
      <SearchField label={words.common.searchPeople} value={search} onChange={setSearch} />
      {found.length === 0 ? (
        <p className={styles.text} role="status">
          {words.common.nothingFound}
        </p>
      ) : (
        <DataTable
          label={words.matching.views.without}
          items={paged.items}
          keyOf={(one) => `${one.person.id} ${one.role}`}
          columns={[
            {
              key: 'person',
              head: words.signUps.person,
              width: '32%',
              names: true,
              cell: ({ person, role }) => (
                <PersonLine
                  name={person.name}
                  about={[common.role[role], person.entity, person.site]}
                />
              ),
            },
            {
              key: 'reason',
              head: words.matching.reason,
              width: '34%',
              cell: (one) => one.reason,
            },
            { key: 'remedy', head: words.signUps.remedy, cell: (one) => one.remedy },
          ]}
        />
      )}
      <ShowMore paged={paged} />
    </>
  );
}
