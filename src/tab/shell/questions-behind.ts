import { useEffect } from 'react';

const BEGINNINGS = ['pointermove', 'pointerdown', 'keydown', 'scroll'] as const;

/**
 * Fetches what asks before something is lost, which must not need a network itself, as soon as somebody
 * begins to use the page: whoever only reads it pays nothing for it, and the page goes first.
 */
export function useQuestionsBehind(): void {
  useEffect(() => {
    const waiting = new AbortController();
    const begin = () => {
      waiting.abort();
      import('../ui/confirm-dialog-surface.tsx').catch(() => undefined);
    };
    const once = { capture: true, passive: true, signal: waiting.signal };
    for (const event of BEGINNINGS) window.addEventListener(event, begin, once);
    return () => waiting.abort();
  }, []);
}
