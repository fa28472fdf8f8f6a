import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useManagerWords } from '../programmes/parts/words.ts';

/** A cell may hold a whole page: a row shows enough of it to be found in the file. */
const CLAMPED = {
  display: '-webkit-box',
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: '5',
  overflow: 'hidden',
} as const;

const useStyles = makeStyles({
  text: { overflowWrap: 'anywhere' },
  clamped: CLAMPED,
  more: { alignSelf: 'flex-start', paddingInline: 0, minWidth: 0 },
});

interface ClampedProps {
  readonly className?: string;
  readonly children: ReactNode;
}

/** A text of any length in five lines at most; one that has more is read whole when asked for. */
export function Clamped({ className, children }: ClampedProps) {
  const styles = useStyles();
  const words = useManagerWords().signUps;
  const text = useRef<HTMLSpanElement>(null);
  const id = useId();
  const [isWhole, setWhole] = useState(false);
  const [isCut, setCut] = useState(false);
  useEffect(() => {
    const { current } = text;
    if (current === null || isWhole) return;
    // How much fits is known once it is laid out, and is another where the window is.
    const look = new ResizeObserver(() => setCut(current.scrollHeight > current.clientHeight + 1));
    look.observe(current);
    return () => look.disconnect();
  }, [isWhole]);
  return (
    <>
      <span
        ref={text}
        id={id}
        className={mergeClasses(styles.text, !isWhole && styles.clamped, className)}
      >
        {children}
      </span>
      {isCut && (
        <Button
          className={styles.more}
          appearance="transparent"
          size="small"
          aria-expanded={isWhole}
          aria-controls={id}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? words.readLess : words.readAll}
        </Button>
      )}
    </>
  );
}
