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
import { refusedCsv } from './refused-csv.ts';
import { ROW_FILTERS, countByFilter, passes } from './rows.ts';
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
  const paged = usePaged(found, PAGE, `${filter}|${search}`);
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
        {notices.length > 0 && (
          <Button
            icon={<ArrowDownloadRegular />}
            onClick={() =>
              saveFile(text.downloadFile, 'text/csv', refusedCsv(notices, text.csv, locale))
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
              <span className={styles.name}>{row.name ?? row.mail ?? '–'}</span>
              <span className={styles.quiet}>
                {[row.mail, row.role && common.role[row.role]]
                  .filter((part) => part !== undefined)
                  .join(' · ')}
              </span>
            </span>
          ),
        },
        {
          key: 'outcome',
          short: true,
          head: words.outcome,
          width: '150px',
          cell: (row) => (
            <Badge appearance="tint" color={OUTCOME_COLOUR[row.outcome] ?? 'informative'}>
              {words.outcomeOf[row.outcome]}
            </Badge>
          ),
        },
        {
          key: 'notices',
          head: words.why,
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
          <span>
            {notice.severity === 'warning' && (
              <>
                <Badge appearance="tint" color="warning">
                  {words.warning}
                </Badge>{' '}
              </>
            )}
            {notice.reason}
          </span>
          <span className={styles.quiet}>
            {notice.value.trim() === ''
              ? words.whereBlank(notice.column)
              : words.where(notice.column, notice.value)}
          </span>
          <span className={styles.quiet}>{notice.remedy}</span>
        </div>
      ))}
    </div>
  );
}
