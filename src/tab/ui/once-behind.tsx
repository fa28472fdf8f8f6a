import { Suspense, useState, type ReactNode } from 'react';

/** Drawn from the moment that something has to be settled: closing its question outlives the answer. */
export function OnceBehind(props: { readonly isBehind: boolean; readonly children: ReactNode }) {
  const { isBehind, children } = props;
  const [was, setWas] = useState(isBehind);
  if (isBehind && !was) setWas(true);
  return was ? <Suspense fallback={null}>{children}</Suspense> : null;
}
