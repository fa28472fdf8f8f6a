import type { MyPairWire, SessionWire } from '../../wire/mentoring.ts';

interface Course {
  /** Sessions that took place. */
  readonly held: number;
  /** Modules in the order that both signed, then any that a session had beside them. */
  readonly modules: readonly { readonly moduleId: string; readonly isDone: boolean }[];
}

/** How far a pair has come: a module is done once a session that took place had it. */
export function courseOf(pair: Pick<MyPairWire, 'sessions' | 'moduleIds'>): Course {
  const held = pair.sessions.filter(({ status }) => status === 'held');
  const seen = held.flatMap(({ moduleId }) => (moduleId === undefined ? [] : [moduleId]));
  const all = [...new Set([...pair.moduleIds, ...seen])];
  return {
    held: held.length,
    modules: all.map((moduleId) => ({ moduleId, isDone: seen.includes(moduleId) })),
  };
}

/** The session that is still to come; one that is over and waits for a word is not. */
export function openSessionOf(sessions: readonly SessionWire[]): SessionWire | undefined {
  return sessions.find(
    ({ status, feedbackDue }) =>
      !feedbackDue && (status === 'proposed' || status === 'planned' || status === 'prepared'),
  );
}

/**
 * The session that waits for a word. One of which somebody has begun to write comes first and stays though
 * its word was given elsewhere meanwhile: nothing that is being written goes.
 */
export function toReview<T extends Pick<SessionWire, 'id' | 'feedbackDue'>>(
  sessions: readonly T[],
  begun: string | undefined,
): T | undefined {
  const written = sessions.find(({ id }) => id === begun);
  return written ?? sessions.find(({ feedbackDue }) => feedbackDue);
}

/** Pairs in the order of what waits for this person: a word, a yes, a session, a time to find. */
export function mostPressingFirst(pairs: readonly MyPairWire[]): readonly MyPairWire[] {
  return pairs.toSorted((a, b) => rankOf(a).localeCompare(rankOf(b)));
}

function rankOf({ sessions, status }: MyPairWire): string {
  if (sessions.some(({ feedbackDue }) => feedbackDue)) return '0';
  const next = openSessionOf(sessions);
  if (next?.mineToConfirm === true) return '1';
  if (next !== undefined) return `2 ${next.startsAt}`;
  return status === 'accepted' || status === 'active' ? '3' : '4';
}
