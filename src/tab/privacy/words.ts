import type { myDataFr } from '../../locales/my-data.fr.ts';
import type { whoSeesFr } from '../../locales/who-sees.fr.ts';
import { lazyWords } from '../ui/language.tsx';

export const useMyDataWords: () => typeof myDataFr = lazyWords({
  fr: async () => (await import('../../locales/my-data.fr.ts')).myDataFr,
  en: async () => (await import('../../locales/my-data.en.ts')).myDataEn,
});

export const useWhoSeesWords: () => typeof whoSeesFr = lazyWords({
  fr: async () => (await import('../../locales/who-sees.fr.ts')).whoSeesFr,
  en: async () => (await import('../../locales/who-sees.en.ts')).whoSeesEn,
});
