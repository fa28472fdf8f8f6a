import { Button, Spinner, type ButtonProps } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

export interface BusyButtonProps {
  readonly busy?: boolean;
  readonly children: ReactNode;
  readonly appearance?: NonNullable<ButtonProps['appearance']>;
  readonly size?: NonNullable<ButtonProps['size']>;
  readonly icon?: ReactElement;
  readonly type?: 'button' | 'submit';
  readonly disabled?: boolean;
  readonly className?: string;
  readonly onClick?: () => void;
}

/** A button that shows that it works. It stays focusable, so that the keyboard does not lose its place. */
export function BusyButton({
  busy = false,
  icon,
  children,
  disabled,
  onClick,
  ...rest
}: BusyButtonProps) {
  const shown = busy ? <Spinner size="tiny" aria-hidden /> : icon;
  return (
    <Button
      {...rest}
      {...(shown === undefined ? {} : { icon: shown })}
      disabledFocusable={busy || disabled === true}
      aria-busy={busy}
      onClick={() => {
        if (!busy && disabled !== true) onClick?.();
      }}
    >
      {children}
    </Button>
  );
}
