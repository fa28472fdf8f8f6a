import { makeStyles, tokens } from '@fluentui/react-components';
import { FrameMenus } from './frame-menus.tsx';
import type { Persona } from './local-api.ts';
import { PersonaMenu } from './persona-menu.tsx';
import type { Settings } from './settings.ts';
import { useFrameWords } from './words.ts';

const useStyles = makeStyles({
  bar: {
    gridArea: 'title',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    minHeight: '48px',
    paddingInline: tokens.spacingHorizontalL,
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 480px)': { paddingInline: tokens.spacingHorizontalS },
  },
  local: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    '@media (max-width: 720px)': { display: 'none' },
  },
  controls: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
    '@media (max-width: 720px)': { flexGrow: 1, justifyContent: 'space-between' },
  },
});

export interface TitleBarProps {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
  readonly people: readonly Persona[];
  readonly persona: Persona | undefined;
  readonly onLook: () => void;
}

/** What Teams does not have: who one is, what time it is, and how Teams is set. */
export function TitleBar({ settings, change, people, persona, onLook }: TitleBarProps) {
  const styles = useStyles();
  const words = useFrameWords();
  return (
    <header className={styles.bar}>
      <h1 className={styles.local}>{words.local}</h1>
      <div className={styles.controls}>
        <FrameMenus settings={settings} change={change} />
        {persona !== undefined && (
          <PersonaMenu
            people={people}
            persona={persona}
            onLook={onLook}
            onChoose={(as) => change({ as, page: undefined })}
          />
        )}
      </div>
    </header>
  );
}
