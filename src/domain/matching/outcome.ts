import { balanceTopics } from './balance.ts';
import type { TopicBalance } from './balance.ts';
import type { Choice, Gap } from './choice.ts';
import { describeCircle, describePair } from './describe.ts';
import type { MatchedCircle, MatchedPair } from './describe.ts';
import { explainAll, partnersAmong } from './explain-all.ts';
import type { MatchedPeople, Partners } from './explain-all.ts';
import type { Unmatched } from './explain.ts';
import { reportKept } from './kept.ts';
import type { KeptPairs } from './kept.ts';
import type { Market } from './market.ts';
import type { MatchRules } from './rules.ts';

/** What a run strove for, in the order in which one goes before the next; see `MatchRules`. */
export const AIMS = ['mentees', 'priority', 'score', 'keep', 'lowest'] as const;
export type Aim = (typeof AIMS)[number];

export interface MatchOutcome {
  /** One-to-one, by mentee, in code-unit order of ids. */
  readonly pairs: readonly MatchedPair[];
  /** By mentor, in code-unit order of ids; none unless the rules ask for circles. */
  readonly circles: readonly MatchedCircle[];
  /** Everybody who is in no pair and no circle, in code-unit order of ids. */
  readonly unmatched: readonly Unmatched[];
  /** Mentees matched, in pairs and circles: the most there can be, unless there is a gap. */
  readonly cardinality: number;
  /** Sum of the scores of pairs and members of circles: the most there can be, by the aims. */
  readonly total: number;
  /** The lowest of these scores, if there are any. */
  readonly lowest?: number;
  /** When the rules name existing pairs. */
  readonly kept?: KeptPairs;
  /** Those that applied. */
  readonly aims: readonly Aim[];
  /** How far the result may be from the optimum; all 0 unless a budget ran out. */
  readonly gap: Gap;
  /** Every aim is proven reached, and the certificates were checked, arc by arc. */
  readonly verified: boolean;
  /** Only topics that somebody offers or wants, in code-unit order. */
  readonly topics: readonly TopicBalance[];
  readonly eligibleCouples: number;
}

export function toOutcome(
  market: Market,
  rules: MatchRules,
  choice: Choice,
  isKeepingPriced: boolean,
): MatchOutcome {
  const { field, allowed, whole, floor } = market;
  const matched = peopleOf(market, choice);
  const [together, alone] = [matched.filter(isIn), matched.filter((people) => !isIn(people))];
  const pairs = alone.map(({ mentor, mentee }) => describePair(mentor, mentee, field));
  const circles = [...Map.groupBy(together, ({ mentor }) => mentor)]
    .sort(([a], [b]) => a - b)
    .map(([mentor, members]) =>
      describeCircle(
        mentor,
        members.map(({ mentee }) => mentee),
        field,
      ),
    );
  const all = [...pairs, ...circles.flatMap(({ members }) => members)];
  const scores = all.map(({ score }) => score);
  const lowest = scores.reduce((least, score) => Math.min(least, score), Infinity);
  return {
    pairs,
    circles,
    unmatched: explainAll(field, ...partnersIn(market, matched), matched),
    cardinality: all.length,
    total: scores.reduce((sum, score) => sum + score, 0),
    ...(all.length === 0 ? {} : { lowest }),
    ...(rules.keep === undefined
      ? {}
      : { kept: reportKept(market, rules, choice, isKeepingPriced && whole === undefined) }),
    aims: aimsOf(rules),
    gap: choice.gap,
    verified: choice.isProven,
    topics: balanceTopics(field.crowd.volunteers, all),
    eligibleCouples: whole === undefined ? allowed.column.length : whole.count(floor),
  };

  function isIn({ column }: { readonly column: number }): boolean {
    return choice.isCircle[column] === 1;
  }
}

/** The partners among all eligible couples, then among those not below the floor. */
function partnersIn(
  { field, eligible, allowed, whole, floor }: Market,
  matched: readonly MatchedPeople[],
): readonly [Partners, Partners] {
  if (whole === undefined) {
    const any = partnersAmong(field, eligible, matched);
    return [any, allowed === eligible ? any : partnersAmong(field, allowed, matched)];
  }
  const notBelow = (least: number): Partners => ({
    mentorsOf: (person) => whole.partnersOf('mentee', person, least),
    menteesOf: (person) => whole.partnersOf('mentor', person, least),
  });
  const any = notBelow(0);
  return [any, floor === 0 ? any : notBelow(floor)];
}

function peopleOf(
  { field }: Market,
  { mentorOf }: Choice,
): readonly (MatchedPeople & { readonly column: number })[] {
  return field.mentees.flatMap((mentee, row) => {
    const column = mentorOf[row]!;
    return column === -1 ? [] : [{ mentor: field.mentors[column]!, mentee, column }];
  });
}

function aimsOf({ priority = [], keep = [], raiseLowest = false }: MatchRules): readonly Aim[] {
  const applies: Readonly<Record<Aim, boolean>> = {
    mentees: true,
    priority: priority.some((people) => people.length > 0),
    score: true,
    keep: keep.length > 0,
    lowest: raiseLowest,
  };
  return AIMS.filter((aim) => applies[aim]);
}
