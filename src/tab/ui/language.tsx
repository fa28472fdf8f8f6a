import { createContext, use, useContext } from 'react';
import type { labelsFr } from '../../locales/labels.fr.ts';
import type { tabFr } from '../../locales/tab.fr.ts';
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

export type LazyWords<T> = (() => T) & {
  /** Before the page is drawn: drawn with its words it need not wait for them in between. */
  readonly fetchEarly: (locale: Locale) => Promise<void>;
};

/**
 * Words of which only the reader's language is fetched: nobody waits for what they do not read.
 * The first use of a language suspends until it is there; one that did not come is asked for again.
 */
export function lazyWords<T>(load: Readonly<Record<Locale, () => Promise<T>>>): LazyWords<T> {
  const asked = new Map<Locale, Promise<T>>();
  const here = new Map<Locale, T>();
  function useLazyWords(): T {
    const { locale } = useLanguage();
    const read = here.get(locale);
    if (read !== undefined) return read;
    const known = asked.get(locale);
    if (known !== undefined) return use(known);
    const words = load[locale]();
    asked.set(locale, words);
    words.catch(() => asked.delete(locale));
    return use(words);
  }
  return Object.assign(useLazyWords, {
    fetchEarly: async (locale: Locale) => {
      here.set(locale, await load[locale]());
    },
  });
}

/** The words of the shared tab pages. A room with its own words has a hook of its own. */
export const useWords: LazyWords<typeof tabFr> = lazyWords({
  fr: async () => (await import('../../locales/tab.fr.ts')).tabFr,
  en: async () => (await import('../../locales/tab.en.ts')).tabEn,
});

/** Names of the domain's closed sets; the refusals beside them stay with the server. */
export const useCommonWords: LazyWords<typeof labelsFr> = lazyWords({
  fr: async () => (await import('../../locales/labels.fr.ts')).labelsFr,
  en: async () => (await import('../../locales/labels.en.ts')).labelsEn,
});

/** A topic or another label that comes in both languages. */
export function useLabel(): (label: LabelWire) => string {
  const { locale } = useLanguage();
  return (label) => label[locale];
}
