import type { workbenchFr } from '../../locales/workbench.fr.ts';
import { lazyWords } from '../ui/language.tsx';

export type WorkbenchWords = typeof workbenchFr;

export const useWorkbenchWords: () => WorkbenchWords = lazyWords({
  fr: async () => (await import('../../locales/workbench.fr.ts')).workbenchFr,
  en: async () => (await import('../../locales/workbench.en.ts')).workbenchEn,
});
