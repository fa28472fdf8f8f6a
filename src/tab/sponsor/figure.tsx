import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  figure: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase300 },
  value: {
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightHero800 },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface FigureProps {
  readonly name: string;
  readonly value: string;
  /** What the number counts. */
  readonly hint: string;
  /** A sentence in the place of a number. */
  readonly quiet?: boolean;
}

export function Figure({ name, value, hint, quiet = false }: FigureProps) {
  const styles = useStyles();
  return (
    <div className={styles.figure}>
      <span className={styles.name}>{name}</span>
      <span className={mergeClasses(styles.value, quiet && styles.quiet)}>{value}</span>
      <span className={styles.hint}>{hint}</span>
    </div>
  );
}
