import { useState } from 'react';
import type { Resource } from '../ui/resources.ts';
import { FailureState, LoadingState } from '../ui/states.tsx';

/**
 * Whether what is missing in the answer at hand may come with the next: only an answer that came while
 * somebody looks tells them that it is gone, and a later one that fails takes nothing of that back.
 */
export function useAwaited({ loading, failure }: Resource<unknown>, isMissing: boolean): boolean {
  const [isAsked, setAsked] = useState(false);
  const [isTold, setTold] = useState(false);
  const mayCome = loading || failure !== undefined;
  if (loading && !isAsked) setAsked(true);
  if (isMissing && isAsked && !mayCome && !isTold) setTold(true);
  return isMissing && mayCome && !isTold;
}

/** In place of what may come with the next answer. */
export function Awaited({ resource }: { readonly resource: Resource<unknown> }) {
  const { failure, reload } = resource;
  if (failure === undefined) return <LoadingState />;
  return <FailureState failure={failure} retry={() => void reload()} />;
}
