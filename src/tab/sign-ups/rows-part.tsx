import { Badge, Button, makeStyles, tokens, type BadgeProps } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import type { NoticeWire } from '../../wire/sign-ups.ts';
import { DataTable } from '../programmes/parts/data-table.tsx';
import { Filters, SearchField } from '../programmes/parts/filters.tsx';
import { ShowMore, usePaged } from '../programmes/parts/paged.tsx';
import { useManagerWords } from '../programmes/parts/words.ts';
import { useCommonWords, useLanguage } from '../ui/language.tsx';
import { saveFile } from '../ui/save-file.ts';
import { Section } from '../ui/section.tsx';
import { Clamped } from './clamped.tsx';
import { refusedCsv } from './refused-csv.ts';
import { ROW_FILTERS, countByFilter, passes, toMend } from './rows.ts';
import { matches } from '../programmes/parts/search.ts';
import type { PreviewRow, RowFilter } from './rows.ts';

const PAGE = 25;

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  search: { flex: '1 1 260px' },
  person: { display: 'flex', flexDirection: 'column' },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  notices: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  notice: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const OUTCOME_COLOUR: Readonly<Record<PreviewRow['outcome'], BadgeProps['color']>> = {
  imported: 'success',
  updated: 'brand',
  unchanged: 'informative',
  refused: 'danger',
};

export interface RowsPartProps {
  readonly rows: readonly PreviewRow[];
  readonly notices: readonly NoticeWire[];
}

/** Every row with what becomes of it; what to correct comes first when there is something. */
export function RowsPart({ rows, notices }: RowsPartProps) {
  const styles = useStyles();
  const words = useManagerWords();
  const { locale } = useLanguage();
  const counts = useMemo(() => countByFilter(rows), [rows]);
  const faults = useMemo(() => toMend(notices), [notices]);
  const [chosen, setChosen] = useState<RowFilter>();
  const [search, setSearch] = useState('');
  const filter = chosen ?? (counts.refused > 0 ? 'refused' : 'all');
  const found = useMemo(
    () =>
      rows.filter(
        (row) =>
          passes(row, filter) &&
          matches(search, row.name, row.mail, ...row.notices.map((notice) => notice.value)),
      ),
    [rows, filter, search],
  );
  const paged = usePaged(found, PAGE, `rows|${filter}|${search}`);
  const text = words.signUps;
  return (
    <Section title={text.rowsTitle}>
      <Filters
        label={words.common.filter}
        chosen={filter}
        onChoose={setChosen}
        choices={ROW_FILTERS.filter((key) => key === 'all' || counts[key] > 0).map((key) => ({
          key,
          label: text.filters[key],
          count: counts[key],
        }))}
      />
      <div className={styles.tools}>
        <div className={styles.search}>
          <SearchField label={words.common.search} value={search} onChange={setSearch} />
        </div>
        {faults.length > 0 && (
          <Button
            icon={<ArrowDownloadRegular />}
            onClick={() =>
              saveFile(text.downloadFile, 'text/csv', refusedCsv(faults, text.csv, locale))
            }
          >
            {text.download}
          </Button>
        )}
      </div>
      {found.length === 0 ? (
        <p className={styles.none} role="status">
          {words.common.nothingFound}
        </p>
      ) : (
        <RowsTable rows={paged.items} />
      )}
      <ShowMore paged={paged} />
    </Section>
  );
}

function RowsTable({ rows }: { readonly rows: readonly PreviewRow[] }) {
  const styles = useStyles();
  const words = useManagerWords().signUps;
  const common = useCommonWords();
  const { formats } = useLanguage();
  return (
    <DataTable
      label={words.rowsTitle}
      items={rows}
      keyOf={(row) => String(row.row)}
      columns={[
        {
          key: 'row',
          short: true,
          head: words.rowColumn,
          width: '72px',
          cell: (row) => formats.number(row.row),
        },
        {
          key: 'person',
          head: words.person,
          width: '30%',
          cell: (row) => (
            <span className={styles.person}>
              <Clamped className={styles.name}>{row.name ?? row.mail ?? '–'}</Clamped>
              <Clamped className={styles.quiet}>
                {[row.mail, row.role && common.role[row.role]]
                  .filter((part) => part !== undefined)
                  .join(' · ')}
              </Clamped>
            </span>
          ),
        },
        {
          key: 'outcome',
          short: true,
          head: words.outcome,
          width: '150px',
          // Not wanting to take part is no fault of the row: it is not shown as one.
          cell: ({ outcome, noCharter }) => (
            <Badge
              appearance="tint"
              color={(noCharter ? undefined : OUTCOME_COLOUR[outcome]) ?? 'informative'}
            >
              {words.outcomeOf[noCharter ? 'noCharter' : outcome]}
            </Badge>
          ),
        },
        {
          key: 'notices',
          head: words.why,
          isEmpty: ({ notices }) => notices.length === 0,
          cell: (row) => <Notices notices={row.notices} />,
        },
      ]}
    />
  );
}

function Notices({ notices }: { readonly notices: readonly NoticeWire[] }) {
  const styles = useStyles();
  const words = useManagerWords().signUps;
  if (notices.length === 0) return <span className={styles.quiet}>–</span>;
  return (
    <div className={styles.notices}>
      {notices.map((notice, index) => (
        <div key={index} className={styles.notice}>
          <Clamped>
            {notice.severity === 'warning' && (
              <>
                <Badge appearance="tint" color="warning">
                  {words.warning}
                </Badge>{' '}
              </>
            )}
            {notice.reason}
          </Clamped>
          <Clamped className={styles.quiet}>
            {notice.value.trim() === ''
              ? words.whereBlank(notice.column)
              : words.where(notice.column, notice.value)}
          </Clamped>
          <Clamped className={styles.quiet}>{notice.remedy}</Clamped>
        </div>
      ))}
    </div>
  );
}
