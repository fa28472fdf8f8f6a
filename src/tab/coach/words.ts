import type { coachFr } from '../../locales/coach.fr.ts';
import { lazyWords, type LazyWords } from '../ui/language.tsx';

/** What a pair reads of its coach, and what a coach reads. */
export const useCoachWords: LazyWords<typeof coachFr> = lazyWords({
  fr: async () => (await import('../../locales/coach.fr.ts')).coachFr,
  en: async () => (await import('../../locales/coach.en.ts')).coachEn,
});
