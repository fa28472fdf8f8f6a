import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    // A list with nothing in it takes no room between what stands around it.
    '& > ul:empty': { display: 'none' },
  },
  card: {
    padding: tokens.spacingHorizontalXXL,
    gap: tokens.spacingVerticalL,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    '@media (max-width: 480px)': { padding: tokens.spacingHorizontalL },
    '@media print': {
      padding: tokens.spacingHorizontalM,
      gap: tokens.spacingVerticalM,
      boxShadow: 'none',
      border: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: 'balance',
  },
});

export interface SectionProps {
  readonly title?: string | undefined;
  /** A plain part of the page, or a surface that stands out. */
  readonly surface?: 'plain' | 'card';
  readonly className?: string;
  readonly children: ReactNode;
}

export function Section({ title, surface = 'card', className, children }: SectionProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <section
      className={mergeClasses(styles.section, surface === 'card' && styles.card, className)}
      aria-labelledby={title === undefined ? undefined : id}
    >
      {title !== undefined && (
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
      )}
      {children}
    </section>
  );
}
