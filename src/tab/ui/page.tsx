import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { Suspense, useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'wouter';
import { LoadingState } from './states.tsx';
import { returnToPlace } from './visits.ts';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    width: '100%',
    marginInline: 'auto',
    paddingInline: tokens.spacingHorizontalXXL,
    paddingTop: tokens.spacingVerticalXXL,
    paddingBottom: '64px',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXL,
    '@media (max-width: 480px)': {
      paddingInline: tokens.spacingHorizontalL,
      paddingTop: tokens.spacingVerticalL,
      paddingBottom: tokens.spacingVerticalXXXL,
      gap: tokens.spacingVerticalL,
    },
    // Paper has margins of its own.
    '@media print': { padding: 0, gap: tokens.spacingVerticalM },
  },
  narrow: { maxWidth: '720px' },
  wide: { maxWidth: '1200px' },
  header: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
  },
  heading: {
    display: 'flex',
    flexDirection: 'column',
    // Actions stand beside it while there is room, else below what the page is for.
    flex: '1 1 320px',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
  },
  overline: { color: tokens.colorNeutralForeground3 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    letterSpacing: '-0.01em',
    overflowWrap: 'anywhere',
    textWrap: 'balance',
    // Focus goes here after a navigation, for screen readers; its ring is for whoever goes by keyboard.
    outlineStyle: 'none',
    '&[data-fui-focus-visible]': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '@media (max-width: 480px)': {
      fontSize: tokens.fontSizeBase600,
      lineHeight: tokens.lineHeightBase600,
    },
  },
  lead: {
    margin: 0,
    maxWidth: '75ch',
    textWrap: 'pretty',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase400,
  },
  back: {
    display: 'inline-flex',
    alignItems: 'center',
    alignSelf: 'flex-start',
    gap: tokens.spacingHorizontalXS,
    minHeight: '32px',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    fontSize: tokens.fontSizeBase300,
    ':hover': { color: tokens.colorBrandForegroundLink, textDecorationLine: 'underline' },
    '@media print': { display: 'none' },
  },
});

export interface PageProps {
  readonly title: string;
  /** The programme, or whatever this page is part of. */
  readonly overline?: string | undefined;
  /** One sentence: what this page is for. */
  readonly lead?: ReactNode;
  readonly back?: { readonly to: string; readonly label: string } | undefined;
  /** Shown on the right of the title. */
  readonly actions?: ReactNode;
  readonly width?: 'narrow' | 'wide';
  readonly children?: ReactNode;
}

/** One page: its title takes the focus when it opens, so that a screen reader starts there. */
export function Page({
  title,
  overline,
  lead,
  back,
  actions,
  width = 'narrow',
  children,
}: PageProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    return returnToPlace();
  }, []);
  useEffect(() => {
    document.title = `${title} – Binôme`;
  }, [title]);
  return (
    <main className={mergeClasses(styles.page, width === 'wide' ? styles.wide : styles.narrow)}>
      <header className={styles.header}>
        {back !== undefined && (
          <Link href={back.to} className={styles.back}>
            <ArrowLeftRegular aria-hidden /> {back.label}
          </Link>
        )}
        <div className={styles.row}>
          <div className={styles.heading}>
            {overline !== undefined && <Caption1 className={styles.overline}>{overline}</Caption1>}
            <h1 ref={heading} tabIndex={-1} className={styles.title}>
              {title}
            </h1>
            {lead !== undefined && <p className={styles.lead}>{lead}</p>}
          </div>
          {actions}
        </div>
      </header>
      {/* A part whose words or code are on their way leaves the rest of its page standing. */}
      <Suspense fallback={<LoadingState />}>{children}</Suspense>
    </main>
  );
}
