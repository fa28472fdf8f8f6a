import { canonicalJson } from './canonical-json.ts';
import type { MatchRun } from './match-run.ts';
import type { MatchOutcome, MatchRules } from './matching/match.ts';
import { mayBeMentored, type ParticipantId } from './participant.ts';
import { couplesOf } from './run-result.ts';
import type { Snapshot } from './run-snapshot.ts';

/** A finished run, with what it was computed from unless that has been forgotten. */
export interface ComparedRun {
  readonly outcome: MatchOutcome;
  readonly snapshot: Snapshot | undefined;
}

/** Whom a mentee is with in one of the two runs. */
export interface Mentoring {
  readonly mentorId: ParticipantId;
  readonly score: number;
  readonly inCircle: boolean;
}

interface OfMentee {
  readonly menteeId: ParticipantId;
}

/**
 * A mentor of both runs who has more or fewer people after the one than after the other, with those
 * they had already.
 */
export interface LoadChange {
  readonly mentorId: ParticipantId;
  readonly before: number;
  readonly after: number;
}

/** Somebody only one of the two runs was about. */
export interface Moved {
  readonly id: ParticipantId;
  /** Whether they were enrolled when the other was computed: then a pair or a proposal kept them out of it. */
  readonly wasEnrolled?: boolean;
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
  /**
   * Mentees in order of ids: who has a mentor now, who has none any more and would like one, who has
   * another. Whoever has a pair or a proposal already is none of them.
   */
  readonly gained: readonly (OfMentee & { readonly after: Mentoring })[];
  readonly lost: readonly (OfMentee & { readonly before: Mentoring })[];
  readonly changed: readonly (OfMentee & {
    readonly before: Mentoring;
    readonly after: Mentoring;
  })[];
  readonly kept: number;
  /** Mentees to whom a pair or a proposal was given between the two. */
  readonly settled: number;
  readonly loads: readonly LoadChange[];
  /** People that only one of the two runs was about. */
  readonly joined: readonly Moved[];
  readonly left: readonly Moved[];
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

/** What differs from one run to another, person by person. */
export function compareRuns(before: ComparedRun, after: ComparedRun): RunComparison {
  const [old, now] = [byMentee(before.outcome), byMentee(after.outcome)];
  const waiting = new Set(
    after.outcome.unmatched.filter(({ role }) => mayBeMentored(role)).map(({ id }) => id),
  );
  const gained: RunComparison['gained'][number][] = [];
  const lost: RunComparison['lost'][number][] = [];
  const changed: RunComparison['changed'][number][] = [];
  let kept = 0;
  for (const menteeId of [...new Set([...old.keys(), ...now.keys()])].sort()) {
    const [was, is] = [old.get(menteeId), now.get(menteeId)];
    if (is === undefined) {
      if (was !== undefined && waiting.has(menteeId)) lost.push({ menteeId, before: was });
    } else if (was === undefined) gained.push({ menteeId, after: is });
    else if (was.mentorId === is.mentorId) kept++;
    else changed.push({ menteeId, before: was, after: is });
  }
  const [wasThere, isThere] = [peopleIn(before.outcome), peopleIn(after.outcome)];
  const heldBefore = new Set(held(before).map(({ menteeId }) => menteeId));
  return {
    totals: { before: totalsOf(before.outcome), after: totalsOf(after.outcome) },
    gained,
    lost,
    changed,
    kept,
    settled: held(after).filter(({ menteeId }) => !heldBefore.has(menteeId)).length,
    loads: loadChanges(before, after).filter(
      ({ mentorId }) => wasThere.has(mentorId) && isThere.has(mentorId),
    ),
    joined: onlyIn(isThere, wasThere, before),
    left: onlyIn(wasThere, isThere, after),
  };
}

/** The pairs and proposals that stood when a run was computed. */
function held({ snapshot }: ComparedRun): Snapshot['pairs'] {
  return snapshot?.pairs.filter(({ holdsSeat }) => holdsSeat) ?? [];
}

function onlyIn(
  here: ReadonlySet<ParticipantId>,
  there: ReadonlySet<ParticipantId>,
  { snapshot }: ComparedRun,
): readonly Moved[] {
  const enrolled = snapshot && new Set(snapshot.people.map(({ id }) => id));
  return [...here]
    .filter((id) => !there.has(id))
    .sort()
    .map((id) => (enrolled === undefined ? { id } : { id, wasEnrolled: enrolled.has(id) }));
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

function loadChanges(before: ComparedRun, after: ComparedRun): readonly LoadChange[] {
  const loads = new Map<ParticipantId, { before: number; after: number }>();
  const count = (run: ComparedRun, when: 'before' | 'after'): void => {
    const found = couplesOf(run.outcome).map(({ match }) => match);
    for (const { mentorId } of [...held(run), ...found]) {
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
