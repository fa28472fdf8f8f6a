import type { undoFr } from '../../locales/undo.fr.ts';
import { lazyWords } from '../ui/language.tsx';

/** What somebody reads of what has ended, and of an act of their own that they may still take back. */
export const useUndoWords: () => typeof undoFr = lazyWords({
  fr: async () => (await import('../../locales/undo.fr.ts')).undoFr,
  en: async () => (await import('../../locales/undo.en.ts')).undoEn,
});
