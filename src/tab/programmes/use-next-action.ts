import { MatchRunListShape } from '../../wire/matching.ts';
import type { ProgrammeWire } from '../../wire/programme.ts';
import { ParticipantListShape } from '../../wire/sign-ups.ts';
import { runsInOrder } from '../matching/run-view.ts';
import { useResource } from '../ui/resources.ts';
import { nextAction, type NextAction } from './next-action.ts';
import { programmeApi } from './parts/programme-page.tsx';

/** The next action of a programme; undefined while it is being found out. */
export function useNextAction(programme: ProgrammeWire): NextAction | undefined {
  const path = programmeApi(programme.id);
  const runs = useResource(`${path}/match-runs`, MatchRunListShape);
  const people = useResource(`${path}/participants`, ParticipantListShape);
  if (runs.value !== undefined && people.value !== undefined) {
    return nextAction(programme.status, {
      people: people.value.participants.length,
      latestRun: runsInOrder(runs.value.runs)[0]?.status,
    });
  }
  // Who may not read them (a sponsor, say) is told by the status alone.
  const isUnknown = runs.failure !== undefined || people.failure !== undefined;
  return isUnknown ? nextAction(programme.status) : undefined;
}
