import { useCallback, useRef, useState, type Dispatch, type SetStateAction } from 'react';

/** One stay on a page, an entry of the browser's history: how far down one was, and what was chosen there. */
interface Visit {
  top: number;
  readonly kept: Map<string, unknown>;
}

const visits = new Map<string, Visit>();
let here: Visit = { top: 0, kept: new Map() };

/**
 * From now on whoever comes back to a page finds it as they left it: each entry of the history gets a name of its
 * own, in its state. A page that takes another one's place in the history keeps its name only with that state.
 */
export function followVisits(): void {
  window.history.scrollRestoration = 'manual';
  here = entered();
  window.addEventListener('hashchange', () => {
    here.top = window.scrollY;
    here = entered();
  });
}

function entered(): Visit {
  const state: unknown = window.history.state;
  const known = typeof state === 'object' && state !== null && 'visit' in state && state.visit;
  // A name must not come again after a reload, which knows nothing of the visits before it.
  const name =
    typeof known === 'string'
      ? known
      : `${String(performance.timeOrigin)}-${String(visits.size + 1)}`;
  if (name !== known) window.history.replaceState({ visit: name }, '');
  const visit = visits.get(name) ?? { top: 0, kept: new Map<string, unknown>() };
  visits.set(name, visit);
  return visit;
}

/** How one goes to a page that takes the place of the one that is shown: what is kept there stays. */
export function inPlace(): { readonly replace: true; readonly state: unknown } {
  const state: unknown = window.history.state;
  return { replace: true, state };
}

/** Asked before something that takes its time: whether somebody is still where they were when it began. */
export function markPlace(): () => boolean {
  const visit = here;
  return () => here === visit;
}

const ACTS = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/**
 * A page opens at its top, and comes back where one left it: what it shows may still be on its way, so it is
 * brought there until somebody does something themself. Answers how to leave off.
 */
export function returnToPlace(): () => void {
  const visit = here;
  const { top } = visit;
  window.scrollTo(0, top);
  if (top === 0) return () => undefined;
  let brought = window.scrollY;
  const growth = new ResizeObserver(() => {
    window.scrollTo(0, top);
    brought = window.scrollY;
  });
  const over = new AbortController();
  const leaveOff = () => {
    growth.disconnect();
    over.abort();
  };
  const acted = () => {
    visit.top = 0;
    leaveOff();
  };
  const options = { passive: true, signal: over.signal };
  for (const act of ACTS) window.addEventListener(act, acted, options);
  // The bar beside a page is dragged without any of these; a page that has become too short moves by itself.
  const moved = () => {
    const isLongEnough = document.documentElement.scrollHeight - window.innerHeight >= top;
    if (isLongEnough && Math.abs(window.scrollY - brought) > 1) acted();
  };
  window.addEventListener('scroll', moved, options);
  growth.observe(document.body);
  return leaveOff;
}

/**
 * What is chosen or being written on a page: going back or forward to it finds it again, opening it anew does
 * not. `name` is the only one of its kind on the page.
 */
export function useHere<T>(name: string, start: T | (() => T)): [T, Dispatch<SetStateAction<T>>] {
  const [visit] = useState(() => here);
  const [value, set] = useState(
    // This name is only ever given a T.
    () => (visit.kept.has(name) ? visit.kept.get(name) : begun(start)) as T,
  );
  const now = useRef(value);
  const put = useCallback(
    (next: SetStateAction<T>) => {
      now.current = typeof next === 'function' ? (next as (before: T) => T)(now.current) : next;
      // An answer may come when the page is left: whoever comes back finds what it brought.
      visit.kept.set(name, now.current);
      set(now.current);
    },
    [visit, name],
  );
  return [value, put];
}

function begun<T>(start: T | (() => T)): T {
  return typeof start === 'function' ? (start as () => T)() : start;
}
