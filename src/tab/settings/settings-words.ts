import type { settingsFr } from '../../locales/settings.fr.ts';
import { lazyWords } from '../ui/language.tsx';

export type SettingsWords = typeof settingsFr;

export const useSettingsWords: () => SettingsWords = lazyWords({
  fr: async () => (await import('../../locales/settings.fr.ts')).settingsFr,
  en: async () => (await import('../../locales/settings.en.ts')).settingsEn,
});
