import type { learnFr } from '../../locales/learn.fr.ts';
import { lazyWords } from '../ui/language.tsx';

export const useLearnWords: () => typeof learnFr = lazyWords({
  fr: async () => (await import('../../locales/learn.fr.ts')).learnFr,
  en: async () => (await import('../../locales/learn.en.ts')).learnEn,
});
