import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  track: {
    height: '8px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    // A background colour is not painted in forced colours: the outline stays.
    border: `1px solid ${tokens.colorTransparentStroke}`,
    overflow: 'hidden',
  },
  fill: {
    height: '100%',
    borderRadius: tokens.borderRadiusCircular,
    forcedColorAdjust: 'none',
    // Browsers leave backgrounds out of what they print, and this is one.
    printColorAdjust: 'exact',
  },
  brand: { backgroundColor: tokens.colorCompoundBrandBackground },
  quiet: { backgroundColor: tokens.colorNeutralStrokeAccessible },
});

export interface BarProps {
  readonly value: number;
  readonly of: number;
  readonly tone?: 'brand' | 'quiet';
}

/** A length beside a number that is written out: decoration for the eye only. */
export function Bar({ value, of, tone = 'brand' }: BarProps) {
  const styles = useStyles();
  const share = of <= 0 ? 0 : Math.min(1, Math.max(0, value / of));
  return (
    <div aria-hidden className={styles.track}>
      <div
        className={mergeClasses(styles.fill, styles[tone])}
        style={{ width: `${(share * 100).toFixed(1)}%` }}
      />
    </div>
  );
}
