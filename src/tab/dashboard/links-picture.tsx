import { makeStyles, tokens } from '@fluentui/react-components';
import type { CSSProperties } from 'react';
import type { OutcomesWire } from '../../wire/outcomes.ts';
import { ChartFrame } from '../ui/chart-frame.tsx';
import { useLanguage } from '../ui/language.tsx';
import { pictureOf } from './links-view.ts';
import { useOutcomesWords } from './outcomes-words.ts';

const ROW = 32;
const DOT = 4;
const THICKEST = 10;
/** What one sheet has room for, and how small names may get on it. */
const ON_PAPER = 224;
const SMALLEST = 0.55;

const useStyles = makeStyles({
  picture: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 45%) minmax(0, 1fr)',
    '@media print': { zoom: 'var(--on-paper)' },
  },
  names: { margin: 0, padding: 0, listStyleType: 'none' },
  name: {
    height: `${String(ROW)}px`,
    // A long name takes both lines of its row rather than an ellipsis.
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'end',
    fontSize: tokens.fontSizeBase200,
    lineHeight: `${String(ROW / 2)}px`,
    paddingInlineEnd: tokens.spacingHorizontalS,
    textAlign: 'end',
    overflowWrap: 'anywhere',
  },
  arc: { fill: 'none', stroke: tokens.colorCompoundBrandStroke, strokeOpacity: 0.55 },
  dot: { fill: tokens.colorCompoundBrandStroke },
});

/** Entities one below the other, joined by arcs: the thicker, the more pairs. */
export function LinksPicture({ links }: { readonly links: OutcomesWire['links'] }) {
  const styles = useStyles();
  const words = useOutcomesWords();
  const { formats } = useLanguage();
  const { entities, arcs } = pictureOf(links);
  const most = Math.max(1, ...arcs.map(({ pairs }) => pairs));
  const told = links
    .slice(0, 3)
    .map(({ entities: [one, other], pairs }) => words.linksOf(one, other, formats.number(pairs)));
  const middle = (row: number) => (row + 0.5) * ROW;
  const onPaper = Math.max(SMALLEST, Math.min(1, ON_PAPER / (entities.length * ROW)));
  const size: CSSProperties & Record<'--on-paper', number> = { '--on-paper': onPaper };
  return (
    <div
      role="img"
      style={size}
      aria-label={`${words.linksPicture}. ${formats.list(told)}`}
      className={styles.picture}
    >
      <ul className={styles.names} aria-hidden>
        {entities.map((entity) => (
          <li key={entity} className={styles.name} title={entity}>
            {entity}
          </li>
        ))}
      </ul>
      <ChartFrame>
        {(width) => (
          <svg width={width} height={entities.length * ROW} aria-hidden focusable="false">
            {arcs.map(({ from, to, pairs }) => {
              const [top, bottom] = [middle(from), middle(to)];
              // As far out as the two are apart, within the width there is.
              const reach = Math.min(
                width - DOT - THICKEST,
                ((to - from) / Math.max(1, entities.length - 1)) * width * 0.9 + ROW / 2,
              );
              return (
                <path
                  key={`${String(from)} ${String(to)}`}
                  className={styles.arc}
                  strokeWidth={1.5 + (pairs / most) * (THICKEST - 1.5)}
                  d={`M ${String(DOT)} ${String(top)} C ${String(reach)} ${String(top)}, ${String(reach)} ${String(bottom)}, ${String(DOT)} ${String(bottom)}`}
                />
              );
            })}
            {entities.map((entity, row) => (
              <circle key={entity} className={styles.dot} cx={DOT} cy={middle(row)} r={DOT} />
            ))}
          </svg>
        )}
      </ChartFrame>
    </div>
  );
}
