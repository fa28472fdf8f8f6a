import { PlanningShape } from '../../wire/mentoring.ts';
import { NextSession } from '../mentoring/next-session.tsx';
import { PlanningFor } from '../mentoring/planning-for.ts';
import { useMentoringWords } from '../mentoring/words.ts';
import { useWords } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { useResource } from '../ui/resources.ts';
import { EmptyState, Loaded } from '../ui/states.tsx';

/** An assistant's page: with whom and when, for those who named them. */
export default function PlanningRoutes() {
  const shared = useWords();
  const words = useMentoringWords().planning;
  const planning = useResource('/planning', PlanningShape);
  return (
    <Page title={shared.rooms.planning} lead={words.lead}>
      <Loaded resource={planning}>
        {({ people }) =>
          people.length === 0 ? (
            <EmptyState title={words.nobodyTitle} text={words.nobodyText} />
          ) : (
            <PlanningFor value="others">
              {people.map(
                ({ programmeId, pairId, executive, other, sessions, mayPlan, cancelled }) => (
                  <NextSession
                    key={pairId}
                    title={words.of(executive, other)}
                    programmeId={programmeId}
                    pairId={pairId}
                    other={other}
                    session={sessions[0]}
                    mayPlan={mayPlan}
                    cancelled={cancelled}
                    onChanged={planning.reload}
                  />
                ),
              )}
            </PlanningFor>
          )
        }
      </Loaded>
    </Page>
  );
}
