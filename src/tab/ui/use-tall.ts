import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({ tall: { '@media (max-width: 480px)': { minHeight: '44px' } } });

/** A main action on a phone is as tall as a thumb needs; Fluent's large button is 40 px. */
export function useTall(): string {
  return useStyles().tall;
}
