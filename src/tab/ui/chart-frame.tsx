import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  frame: {
    width: '100%',
    minWidth: 0,
    // What is told of a bar lies over the page around the chart: a frame that hides what goes beyond it,
    // or the chart's own, would cut it off at the chart's foot.
    '& .fui-cart__root': { overflow: 'visible' },
    // Legends are written by us, in two languages: « Places offertes » is no title in capitals.
    '& button, & button *': { textTransform: 'none' },
  },
});

export interface ChartFrameProps {
  /** Draws at this width, in pixels. */
  readonly children: (width: number) => ReactNode;
}

/** As wide as the page leaves room for; a chart draws itself again when that changes. */
export function ChartFrame({ children }: ChartFrameProps) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const frame = place.current;
    if (frame === null) return;
    const look = new ResizeObserver(() => setWidth(frame.clientWidth));
    look.observe(frame);
    return () => look.disconnect();
  }, []);
  return (
    <div ref={place} className={styles.frame}>
      {width > 0 && children(width)}
    </div>
  );
}
