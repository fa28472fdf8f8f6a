import type { tracesFr } from '../../locales/traces.fr.ts';
import { lazyWords } from '../ui/language.tsx';

export const useTracesWords: () => typeof tracesFr = lazyWords({
  fr: async () => (await import('../../locales/traces.fr.ts')).tracesFr,
  en: async () => (await import('../../locales/traces.en.ts')).tracesEn,
});
