import { createContext, useContext } from 'react';
import { frameEn } from '../../locales/frame.en.ts';
import { frameFr } from '../../locales/frame.fr.ts';
import type { FrameLocale } from './settings.ts';

const LocaleContext = createContext<FrameLocale>('fr');
export const LocaleProvider = LocaleContext.Provider;

export function useLocale(): FrameLocale {
  return useContext(LocaleContext);
}

export function useFrameWords(): typeof frameFr {
  return useLocale() === 'fr' ? frameFr : frameEn;
}
