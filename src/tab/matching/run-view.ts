import type { MatchRunListWire, MatchRunWire } from '../../wire/matching.ts';

export type RunResult = NonNullable<MatchRunWire['result']>;
export type RunPair = RunResult['pairs'][number];
export type LeftOver = RunResult['unmatched'][number];
export type RunTopic = RunResult['topics'][number];
export type RunCircle = NonNullable<RunResult['circles']>[number];
export type RunSummary = MatchRunListWire['runs'][number];

/** What a result is looked at by. */
export const RUN_RESULT_VIEWS = ['pairs', 'circles', 'without', 'topics'] as const;
export type RunResultView = (typeof RUN_RESULT_VIEWS)[number];

/** Who a publication writes to: each person once, whatever their number of pairs. */
export interface Audience {
  readonly mentors: number;
  readonly mentees: number;
  readonly people: number;
  /** Mentor in one pair and mentee in another. */
  readonly inBothRoles: number;
  /** One to each side of each pair. */
  readonly proposals: number;
  readonly without: number;
}

/** Everybody who would work together: pairs, then each member of each circle with its mentor. */
export function everyPair({ pairs, circles = [] }: RunResult): readonly RunPair[] {
  return [...pairs, ...circles.flatMap(({ members }) => members)];
}

export function audienceOf(result: RunResult): Audience {
  const pairs = everyPair(result);
  const mentors = new Set(pairs.map((pair) => pair.mentor.id));
  const mentees = new Set(pairs.map((pair) => pair.mentee.id));
  const people = new Set([...mentors, ...mentees]).size;
  return {
    mentors: mentors.size,
    mentees: mentees.size,
    people,
    inBothRoles: mentors.size + mentees.size - people,
    proposals: 2 * pairs.length,
    without: withoutPair(result).length,
  };
}

/** The mean of the pairs' affinities, 0 to 1000; undefined when there is no pair. */
export function meanAffinity(result: RunResult): number | undefined {
  if (result.cardinality === 0) return undefined;
  return Math.round(result.total / result.cardinality);
}

/** People who got nobody at all: someone with one seat taken and another free is not among them. */
export function withoutPair(result: RunResult): RunResult['unmatched'] {
  const paired = new Set(everyPair(result).flatMap((pair) => [pair.mentor.id, pair.mentee.id]));
  return result.unmatched.filter((left) => !paired.has(left.person.id));
}

/** By the mentee's name: an order that says nothing about anyone. */
export function pairsInOrder(
  pairs: readonly RunPair[],
  compare: (a: string, b: string) => number,
): readonly RunPair[] {
  return pairs.toSorted(
    (a, b) => compare(a.mentee.name, b.mentee.name) || compare(a.mentor.name, b.mentor.name),
  );
}

const ROLE_ORDER: readonly LeftOver['role'][] = ['mentee', 'both', 'mentor'];

/** Mentees first: a mentor kept in reserve lacks nothing, a mentee without a mentor does. */
export function leftInOrder(
  left: readonly LeftOver[],
  compare: (a: string, b: string) => number,
): readonly LeftOver[] {
  return left.toSorted(
    (a, b) =>
      ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role) ||
      compare(a.person.name, b.person.name),
  );
}

export function shortage(topic: RunTopic): number {
  return Math.max(0, topic.wanted - topic.offered);
}

/** The topics most short of mentors first, then the most wanted. */
export function topicsInOrder(topics: readonly RunTopic[]): readonly RunTopic[] {
  return topics.toSorted(
    (a, b) => shortage(b) - shortage(a) || b.wanted - a.wanted || b.offered - a.offered,
  );
}

/** The latest first: it is the one that counts. */
export function runsInOrder(runs: readonly RunSummary[]): readonly RunSummary[] {
  const [latest, ...earlier] = runs.toSorted((a, b) => b.requestedAt.localeCompare(a.requestedAt));
  if (latest === undefined) return [];
  // Only the latest may be published, so an earlier proposal is one that was replaced.
  return [
    latest,
    ...earlier.map((run) =>
      run.status === 'proposed' ? { ...run, status: 'superseded' as const } : run,
    ),
  ];
}

/** How a run stands, as lists name it: one that brought nobody together has nothing to publish. */
export function stateOf({ status, pairs }: RunSummary): RunSummary['status'] | 'empty' {
  return status === 'proposed' && pairs === 0 ? 'empty' : status;
}

/** Which of all runs it is, the first one being 1, in a list with the latest first. */
export function numberOf(runs: readonly RunSummary[], runId: string): number {
  return runs.length - runs.findIndex(({ id }) => id === runId);
}

/** The finished run that came before this one, in a list with the latest first. */
export function runBefore(runs: readonly RunSummary[], runId: string): RunSummary | undefined {
  const place = runs.findIndex(({ id }) => id === runId);
  return runs.slice(place + 1).find(({ pairs }) => pairs !== undefined);
}
