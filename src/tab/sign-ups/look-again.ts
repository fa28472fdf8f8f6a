import { useEffect } from 'react';
import type { Resource } from '../ui/resources.ts';

const LOOK_AGAIN_MS = 1_200;

/** Reads an answer anew, again and again, for as long as something goes on that changes it. */
export function useLookAgain(
  { loading, reload }: Pick<Resource<unknown>, 'loading' | 'reload'>,
  goesOn: boolean,
): void {
  useEffect(() => {
    if (!goesOn || loading) return;
    const timer = setTimeout(() => void reload(), LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [goesOn, loading, reload]);
}
