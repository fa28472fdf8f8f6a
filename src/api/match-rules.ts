import type { z } from 'zod';
import type { Couple, MatchRules } from '../domain/matching/match.ts';
import type { MatchRulesShape } from '../wire/explore.ts';
import type { RunRecordWire } from '../wire/match-runs.ts';

/** The rules that a request names; those it leaves out are left out here too. */
export function rulesOf(said: z.infer<typeof MatchRulesShape>): Partial<MatchRules> {
  const named = Object.entries(said).filter(([, value]) => value !== undefined);
  return Object.fromEntries(named);
}

/** The rules of a run as a request would name them. */
export function presentRules({
  weights,
  locked,
  forbidden,
  floor,
  priority,
  raiseLowest,
  keep,
  circles,
}: MatchRules): RunRecordWire['rules'] {
  const couples = (list: readonly Couple[]) =>
    list.map(({ mentorId, menteeId }) => ({ mentorId, menteeId }));
  return {
    weights: { ...weights },
    ...(locked === undefined ? {} : { locked: couples(locked) }),
    ...(forbidden === undefined ? {} : { forbidden: couples(forbidden) }),
    ...(floor === undefined ? {} : { floor }),
    ...(priority === undefined ? {} : { priority: priority.map((ids) => [...ids]) }),
    ...(raiseLowest === undefined ? {} : { raiseLowest }),
    ...(keep === undefined ? {} : { keep: couples(keep) }),
    ...(circles === undefined ? {} : { circles: { ...circles } }),
  };
}
