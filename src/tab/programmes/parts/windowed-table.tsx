import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowSortDownFilled, ArrowSortUpFilled } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useHere } from '../../ui/visits.ts';
import { rowHeightOf, type Sized } from './row-height.ts';
import { windowOf } from './window-of.ts';

const NARROW = '(max-width: 760px)';

const useStyles = makeStyles({
  frame: {
    overflowY: 'auto',
    overflowX: 'hidden',
    maxHeight: '70vh',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    // Paper does not scroll.
    '@media print': { maxHeight: 'none' },
  },
  row: {
    display: 'grid',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    boxSizing: 'border-box',
    paddingInline: tokens.spacingHorizontalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflow: 'hidden',
    [`@media ${NARROW}`]: {
      gridTemplateColumns: '1fr !important',
      alignContent: 'center',
      rowGap: tokens.spacingVerticalXXS,
    },
  },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    [`@media ${NARROW}`]: { position: 'static' },
  },
  headRow: {
    [`@media ${NARROW}`]: { display: 'flex', flexWrap: 'wrap' },
  },
  sort: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '40px',
    padding: 0,
    border: 'none',
    backgroundColor: tokens.colorTransparentBackground,
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    textAlign: 'start',
  },
  cell: { minWidth: 0, overflowWrap: 'anywhere' },
});

export interface WindowedColumn<T, K extends string> extends Sized {
  readonly key: K;
  readonly head: string;
  readonly cell: (item: T) => ReactNode;
}

interface Order<K> {
  readonly by: K;
  readonly descending: boolean;
}

interface WindowedTableProps<T, K extends string> {
  readonly label: string;
  readonly columns: readonly WindowedColumn<T, K>[];
  /** In the order of `order`, which this table shows and lets people change. */
  readonly items: readonly T[];
  /** Which of all: others are read from the top again. */
  readonly about: string;
  readonly keyOf: (item: T) => string;
  readonly order: Order<K>;
  readonly onOrder: (order: Order<K>) => void;
}

/**
 * A table of any length, of which only what is seen is in the page. A screen reader hears how many
 * rows there are and which one it is at; the arrow keys scroll the frame.
 */
export function WindowedTable<T, K extends string>(props: WindowedTableProps<T, K>) {
  const { label, columns, items, about, keyOf, order, onOrder } = props;
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const isScrolled = useRef(false);
  const [place, setPlace] = useHere(`table.${label}`, { top: 0, height: 600, width: 0 });
  const [firstTop] = useState(place.top);
  // Every row is as tall as the others: where the hundredth begins is known without drawing it.
  const rowHeight = rowHeightOf(columns, place.width, useIsNarrow());
  useEffect(() => {
    const seen = frame.current;
    if (seen === null) return;
    // Where one comes back to.
    if (firstTop > 0) seen.scrollTop = firstTop;
    const look = new ResizeObserver(() =>
      setPlace((before) => ({ ...before, height: seen.clientHeight, width: seen.clientWidth })),
    );
    look.observe(seen);
    return () => look.disconnect();
  }, [firstTop, setPlace]);
  const question = `${about}|${order.by}|${String(order.descending)}`;
  const read = useRef(question);
  useEffect(() => {
    if (read.current === question) return;
    read.current = question;
    // Whoever is at the top is spared the layout that the browser does at once when it is told to go there:
    // these are the rows of each letter typed.
    if (frame.current !== null && isScrolled.current) frame.current.scrollTop = 0;
  }, [question]);
  const { first, last } = windowOf({ ...place, rowHeight, count: items.length });
  const tracks = {
    gridTemplateColumns: columns.map(({ share }) => `minmax(0, ${String(share)}fr)`).join(' '),
  };
  return (
    <div
      ref={frame}
      className={styles.frame}
      // No landmark: the section around it is one.
      role="group"
      aria-label={label}
      // What scrolls must take the focus (WCAG 2.1.1).
      tabIndex={0}
      onScroll={({ currentTarget }) => {
        const top = currentTarget.scrollTop;
        isScrolled.current = top > 0;
        setPlace((before) => ({ ...before, top }));
      }}
    >
      <div role="table" aria-label={label} aria-rowcount={items.length + 1}>
        <div role="rowgroup" className={styles.head}>
          <div
            role="row"
            aria-rowindex={1}
            className={mergeClasses(styles.row, styles.headRow)}
            style={tracks}
          >
            {columns.map(({ key, head }) => {
              const isHere = order.by === key;
              const direction = order.descending ? 'descending' : 'ascending';
              return (
                <div key={key} role="columnheader" aria-sort={isHere ? direction : 'none'}>
                  <button
                    type="button"
                    className={styles.sort}
                    onClick={() =>
                      onOrder({ by: key, descending: isHere ? !order.descending : false })
                    }
                  >
                    {head}
                    {isHere && (order.descending ? <ArrowSortDownFilled /> : <ArrowSortUpFilled />)}
                  </button>
                </div>
              );
            })}
          </div>
        </div>
        <div
          role="rowgroup"
          style={{
            paddingTop: first * rowHeight,
            paddingBottom: (items.length - last) * rowHeight,
          }}
        >
          {items.slice(first, last).map((item, index) => (
            <div
              key={keyOf(item)}
              role="row"
              aria-rowindex={first + index + 2}
              className={styles.row}
              style={{ ...tracks, height: rowHeight }}
            >
              {columns.map((column) => (
                <div key={column.key} role="cell" className={styles.cell}>
                  {column.cell(item)}
                </div>
              ))}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

function useIsNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => window.matchMedia(NARROW).matches);
  useEffect(() => {
    const query = window.matchMedia(NARROW);
    const look = () => setNarrow(query.matches);
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return isNarrow;
}
