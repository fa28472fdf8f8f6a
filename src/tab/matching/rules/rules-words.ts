import { DEFAULT_WEIGHTS, SCORE_PARTS } from '../../../domain/matching/weights.ts';
import type { Rules } from '../use-preview.ts';
import type { WorkbenchWords } from '../words.ts';

/** What a run was asked beside the usual, in a few words; never empty. */
export function rulesInWords(rules: Rules, words: WorkbenchWords['record']): readonly string[] {
  const { weights, floor = 0, raiseLowest, keep = [], circles, priority = [] } = rules;
  const { locked = [], forbidden = [] } = rules;
  const first = priority.flat().length;
  const isTurned =
    weights !== undefined && SCORE_PARTS.some((part) => weights[part] !== DEFAULT_WEIGHTS[part]);
  const said = [
    isTurned ? words.ruleWeights : '',
    floor > 0 ? words.ruleFloor(floor) : '',
    raiseLowest === true ? words.ruleRaise : '',
    keep.length > 0 ? words.ruleKeep(keep.length) : '',
    circles === undefined ? '' : words.ruleCircles(circles.min, circles.max),
    first > 0 ? words.rulePriority(first) : '',
    locked.length > 0 ? words.ruleLocked(locked.length) : '',
    forbidden.length > 0 ? words.ruleForbidden(forbidden.length) : '',
  ].filter((part) => part !== '');
  return said.length === 0 ? [words.ruleNone] : said;
}
