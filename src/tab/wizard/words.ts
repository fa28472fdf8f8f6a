import type { wizardFr } from '../../locales/wizard.fr.ts';
import { lazyWords } from '../ui/language.tsx';

/** What setting a programme up says: nobody else waits for it. */
export const useWizardWords: () => typeof wizardFr = lazyWords({
  fr: async () => (await import('../../locales/wizard.fr.ts')).wizardFr,
  en: async () => (await import('../../locales/wizard.en.ts')).wizardEn,
});
