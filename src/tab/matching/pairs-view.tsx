import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { useId, useMemo, useState, type ReactNode } from 'react';
import { Bar } from '../programmes/parts/bar.tsx';
import { SearchField } from '../programmes/parts/filters.tsx';
import { ShowMore, usePaged } from '../programmes/parts/paged.tsx';
import { useManagerWords } from '../programmes/parts/words.ts';
import { matches } from '../programmes/parts/search.ts';
import { useLanguage } from '../ui/language.tsx';
import { PersonLine } from '../ui/person-line.tsx';
import { EmptyState } from '../ui/states.tsx';
import { pairsInOrder, type RunPair } from './run-view.ts';
import { useHere } from '../ui/visits.ts';

const PAGE = 15;
const AFFINITY_MAX = 1_000;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 6fr) 150px',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
    paddingBlock: tokens.spacingVerticalXL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  people: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  role: {
    display: 'block',
    marginBottom: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  reason: { margin: 0, lineHeight: tokens.lineHeightBase400 },
  affinity: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  figure: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  toggle: { alignSelf: 'flex-start', marginInlineStart: '-6px' },
  parts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 220px), 1fr))',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    gridColumn: '1 / -1',
    margin: 0,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  points: { margin: 0, fontVariantNumeric: 'tabular-nums' },
});

export interface PairsViewProps {
  readonly pairs: readonly RunPair[];
  /** What can be done about a pair, below its reason. */
  readonly actions: (pair: RunPair) => ReactNode;
}

/** Pairs with their reason; the parts of an affinity only when asked for. */
export function PairsView({ pairs, actions }: PairsViewProps) {
  const styles = useStyles();
  const words = useManagerWords();
  const { locale } = useLanguage();
  const [search, setSearch] = useHere('pairs.search', '');
  const ordered = useMemo(() => {
    const { compare } = new Intl.Collator(locale);
    return pairsInOrder(pairs, compare);
  }, [pairs, locale]);
  const found = ordered.filter(({ mentor, mentee }) =>
    matches(
      search,
      ...[mentor, mentee].flatMap((person) => [person.name, person.entity, person.site]),
    ),
  );
  const paged = usePaged(found, PAGE, `pairs|${search}`);
  if (pairs.length === 0) {
    return <EmptyState title={words.matching.noPairsTitle} text={words.matching.noPairsText} />;
  }
  return (
    <>
      <SearchField label={words.common.searchPeople} value={search} onChange={setSearch} />
      {found.length === 0 && (
        <p className={styles.reason} role="status">
          {words.common.nothingFound}
        </p>
      )}
      <ul className={styles.list}>
        {paged.items.map((pair) => (
          <PairItem key={`${pair.mentor.id} ${pair.mentee.id}`} pair={pair}>
            {actions(pair)}
          </PairItem>
        ))}
      </ul>
      <ShowMore paged={paged} />
    </>
  );
}

function PairItem({ pair, children }: { readonly pair: RunPair; readonly children: ReactNode }) {
  const styles = useStyles();
  const words = useManagerWords().matching;
  const { formats } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const parts = useId();
  const { mentor, mentee } = pair;
  return (
    <li className={styles.pair}>
      <div className={styles.people}>
        <div>
          <span className={styles.role}>{words.mentor}</span>
          <PersonLine name={mentor.name} about={[mentor.entity, mentor.site]} />
        </div>
        <div>
          <span className={styles.role}>{words.mentee}</span>
          <PersonLine name={mentee.name} about={[mentee.entity, mentee.site]} />
        </div>
      </div>
      <div className={styles.people}>
        <p className={styles.reason}>{pair.reason}</p>
        {children}
      </div>
      <div className={styles.affinity}>
        <span className={styles.quiet}>{words.affinity}</span>
        <span className={styles.figure}>{formats.number(pair.score)}</span>
        <Bar value={pair.score} of={AFFINITY_MAX} />
        <Button
          className={styles.toggle}
          size="small"
          appearance="transparent"
          iconPosition="after"
          icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
          aria-expanded={isOpen}
          aria-controls={parts}
          aria-label={words.detailOf(mentor.name, mentee.name)}
          onClick={() => setOpen(!isOpen)}
        >
          {words.detail}
        </Button>
      </div>
      {isOpen && (
        <dl id={parts} className={styles.parts}>
          {pair.parts.map((part) => (
            <div key={part.part} className={styles.part}>
              <dt>{part.label}</dt>
              <dd className={styles.points}>{words.partPoints(part.points, part.of)}</dd>
              <Bar value={part.points} of={part.of} />
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
