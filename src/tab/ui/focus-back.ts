import { useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Gives the focus back to what had it before something opened. Fluent does so for its own triggers alone,
 * and ours open by state; what the answer took away has nothing to give back to.
 */
export function useFocusBack(open: boolean): void {
  const opener = useRef<Element | null>(null);
  // Before the effect in which Fluent moves the focus in.
  useLayoutEffect(() => {
    if (open) opener.current = document.activeElement;
  }, [open]);
  useEffect(() => {
    if (!open) return undefined;
    return () => {
      // Once Fluent has let go of the focus.
      setTimeout(() => {
        const { current } = opener;
        const isNowhere = document.activeElement === document.body;
        if (isNowhere && current instanceof HTMLElement && current.isConnected) current.focus();
      });
    };
  }, [open]);
}
