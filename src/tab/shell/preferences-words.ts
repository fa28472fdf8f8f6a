import type { preferencesFr } from '../../locales/preferences.fr.ts';
import { lazyWords } from '../ui/language.tsx';

/** What somebody reads where they decide for themself. */
export const usePreferencesWords: () => typeof preferencesFr = lazyWords({
  fr: async () => (await import('../../locales/preferences.fr.ts')).preferencesFr,
  en: async () => (await import('../../locales/preferences.en.ts')).preferencesEn,
});
