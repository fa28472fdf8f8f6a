import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  card: {
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  header: {
    paddingBlock: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: 'balance',
  },
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    paddingBlock: tokens.spacingVerticalM,
  },
});

interface FoldedProps {
  readonly title: string;
  /** Inside of a section, or a surface of its own among others. */
  readonly surface?: 'plain' | 'card';
  readonly children: ReactNode;
}

/** What is good to know and not needed now: its title, and the rest when asked for. */
export function Folded({ title, surface = 'plain', children }: FoldedProps) {
  const styles = useStyles();
  return (
    <Accordion collapsible className={mergeClasses(surface === 'card' && styles.card)}>
      <AccordionItem value="only">
        <AccordionHeader as="h2">
          {surface === 'card' ? <span className={styles.header}>{title}</span> : title}
        </AccordionHeader>
        <FoldedPanel>
          <div className={styles.panel}>{children}</div>
        </FoldedPanel>
      </AccordionItem>
    </Accordion>
  );
}

/** Opens at once: whoever tabs on while it grew would find the keyboard out of sight, below it. */
export function FoldedPanel({ children }: { readonly children: ReactNode }) {
  return <AccordionPanel collapseMotion={null}>{children}</AccordionPanel>;
}
