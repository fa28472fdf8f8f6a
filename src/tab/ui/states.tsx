import { Button, Skeleton, SkeletonItem, makeStyles, tokens } from '@fluentui/react-components';
import { CloudOffRegular, ErrorCircleRegular } from '@fluentui/react-icons';
import { useEffect, useState, type ReactNode } from 'react';
import type { Failure, Wait } from '../api.ts';
import { BusyButton } from './busy-button.tsx';
import { fetchLostWords, useLanguage, useLostWords, useWords } from './language.tsx';
import { useOnline } from './online.ts';
import type { Resource } from './resources.ts';

const useStyles = makeStyles({
  block: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} 0`,
    maxWidth: '56ch',
  },
  icon: { fontSize: '40px', color: tokens.colorNeutralForeground3, lineHeight: 1 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: 'balance',
  },
  text: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase400,
  },
  action: { marginTop: tokens.spacingVerticalS },
  silent: { position: 'absolute' },
  inline: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  offline: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    fontSize: tokens.fontSizeBase300,
    '& svg': { flexShrink: 0 },
  },
  lines: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    // Where a whole page is on its way: its first part is such a surface.
    'main > &': {
      padding: tokens.spacingHorizontalXXL,
      borderRadius: tokens.borderRadiusXLarge,
      backgroundColor: tokens.colorNeutralBackground1,
      boxShadow: tokens.shadow4,
      border: `1px solid ${tokens.colorTransparentStroke}`,
      '@media (max-width: 480px)': { padding: tokens.spacingHorizontalL },
    },
  },
});

export interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly text?: string | undefined;
  readonly action?: ReactNode;
}

/** Nothing here yet: what will come, and what to do meanwhile. */
export function EmptyState({ icon, title, text, action }: EmptyStateProps) {
  const styles = useStyles();
  return (
    <div className={styles.block}>
      {icon !== undefined && (
        <span className={styles.icon} aria-hidden>
          {icon}
        </span>
      )}
      <h2 className={styles.title}>{title}</h2>
      {text !== undefined && <p className={styles.text}>{text}</p>}
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}

/** Where the server does not say how long. */
const USUAL_WAIT_SECONDS = 60;

/** The words for a failure: the server's own when it has some. */
function useFailureWords(): (failure: Failure) => { title: string; remedy: string } {
  const { failure: words } = useWords();
  return (failure) => {
    if (failure.kind === 'refused') {
      return { title: failure.problem.message, remedy: failure.problem.remedy ?? '' };
    }
    if (failure.kind === 'busy') {
      const seconds = failure.wait?.seconds ?? USUAL_WAIT_SECONDS;
      return { title: words.busy.title, remedy: words.busy.remedy(seconds) };
    }
    return words[failure.kind];
  };
}

/** Whether it is still too early to try again; drawn anew when it no longer is. */
function useTooEarly(failure: Failure): boolean {
  const wait = 'wait' in failure ? failure.wait : undefined;
  const [over, setOver] = useState<Wait>();
  useEffect(() => {
    if (wait === undefined) return;
    const timer = setTimeout(() => setOver(wait), wait.until - Date.now());
    return () => clearTimeout(timer);
  }, [wait]);
  return wait !== undefined && wait !== over;
}

/** What does not exist, or is not theirs: the two look alike. */
export function isNotThere(failure: Failure | undefined): boolean {
  return failure?.kind === 'refused' && failure.status === 404;
}

/** A whole page or part that could not be shown. */
export function FailureState(props: { readonly failure: Failure; readonly retry?: () => void }) {
  const { failure, retry } = props;
  const styles = useStyles();
  const words = useWords();
  const { title, remedy } = useFailureWords()(failure);
  const isTooEarly = useTooEarly(failure);
  // What is not there will not be there a moment later: the way out is another.
  return (
    <div className={styles.block} role="alert">
      <span className={styles.icon} aria-hidden>
        {failure.kind === 'offline' ? <CloudOffRegular /> : <ErrorCircleRegular />}
      </span>
      <h2 className={styles.title}>{title}</h2>
      {remedy !== '' && <p className={styles.text}>{remedy}</p>}
      {isNotThere(failure) && (
        <Button as="a" className={styles.action} href="#/">
          {words.home}
        </Button>
      )}
      {retry !== undefined && !isNotThere(failure) && (
        <Button className={styles.action} disabledFocusable={isTooEarly} onClick={retry}>
          {words.retry}
        </Button>
      )}
    </div>
  );
}

/** What went wrong with an action, next to the button that was pressed. */
export function FailureNote({ failure }: { readonly failure: Failure | undefined }) {
  const styles = useStyles();
  const wordsFor = useFailureWords();
  // Present from the start, so that a screen reader hears what comes; out of the flow until then.
  if (failure === undefined) return <div role="alert" className={styles.silent} />;
  const { title, remedy } = wordsFor(failure);
  return (
    <div role="alert" className={styles.inline}>
      <strong>{title}</strong>
      {remedy !== '' && <div>{remedy}</div>}
      {unmarked(failure).map((message) => (
        <div key={message}>{message}</div>
      ))}
    </div>
  );
}

const MOST_UNMARKED = 5;

/** What is wrong with what was sent where that broke its very shape: no form marks a field for it. */
function unmarked(failure: Failure): readonly string[] {
  if (failure.kind !== 'refused' || failure.problem.code !== 'invalid') return [];
  const messages = (failure.problem.fields ?? []).map(({ message }) => message);
  return [...new Set(messages)].slice(0, MOST_UNMARKED);
}

/** Grey lines in the shape of what comes; said once to a screen reader. */
export function LoadingState({ lines = 4 }: { readonly lines?: number }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <Skeleton aria-label={words.loading} className={styles.lines}>
      {Array.from({ length: lines }, (_, i) => (
        <SkeletonItem key={i} size={i === 0 ? 32 : 20} style={{ width: `${90 - (i % 3) * 20}%` }} />
      ))}
    </Skeleton>
  );
}

/** What the whole page suffers from: no network, or words that did not come with the language. */
export function OfflineBar() {
  const styles = useStyles();
  const words = useWords();
  const online = useOnline();
  const { locale } = useLanguage();
  const areLost = useLostWords(locale);
  const [busy, setBusy] = useState(false);
  return (
    <div role="status">
      {online && areLost && (
        <div className={styles.offline}>
          {words.lostWords}
          <BusyButton
            busy={busy}
            onClick={() => {
              setBusy(true);
              void fetchLostWords().then(() => setBusy(false));
            }}
          >
            {words.retry}
          </BusyButton>
        </div>
      )}
      {!online && (
        <div className={styles.offline}>
          <CloudOffRegular aria-hidden fontSize={20} />
          {words.offlineBar}
        </div>
      )}
    </div>
  );
}

export interface LoadedProps<T> {
  readonly resource: Resource<T>;
  readonly skeleton?: ReactNode;
  readonly children: (value: T) => ReactNode;
}

/** Skeleton, failure or the thing itself; what was already seen stays during a refresh. */
export function Loaded<T>({ resource, skeleton, children }: LoadedProps<T>) {
  if (resource.value !== undefined) return children(resource.value);
  if (resource.failure !== undefined) {
    return <FailureState failure={resource.failure} retry={() => void resource.reload()} />;
  }
  return skeleton ?? <LoadingState />;
}
