import { makeStyles, tokens } from '@fluentui/react-components';

/** Plain words and their places, shared by the pages of the workbench. */
export const useTextStyles = makeStyles({
  text: { margin: 0, maxWidth: '75ch', lineHeight: tokens.lineHeightBase400 },
  quiet: {
    margin: 0,
    maxWidth: '75ch',
    color: tokens.colorNeutralForeground2,
    lineHeight: tokens.lineHeightBase400,
  },
  small: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  strong: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  /** Between the parts of a page, as everywhere else. */
  parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL, minWidth: 0 },
  tight: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  apart: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  /** A link that stands alone is a target (WCAG 2.5.8). */
  target: { minHeight: '24px' },
  figure: { fontVariantNumeric: 'tabular-nums' },
});
