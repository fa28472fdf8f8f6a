import {
  FluentProvider,
  makeStyles,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
  type Theme,
} from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { ChannelPane } from './channel-pane.tsx';
import { Chat } from './chat.tsx';
import { getPersonas, type Persona } from './local-api.ts';
import { Rail } from './rail.tsx';
import { useSettings, type FrameTheme } from './settings.ts';
import { TabPane } from './tab-pane.tsx';
import { TitleBar } from './title-bar.tsx';
import { LocaleProvider, useFrameWords } from './words.ts';

const THEMES: Readonly<Record<FrameTheme, Theme>> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

const useStyles = makeStyles({
  root: {
    height: '100%',
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    gridTemplateColumns: '68px minmax(0, 1fr)',
    gridTemplateAreas: '"title title" "rail content"',
    backgroundColor: tokens.colorNeutralBackground4,
    '@media (max-width: 480px)': {
      gridTemplateRows: 'auto minmax(0, 1fr) auto',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateAreas: '"title" "content" "rail"',
    },
  },
  content: {
    gridArea: 'content',
    minWidth: 0,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
    borderTopLeftRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    '@media (max-width: 480px)': { borderTopLeftRadius: 0 },
  },
  message: { padding: tokens.spacingHorizontalXXL, maxWidth: '60ch' },
});

/** A stand-in for Teams around the real tab and the real bot, for `npm start` only. */
export function Frame() {
  const styles = useStyles();
  const [settings, change] = useSettings();
  const [personas, setPersonas] = useState<readonly Persona[] | 'unreachable'>();
  const refresh = useCallback(() => {
    getPersonas().then(setPersonas, () => setPersonas('unreachable'));
  }, []);
  useEffect(refresh, [refresh]);
  useEffect(() => {
    document.documentElement.lang = settings.lang;
  }, [settings.lang]);

  const people = personas === 'unreachable' || personas === undefined ? [] : personas;
  const persona = people.find(({ oid }) => oid === settings.as) ?? people[0];
  return (
    <LocaleProvider value={settings.lang}>
      <FluentProvider theme={THEMES[settings.theme]} className={styles.root}>
        <TitleBar
          settings={settings}
          change={change}
          people={people}
          persona={persona}
          onLook={refresh}
        />
        <Rail view={settings.view} onChange={(view) => change({ view })} />
        <div className={styles.content}>
          {persona === undefined ? (
            <NobodyYet personas={personas} />
          ) : settings.view === 'chat' ? (
            <Chat
              key={persona.oid}
              persona={persona}
              theme={THEMES[settings.theme]}
              onPage={(page) => change({ view: 'tab', page })}
            />
          ) : settings.view === 'channel' ? (
            <ChannelPane
              key={[persona.oid, settings.lang, settings.content].join(' ')}
              persona={persona}
              settings={settings}
              change={change}
            />
          ) : (
            <TabPane
              // Teams loads a tab anew for another person, another language or a deep link.
              key={[persona.oid, settings.lang, settings.page].join(' ')}
              persona={persona}
              settings={settings}
              onPage={(page) => change({ page })}
            />
          )}
        </div>
      </FluentProvider>
    </LocaleProvider>
  );
}

function NobodyYet({
  personas,
}: {
  readonly personas: readonly Persona[] | 'unreachable' | undefined;
}) {
  const styles = useStyles();
  const { failure } = useFrameWords();
  if (personas === undefined) return null;
  return (
    <p role="alert" className={styles.message}>
      {personas === 'unreachable' ? failure.personas : failure.nobody}
    </p>
  );
}
