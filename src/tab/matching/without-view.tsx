import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { DataTable } from '../programmes/parts/data-table.tsx';
import { Filters, SearchField } from '../programmes/parts/filters.tsx';
import { ShowMore, usePaged } from '../programmes/parts/paged.tsx';
import { useManagerWords } from '../programmes/parts/words.ts';
import { matches } from '../programmes/parts/search.ts';
import { useCommonWords, useLanguage } from '../ui/language.tsx';
import { PersonLine } from '../ui/person-line.tsx';
import { RemediesPart } from './remedies-part.tsx';
import { leftInOrder, type LeftOver } from './run-view.ts';
import { useHere } from '../ui/visits.ts';

const PAGE = 20;

type RoleFilter = 'all' | LeftOver['role'];

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
});

export interface WithoutViewProps {
  readonly programmeId: string;
  readonly runId: string;
  readonly left: readonly LeftOver[];
}

/** People nobody was found for: why, and what would change that. */
export function WithoutView({ programmeId, runId, left }: WithoutViewProps) {
  const styles = useStyles();
  const words = useManagerWords();
  const common = useCommonWords();
  const { locale } = useLanguage();
  const [search, setSearch] = useHere('without.search', '');
  const [role, setRole] = useHere<RoleFilter>('without.role', 'all');
  const found = useMemo(
    () =>
      leftInOrder(left, new Intl.Collator(locale).compare).filter(
        ({ person, reason, role: as }) =>
          (role === 'all' || as === role) &&
          matches(search, person.name, person.entity, person.site, reason),
      ),
    [left, role, search, locale],
  );
  const paged = usePaged(found, PAGE, `without|${role}|${search}`);
  if (left.length === 0) return <p className={styles.text}>{words.matching.allPaired}</p>;
  return (
    <>
      <Filters
        label={words.signUps.roleFilter}
        chosen={role}
        onChoose={setRole}
        choices={(['all', 'mentee', 'both', 'mentor'] as const).map((key) => ({
          key,
          label: key === 'all' ? words.signUps.filters.all : common.role[key],
          count: key === 'all' ? left.length : left.filter((one) => one.role === key).length,
        }))}
      />
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
            {
              key: 'remedy',
              head: words.signUps.remedy,
              cell: (one) => (
                <RemediesPart programmeId={programmeId} runId={runId} person={one.person}>
                  {one.remedy}
                </RemediesPart>
              ),
            },
          ]}
        />
      )}
      <ShowMore paged={paged} />
    </>
  );
}
