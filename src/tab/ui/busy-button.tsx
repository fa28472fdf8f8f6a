import { Button, makeStyles, tokens, type ButtonProps } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

// Fluent's spinner would add 3 kB to every first page for a ring that few people see there.
const useStyles = makeStyles({
  ring: {
    display: 'inline-block',
    boxSizing: 'border-box',
    width: '20px',
    height: '20px',
    borderRadius: tokens.borderRadiusCircular,
    border: '2px solid currentColor',
    borderRightColor: tokens.colorTransparentStroke,
    animationName: { to: { transform: 'rotate(360deg)' } },
    animationDuration: '1.2s',
    animationIterationCount: 'infinite',
    animationTimingFunction: 'linear',
  },
});

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
  const styles = useStyles();
  const shown = busy ? <span className={styles.ring} aria-hidden /> : icon;
  return (
    <Button
      {...rest}
      {...(shown === undefined ? {} : { icon: shown })}
      disabledFocusable={busy || disabled === true}
      aria-busy={busy}
      onClick={(event) => {
        // The second half of a double click would press what took this button's place.
        if (event.detail > 1) event.preventDefault();
        else if (!busy && disabled !== true) onClick?.();
      }}
    >
      {children}
    </Button>
  );
}
