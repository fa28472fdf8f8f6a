import { lazy, Suspense } from 'react';
import { CoachingShape, type CoachingWire } from '../../wire/coach.ts';
import { useWords } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { useResource } from '../ui/resources.ts';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { CoachedPair } from './coached-pair.tsx';
import { useCoachWords } from './words.ts';

// Few have just turned a pair down: nobody else waits for it.
const UndoCoaching = lazy(() => import('./undo-coaching.tsx'));

/** A coach's page: the pairs that asked for them, and what each shows of its own accord. */
export default function CoachRoutes() {
  const shared = useWords();
  const words = useCoachWords().home;
  const coaching = useResource('/coaching', CoachingShape);
  return (
    <Page title={shared.rooms.coach} lead={words.lead}>
      <Loaded resource={coaching}>
        {({ pairs, left }) => (
          <>
            {left.map((pair) => (
              <LeftPair key={pair.pairId} pair={pair} onChanged={coaching.reload} />
            ))}
            {pairs.length === 0 ? (
              <EmptyState title={words.emptyTitle} text={words.emptyText} />
            ) : (
              pairs.map((pair) => (
                <CoachedPair key={pair.pairId} pair={pair} onChanged={coaching.reload} />
              ))
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface LeftPairProps {
  readonly pair: CoachingWire['left'][number];
  readonly onChanged: () => Promise<void>;
}

/** A pair that I turned down or left, for as long as I may come back. */
function LeftPair({ pair, onChanged }: LeftPairProps) {
  const { home, undo } = useCoachWords();
  const [first = '', second = ''] = pair.people;
  const names = home.of(first, second);
  return (
    <Suspense fallback={null}>
      <UndoCoaching
        programmeId={pair.programmeId}
        pairId={pair.pairId}
        ended={pair}
        said={undo.said[pair.what](names)}
        act={undo.act[pair.what]}
        actName={undo.named(undo.act[pair.what], names)}
        onChanged={onChanged}
      />
    </Suspense>
  );
}
