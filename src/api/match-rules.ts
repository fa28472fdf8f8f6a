import type { z } from 'zod';
import { rulesThatDiffer, type RuleName } from '../domain/compare-runs.ts';
import type { Locale } from '../domain/language.ts';
import { SCORE_PARTS, type Couple, type MatchRules } from '../domain/matching/match.ts';
import type { MatchRun } from '../domain/match-run.ts';
import type { Refusal } from '../domain/refusal.ts';
import { catalogueOf } from '../locales/catalogue.ts';
import type { RulesRefused } from '../usecases/request-match.ts';
import type { MatchRulesShape } from '../wire/explore.ts';
import type { RunComparisonWire, RunRecordWire } from '../wire/match-runs.ts';
import { presenterOf } from './explore-words.ts';

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

/** Under which field of a request each flaw of its rules is shown. */
const FIELD: Readonly<Record<RulesRefused['flaw']['code'], string>> = {
  too_large: 'rules',
  duplicate_id: 'rules',
  invalid_weights: 'rules.weights',
  invalid_seed: 'seed',
  invalid_budget: 'budget',
  floor_out_of_range: 'rules.floor',
  priority_twice: 'rules.priority',
  circles_out_of_range: 'rules.circles',
  entity_unknown: 'serveFirst',
  lock_unknown: 'rules.locked',
  lock_wrong_role: 'rules.locked',
  lock_forbidden: 'rules.locked',
  lock_ineligible: 'rules.locked',
  lock_twice: 'rules.locked',
  lock_seats: 'rules.locked',
  lock_circle: 'rules.locked',
  locks_together: 'rules.locked',
};

/** Rules that cannot be met, in words that name people: for the manager who asked. */
export function presentRefused(
  { flaw, locks, programme, people }: RulesRefused,
  locale: Locale,
): Refusal {
  const presenter = presenterOf({ programme, people }, locale);
  const path = FIELD[flaw.code];
  const message =
    flaw.code === 'entity_unknown'
      ? presenter.words.rules.entity_unknown([flaw.entity])
      : presenter.refusal(flaw);
  const obstacles = locks.flatMap(({ obstacles: all, ...couple }) =>
    all.map((one) => presenter.obstacle(one, couple).sentence),
  );
  const messages = [...new Set([message, ...obstacles])];
  return {
    code: 'rules_impossible',
    fields: messages.map((sentence) => ({ path, message: sentence })),
  };
}

/** The names of the rules by which two runs differ, in the order in which they are told. */
export function presentChangedRules(before: MatchRun, after: MatchRun, locale: Locale): string[] {
  const { rule: labels } = catalogueOf(locale).explore.run;
  return rulesThatDiffer(before, after).map((rule) => labels[rule]);
}

/** The rules by which two runs differ, each with what it was and what it is. */
export function presentRuleChanges(
  before: MatchRun,
  after: MatchRun,
  locale: Locale,
): RunComparisonWire['rules'] {
  const { rule: labels } = catalogueOf(locale).explore.run;
  return rulesThatDiffer(before, after).map((rule) => ({
    rule,
    label: labels[rule],
    before: valueWords(before, rule, locale),
    after: valueWords(after, rule, locale),
  }));
}

function valueWords({ rules, budget }: MatchRun, rule: RuleName, locale: Locale): string {
  const { explore, matching } = catalogueOf(locale);
  const { value: words, format } = explore.run;
  switch (rule) {
    case 'format':
      return format[rules.format];
    case 'weights':
      return SCORE_PARTS.map((part) => `${matching.part[part]} ${rules.weights[part]}`).join(', ');
    case 'floor':
      return rules.floor === undefined ? words.none : words.number(rules.floor);
    case 'seed':
      return String(rules.seed ?? 0);
    case 'budget':
      return budget === undefined ? words.none : words.steps(budget);
    case 'raiseLowest':
      return rules.raiseLowest === true ? words.yes : words.no;
    case 'priority': {
      const sizes = (rules.priority ?? []).map((ids) => ids.length);
      return sizes.length === 0 ? words.none : words.classes(sizes);
    }
    case 'circles':
      return rules.circles === undefined
        ? words.none
        : words.circles(rules.circles.min, rules.circles.max);
    case 'locked':
    case 'forbidden':
    case 'keep': {
      const couples = (rules[rule] ?? []).length;
      return couples === 0 ? words.none : words.couples(couples);
    }
  }
}
