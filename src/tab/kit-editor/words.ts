import type { kitEditorFr } from '../../locales/kit-editor.fr.ts';
import { lazyWords } from '../ui/language.tsx';

export type KitEditorWords = typeof kitEditorFr;

export const useKitEditorWords: () => KitEditorWords = lazyWords({
  fr: async () => (await import('../../locales/kit-editor.fr.ts')).kitEditorFr,
  en: async () => (await import('../../locales/kit-editor.en.ts')).kitEditorEn,
});
