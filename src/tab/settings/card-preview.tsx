import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CardPreviewWire } from '../../wire/message-preview.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    maxWidth: '480px',
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  subtle: { color: tokens.colorNeutralForeground2 },
  field: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  box: {
    height: '48px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface CardPreviewProps {
  readonly label: string;
  readonly lang: string;
  readonly card: CardPreviewWire;
}

/** A card as its reader sees it. It is a picture: its buttons are words, and do nothing. */
export function CardPreview({ label, lang, card }: CardPreviewProps) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={label} lang={lang} className={styles.card}>
      {card.parts.map((part, index) => {
        switch (part.is) {
          case 'heading':
            return (
              <p key={index} className={styles.heading}>
                {part.text}
              </p>
            );
          case 'line':
            return (
              <p key={index} className={styles.line}>
                {part.runs.map((run, at) => (
                  <span
                    key={at}
                    className={mergeClasses(
                      run.strong && styles.strong,
                      run.subtle && styles.subtle,
                    )}
                  >
                    {run.text}
                  </span>
                ))}
              </p>
            );
          case 'field':
            return (
              <div key={index} className={styles.field}>
                <span className={styles.subtle}>{part.label}</span>
                <span className={styles.box} />
              </div>
            );
          case 'buttons':
            return (
              <div key={index} className={styles.buttons}>
                {part.titles.map((title) => (
                  <span key={title} className={styles.button}>
                    {title}
                  </span>
                ))}
              </div>
            );
        }
      })}
    </div>
  );
}
