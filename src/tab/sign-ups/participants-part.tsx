import { Badge, makeStyles, tokens, type BadgeProps } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ProgrammeWire } from '../../wire/programme.ts';
import type { ParticipantListWire } from '../../wire/sign-ups.ts';
import { SearchField } from '../programmes/parts/filters.tsx';
import { longestOf } from '../programmes/parts/row-height.ts';
import { WindowedTable } from '../programmes/parts/windowed-table.tsx';
import { useManagerWords } from '../programmes/parts/words.ts';
import { useCommonWords, useLanguage } from '../ui/language.tsx';
import type { Resource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { Loaded } from '../ui/states.tsx';
import { NobodyYet } from './nobody-yet.tsx';
import { PeopleFilters } from './people-filters.tsx';
import {
  listed,
  longestTexts,
  narrowed,
  ordered,
  placeOf,
  type Listed,
  type PeopleColumn,
  type RoleFilter,
  type Situation,
  type SituationFilter,
} from './people-view.ts';
import { useHere } from '../ui/visits.ts';

const SITUATION_COLOUR: Readonly<Record<Situation, NonNullable<BadgeProps['color']>>> = {
  paired: 'success',
  completed: 'success',
  proposed: 'warning',
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

interface ParticipantsPartProps {
  readonly programme: ProgrammeWire;
  readonly people: Resource<ParticipantListWire>;
  /** Whom a link led here to see; a filter that is chosen on the page counts from then on. */
  readonly asked: SituationFilter;
}

/** The people of the programme, as they stand. */
export function ParticipantsPart({ programme, people, asked }: ParticipantsPartProps) {
  const words = useManagerWords().signUps;
  return (
    <Section title={words.participantsTitle}>
      <Loaded resource={people}>
        {({ participants }) =>
          participants.length === 0 ? (
            <NobodyYet programme={programme} />
          ) : (
            <Participants all={participants} asked={asked} />
          )
        }
      </Loaded>
    </Section>
  );
}

interface ParticipantsProps {
  readonly all: ParticipantListWire['participants'];
  readonly asked: SituationFilter;
}

function Participants({ all, asked }: ParticipantsProps) {
  const styles = useStyles();
  const words = useManagerWords();
  const common = useCommonWords();
  const { locale } = useLanguage();
  const [role, setRole] = useHere<RoleFilter>('people.role', 'all');
  const [situation, setSituation] = useHere<SituationFilter>('people.situation', asked);
  const [search, setSearch] = useHere('people.search', '');
  const [order, setOrder] = useHere<Order>('people.order', { by: 'person', descending: false });
  const people = useMemo(() => listed(all, locale), [all, locale]);
  const sorted = useMemo(
    () => ordered(people, order, saidBy(words, common), locale),
    [people, order, words, common, locale],
  );
  // Of everybody: what is typed changes who is shown, and not how tall the rows are.
  const longest = useMemo(() => longestTexts(people), [people]);
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
      {found.length > 0 && (
        <ParticipantsTable
          longest={longest}
          people={found}
          about={`${role}|${situation}|${search}`}
          order={order}
          onOrder={setOrder}
        />
      )}
    </>
  );
}

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
      entity: () => placeOf(person),
      level: () => levelName(person.level, common),
      state: () => signUps.states[situation],
    };
    return said[column]();
  };
}

interface ParticipantsTableProps {
  readonly longest: ReturnType<typeof longestTexts>;
  readonly people: readonly Listed[];
  /** By which filters and search these are shown. */
  readonly about: string;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

function ParticipantsTable(props: ParticipantsTableProps) {
  const { longest, people, about, order, onOrder } = props;
  const styles = useStyles();
  const words = useManagerWords();
  const common = useCommonWords();
  const text = words.signUps;
  const said = saidBy(words, common);
  const plain = (key: PeopleColumn, head: string, share: number, characters: number) => ({
    key,
    head,
    share,
    longest: [characters],
    cell: (one: Listed) => said(key, one),
  });
  return (
    <WindowedTable
      label={text.participantsTitle}
      items={people}
      about={about}
      keyOf={({ person }) => person.id}
      order={order}
      onOrder={onOrder}
      columns={[
        {
          key: 'person',
          head: text.person,
          share: 3,
          longest: [longest.name, longest.mail],
          cell: ({ person }) => (
            <span className={styles.person}>
              <span className={styles.name}>{person.name}</span>
              <span className={styles.quiet}>{person.mail}</span>
            </span>
          ),
        },
        plain('role', text.role, 1, longestOf(Object.values(common.role))),
        plain('entity', text.entity, 2, longest.entity),
        plain('level', text.level, 1.5, longestOf(Object.values(common.level))),
        {
          key: 'state',
          head: text.state,
          share: 2,
          longest: [longestOf(Object.values(text.states)), text.unreachable.length],
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
