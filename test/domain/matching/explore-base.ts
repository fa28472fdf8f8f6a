import { baseOf, type Base } from '../../../src/domain/matching/explore.ts';
import type { MatchRules, Volunteer } from '../../../src/domain/matching/match.ts';
import { RULES } from './volunteers.ts';

/** What stands for these people, as a match run would have left it. */
export function based(volunteers: readonly Volunteer[], rules: Partial<MatchRules> = {}): Base {
  const base = baseOf(volunteers, { ...RULES, ...rules }, []);
  if (!base.ok) throw new Error(base.error.code);
  return base.value;
}
