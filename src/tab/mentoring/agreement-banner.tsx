import { makeStyles, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { MyPairWire } from '../../wire/mentoring.ts';
import { PATHS } from './paths.ts';
import { useHomeWords } from './words.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    color: tokens.colorNeutralForeground1,
  },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '32px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
});

/** What the agreement still lacks, until both have signed it. */
export function AgreementBanner({ pair }: { readonly pair: MyPairWire }) {
  const styles = useStyles();
  const words = useHomeWords();
  const { agreement, other, programmeId, pairId } = pair;
  if (agreement === 'signed') return null;
  const text =
    agreement === 'theirs-to-sign' ? words.banner[agreement](other.name) : words.banner[agreement];
  const act = { none: words.write, 'mine-to-sign': words.sign, 'theirs-to-sign': words.read };
  return (
    <div className={styles.bar}>
      <span>{text}</span>
      <Link href={PATHS.agreement(programmeId, pairId)} className={styles.link}>
        {act[agreement]}
      </Link>
    </div>
  );
}
