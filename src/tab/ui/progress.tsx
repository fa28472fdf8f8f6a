import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  track: {
    height: '4px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground6,
    // Backgrounds go in forced colours: the outline tells how long the whole is.
    outline: `1px solid ${tokens.colorTransparentStroke}`,
    overflow: 'hidden',
  },
  done: {
    height: '100%',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorCompoundBrandBackground,
    forcedColorAdjust: 'none',
  },
});

interface ProgressProps {
  readonly value: number;
  readonly of: number;
  /** What is done of what, in words. */
  readonly label: string;
}

/** How far something is that goes by whole steps; nothing moves, so nothing of Fluent's motion is needed. */
export function Progress({ value, of, label }: ProgressProps) {
  const styles = useStyles();
  const share = of <= 0 ? 0 : Math.min(1, Math.max(0, value / of));
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={of}
      aria-valuenow={Math.min(value, of)}
      className={styles.track}
    >
      <div className={styles.done} style={{ width: `${(share * 100).toFixed(1)}%` }} />
    </div>
  );
}
