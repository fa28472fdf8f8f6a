import type { agreementFr } from '../../locales/agreement.fr.ts';
import type { mentoringFr } from '../../locales/mentoring.fr.ts';
import type { togetherFr } from '../../locales/together.fr.ts';
import { lazyWords, type LazyWords } from '../ui/language.tsx';

export const useMentoringWords: LazyWords<typeof mentoringFr> = lazyWords({
  fr: async () => (await import('../../locales/mentoring.fr.ts')).mentoringFr,
  en: async () => (await import('../../locales/mentoring.en.ts')).mentoringEn,
});

export const useTogetherWords: LazyWords<typeof togetherFr> = lazyWords({
  fr: async () => (await import('../../locales/together.fr.ts')).togetherFr,
  en: async () => (await import('../../locales/together.en.ts')).togetherEn,
});

/** The clauses of an agreement, in the words in which they are signed. */
export const useAgreementWords: () => typeof agreementFr = lazyWords({
  fr: async () => (await import('../../locales/agreement.fr.ts')).agreementFr,
  en: async () => (await import('../../locales/agreement.en.ts')).agreementEn,
});
