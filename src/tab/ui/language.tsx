import { createContext, useContext } from 'react';
import { commonEn } from '../../locales/common.en.ts';
import { commonFr } from '../../locales/common.fr.ts';
import { tabEn } from '../../locales/tab.en.ts';
import { tabFr } from '../../locales/tab.fr.ts';
import type { LabelWire, Locale } from '../../wire/shapes.ts';
import { formatsFor, type Formats } from './formats.ts';

/** How this person reads: language, and dates in their own time zone. */
export interface Language {
  readonly locale: Locale;
  readonly formats: Formats;
}

const LanguageContext = createContext<Language>({ locale: 'fr', formats: formatsFor('fr', 'UTC') });

export const LanguageProvider = LanguageContext.Provider;

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The words of the shared tab pages. A room with its own words passes them to `useWordsOf`. */
export function useWords(): typeof tabFr {
  return useWordsOf({ fr: tabFr, en: tabEn });
}

export function useCommonWords(): typeof commonFr {
  return useWordsOf({ fr: commonFr, en: commonEn });
}

export function useWordsOf<T>(words: { readonly fr: T; readonly en: T }): T {
  return words[useLanguage().locale];
}

/** A topic or another label that comes in both languages. */
export function useLabel(): (label: LabelWire) => string {
  const { locale } = useLanguage();
  return (label) => label[locale];
}
