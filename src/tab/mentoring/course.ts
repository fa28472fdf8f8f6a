import type { MyPairWire } from '../../wire/mentoring.ts';

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
