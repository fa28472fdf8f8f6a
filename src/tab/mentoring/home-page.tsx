import { useState } from 'react';
import { MyMentoringShape, type MyPairWire } from '../../wire/mentoring.ts';
import { useWords } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { useResource } from '../ui/resources.ts';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { DeclineDialog } from './decline-dialog.tsx';
import { EndDialog, type EndingPair } from './pair-menu.tsx';
import { PairPart } from './pair-part.tsx';
import { ProposalPart } from './proposal-part.tsx';
import { WaitingLinks } from './pair-links.tsx';
import { useMentoringWords } from './words.ts';

/** What waits for an answer first, then the pairs under way; nobody is left wondering. */
export function HomePage() {
  const shared = useWords();
  const words = useMentoringWords();
  const mentoring = useResource('/mentoring', MyMentoringShape);
  const [ending, setEnding] = useState<EndingPair>();
  const [declining, setDeclining] = useState<MyPairWire>();
  return (
    <Page title={shared.rooms.mentoring}>
      <Loaded resource={mentoring}>
        {({ pairs, waiting }) => {
          const proposals = pairs.filter(
            ({ state }) => state === 'open' || state === 'waiting-for-other',
          );
          const formed = pairs.filter(
            ({ state, status }) => state === 'paired' || status === 'completed',
          );
          return (
            <>
              {proposals.map((pair) => (
                <ProposalPart
                  key={pair.pairId}
                  pair={pair}
                  onAnswered={mentoring.reload}
                  onDecline={() => setDeclining(pair)}
                />
              ))}
              {formed.map((pair) => (
                <PairPart
                  key={pair.pairId}
                  pair={pair}
                  onChanged={mentoring.reload}
                  onAsk={setEnding}
                />
              ))}
              {waiting.map(({ programmeId, programmeName }) => (
                <EmptyState
                  key={programmeId}
                  title={words.waiting.title}
                  text={words.waiting.text(programmeName)}
                  action={<WaitingLinks programmeId={programmeId} />}
                />
              ))}
              {proposals.length + formed.length + waiting.length === 0 && (
                <EmptyState title={words.waiting.strangerTitle} text={words.waiting.strangerText} />
              )}
            </>
          );
        }}
      </Loaded>
      <EndDialog asked={ending} onClose={() => setEnding(undefined)} onDone={mentoring.reload} />
      <DeclineDialog
        pair={declining}
        onClose={() => setDeclining(undefined)}
        onDeclined={mentoring.reload}
      />
    </Page>
  );
}
