import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { useHere } from '../../ui/visits.ts';
import { useManagerWords } from './words.ts';

export interface Paged<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly size: number;
  more(): void;
}

/** The first of many; a change of `about` (which list of its page, a filter, a search) starts again from the top. */
export function usePaged<T>(all: readonly T[], size: number, about: string): Paged<T> {
  const [state, setState] = useHere(`paged.${about}`, { about, shown: size });
  const shown = state.about === about ? state.shown : size;
  return {
    items: all.slice(0, shown),
    total: all.length,
    size,
    more: () => setState({ about, shown: shown + size }),
  };
}

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    minHeight: '32px',
  },
});

/** How many are shown, and the way to the next ones. Nothing, and no words, for a single page. */
export function ShowMore<T>({ paged }: { readonly paged: Paged<T> }) {
  return paged.total <= paged.size ? null : <Foot paged={paged} />;
}

function Foot<T>({ paged }: { readonly paged: Paged<T> }) {
  const styles = useStyles();
  const words = useManagerWords();
  const count = useRef<HTMLSpanElement>(null);
  const shown = paged.items.length;
  const left = Math.min(paged.size, paged.total - shown);
  return (
    <div className={styles.foot}>
      <span ref={count} tabIndex={-1} role="status">
        {words.common.shown(shown, paged.total)}
      </span>
      {left > 0 && (
        <Button
          onClick={() => {
            // The button goes away with the last ones: the focus must not fall to the top.
            if (shown + paged.size >= paged.total) count.current?.focus();
            paged.more();
          }}
        >
          {words.common.showMore(left)}
        </Button>
      )}
    </div>
  );
}
