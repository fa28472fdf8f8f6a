import { makeStyles, RadioGroup, type RadioGroupProps } from '@fluentui/react-components';

const useStyles = makeStyles({
  row: { flexWrap: 'wrap' },
});

/** A choice in a row, in as many lines as a narrow page and a wide font take. */
export function RadioRow(props: Omit<RadioGroupProps, 'layout' | 'className'>) {
  return <RadioGroup {...props} layout="horizontal" className={useStyles().row} />;
}
