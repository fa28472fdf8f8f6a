import type { managerFr } from '../../../locales/manager.fr.ts';
import type { programmesFr } from '../../../locales/programmes.fr.ts';
import { lazyWords, type LazyWords } from '../../ui/language.tsx';

export type ManagerWords = typeof managerFr;

export const useManagerWords: () => ManagerWords = lazyWords({
  fr: async () => (await import('../../../locales/manager.fr.ts')).managerFr,
  en: async () => (await import('../../../locales/manager.en.ts')).managerEn,
});

/** What one lands on comes with the shell; what a manager reads behind it does not. */
export const useProgrammesWords: LazyWords<typeof programmesFr> = lazyWords({
  fr: async () => (await import('../../../locales/programmes.fr.ts')).programmesFr,
  en: async () => (await import('../../../locales/programmes.en.ts')).programmesEn,
});
