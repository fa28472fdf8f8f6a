import type { steeringFr } from '../../locales/steering.fr.ts';
import { lazyWords } from '../ui/language.tsx';

export const useSteeringWords: () => typeof steeringFr = lazyWords({
  fr: async () => (await import('../../locales/steering.fr.ts')).steeringFr,
  en: async () => (await import('../../locales/steering.en.ts')).steeringEn,
});
