import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type RefObject } from 'react';
import { getToken, type Persona } from './local-api.ts';
import type { Settings } from './settings.ts';
import { answer, asRequest, type FrameContext, type HostParts } from './teams-protocol.ts';

const useStyles = makeStyles({
  tab: {
    flexGrow: 1,
    width: '100%',
    border: 'none',
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

interface HostedTabProps {
  readonly src: string;
  readonly title: string;
  readonly persona: Persona;
  readonly settings: Settings;
  /** What is particular about the place where the tab is shown. */
  readonly place?: Partial<FrameContext>;
  readonly onPage: (page: string | undefined) => void;
  readonly onLink?: (url: string) => void;
  readonly setUp?: HostParts['setUp'];
  readonly frame?: RefObject<HTMLIFrameElement | null>;
}

/** The real tab in an iframe. A theme is sent to it live; anything else loads it anew. */
export function HostedTab(props: HostedTabProps) {
  const styles = useStyles();
  const own = useRef<HTMLIFrameElement>(null);
  const frame = props.frame ?? own;
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    const { setUp } = latest.current;
    const host: HostParts = {
      context: () => contextOf(latest.current),
      token: () => getToken(latest.current.persona.oid, latest.current.settings.lang),
      openPage: (page) => latest.current.onPage(page),
      openLink: (url) => (latest.current.onLink ?? openOutside)(url),
      // The theme is announced to every listener of the tab, asked for or not.
      listen: () => undefined,
      ...(setUp === undefined ? {} : { setUp }),
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
  }, [frame]);

  const { theme } = props.settings;
  useEffect(() => {
    const event = { func: 'themeChange', args: [theme === 'light' ? 'default' : theme] };
    frame.current?.contentWindow?.postMessage(event, window.location.origin);
  }, [frame, theme]);

  return <iframe ref={frame} className={styles.tab} src={props.src} title={props.title} />;
}

function openOutside(url: string): void {
  window.open(url, '_blank', 'noopener');
}

function contextOf({ persona, settings, place }: HostedTabProps): FrameContext {
  return {
    locale: settings.lang === 'fr' ? 'fr-fr' : 'en-gb',
    theme: settings.theme === 'light' ? 'default' : settings.theme,
    userObjectId: persona.oid,
    subEntityId: settings.page,
    ...place,
  };
}
