import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { Failure } from '../api.ts';

const Surface = lazy(() => import('./confirm-dialog-surface.tsx'));

export interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly children?: ReactNode;
  readonly confirm: string;
  readonly busy?: boolean;
  /** What is to be confirmed is not known yet, or cannot be done. */
  readonly disabled?: boolean;
  readonly failure?: Failure | undefined;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** One question, two answers. What draws it is fetched when it is first asked. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const [wasAsked, setWasAsked] = useState(props.open);
  if (props.open && !wasAsked) setWasAsked(true);
  if (!wasAsked) return null;
  return (
    <Suspense fallback={null}>
      <Surface {...props} />
    </Suspense>
  );
}
