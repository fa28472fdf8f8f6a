import { toBase, type Base } from '../../../src/domain/matching/explore.ts';
import type { MatchRules, Volunteer } from '../../../src/domain/matching/match.ts';
import { matched, RULES } from './volunteers.ts';

/** What stands for these people, as a match run left it. */
export function based(volunteers: readonly Volunteer[], rules: Partial<MatchRules> = {}): Base {
  const { pairs, circles } = matched(volunteers, rules);
  const standing = [...pairs, ...circles.flatMap(({ members }) => members)];
  const base = toBase(volunteers, { ...RULES, ...rules }, standing);
  if (!base.ok) throw new Error(base.error.code);
  return base.value;
}
