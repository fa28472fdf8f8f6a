import { useState, type Dispatch, type SetStateAction } from 'react';

/** What somebody writes in this window, and what they began to write from. */
export interface Written<T> {
  readonly mine: T;
  readonly base: T;
  /** What was saved when this window last looked: nothing that came since was settled. */
  readonly known: T;
  /** What was saved elsewhere and is left for later. */
  readonly putOff?: T | undefined;
}

export interface Writing<T> {
  readonly mine: T;
  /** What one began from: sent along, so that nothing written meanwhile is overwritten. */
  readonly base: T;
  /** Somebody, or oneself in another window, saved something else, and it has to be settled. */
  readonly isBehind: boolean;
  /** …and it is to be settled now. */
  readonly isAsked: boolean;
  readonly change: (mine: T) => void;
  /** What was sent was taken. */
  readonly kept: (sent: T) => void;
  /** What is to go on, on top of what was saved elsewhere. */
  readonly settle: (merged: T) => void;
  readonly putOff: () => void;
  /** Asks again what was put off. */
  readonly ask: () => void;
}

export function begun<T>(saved: T): Written<T> {
  return { mine: saved, base: saved, known: saved };
}

/** `writingIn` with a place of its own, which goes with the page. */
export function useWriting<T>(saved: T): Writing<T> {
  const [written, set] = useState<Written<T>>(() => begun(saved));
  return writingIn(saved, written, set);
}

/**
 * A form over what is saved, which others may change meanwhile. As long as nothing is written the
 * form shows what is saved; from then on what comes is set beside it and never takes its place.
 */
export function writingIn<T>(
  saved: T,
  written: Written<T>,
  set: Dispatch<SetStateAction<Written<T>>>,
): Writing<T> {
  const { mine, base, known, putOff } = written;
  const isNew = !isSame(saved, known) && !isSame(saved, base);
  const isBehind = isNew && !isSame(mine, base) && !isSame(mine, saved);
  // Set while rendering, as React has it for what follows from what is given.
  if (isNew && !isBehind) set(begun(saved));
  return {
    mine,
    base,
    isBehind,
    isAsked: isBehind && !(putOff !== undefined && isSame(putOff, saved)),
    // What is typed while an answer is on its way stays.
    change: (next) => set((now) => ({ ...now, mine: next })),
    kept: (sent) => set((now) => ({ ...now, base: sent })),
    settle: (merged) => set({ mine: merged, base: saved, known: saved }),
    putOff: () => set((now) => ({ ...now, putOff: saved })),
    ask: () => set((now) => ({ ...now, putOff: undefined })),
  };
}

export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
