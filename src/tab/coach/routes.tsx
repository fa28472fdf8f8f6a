import { CoachingShape } from '../../wire/coach.ts';
import { useWords } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { useResource } from '../ui/resources.ts';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { CoachedPair } from './coached-pair.tsx';
import { useCoachWords } from './words.ts';

/** A coach's page: the pairs that asked for them, and what each shows of its own accord. */
export default function CoachRoutes() {
  const shared = useWords();
  const words = useCoachWords().home;
  const coaching = useResource('/coaching', CoachingShape);
  return (
    <Page title={shared.rooms.coach} lead={words.lead}>
      <Loaded resource={coaching}>
        {({ pairs }) =>
          pairs.length === 0 ? (
            <EmptyState title={words.emptyTitle} text={words.emptyText} />
          ) : (
            pairs.map((pair) => (
              <CoachedPair key={pair.pairId} pair={pair} onChanged={coaching.reload} />
            ))
          )
        }
      </Loaded>
    </Page>
  );
}
