import { Badge, Button, makeStyles, tokens, type BadgeProps } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import type { DashboardWire } from '../../wire/dashboard.ts';
import { Bar } from '../programmes/parts/bar.tsx';
import { DataTable } from '../programmes/parts/data-table.tsx';
import { Filters, SearchField } from '../programmes/parts/filters.tsx';
import { ShowMore } from '../programmes/parts/paged.tsx';
import { programmeApi, sectionPath } from '../programmes/parts/sections.ts';
import { useManagerWords } from '../programmes/parts/words.ts';
import { useCommonWords, useLanguage } from '../ui/language.tsx';
import { Section } from '../ui/section.tsx';
import { EmptyState, FailureNote, FailureState, LoadingState } from '../ui/states.tsx';
import { capital } from '../programmes/parts/capital.ts';
import { pairsIn, type DashboardPair, type PairFilter } from './dashboard-view.ts';
import { usePages, useSettled } from './use-pages.ts';
import { useHere } from '../ui/visits.ts';

const PAGE = 20;

const COLOUR: Readonly<Record<DashboardPair['status'], NonNullable<BadgeProps['color']>>> = {
  proposed: 'warning',
  declined: 'informative',
  accepted: 'brand',
  active: 'success',
  paused: 'informative',
  completed: 'success',
  ended: 'informative',
};

const useStyles = makeStyles({
  people: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  sessions: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    maxWidth: '160px',
  },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface PairsPartProps {
  readonly programmeId: string;
  readonly states: DashboardWire['pairStates'];
}

/** Every pair with its state and its sessions. */
export function PairsPart({ programmeId, states }: PairsPartProps) {
  const words = useManagerWords();
  const [, go] = useLocation();
  const text = words.dashboard;
  if (states.length === 0) {
    return (
      <Section>
        <EmptyState
          title={text.pairsNone}
          action={
            <Button appearance="primary" onClick={() => go(sectionPath(programmeId, 'matching'))}>
              {text.pairsNoneAction}
            </Button>
          }
        />
      </Section>
    );
  }
  return <Pairs programmeId={programmeId} states={states} />;
}

function Pairs({ programmeId, states }: PairsPartProps) {
  const styles = useStyles();
  const words = useManagerWords();
  const common = useCommonWords();
  const [filter, setFilter] = useHere<PairFilter>('pairs.filter', 'all');
  const [search, setSearch] = useHere('pairs.search', '');
  const found = useSettled(search.trim());
  const query = new URLSearchParams({ limit: String(PAGE) });
  if (filter !== 'all') query.set('status', filter);
  if (found !== '') query.set('search', found);
  const pages = usePages(`${programmeApi(programmeId)}/pairs?${query.toString()}`);
  return (
    <Section title={words.dashboard.pairsTitle}>
      <Filters
        label={words.common.filter}
        chosen={filter}
        onChoose={setFilter}
        choices={[
          { key: 'all', label: words.common.all, count: pairsIn(states) },
          ...states.map(({ status, pairs }) => ({
            key: status,
            label: common.pairStatus[status],
            count: pairs,
          })),
        ]}
      />
      <SearchField label={words.common.searchPeople} value={search} onChange={setSearch} />
      {pages.items === undefined && pages.failure === undefined && <LoadingState />}
      {pages.items === undefined && pages.failure !== undefined && (
        <FailureState failure={pages.failure} retry={pages.retry} />
      )}
      {pages.items !== undefined && <FailureNote failure={pages.failure} />}
      {pages.items?.length === 0 && (
        <p className={styles.none} role="status">
          {words.common.nothingFound}
        </p>
      )}
      {pages.items !== undefined && pages.items.length > 0 && <PairsTable pairs={pages.items} />}
      <ShowMore
        paged={{
          items: pages.items ?? [],
          total: pages.total,
          size: PAGE,
          more: pages.more,
        }}
      />
    </Section>
  );
}

function PairsTable({ pairs }: { readonly pairs: readonly DashboardPair[] }) {
  const styles = useStyles();
  const words = useManagerWords();
  const common = useCommonWords();
  const { formats } = useLanguage();
  const text = words.dashboard;
  const person = ({ name, entity, site }: DashboardPair['mentor']) => (
    <span className={styles.people}>
      <span className={styles.name}>{name}</span>
      <span className={styles.quiet}>
        {[entity, site].filter((part) => part !== '').join(' · ')}
      </span>
    </span>
  );
  return (
    <DataTable
      label={text.pairsTitle}
      items={pairs}
      keyOf={(pair) => pair.pairId}
      columns={[
        { key: 'mentor', head: words.matching.mentor, cell: (pair) => person(pair.mentor) },
        { key: 'mentee', head: words.matching.mentee, cell: (pair) => person(pair.mentee) },
        {
          key: 'status',
          short: true,
          head: text.status,
          width: '120px',
          cell: (pair) => (
            <Badge appearance="tint" color={COLOUR[pair.status]}>
              {common.pairStatus[pair.status]}
            </Badge>
          ),
        },
        {
          key: 'sessions',
          short: true,
          head: text.sessions,
          width: '180px',
          cell: (pair) => (
            <span className={styles.sessions}>
              {text.sessionsOf(pair.sessionsHeld, pair.sessionCount)}
              {pair.sessionsHeld > 0 && <Bar value={pair.sessionsHeld} of={pair.sessionCount} />}
            </span>
          ),
        },
        {
          key: 'next',
          short: true,
          head: text.nextSession,
          width: '22%',
          cell: (pair) =>
            pair.nextSessionAt === undefined ? (
              <span className={styles.quiet}>{text.noNextSession}</span>
            ) : (
              capital(formats.moment(pair.nextSessionAt))
            ),
        },
      ]}
    />
  );
}
