import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, PeopleTeamRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import { useLocation } from 'wouter';
import { ProgrammeListShape, type ProgrammeWire } from '../../wire/programme.ts';
import { useMe } from '../shell/me.tsx';
import { Page } from '../ui/page.tsx';
import { useResource } from '../ui/resources.ts';
import { EmptyState, Loaded, LoadingState } from '../ui/states.tsx';
import { ShowMore, usePaged } from './parts/paged.tsx';
import { useManagerWords, useProgrammesWords } from './parts/words.ts';
import { ProgrammeItem } from './programme-item.tsx';
import { isIn, LIST_STATES, narrowed, shownState, type ListState } from './programme-list.ts';
import { useHere } from '../ui/visits.ts';

// Fetched behind the list: nobody waits for what few people open.
const ArchivedNote = lazy(() => import('./archived-note.tsx'));
const ListTools = lazy(() => import('./list-tools.tsx'));

const PAGE = 20;
/** So many are seen at a glance. */
const FEW = 4;

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Which programmes there are, and what each one waits for. */
export function ProgrammesPage() {
  const words = useProgrammesWords();
  const { me } = useMe();
  const [, go] = useLocation();
  const programmes = useResource('/programmes', ProgrammeListShape);
  const isEmpty = programmes.value?.programmes.length === 0;
  const create = me.mayCreate ? (
    <Button appearance="primary" icon={<AddRegular />} onClick={() => go('/programmes/new')}>
      {words.create}
    </Button>
  ) : undefined;
  return (
    <Page title={words.title} lead={words.lead} width="wide" actions={isEmpty ? undefined : create}>
      <Loaded resource={programmes}>
        {(value) =>
          value.programmes.length === 0 ? (
            <EmptyState
              icon={<PeopleTeamRegular />}
              title={me.mayCreate ? words.emptyTitle : words.emptyReader}
              text={me.mayCreate ? words.emptyText : undefined}
              action={create}
            />
          ) : (
            <ProgrammeList programmes={value.programmes} reload={programmes.reload} />
          )
        }
      </Loaded>
    </Page>
  );
}

interface ProgrammeListProps {
  readonly programmes: readonly ProgrammeWire[];
  readonly reload: () => Promise<void>;
}

function ProgrammeList({ programmes, reload }: ProgrammeListProps) {
  const styles = useStyles();
  const words = useProgrammesWords();
  const [chosen, setChosen] = useHere<ListState>('programmes.state', 'open');
  const [typed, setTyped] = useHere('programmes.search', '');
  const [archived, setArchived] = useState<ProgrammeWire>();
  const isMany = programmes.length > FEW || programmes.some((one) => isIn(one, 'archived'));
  const state = shownState(programmes, chosen);
  // What was typed narrows nothing once its field is gone.
  const search = isMany ? typed : '';
  const shown = narrowed(programmes, state, search);
  const paged = usePaged(shown, PAGE, `programmes|${state}|${search}`);
  const choices = LIST_STATES.map((key) => ({
    key,
    label: words.states[key],
    count: programmes.filter((one) => isIn(one, key)).length,
  }));
  return (
    <>
      {isMany && (
        <Suspense fallback={<LoadingState lines={1} />}>
          <ListTools
            search={search}
            onSearch={setTyped}
            choices={choices.filter(({ key, count }) => key === 'open' || count > 0)}
            chosen={state}
            onChoose={setChosen}
          />
        </Suspense>
      )}
      {archived !== undefined && (
        <Suspense fallback={null}>
          <ArchivedNote
            programme={archived}
            reload={reload}
            onRestored={() => setArchived(undefined)}
          />
        </Suspense>
      )}
      {shown.length === 0 && (
        <Suspense fallback={null}>
          <NothingFound />
        </Suspense>
      )}
      <ul className={styles.list}>
        {paged.items.map((programme) => (
          <ProgrammeItem
            key={programme.id}
            programme={programme}
            reload={reload}
            onArchived={() => setArchived(programme)}
          />
        ))}
      </ul>
      <ShowMore paged={paged} />
    </>
  );
}

function NothingFound() {
  const styles = useStyles();
  const words = useManagerWords().common;
  return (
    <p role="status" className={styles.quiet}>
      {words.nothingFound}
    </p>
  );
}
