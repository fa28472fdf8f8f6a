import { memo, useMemo } from 'react';
import { Filters } from '../programmes/parts/filters.tsx';
import { useManagerWords } from '../programmes/parts/words.ts';
import { useCommonWords } from '../ui/language.tsx';
import { SITUATIONS, type Listed, type RoleFilter, type SituationFilter } from './people-view.ts';

const ROLES = ['all', 'mentor', 'mentee', 'both'] as const;

interface PeopleFiltersProps {
  readonly people: readonly Listed[];
  readonly role: RoleFilter;
  readonly onRole: (role: RoleFilter) => void;
  readonly situation: SituationFilter;
  readonly onSituation: (situation: SituationFilter) => void;
}

/** Nothing that is typed changes what they count, so no letter waits for them to be drawn. */
export const PeopleFilters = memo(function PeopleFilters(props: PeopleFiltersProps) {
  const { people, role, onRole, situation, onSituation } = props;
  const words = useManagerWords().signUps;
  const common = useCommonWords();
  const roleCounts = useMemo(() => Map.groupBy(people, ({ person }) => person.role), [people]);
  const situationCounts = useMemo(() => Map.groupBy(people, (one) => one.situation), [people]);
  const countIn = <K,>(groups: ReadonlyMap<K, readonly Listed[]>, key: K | 'all') =>
    key === 'all' ? people.length : (groups.get(key)?.length ?? 0);
  return (
    <>
      <Filters
        titled
        label={words.roleFilter}
        chosen={role}
        onChoose={onRole}
        choices={ROLES.map((key) => ({
          key,
          label: key === 'all' ? words.filters.all : common.role[key],
          count: countIn(roleCounts, key),
        }))}
      />
      <Filters
        titled
        label={words.state}
        chosen={situation}
        onChoose={onSituation}
        choices={(['all', ...SITUATIONS] as const).map((key) => ({
          key,
          label: key === 'all' ? words.filters.all : words.states[key],
          count: countIn(situationCounts, key),
        }))}
      />
    </>
  );
});
