import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    paddingBlock: tokens.spacingVerticalM,
  },
});

interface FoldedProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** What is good to know and not needed now: its title, and the rest when asked for. */
export function Folded({ title, children }: FoldedProps) {
  const styles = useStyles();
  return (
    <Accordion collapsible>
      <AccordionItem value="only">
        <AccordionHeader as="h2">{title}</AccordionHeader>
        <AccordionPanel>
          <div className={styles.panel}>{children}</div>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
