import { makeStyles, mergeClasses, tokens, type Theme } from '@fluentui/react-components';
import {
  AdaptiveCard as Card,
  ExecuteAction,
  OpenUrlAction,
  SubmitAction,
  type Action,
} from 'adaptivecards';
import { useEffect, useRef } from 'react';
import { cardHostConfig } from './card-host-config.ts';
import { lightMarkdown } from './light-markdown.ts';
import { useFrameWords } from './words.ts';

const useStyles = makeStyles({
  card: {
    maxWidth: '520px',
    minWidth: 0,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    '& .ac-adaptiveCard:focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
    '& .ac-actionSet': { flexWrap: 'wrap', rowGap: tokens.spacingVerticalS },
    '& .ac-pushButton': {
      minHeight: '32px',
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      borderRadius: tokens.borderRadiusMedium,
      backgroundColor: tokens.colorNeutralBackground1,
      color: tokens.colorNeutralForeground1,
      fontFamily: tokens.fontFamilyBase,
      fontSize: tokens.fontSizeBase300,
      fontWeight: tokens.fontWeightSemibold,
      lineHeight: tokens.lineHeightBase300,
      cursor: 'pointer',
      textAlign: 'center',
      textDecorationLine: 'none',
      ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
      ':focus-visible': {
        outline: `2px solid ${tokens.colorStrokeFocus2}`,
        outlineOffset: '1px',
      },
      ':disabled': { color: tokens.colorNeutralForegroundDisabled, cursor: 'default' },
    },
    '& .ac-pushButton.style-positive': {
      backgroundColor: tokens.colorBrandBackground,
      color: tokens.colorNeutralForegroundOnBrand,
      border: `1px solid ${tokens.colorTransparentStroke}`,
      ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
    },
    '& .ac-pushButton.style-destructive': { color: tokens.colorStatusDangerForeground1 },
    '& .ac-input:not([type="checkbox"]):not([type="radio"])': {
      boxSizing: 'border-box',
      width: '100%',
      minHeight: '32px',
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
      border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
      borderRadius: tokens.borderRadiusMedium,
      backgroundColor: tokens.colorNeutralBackground1,
      color: tokens.colorNeutralForeground1,
      fontFamily: tokens.fontFamilyBase,
      fontSize: tokens.fontSizeBase300,
      ':focus-visible': {
        outline: `2px solid ${tokens.colorStrokeFocus2}`,
        outlineOffset: '1px',
      },
    },
    '& .ac-choiceSetInput-expanded, & .ac-choiceSetInput-multiSelect': {
      border: 'none !important',
      padding: '0 !important',
    },
    '& a': { color: tokens.colorBrandForegroundLink },
  },
  busy: { opacity: 0.6, pointerEvents: 'none' },
});

/** What a button of a card asks for. */
export type CardAction =
  | {
      readonly kind: 'execute';
      readonly verb: string;
      readonly data: unknown;
      readonly id: string | undefined;
    }
  | { readonly kind: 'submit'; readonly data: unknown }
  | { readonly kind: 'open'; readonly url: string };

export interface AdaptiveCardProps {
  readonly content: unknown;
  readonly theme: Theme;
  readonly locale: string;
  readonly busy: boolean;
  readonly onAction: (action: CardAction) => void;
}

export function AdaptiveCard({ content, theme, locale, busy, onAction }: AdaptiveCardProps) {
  const styles = useStyles();
  const { bot } = useFrameWords();
  const place = useRef<HTMLDivElement>(null);
  const act = useRef(onAction);
  useEffect(() => {
    act.current = onAction;
  });
  // The same card comes again with every poll: only other words are another card.
  const written = JSON.stringify(content);
  useEffect(() => {
    const { current } = place;
    if (current === null) return;
    const drawn = draw(JSON.parse(written) as unknown, theme, locale, (action) =>
      act.current(action),
    );
    current.replaceChildren(drawn ?? document.createTextNode(bot.unreadableCard));
  }, [written, theme, locale, bot]);
  return (
    <div ref={place} className={mergeClasses(styles.card, busy && styles.busy)} aria-busy={busy} />
  );
}

function draw(
  content: unknown,
  theme: Theme,
  locale: string,
  onAction: (action: CardAction) => void,
): HTMLElement | undefined {
  const card = new Card();
  card.hostConfig = cardHostConfig(theme);
  card.lang = locale;
  card.onExecuteAction = (action) => {
    const asked = actionOf(action);
    if (asked !== undefined) onAction(asked);
  };
  card.parse(content);
  return card.render();
}

function actionOf(action: Action): CardAction | undefined {
  if (action instanceof ExecuteAction) {
    return { kind: 'execute', verb: action.verb, data: action.data, id: action.id };
  }
  if (action instanceof SubmitAction) return { kind: 'submit', data: action.data };
  if (action instanceof OpenUrlAction && action.url !== undefined) {
    return { kind: 'open', url: action.url };
  }
  return undefined;
}

Card.onProcessMarkdown = (text, result) => {
  result.outputHtml = lightMarkdown(text);
  result.didProcess = true;
};
