import { lazy, Suspense, useState } from 'react';
import { MyMentoringShape, type MyMentoringWire, type MyPairWire } from '../../wire/mentoring.ts';
import { useWords } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { useResource } from '../ui/resources.ts';
import { EmptyState, Loaded, LoadingState } from '../ui/states.tsx';
import { mostPressingFirst } from './course.ts';
import { PairCard } from './pair-card.tsx';
import { WaitingLinks } from './pair-links.tsx';
import { useMentoringWords } from './words.ts';

// An answer is given once a programme; the other visits do without its form.
const ProposalPart = lazy(async () => ({
  default: (await import('./proposal-part.tsx')).ProposalPart,
}));
const DeclineDialog = lazy(async () => ({
  default: (await import('./decline-dialog.tsx')).DeclineDialog,
}));

// Whoever was asked has not answered yet, and comes once.
const InvitedPart = lazy(() => import('../enrolment/invited-part.tsx'));
// Few have just declined or left.
const UndoPair = lazy(() => import('../undo/undo-pair.tsx'));
// Nor have many a pair behind them.
const EarlierPairs = lazy(() => import('../undo/earlier-pairs.tsx'));

/** What waits for an answer first, then the pairs under way; nobody is left wondering. */
export function HomePage() {
  const shared = useWords();
  const mentoring = useResource('/mentoring', MyMentoringShape);
  const [declining, setDeclining] = useState<MyPairWire>();
  const [mayDecline, setMayDecline] = useState(false);
  return (
    <Page title={shared.rooms.mentoring}>
      <Loaded resource={mentoring}>
        {(mine) => (
          <Suspense fallback={<LoadingState />}>
            <Mine
              mine={mine}
              onChanged={mentoring.reload}
              onDecline={(pair) => {
                setDeclining(pair);
                setMayDecline(true);
              }}
            />
          </Suspense>
        )}
      </Loaded>
      <Suspense fallback={null}>
        {mayDecline && (
          <DeclineDialog
            pair={declining}
            onClose={() => setDeclining(undefined)}
            onDeclined={mentoring.reload}
          />
        )}
      </Suspense>
    </Page>
  );
}

interface MineProps {
  readonly mine: MyMentoringWire;
  readonly onChanged: () => Promise<void>;
  readonly onDecline: (pair: MyPairWire) => void;
}

function Mine({ mine, onChanged, onDecline }: MineProps) {
  const words = useMentoringWords().waiting;
  const { pairs, waiting, invited } = mine;
  const proposals = pairs.filter(({ state }) => state === 'open' || state === 'waiting-for-other');
  const formed = pairs.filter(({ state, status }) => state === 'paired' || status === 'completed');
  const earlier = pairs.filter(({ status }) => status === 'ended');
  return (
    <>
      {pairs.map(
        (pair) =>
          pair.undo !== undefined && (
            <UndoPair key={pair.pairId} pair={pair} onChanged={onChanged} />
          ),
      )}
      {proposals.map((pair) => (
        <ProposalPart
          key={pair.pairId}
          pair={pair}
          onAnswered={onChanged}
          onDecline={() => onDecline(pair)}
        />
      ))}
      {mostPressingFirst(formed).map((pair) => (
        <PairCard key={pair.pairId} pair={pair} onChanged={onChanged} />
      ))}
      {waiting.map(({ programmeId, programmeName, asMentor, mustTrain, isOver }) => (
        <EmptyState
          key={programmeId}
          title={isOver ? words.overTitle : words.title}
          text={(isOver ? words.overText : mustTrain ? words.trainText : words.text)(programmeName)}
          action={<WaitingLinks programmeId={programmeId} asMentor={asMentor} />}
        />
      ))}
      {invited.map((one) => (
        <InvitedPart key={one.programmeId} invited={one} />
      ))}
      {proposals.length + formed.length + waiting.length + invited.length + earlier.length ===
        0 && <EmptyState title={words.strangerTitle} text={words.strangerText} />}
      {earlier.length > 0 && <EarlierPairs pairs={earlier} />}
    </>
  );
}
