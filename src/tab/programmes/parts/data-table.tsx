import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const NARROW = '@media (max-width: 760px)';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    [NARROW]: { display: 'block' },
  },
  // Still there for a screen reader, which the column names serve on a phone too.
  head: {
    [NARROW]: {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
  headCell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    textAlign: 'start',
    verticalAlign: 'bottom',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    ':first-child': { paddingInlineStart: 0 },
    ':last-child': { paddingInlineEnd: 0 },
  },
  body: {
    [NARROW]: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  },
  row: {
    [NARROW]: {
      display: 'flex',
      flexDirection: 'column',
      gap: tokens.spacingVerticalS,
      padding: tokens.spacingHorizontalL,
      borderRadius: tokens.borderRadiusLarge,
      border: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  cell: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    verticalAlign: 'top',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    ':first-child': { paddingInlineStart: 0 },
    ':last-child': { paddingInlineEnd: 0 },
    [NARROW]: { display: 'block', padding: 0, borderBottomStyle: 'none' },
  },
  short: {
    [NARROW]: {
      display: 'flex',
      justifyContent: 'space-between',
      alignItems: 'baseline',
      gap: tokens.spacingHorizontalL,
      textAlign: 'end',
    },
  },
  empty: { [NARROW]: { display: 'none' } },
  end: { textAlign: 'end', [NARROW]: { textAlign: 'start' } },
  label: {
    display: 'none',
    [NARROW]: {
      display: 'block',
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
      color: tokens.colorNeutralForeground3,
    },
  },
  // Beside what it names, a label stays whole: what is said of it goes on below itself.
  beside: { [NARROW]: { flexShrink: 0, maxWidth: '50%', textAlign: 'start' } },
});

export interface Column<T> {
  readonly key: string;
  readonly head: string;
  readonly cell: (item: T) => ReactNode;
  /** A share of the width, on a wide screen. */
  readonly width?: string;
  readonly align?: 'start' | 'end';
  /** Short enough to stand beside its label on a phone, rather than below it. */
  readonly short?: boolean;
  /** What names the card on a phone needs no label above it. */
  readonly names?: boolean;
  /** Has nothing to say of this one: a card leaves the whole of it out. */
  readonly isEmpty?: (item: T) => boolean;
}

export interface DataTableProps<T> {
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
}

/**
 * A table that turns into cards where it would not fit. Roles are written out because
 * `display: block` takes a table's meaning away from assistive technology.
 */
export function DataTable<T>({ label, columns, items, keyOf }: DataTableProps<T>) {
  const styles = useStyles();
  return (
    <table role="table" aria-label={label} className={styles.table}>
      <thead role="rowgroup" className={styles.head}>
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              role="columnheader"
              scope="col"
              style={column.width === undefined ? {} : { width: column.width }}
              className={mergeClasses(styles.headCell, column.align === 'end' && styles.end)}
            >
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className={styles.body}>
        {items.map((item) => (
          <tr key={keyOf(item)} role="row" className={styles.row}>
            {columns.map((column) => (
              <td
                key={column.key}
                role="cell"
                className={mergeClasses(
                  styles.cell,
                  column.align === 'end' && styles.end,
                  column.short === true && styles.short,
                  column.isEmpty?.(item) === true && styles.empty,
                )}
              >
                {column.names !== true && (
                  <span
                    aria-hidden
                    className={mergeClasses(styles.label, column.short === true && styles.beside)}
                  >
                    {column.head}
                  </span>
                )}
                {column.cell(item)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
