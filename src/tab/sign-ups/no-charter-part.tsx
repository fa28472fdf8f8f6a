import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ShowMore, usePaged } from '../programmes/parts/paged.tsx';
import { useManagerWords } from '../programmes/parts/words.ts';
import { Section } from '../ui/section.tsx';
import type { PreviewRow } from './rows.ts';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  mail: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  toggle: { alignSelf: 'flex-start' },
});

/** People who said no: apart from damaged rows, because a no is an answer. */
export function NoCharterPart({ rows }: { readonly rows: readonly PreviewRow[] }) {
  const styles = useStyles();
  const words = useManagerWords().signUps;
  const [isOpen, setOpen] = useState(false);
  const paged = usePaged(rows, 30, 'no-charter');
  if (rows.length === 0) return null;
  return (
    <Section title={words.noCharterTitle(rows.length)}>
      <p className={styles.text}>{words.noCharterText}</p>
      <Button className={styles.toggle} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? words.noCharterHide : words.noCharterShow}
      </Button>
      {isOpen && (
        <>
          <ul className={styles.list}>
            {paged.items.map((row) => (
              <li key={row.row} className={styles.item}>
                {row.name ?? words.row(row.row)}
                <span className={styles.mail}>
                  {[row.mail, row.name === undefined ? undefined : words.row(row.row)]
                    .filter((part) => part !== undefined)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
          <ShowMore paged={paged} />
        </>
      )}
    </Section>
  );
}
