import type { managerFr } from '../../../locales/manager.fr.ts';
import { lazyWords } from '../../ui/language.tsx';

export type ManagerWords = typeof managerFr;

export const useManagerWords: () => ManagerWords = lazyWords({
  fr: async () => (await import('../../../locales/manager.fr.ts')).managerFr,
  en: async () => (await import('../../../locales/manager.en.ts')).managerEn,
});
