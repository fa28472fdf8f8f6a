import { Avatar, makeStyles, mergeClasses, tokens, type Theme } from '@fluentui/react-components';
import { BotRegular } from '@fluentui/react-icons';
import { AdaptiveCard, type CardAction } from './adaptive-card.tsx';
import { isCard } from './conversation.ts';
import { lightMarkdown } from './light-markdown.ts';
import type { Activity } from './local-api.ts';
import { useFrameWords, useLocale } from './words.ts';

const useStyles = makeStyles({
  message: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
  },
  mine: { justifyContent: 'flex-end' },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    maxWidth: 'min(560px, 100%)',
  },
  who: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  whoMine: { textAlign: 'end' },
  bubble: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
    alignSelf: 'flex-start',
  },
  bubbleMine: { backgroundColor: tokens.colorBrandBackground2, alignSelf: 'flex-end' },
});

export interface ChatMessageProps {
  readonly activity: Activity;
  readonly theme: Theme;
  readonly busy: boolean;
  readonly onAction: (action: CardAction) => void;
}

export function ChatMessage({ activity, theme, busy, onAction }: ChatMessageProps) {
  const styles = useStyles();
  const { bot } = useFrameWords();
  const locale = useLocale();
  const mine = activity.from === 'me';
  const written = new Date(activity.timestamp);
  const at = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    day: 'numeric',
    month: 'short',
    // As in Teams: a year is said when it is another one.
    ...(written.getFullYear() === new Date().getFullYear() ? {} : { year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
  }).format(written);
  const cards = (activity.attachments ?? []).filter(({ contentType }) => isCard(contentType));
  const text = activity.text ?? '';
  if (text === '' && cards.length === 0) return null;
  return (
    <article className={mergeClasses(styles.message, mine && styles.mine)}>
      {!mine && <Avatar icon={<BotRegular />} color="brand" size={28} aria-hidden />}
      <div className={styles.body}>
        <span className={mergeClasses(styles.who, mine && styles.whoMine)}>
          {mine ? bot.me : bot.name} · {at}
        </span>
        {text !== '' && (
          <div
            className={mergeClasses(styles.bubble, mine && styles.bubbleMine)}
            {...(mine
              ? { children: text }
              : { dangerouslySetInnerHTML: { __html: lightMarkdown(text) } })}
          />
        )}
        {cards.map((card, at) => (
          <AdaptiveCard
            key={at}
            content={card.content}
            theme={theme}
            locale={locale}
            busy={busy}
            onAction={onAction}
          />
        ))}
      </div>
    </article>
  );
}
