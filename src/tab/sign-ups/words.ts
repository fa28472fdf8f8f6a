import type { importUndoFr } from '../../locales/import-undo.fr.ts';
import { lazyWords } from '../ui/language.tsx';

/** What a manager reads of the last import, as long as it may be undone and after it was. */
export const useImportUndoWords: () => typeof importUndoFr = lazyWords({
  fr: async () => (await import('../../locales/import-undo.fr.ts')).importUndoFr,
  en: async () => (await import('../../locales/import-undo.en.ts')).importUndoEn,
});
