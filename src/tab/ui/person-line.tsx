import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { hueOf, initialsOf } from './initials.ts';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, minWidth: 0 },
  initials: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    width: '36px',
    height: '36px',
    borderRadius: tokens.borderRadiusCircular,
    // The system's own colours replace the disc in high contrast: the ring stays.
    border: `1px solid ${tokens.colorTransparentStroke}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    userSelect: 'none',
  },
  face: {
    width: '100%',
    height: '100%',
    borderRadius: tokens.borderRadiusCircular,
    objectFit: 'cover',
  },
  initialsLarge: { width: '56px', height: '56px', fontSize: tokens.fontSizeBase400 },
  teal: {
    backgroundColor: tokens.colorPaletteTealBackground2,
    color: tokens.colorPaletteTealForeground2,
  },
  plum: {
    backgroundColor: tokens.colorPalettePlumBackground2,
    color: tokens.colorPalettePlumForeground2,
  },
  navy: {
    backgroundColor: tokens.colorPaletteNavyBackground2,
    color: tokens.colorPaletteNavyForeground2,
  },
  forest: {
    backgroundColor: tokens.colorPaletteForestBackground2,
    color: tokens.colorPaletteForestForeground2,
  },
  gold: {
    backgroundColor: tokens.colorPaletteGoldBackground2,
    color: tokens.colorPaletteGoldForeground2,
  },
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
  /** A picture as an address; initials stand where there is none. */
  readonly photo?: string | undefined;
}

export function PersonLine({ name, about = [], size = 'medium', photo }: PersonLineProps) {
  const styles = useStyles();
  const large = size === 'large';
  // A line may end with a dot, and never begins with one.
  const described = about.filter((part) => part !== '').join('\u00a0· ');
  return (
    <div className={styles.line}>
      {/* The name stands beside it: read once is enough. */}
      <span
        aria-hidden
        className={mergeClasses(
          styles.initials,
          large && styles.initialsLarge,
          styles[hueOf(name)],
        )}
      >
        {photo === undefined ? (
          initialsOf(name)
        ) : (
          <img src={photo} alt="" className={styles.face} />
        )}
      </span>
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
