import { makeStyles, tokens } from '@fluentui/react-components';
import { Filters, SearchField, type FilterChoice } from './parts/filters.tsx';
import { useProgrammesWords } from './parts/words.ts';
import type { ListState } from './programme-list.ts';

const useStyles = makeStyles({
  tools: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

interface ListToolsProps {
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly choices: readonly FilterChoice<ListState>[];
  readonly chosen: ListState;
  readonly onChoose: (state: ListState) => void;
}

/** How to find one of many programmes; where there are few, nobody needs it. */
export default function ListTools(props: ListToolsProps) {
  const { search, onSearch, ...filters } = props;
  const styles = useStyles();
  const words = useProgrammesWords();
  return (
    <div className={styles.tools}>
      <SearchField label={words.search} value={search} onChange={onSearch} />
      <Filters label={words.filter} {...filters} />
    </div>
  );
}
