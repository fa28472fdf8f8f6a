import { canonicalJson } from './canonical-json.ts';
import type { MatchRun } from './match-run.ts';
import type { MatchOutcome, MatchRules } from './matching/match.ts';
import type { ParticipantId } from './participant.ts';
import { couplesOf } from './run-result.ts';

/** Whom a mentee is with in one of the two runs. */
export interface Mentoring {
  readonly mentorId: ParticipantId;
  readonly score: number;
  readonly inCircle: boolean;
}

interface OfMentee {
  readonly menteeId: ParticipantId;
}

/** A mentor who takes more or fewer people in one run than in the other. */
export interface LoadChange {
  readonly mentorId: ParticipantId;
  readonly before: number;
  readonly after: number;
}

export interface RunTotals {
  /** Mentees with a mentor, in pairs and in circles. */
  readonly pairs: number;
  readonly circles: number;
  readonly total: number;
  /** The lowest score of a pair; absent when there is none. */
  readonly lowest?: number;
  readonly eligibleCouples: number;
  readonly unmatched: number;
}

export interface RunComparison {
  readonly totals: { readonly before: RunTotals; readonly after: RunTotals };
  /** Mentees in order of ids: who has a mentor now, who has none any more, who has another. */
  readonly gained: readonly (OfMentee & { readonly after: Mentoring })[];
  readonly lost: readonly (OfMentee & { readonly before: Mentoring })[];
  readonly changed: readonly (OfMentee & {
    readonly before: Mentoring;
    readonly after: Mentoring;
  })[];
  readonly kept: number;
  readonly loads: readonly LoadChange[];
  /** People that only one of the two runs was about. */
  readonly joined: readonly ParticipantId[];
  readonly left: readonly ParticipantId[];
}

/** What a run was asked with, rule by rule, in the order in which they are told. */
const RULES = [
  'format',
  'weights',
  'floor',
  'locked',
  'forbidden',
  'priority',
  'keep',
  'raiseLowest',
  'circles',
  'seed',
  'budget',
] as const satisfies readonly (keyof MatchRules | 'budget')[];
export type RuleName = (typeof RULES)[number];

/** The rules by which two runs differ; nothing asked is the same as nothing to ask for. */
export function rulesThatDiffer(
  before: Pick<MatchRun, 'rules' | 'budget'>,
  after: Pick<MatchRun, 'rules' | 'budget'>,
): readonly RuleName[] {
  return RULES.filter((rule) => saidOf(before, rule) !== saidOf(after, rule));
}

const NOTHING: ReadonlySet<unknown> = new Set([undefined, 0, false]);

/** A rule's value as text, equal for two that ask for the same. */
function saidOf({ rules, budget }: Pick<MatchRun, 'rules' | 'budget'>, rule: RuleName): string {
  if (rule === 'budget') return String(budget);
  const value = rules[rule];
  if (NOTHING.has(value) || (Array.isArray(value) && value.length === 0)) return '';
  if (!Array.isArray(value)) return canonicalJson(value);
  // The classes of priority stand in an order; everything else is a set.
  const items = value.map((item: unknown) =>
    canonicalJson(Array.isArray(item) ? item.toSorted() : item),
  );
  return (rule === 'priority' ? items : [...new Set(items)].sort()).join(' ');
}

/** What differs from one result to another, person by person. */
export function compareRuns(before: MatchOutcome, after: MatchOutcome): RunComparison {
  const [old, now] = [byMentee(before), byMentee(after)];
  const gained: RunComparison['gained'][number][] = [];
  const lost: RunComparison['lost'][number][] = [];
  const changed: RunComparison['changed'][number][] = [];
  let kept = 0;
  for (const menteeId of [...new Set([...old.keys(), ...now.keys()])].sort()) {
    const [was, is] = [old.get(menteeId), now.get(menteeId)];
    if (is === undefined) {
      if (was !== undefined) lost.push({ menteeId, before: was });
    } else if (was === undefined) gained.push({ menteeId, after: is });
    else if (was.mentorId === is.mentorId) kept++;
    else changed.push({ menteeId, before: was, after: is });
  }
  const [wasThere, isThere] = [peopleIn(before), peopleIn(after)];
  return {
    totals: { before: totalsOf(before), after: totalsOf(after) },
    gained,
    lost,
    changed,
    kept,
    loads: loadChanges(before, after),
    joined: [...isThere].filter((id) => !wasThere.has(id)).sort(),
    left: [...wasThere].filter((id) => !isThere.has(id)).sort(),
  };
}

function byMentee(outcome: MatchOutcome): ReadonlyMap<ParticipantId, Mentoring> {
  return new Map(
    couplesOf(outcome).map(({ match: { menteeId, mentorId, score }, inCircle }) => [
      menteeId,
      { mentorId, score, inCircle },
    ]),
  );
}

function peopleIn(outcome: MatchOutcome): ReadonlySet<ParticipantId> {
  return new Set([
    ...couplesOf(outcome).flatMap(({ match }) => [match.mentorId, match.menteeId]),
    ...outcome.unmatched.map(({ id }) => id),
  ]);
}

function totalsOf(outcome: MatchOutcome): RunTotals {
  const { cardinality, total, lowest, circles, eligibleCouples, unmatched } = outcome;
  return {
    pairs: cardinality,
    circles: circles.length,
    total,
    ...(lowest === undefined ? {} : { lowest }),
    eligibleCouples,
    unmatched: unmatched.length,
  };
}

function loadChanges(before: MatchOutcome, after: MatchOutcome): readonly LoadChange[] {
  const loads = new Map<ParticipantId, { before: number; after: number }>();
  const count = (outcome: MatchOutcome, when: 'before' | 'after'): void => {
    for (const { mentorId } of couplesOf(outcome).map(({ match }) => match)) {
      const load = loads.get(mentorId) ?? { before: 0, after: 0 };
      load[when]++;
      loads.set(mentorId, load);
    }
  };
  count(before, 'before');
  count(after, 'after');
  return [...loads]
    .filter(([, load]) => load.before !== load.after)
    .map(([mentorId, load]) => ({ mentorId, ...load }))
    .sort((a, b) => (a.mentorId < b.mentorId ? -1 : 1));
}
