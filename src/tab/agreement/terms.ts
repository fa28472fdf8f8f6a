import type { AgreementWire, TermsWire } from '../../wire/agreement.ts';

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

/**
 * The clauses that a version which is still to be signed changes. One that both signed is simply what holds:
 * what it changed is told by the versions before it.
 */
export function clausesToSign(
  agreement: Pick<AgreementWire, 'terms' | 'history' | 'signedByMe' | 'signedByOther'>,
): readonly Clause[] {
  const { terms, history, signedByMe, signedByOther } = agreement;
  const before = history.at(-1)?.terms;
  if (before === undefined || (signedByMe && signedByOther)) return [];
  return changedClauses(before, terms);
}

/** Of each earlier version, latest first, which clauses the next one changed. */
export function versionsChanged({
  terms,
  history,
}: Pick<AgreementWire, 'terms' | 'history'>): readonly (AgreementWire['history'][number] & {
  readonly changed: readonly Clause[];
})[] {
  return history
    .map((earlier, at) => ({
      ...earlier,
      changed: changedClauses(earlier.terms, history[at + 1]?.terms ?? terms),
    }))
    .toReversed();
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
