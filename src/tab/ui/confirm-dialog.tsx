import { lazy, Suspense, useState } from 'react';
import type { ConfirmDialogProps } from './confirm-dialog-surface.tsx';
import { useFocusBack } from './focus-back.ts';

const Surface = lazy(() => import('./confirm-dialog-surface.tsx'));

/** One question, two answers. What draws it is fetched when it is first asked. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  useFocusBack(props.open);
  const [wasAsked, setWasAsked] = useState(props.open);
  if (props.open && !wasAsked) setWasAsked(true);
  if (!wasAsked) return null;
  return (
    <Suspense fallback={null}>
      <Surface {...props} />
    </Suspense>
  );
}
