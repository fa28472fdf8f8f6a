import { Component, useEffect, type ReactNode } from 'react';
import { useOnline } from './online.ts';
import { Page } from './page.tsx';
import { FailureState } from './states.tsx';

interface CatchFailureProps {
  /** Another one starts afresh: what failed on one page says nothing of the next. */
  readonly about: string;
  readonly children: ReactNode;
}

interface CatchFailureState {
  readonly failed: boolean;
  readonly about: string;
}

/**
 * A page that could not be fetched or drawn leaves the navigation standing, and says what to do. React
 * catches with a class and nothing else.
 */
export class CatchFailure extends Component<CatchFailureProps, CatchFailureState> {
  override state: CatchFailureState = { failed: false, about: this.props.about };

  static getDerivedStateFromError(): Partial<CatchFailureState> {
    return { failed: true };
  }

  static getDerivedStateFromProps(
    { about }: CatchFailureProps,
    state: CatchFailureState,
  ): CatchFailureState | null {
    return about === state.about ? null : { failed: false, about };
  }

  override render(): ReactNode {
    return this.state.failed ? <PageLost /> : this.props.children;
  }
}

/** A part of a page that did not come is remembered by the browser as missing: only a new page asks again. */
function PageLost() {
  const isOnline = useOnline();
  useEffect(() => {
    const reload = () => window.location.reload();
    window.addEventListener('online', reload);
    return () => window.removeEventListener('online', reload);
  }, []);
  return (
    <Page title="Binôme">
      <FailureState
        failure={isOnline ? { kind: 'broken', status: undefined } : { kind: 'offline' }}
        retry={() => window.location.reload()}
      />
    </Page>
  );
}
