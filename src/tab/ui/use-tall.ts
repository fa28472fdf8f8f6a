import {
  makeStyles,
  mergeClasses,
  type ButtonState,
  type FluentProviderCustomStyleHooks,
} from '@fluentui/react-components';

const useStyles = makeStyles({ tall: { '@media (max-width: 480px)': { minHeight: '44px' } } });

/** On a phone as tall as a thumb needs; Fluent's large button is 40 px. */
export function useTall(): string {
  return useStyles().tall;
}

/** Every main action is tall on a phone, wherever it stands: nobody has to think of it again. */
export const TALL_MAIN_ACTIONS: FluentProviderCustomStyleHooks = {
  useButtonStyles_unstable: (state: unknown) => {
    const tall = useTall();
    // The provider's type does not say whose state it is; the hook's name does.
    const { appearance, size, root } = state as ButtonState;
    if (appearance === 'primary' || size === 'large') {
      root.className = mergeClasses(root.className, tall);
    }
  },
};
