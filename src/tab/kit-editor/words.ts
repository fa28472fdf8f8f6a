import type { kitEditorFr } from '../../locales/kit-editor.fr.ts';
import { lazyWords } from '../ui/language.tsx';

export const useKitEditorWords: () => typeof kitEditorFr = lazyWords({
  fr: async () => (await import('../../locales/kit-editor.fr.ts')).kitEditorFr,
  en: async () => (await import('../../locales/kit-editor.en.ts')).kitEditorEn,
});
