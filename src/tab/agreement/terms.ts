import type { TermsWire } from '../../wire/agreement.ts';

/** The clauses in the order of the form. */
export const CLAUSES = [
  'goals',
  'moduleIds',
  'rhythm',
  'sessionMinutes',
  'sessionCount',
  'place',
  'confidences',
  'afterMissed',
] as const satisfies readonly (keyof TermsWire)[];
export type Clause = (typeof CLAUSES)[number];

/** The clauses in which two versions differ, in the order of the form. */
export function changedClauses(before: TermsWire, after: TermsWire): readonly Clause[] {
  return CLAUSES.filter(
    (clause) => JSON.stringify(before[clause]) !== JSON.stringify(after[clause]),
  );
}

/** Modules that share a topic with the pair first; both groups keep the order of the kit. */
export function bySharedTopics<M extends { readonly topicIds: readonly string[] }>(
  modules: readonly M[],
  sharedTopicIds: ReadonlySet<string>,
): { readonly shared: readonly M[]; readonly others: readonly M[] } {
  const isShared = ({ topicIds }: M): boolean => topicIds.some((id) => sharedTopicIds.has(id));
  return {
    shared: modules.filter(isShared),
    others: modules.filter((module) => !isShared(module)),
  };
}
