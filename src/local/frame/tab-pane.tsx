import { makeStyles, tokens } from '@fluentui/react-components';
import { PeopleTeamFilled } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { getToken, type Persona } from './local-api.ts';
import type { Settings } from './settings.ts';
import { answer, asRequest, type FrameContext, type HostParts } from './teams-protocol.ts';
import { useFrameWords } from './words.ts';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '56px',
    paddingInline: tokens.spacingHorizontalXL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    '@media (max-width: 480px)': { display: 'none' },
  },
  icon: { fontSize: '24px', lineHeight: 1, color: tokens.colorBrandForeground1 },
  tab: {
    flexGrow: 1,
    width: '100%',
    border: 'none',
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

interface TabPaneProps {
  readonly persona: Persona;
  readonly settings: Settings;
  readonly onPage: (page: string | undefined) => void;
}

/** The real tab in an iframe. A theme is sent to it live; anything else loads it anew. */
export function TabPane(props: TabPaneProps) {
  const styles = useStyles();
  const words = useFrameWords();
  const frame = useRef<HTMLIFrameElement>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    const host: HostParts = {
      context: () => contextOf(latest.current),
      token: () => getToken(latest.current.persona.oid, latest.current.settings.lang),
      openPage: (page) => latest.current.onPage(page),
      openLink: (url) => window.open(url, '_blank', 'noopener'),
      // The theme is announced to every listener of the tab, asked for or not.
      listen: () => undefined,
    };
    const hear = (event: MessageEvent<unknown>) => {
      if (event.source === null || event.source !== frame.current?.contentWindow) return;
      if (event.origin !== window.location.origin) return;
      const request = asRequest(event.data);
      if (request === undefined) return;
      void answer(request, host).then((args) => {
        if (args === undefined) return;
        const { id, uuidAsString } = request;
        frame.current?.contentWindow?.postMessage({ id, uuidAsString, args }, event.origin);
      });
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, []);

  const { theme } = props.settings;
  useEffect(() => {
    const event = { func: 'themeChange', args: [theme === 'light' ? 'default' : theme] };
    frame.current?.contentWindow?.postMessage(event, window.location.origin);
  }, [theme]);

  return (
    <>
      <div className={styles.header}>
        <PeopleTeamFilled className={styles.icon} aria-hidden />
        {words.tab}
      </div>
      <iframe ref={frame} className={styles.tab} src="/tab/" title={words.tabTitle} />
    </>
  );
}

function contextOf({ persona, settings }: TabPaneProps): FrameContext {
  return {
    locale: settings.lang === 'fr' ? 'fr-fr' : 'en-gb',
    theme: settings.theme === 'light' ? 'default' : settings.theme,
    userObjectId: persona.oid,
    subEntityId: settings.page,
  };
}
