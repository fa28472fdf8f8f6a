import { Avatar, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, minWidth: 0 },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  large: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  about: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  aboutLarge: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

export interface PersonLineProps {
  readonly name: string;
  /** Entity, site, role: joined with a middle dot; empty ones are left out. */
  readonly about?: readonly string[];
  readonly size?: 'medium' | 'large';
}

export function PersonLine({ name, about = [], size = 'medium' }: PersonLineProps) {
  const styles = useStyles();
  const large = size === 'large';
  const described = about.filter((part) => part !== '').join(' · ');
  return (
    <div className={styles.line}>
      {/* The name stands beside it: read once is enough. */}
      <Avatar name={name} color="colorful" size={large ? 56 : 36} aria-hidden />
      <div className={styles.words}>
        <span className={mergeClasses(styles.name, large && styles.large)}>{name}</span>
        {described !== '' && (
          <span className={mergeClasses(styles.about, large && styles.aboutLarge)}>
            {described}
          </span>
        )}
      </div>
    </div>
  );
}
