import type { outcomesFr } from '../../locales/outcomes.fr.ts';
import { lazyWords } from '../ui/language.tsx';

export const useOutcomesWords: () => typeof outcomesFr = lazyWords({
  fr: async () => (await import('../../locales/outcomes.fr.ts')).outcomesFr,
  en: async () => (await import('../../locales/outcomes.en.ts')).outcomesEn,
});
