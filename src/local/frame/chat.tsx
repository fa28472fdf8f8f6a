import { Avatar, makeStyles, tokens, type Theme } from '@fluentui/react-components';
import { BotRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { CardAction } from './adaptive-card.tsx';
import { ChatMessage } from './chat-message.tsx';
import { Composer } from './composer.tsx';
import { useConversation } from './conversation.ts';
import type { Activity, Persona } from './local-api.ts';
import { openAddress } from './teams-protocol.ts';
import { useFrameWords, useLocale } from './words.ts';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '56px',
    paddingInline: tokens.spacingHorizontalXL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  about: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  log: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground3,
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  messages: {
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    maxWidth: '860px',
    marginInline: 'auto',
    padding: tokens.spacingHorizontalXL,
    '@media (max-width: 480px)': { padding: tokens.spacingHorizontalM },
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  note: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackgroundInverted,
    color: tokens.colorNeutralForegroundInverted,
    alignSelf: 'center',
  },
});

interface ChatProps {
  readonly persona: Persona;
  readonly theme: Theme;
  readonly onPage: (page: string | undefined) => void;
}

/** A one-to-one conversation with the bot, as Teams shows it. */
export function Chat({ persona, theme, onPage }: ChatProps) {
  const styles = useStyles();
  const words = useFrameWords();
  const locale = useLocale();
  const talk = useConversation(persona.oid, locale);
  const [note, setNote] = useState<string>();
  const log = useRef<HTMLDivElement>(null);
  const count = talk.activities?.length ?? 0;
  useEffect(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [count, talk.typing]);

  const act = async (activity: Activity, action: CardAction) => {
    setNote(undefined);
    if (action.kind === 'open') {
      openAddress(action.url, {
        openPage: onPage,
        openLink: (url) => window.open(url, '_blank', 'noopener'),
      });
    } else if (action.kind === 'submit') {
      if (!(await talk.send('', action.data, activity.id))) setNote(words.failure.action);
    } else {
      const { verb, data, id } = action;
      const effect = await talk.invoke(activity, { type: 'Action.Execute', verb, data, id });
      if (effect.kind === 'message') setNote(effect.text);
      if (effect.kind === 'error') setNote(effect.text ?? words.failure.action);
    }
  };

  return (
    <>
      <header className={styles.header}>
        <Avatar icon={<BotRegular />} color="brand" size={32} aria-hidden />
        <div>
          <h2 className={styles.title}>{words.bot.name}</h2>
          <div className={styles.about}>{words.bot.about}</div>
        </div>
      </header>
      {/* A scrolling area must be reachable by keyboard. */}
      <div ref={log} className={styles.log} role="log" aria-label={words.bot.log} tabIndex={0}>
        <div className={styles.messages}>
          {talk.activities?.map((activity) => (
            <ChatMessage
              key={activity.id}
              activity={activity}
              theme={theme}
              busy={talk.busyId === activity.id}
              onAction={(action) => void act(activity, action)}
            />
          ))}
          {count === 0 && talk.activities !== undefined && !talk.typing && (
            <p className={styles.quiet}>{words.bot.empty}</p>
          )}
          <p className={styles.quiet}>{talk.typing ? words.bot.typing : ''}</p>
          {note !== undefined && <p className={styles.note}>{note}</p>}
        </div>
      </div>
      <Composer
        onSend={async (text) => {
          setNote(undefined);
          const sent = await talk.send(text);
          if (!sent) setNote(words.failure.chat);
          return sent;
        }}
      />
    </>
  );
}
