import type { deliveryFr } from '../../locales/delivery.fr.ts';
import type { healthFr } from '../../locales/health.fr.ts';
import { lazyWords, type LazyWords } from '../ui/language.tsx';

export const useHealthWords: LazyWords<typeof healthFr> = lazyWords({
  fr: async () => (await import('../../locales/health.fr.ts')).healthFr,
  en: async () => (await import('../../locales/health.en.ts')).healthEn,
});

export const useDeliveryWords: () => typeof deliveryFr = lazyWords({
  fr: async () => (await import('../../locales/delivery.fr.ts')).deliveryFr,
  en: async () => (await import('../../locales/delivery.en.ts')).deliveryEn,
});
