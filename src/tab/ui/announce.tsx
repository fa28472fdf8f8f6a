import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';

const AnnounceContext = createContext<(text: string) => void>(() => undefined);

/** Says that something was done: to the eye for a few seconds, and to a screen reader. */
export function useAnnounce(): (text: string) => void {
  return useContext(AnnounceContext);
}

const SHOWN_MS = 6_000;

const useStyles = makeStyles({
  place: {
    position: 'fixed',
    insetInline: 0,
    bottom: tokens.spacingVerticalXXL,
    display: 'flex',
    justifyContent: 'center',
    paddingInline: tokens.spacingHorizontalL,
    pointerEvents: 'none',
    zIndex: 1000,
  },
  note: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    maxWidth: '560px',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackgroundInverted,
    // The other one is as black as its ground in Teams' high contrast.
    color: tokens.colorNeutralForegroundInverted2,
    boxShadow: tokens.shadow16,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
});

export function AnnounceProvider({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const [note, setNote] = useState<{ text: string; turn: number }>();
  useEffect(() => {
    if (note === undefined) return;
    const timer = setTimeout(() => setNote(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [note]);
  return (
    <AnnounceContext
      value={(text) => setNote((before) => ({ text, turn: (before?.turn ?? 0) + 1 }))}
    >
      {children}
      <div className={styles.place} role="status" aria-live="polite">
        {note !== undefined && (
          <div key={note.turn} className={styles.note}>
            <CheckmarkCircleRegular aria-hidden fontSize={20} />
            {note.text}
          </div>
        )}
      </div>
    </AnnounceContext>
  );
}
