import { makeStyles, tokens } from '@fluentui/react-components';
import type { OutcomesWire } from '../../wire/outcomes.ts';
import { DataTable } from '../programmes/parts/data-table.tsx';
import { ShowMore, usePaged } from '../programmes/parts/paged.tsx';
import { Folded } from '../ui/folded.tsx';
import { useLanguage } from '../ui/language.tsx';
import { Section } from '../ui/section.tsx';
import { LinksPicture } from './links-picture.tsx';
import { useOutcomesWords } from './outcomes-words.ts';

const useStyles = makeStyles({
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface LinksPartProps {
  readonly links: OutcomesWire['links'];
  /** Pairs that both accepted, within one entity or not. */
  readonly formed: number;
}

/** Which entities talk to each other since the programme began: a picture, and the same as a table. */
export function LinksPart({ links, formed }: LinksPartProps) {
  const styles = useStyles();
  const words = useOutcomesWords();
  const { formats } = useLanguage();
  const paged = usePaged(links, 10, 'links');
  const across = links.reduce((sum, { pairs }) => sum + pairs, 0);
  return (
    <Section title={words.linksTitle}>
      {links.length === 0 ? (
        <p className={styles.hint}>{words.linksNone}</p>
      ) : (
        <>
          <p className={styles.hint}>{words.linksHint(across, formed)}</p>
          <LinksPicture links={links} />
          <Folded title={words.table}>
            <DataTable
              label={words.linksTitle}
              items={paged.items}
              keyOf={({ entities }) => entities.join(' ')}
              columns={[
                { key: 'one', head: words.entity, cell: ({ entities: [one] }) => one },
                { key: 'other', head: words.otherEntity, cell: ({ entities: [, other] }) => other },
                {
                  key: 'pairs',
                  short: true,
                  head: words.pairs,
                  cell: ({ pairs }) => formats.number(pairs),
                },
              ]}
            />
            <ShowMore paged={paged} />
          </Folded>
        </>
      )}
    </Section>
  );
}
