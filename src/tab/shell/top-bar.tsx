import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SettingsRegular } from '@fluentui/react-icons';
import { Link, useLocation } from 'wouter';
import { roomsOf } from '../../wire/rooms.ts';
import { useWords } from '../ui/language.tsx';
import { routeOfAddress } from './landing.ts';
import { useMe } from './me.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    paddingInline: tokens.spacingHorizontalXXL,
    minHeight: '48px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 480px)': { paddingInline: tokens.spacingHorizontalL },
    '@media print': { display: 'none' },
  },
  rooms: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  name: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    minHeight: '46px',
    minWidth: '24px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    textDecorationLine: 'none',
    borderBottom: `2px solid ${tokens.colorTransparentBackground}`,
    ':hover': { color: tokens.colorNeutralForeground1 },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}`,
  },
  preferences: {
    gap: tokens.spacingHorizontalXS,
    whiteSpace: 'nowrap',
    // Its icon ends where the page does.
    '@media (max-width: 480px)': { minWidth: '44px', justifyContent: 'flex-end' },
  },
  // Out of sight on a phone, and still the name of the link.
  preferencesText: {
    '@media (max-width: 480px)': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
});

/** The rooms open to this person, when there are several, and their preferences. */
export function TopBar() {
  const styles = useStyles();
  const words = useWords();
  const { me } = useMe();
  const [location] = useLocation();
  const rooms = roomsOf(me);
  const link = (to: string) => ({
    href: to,
    className: mergeClasses(styles.link, location.startsWith(to) && styles.here),
    'aria-current': location.startsWith(to) ? ('page' as const) : undefined,
  });
  const preferences = link('/preferences');
  // A channel is nobody's own room.
  if (routeOfAddress(window.location.search) !== undefined) return null;
  return (
    <nav className={styles.bar} aria-label={words.navigation}>
      {rooms.length > 1 ? (
        <ul className={styles.rooms}>
          {rooms.map((room) => (
            <li key={room}>
              <Link {...link(`/${room}`)}>{words.rooms[room]}</Link>
            </li>
          ))}
        </ul>
      ) : (
        // Whoever has one room comes back to it from wherever a link led them.
        <Link {...link(`/${rooms[0]}`)} className={mergeClasses(styles.link, styles.name)}>
          Binôme
        </Link>
      )}
      <Link {...preferences} className={mergeClasses(preferences.className, styles.preferences)}>
        <SettingsRegular fontSize={20} aria-hidden />
        <span className={styles.preferencesText}>{words.preferences.title}</span>
      </Link>
    </nav>
  );
}
