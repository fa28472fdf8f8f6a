import type { z } from 'zod';
import type { MatchRules } from '../domain/matching/match.ts';
import type { MatchRulesShape } from '../wire/explore.ts';

/** The rules that a request names; those it leaves out are left out here too. */
export function rulesOf(said: z.infer<typeof MatchRulesShape>): Partial<MatchRules> {
  const named = Object.entries(said).filter(([, value]) => value !== undefined);
  return Object.fromEntries(named);
}
