import type { lmsFr } from '../../locales/lms.fr.ts';
import { lazyWords } from '../ui/language.tsx';

export const useLmsWords: () => typeof lmsFr = lazyWords({
  fr: async () => (await import('../../locales/lms.fr.ts')).lmsFr,
  en: async () => (await import('../../locales/lms.en.ts')).lmsEn,
});
