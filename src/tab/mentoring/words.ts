import type { agreementFr } from '../../locales/agreement.fr.ts';
import type { homeFr } from '../../locales/home.fr.ts';
import type { mentoringFr } from '../../locales/mentoring.fr.ts';
import type { planTimeFr } from '../../locales/plan-time.fr.ts';
import type { togetherFr } from '../../locales/together.fr.ts';
import { lazyWords, type LazyWords } from '../ui/language.tsx';

export const useMentoringWords: LazyWords<typeof mentoringFr> = lazyWords({
  fr: async () => (await import('../../locales/mentoring.fr.ts')).mentoringFr,
  en: async () => (await import('../../locales/mentoring.en.ts')).mentoringEn,
});

export const useHomeWords: LazyWords<typeof homeFr> = lazyWords({
  fr: async () => (await import('../../locales/home.fr.ts')).homeFr,
  en: async () => (await import('../../locales/home.en.ts')).homeEn,
});

/** Of the pages that lie behind: they come with them. */
export const useTogetherWords: LazyWords<typeof togetherFr> = lazyWords({
  fr: async () => (await import('../../locales/together.fr.ts')).togetherFr,
  en: async () => (await import('../../locales/together.en.ts')).togetherEn,
});

/** The clauses of an agreement, in the words in which they are signed. */
export const useAgreementWords: () => typeof agreementFr = lazyWords({
  fr: async () => (await import('../../locales/agreement.fr.ts')).agreementFr,
  en: async () => (await import('../../locales/agreement.en.ts')).agreementEn,
});

/** Of a time that few would choose, where one is chosen. */
export const usePlanTimeWords: () => typeof planTimeFr = lazyWords({
  fr: async () => (await import('../../locales/plan-time.fr.ts')).planTimeFr,
  en: async () => (await import('../../locales/plan-time.en.ts')).planTimeEn,
});
