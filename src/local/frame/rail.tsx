import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ChatFilled,
  ChatRegular,
  PeopleTeamFilled,
  PeopleTeamRegular,
  NumberSymbolFilled,
  NumberSymbolRegular,
} from '@fluentui/react-icons';
import type { View } from './settings.ts';
import { useFrameWords } from './words.ts';

const useStyles = makeStyles({
  rail: {
    gridArea: 'rail',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
    '@media (max-width: 480px)': {
      flexDirection: 'row',
      justifyContent: 'space-around',
      paddingTop: 0,
      backgroundColor: tokens.colorNeutralBackground1,
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  app: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalXXS,
    minWidth: '68px',
    minHeight: '56px',
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorTransparentBackground,
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForeground1 },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  here: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  icon: { fontSize: '24px', lineHeight: 1 },
});

const APPS = [
  { view: 'chat', regular: <ChatRegular />, filled: <ChatFilled /> },
  { view: 'tab', regular: <PeopleTeamRegular />, filled: <PeopleTeamFilled /> },
  { view: 'channel', regular: <NumberSymbolRegular />, filled: <NumberSymbolFilled /> },
] as const;

export function Rail(props: { readonly view: View; readonly onChange: (view: View) => void }) {
  const styles = useStyles();
  const words = useFrameWords();
  return (
    <nav className={styles.rail} aria-label={words.rail}>
      {APPS.map(({ view, regular, filled }) => {
        const here = view === props.view;
        return (
          <button
            key={view}
            type="button"
            className={mergeClasses(styles.app, here && styles.here)}
            aria-current={here ? 'page' : undefined}
            onClick={() => props.onChange(view)}
          >
            <span className={styles.icon} aria-hidden>
              {here ? filled : regular}
            </span>
            {words[view]}
          </button>
        );
      })}
    </nav>
  );
}
