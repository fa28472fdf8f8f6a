import { Badge, makeStyles, tokens, type BadgeProps } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ParticipantListWire } from '../../wire/sign-ups.ts';
import { DataTable } from '../programmes/parts/data-table.tsx';
import { Filters, SearchField } from '../programmes/parts/filters.tsx';
import { ShowMore, usePaged } from '../programmes/parts/paged.tsx';
import { useManagerWords } from '../programmes/parts/words.ts';
import { useCommonWords, useLanguage } from '../ui/language.tsx';
import type { Resource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { matches } from '../programmes/parts/search.ts';

type Participant = ParticipantListWire['participants'][number];
type RoleFilter = 'all' | Participant['role'];
type Situation = 'paired' | 'waiting' | 'invited' | 'withdrawn';

const PAGE = 25;

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
  const [search, setSearch] = useState('');
  const found = useMemo(
    () =>
      all
        .filter(
          (person) =>
            (role === 'all' || person.role === role) &&
            matches(search, person.name, person.mail, person.entity, person.site),
        )
        .toSorted((a, b) => a.name.localeCompare(b.name, locale)),
    [all, role, search, locale],
  );
  const paged = usePaged(found, PAGE, `${role}|${search}`);
  const roles = ['all', 'mentor', 'mentee', 'both'] as const;
  return (
    <>
      <div className={styles.tools}>
        <Filters
          label={words.signUps.roleFilter}
          chosen={role}
          onChoose={setRole}
          choices={roles.map((key) => ({
            key,
            label: key === 'all' ? words.signUps.filters.all : common.role[key],
            count: key === 'all' ? all.length : all.filter((one) => one.role === key).length,
          }))}
        />
        <SearchField label={words.common.searchPeople} value={search} onChange={setSearch} />
      </div>
      {found.length === 0 ? (
        <p className={styles.none} role="status">
          {words.common.nothingFound}
        </p>
      ) : (
        <ParticipantsTable people={paged.items} />
      )}
      <ShowMore paged={paged} />
    </>
  );
}

function ParticipantsTable({ people }: { readonly people: readonly Participant[] }) {
  const styles = useStyles();
  const words = useManagerWords().signUps;
  const common = useCommonWords();
  return (
    <DataTable
      label={words.participantsTitle}
      items={people}
      keyOf={(person) => person.id}
      columns={[
        {
          key: 'person',
          head: words.person,
          width: '34%',
          names: true,
          cell: (person) => (
            <span className={styles.person}>
              <span className={styles.name}>{person.name}</span>
              <span className={styles.quiet}>{person.mail}</span>
            </span>
          ),
        },
        { key: 'role', short: true, head: words.role, cell: (person) => common.role[person.role] },
        {
          key: 'entity',
          short: true,
          head: words.entity,
          cell: (person) => [person.entity, person.site].filter((part) => part !== '').join(' · '),
        },
        {
          key: 'level',
          short: true,
          head: words.level,
          cell: (person) => levelName(person.level, common),
        },
        {
          key: 'state',
          short: true,
          head: words.state,
          cell: (person) => (
            <span className={styles.person}>
              <span>
                <Badge appearance="tint" color={SITUATION_COLOUR[situationOf(person)]}>
                  {words.states[situationOf(person)]}
                </Badge>
              </span>
              {!person.reachable && <span className={styles.quiet}>{words.unreachable}</span>}
            </span>
          ),
        },
      ]}
    />
  );
}

function situationOf(person: Participant): Situation {
  if (person.status !== 'enrolled') return person.status;
  return person.paired ? 'paired' : 'waiting';
}

/** The API names a level by its code; one it invents later is shown as it is. */
function levelName(level: string, common: ReturnType<typeof useCommonWords>): string {
  const names: Readonly<Record<string, string>> = common.level;
  return names[level] ?? level;
}
