import { Button, Skeleton, SkeletonItem, makeStyles, tokens } from '@fluentui/react-components';
import { CloudOffRegular, ErrorCircleRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Failure } from '../api.ts';
import { useWords } from './language.tsx';
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
  },
  lines: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
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

/** The words for a failure: the server's own when it has some. */
function useFailureWords(): (failure: Failure) => { title: string; remedy: string } {
  const { failure: words } = useWords();
  return (failure) => {
    if (failure.kind === 'refused') {
      return { title: failure.problem.message, remedy: failure.problem.remedy ?? '' };
    }
    return words[failure.kind];
  };
}

/** A whole page or part that could not be shown. */
export function FailureState(props: { readonly failure: Failure; readonly retry?: () => void }) {
  const { failure, retry } = props;
  const styles = useStyles();
  const words = useWords();
  const { title, remedy } = useFailureWords()(failure);
  // What is not there will not be there a moment later.
  const mayRetry = failure.kind !== 'refused' || failure.status !== 404;
  return (
    <div className={styles.block} role="alert">
      <span className={styles.icon} aria-hidden>
        {failure.kind === 'offline' ? <CloudOffRegular /> : <ErrorCircleRegular />}
      </span>
      <h2 className={styles.title}>{title}</h2>
      {remedy !== '' && <p className={styles.text}>{remedy}</p>}
      {retry !== undefined && mayRetry && (
        <Button className={styles.action} onClick={retry}>
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
    </div>
  );
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

export function OfflineBar() {
  const styles = useStyles();
  const words = useWords();
  const online = useOnline();
  return (
    <div role="status">
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
