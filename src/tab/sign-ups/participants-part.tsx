import { Badge, makeStyles, tokens, type BadgeProps } from '@fluentui/react-components';
import { memo, useMemo, useState } from 'react';
import type { ParticipantListWire } from '../../wire/sign-ups.ts';
import { Filters, SearchField } from '../programmes/parts/filters.tsx';
import { WindowedTable } from '../programmes/parts/windowed-table.tsx';
import { useManagerWords } from '../programmes/parts/words.ts';
import { useCommonWords, useLanguage } from '../ui/language.tsx';
import type { Resource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { EmptyState, Loaded } from '../ui/states.tsx';
import {
  listed,
  narrowed,
  ordered,
  type Listed,
  type Participant,
  type PeopleColumn,
  type Situation,
} from './people-view.ts';

type RoleFilter = 'all' | Participant['role'];
type SituationFilter = 'all' | Situation;

const ROLES = ['all', 'mentor', 'mentee', 'both'] as const;
const SITUATIONS = ['all', 'waiting', 'paired', 'invited', 'withdrawn'] as const;

const SITUATION_COLOUR: Readonly<Record<Situation, NonNullable<BadgeProps['color']>>> = {
  paired: 'success',
  waiting: 'brand',
  invited: 'informative',
  withdrawn: 'subtle',
};

const useStyles = makeStyles({
  tools: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  person: { display: 'flex', flexDirection: 'column' },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The people of the programme, as they stand. */
export function ParticipantsPart({ people }: { readonly people: Resource<ParticipantListWire> }) {
  const words = useManagerWords().signUps;
  return (
    <Section title={words.participantsTitle}>
      <Loaded resource={people}>
        {({ participants }) =>
          participants.length === 0 ? (
            <EmptyState title={words.participantsEmptyTitle} text={words.participantsEmpty} />
          ) : (
            <Participants all={participants} />
          )
        }
      </Loaded>
    </Section>
  );
}

function Participants({ all }: { readonly all: readonly Participant[] }) {
  const styles = useStyles();
  const words = useManagerWords();
  const common = useCommonWords();
  const { locale } = useLanguage();
  const [role, setRole] = useState<RoleFilter>('all');
  const [situation, setSituation] = useState<SituationFilter>('all');
  const [search, setSearch] = useState('');
  const [order, setOrder] = useState<Order>({ by: 'person', descending: false });
  const people = useMemo(() => listed(all, locale), [all, locale]);
  const sorted = useMemo(
    () => ordered(people, order, saidBy(words, common), locale),
    [people, order, words, common, locale],
  );
  const found = useMemo(
    () => narrowed(sorted, { role, situation, search }),
    [sorted, role, situation, search],
  );
  return (
    <>
      <div className={styles.tools}>
        <PeopleFilters
          people={people}
          role={role}
          onRole={setRole}
          situation={situation}
          onSituation={setSituation}
        />
        <SearchField label={words.common.searchPeople} value={search} onChange={setSearch} />
        <p className={styles.none} role="status">
          {found.length === 0
            ? words.common.nothingFound
            : found.length === people.length
              ? words.common.people(people.length)
              : words.common.shown(found.length, people.length)}
        </p>
      </div>
      {found.length > 0 && <ParticipantsTable people={found} order={order} onOrder={setOrder} />}
    </>
  );
}

interface PeopleFiltersProps {
  readonly people: readonly Listed[];
  readonly role: RoleFilter;
  readonly onRole: (role: RoleFilter) => void;
  readonly situation: SituationFilter;
  readonly onSituation: (situation: SituationFilter) => void;
}

/** Nothing that is typed changes what they count, so no letter waits for them to be drawn. */
const PeopleFilters = memo(function PeopleFilters(props: PeopleFiltersProps) {
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
        choices={SITUATIONS.map((key) => ({
          key,
          label: key === 'all' ? words.filters.all : words.states[key],
          count: countIn(situationCounts, key),
        }))}
      />
    </>
  );
});

interface Order {
  readonly by: PeopleColumn;
  readonly descending: boolean;
}

type Words = ReturnType<typeof useManagerWords>;
type CommonWords = ReturnType<typeof useCommonWords>;

/** What a column says of somebody, which is what it is sorted by. */
function saidBy({ signUps }: Words, common: CommonWords) {
  return (column: PeopleColumn, { person, situation }: Listed): string => {
    const said = {
      person: () => person.name,
      role: () => common.role[person.role],
      entity: () => [person.entity, person.site].filter((part) => part !== '').join(' · '),
      level: () => levelName(person.level, common),
      state: () => signUps.states[situation],
    };
    return said[column]();
  };
}

interface ParticipantsTableProps {
  readonly people: readonly Listed[];
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

function ParticipantsTable({ people, order, onOrder }: ParticipantsTableProps) {
  const styles = useStyles();
  const words = useManagerWords();
  const common = useCommonWords();
  const text = words.signUps;
  const said = saidBy(words, common);
  const plain = (key: PeopleColumn, head: string, width: string) => ({
    key,
    head,
    width,
    cell: (one: Listed) => said(key, one),
  });
  return (
    <WindowedTable
      label={text.participantsTitle}
      items={people}
      keyOf={({ person }) => person.id}
      order={order}
      onOrder={onOrder}
      columns={[
        {
          key: 'person',
          head: text.person,
          width: 'minmax(0, 3fr)',
          cell: ({ person }) => (
            <span className={styles.person}>
              <span className={styles.name}>{person.name}</span>
              <span className={styles.quiet}>{person.mail}</span>
            </span>
          ),
        },
        plain('role', text.role, 'minmax(0, 1fr)'),
        plain('entity', text.entity, 'minmax(0, 2fr)'),
        plain('level', text.level, 'minmax(0, 1.5fr)'),
        {
          key: 'state',
          head: text.state,
          width: 'minmax(0, 2fr)',
          cell: ({ person, situation }) => (
            <span className={styles.person}>
              <span>
                <Badge appearance="tint" color={SITUATION_COLOUR[situation]}>
                  {text.states[situation]}
                </Badge>
              </span>
              {!person.reachable && <span className={styles.quiet}>{text.unreachable}</span>}
            </span>
          ),
        },
      ]}
    />
  );
}

/** The API names a level by its code; one it invents later is shown as it is. */
function levelName(level: string, common: ReturnType<typeof useCommonWords>): string {
  const names: Readonly<Record<string, string>> = common.level;
  return names[level] ?? level;
}
