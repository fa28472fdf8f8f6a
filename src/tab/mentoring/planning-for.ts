import { createContext, use } from 'react';
import { useMentoringWords } from './words.ts';

/** Whose time is looked for: one's own and the other's, or that of two people who are both others. */
export const PlanningFor = createContext<'oneself' | 'others'>('oneself');

/** The words around the times that two people have in common, for who reads them. */
export function usePlanWords() {
  const { forOthers, ...words } = useMentoringWords().plan;
  return use(PlanningFor) === 'others' ? { ...words, ...forOthers } : words;
}
