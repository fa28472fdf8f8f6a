import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { HostedTab } from './hosted-tab.tsx';
import type { Persona } from './local-api.ts';
import { ownPage, type Settings } from './settings.ts';
import type { HostParts, TabConfig } from './teams-protocol.ts';
import { useFrameWords } from './words.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    minHeight: '56px',
    paddingInline: tokens.spacingHorizontalXL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  problem: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightRegular },
});

interface ChannelPaneProps {
  readonly persona: Persona;
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
}

const SET_UP = '/tab/?setup=channel';
const TENANT = '00000000-0000-4000-8000-000000000000';
const PLACE = { channelId: 'local', channelName: 'local', hostTeamTenantId: TENANT };

/** A channel of Teams: first the page that sets its tab up, then the tab for everybody. */
export function ChannelPane(props: ChannelPaneProps) {
  const { persona, settings, change } = props;
  const styles = useStyles();
  const words = useFrameWords();
  // The sign-up lives in the reader's own app, which stands beside.
  const toOwnApp = (url: string) => {
    const { origin, hash } = new URL(url, window.location.origin);
    if (origin === window.location.origin && hash.startsWith('#/')) {
      change({ view: 'tab', page: hash.slice(1) });
    } else window.open(url, '_blank', 'noopener');
  };
  if (settings.content === undefined) return <SetUp {...props} />;
  return (
    <>
      <div className={styles.bar}>
        # {words.channelTab.name}
        <Button size="small" onClick={() => change({ content: undefined })}>
          {words.channelTab.again}
        </Button>
      </div>
      <HostedTab
        src={settings.content}
        title={words.tabTitle}
        persona={persona}
        settings={{ ...settings, page: undefined }}
        place={PLACE}
        onPage={(page) => change({ view: 'tab', page })}
        onLink={toOwnApp}
      />
    </>
  );
}

function SetUp({ persona, settings, change }: ChannelPaneProps) {
  const styles = useStyles();
  const words = useFrameWords();
  const frame = useRef<HTMLIFrameElement>(null);
  const kept = useRef<TabConfig>({});
  const [isValid, setValid] = useState(false);
  const [isFailed, setFailed] = useState(false);
  const setUp = useMemo<NonNullable<HostParts['setUp']>>(
    () => ({
      config: () => kept.current,
      onValid: setValid,
      onConfig: (config) => {
        kept.current = config;
      },
      onSaved: (saved) => {
        const content = ownPage(kept.current.contentUrl ?? '');
        setFailed(!saved || content === undefined);
        if (saved && content !== undefined) change({ content });
      },
    }),
    [change],
  );
  return (
    <>
      <div className={styles.bar}>
        {words.channelTab.add}
        {isFailed && (
          <span role="alert" className={styles.problem}>
            {words.channelTab.failed}
          </span>
        )}
        <Button
          appearance="primary"
          disabledFocusable={!isValid}
          onClick={() => {
            if (!isValid) return;
            const event = { func: 'settings.save', args: [{}] };
            frame.current?.contentWindow?.postMessage(event, window.location.origin);
          }}
        >
          {words.channelTab.save}
        </Button>
      </div>
      <HostedTab
        frame={frame}
        src={SET_UP}
        title={words.tabTitle}
        persona={persona}
        settings={{ ...settings, page: undefined }}
        place={{ ...PLACE, frameContext: 'settings' }}
        onPage={(page) => change({ view: 'tab', page })}
        setUp={setUp}
      />
    </>
  );
}
