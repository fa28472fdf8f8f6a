import { makeStyles, tokens } from '@fluentui/react-components';

/** Links side by side, each as high as a finger needs. */
export const useLinkListStyles = makeStyles({
  links: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    // Where a picture stands before its words.
    columnGap: tokens.spacingHorizontalXS,
    minHeight: '32px',
    color: tokens.colorBrandForegroundLink,
  },
});
