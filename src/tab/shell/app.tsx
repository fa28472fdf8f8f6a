import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { MeShape, type MeWire } from '../../wire/me.ts';
import type { Host } from '../teams.ts';
import { AnnounceProvider } from '../ui/announce.tsx';
import { formatsFor } from '../ui/formats.ts';
import { fetchLostWords, LanguageProvider, useLateWords } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { usePrinting } from '../ui/printing.ts';
import { ApiProvider, useResource, type ApiAccess } from '../ui/resources.ts';
import { FailureState, LoadingState, OfflineBar } from '../ui/states.tsx';
import { TALL_MAIN_ACTIONS } from '../ui/use-tall.ts';
import { HostProvider } from './host.ts';
import { MeProvider } from './me.tsx';
import { useQuestionsBehind } from './questions-behind.ts';
import { Rooms } from './rooms.tsx';
import { SCHEMES, THEMES } from './themes.ts';
import { TopBar } from './top-bar.tsx';

// Few people ever see it.
const VisitorNote = lazy(() => import('../channel/visitor-note.tsx'));

const useStyles = makeStyles({
  root: {
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    '@media (prefers-reduced-motion: reduce)': {
      '& *': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' },
    },
  },
});

/** The tab inside Teams. The language is the person's own choice once known, Teams' until then. */
export function App(props: { readonly host: Host; readonly access: ApiAccess }) {
  const { host, access } = props;
  const [theme, setTheme] = useState(host.theme);
  useEffect(() => host.onTheme(setTheme), [host]);
  useQuestionsBehind();
  useEffect(() => {
    // Nobody goes back before there is a page: it is fetched behind. Without it the browser's own is there.
    const { pages } = host;
    if (pages === undefined) return;
    import('./back-button.ts')
      .then(({ answerBackButton }) => answerBackButton(pages))
      .catch(() => undefined);
  }, [host]);
  return (
    <HostProvider value={host}>
      <ApiProvider value={access}>
        <Themed theme={theme}>
          <KnownPerson host={host} />
        </Themed>
      </ApiProvider>
    </HostProvider>
  );
}

export function Themed(props: { readonly theme: Host['theme']; readonly children: ReactNode }) {
  const styles = useStyles();
  const theme = usePrinting() ? 'light' : props.theme;
  return (
    // The look stands on an element of its own: Fluent copies the provider's class to every portal.
    <FluentProvider
      theme={THEMES[theme]}
      style={{ colorScheme: SCHEMES[theme] }}
      customStyleHooks_unstable={TALL_MAIN_ACTIONS}
    >
      <div className={styles.root}>{props.children}</div>
    </FluentProvider>
  );
}

function KnownPerson({ host }: { readonly host: Host }) {
  const person = useResource('/me', MeShape);
  const { value: me, failure, reload } = person;
  const locale = host.fixedLocale === true ? host.locale : (me?.locale ?? host.locale);
  const timeZone = me?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const turn = useLateWords();
  const formats = useMemo(() => formatsFor(locale, timeZone), [locale, timeZone]);
  const language = useMemo(() => ({ locale, formats, turn }), [locale, formats, turn]);
  useEffect(() => {
    document.documentElement.lang = locale;
    // Whoever changes language again, or comes back to the network, asks once more for what did not come.
    const again = () => void fetchLostWords();
    again();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [locale]);
  return (
    <LanguageProvider value={language}>
      {/* Words come while the person is being asked for, not before. */}
      <Suspense fallback={null}>
        <OfflineBar />
        {me !== undefined ? (
          <Inside me={me} reload={reload} />
        ) : (
          <Page title="Binôme">
            {failure === undefined ? (
              <LoadingState />
            ) : host.isVisitor === true ? (
              <VisitorNote />
            ) : (
              <FailureState failure={failure} retry={() => void reload()} />
            )}
          </Page>
        )}
      </Suspense>
    </LanguageProvider>
  );
}

function Inside({ me, reload }: { readonly me: MeWire; readonly reload: () => Promise<void> }) {
  const access = useMemo(() => ({ me, reload }), [me, reload]);
  return (
    <MeProvider value={access}>
      <AnnounceProvider>
        <Router hook={useHashLocation}>
          <TopBar />
          <Rooms />
        </Router>
      </AnnounceProvider>
    </MeProvider>
  );
}
