import { createContext, use, useContext, useSyncExternalStore } from 'react';
import type { labelsFr } from '../../locales/labels.fr.ts';
import type { tabFr } from '../../locales/tab.fr.ts';
import type { LabelWire, Locale } from '../../wire/shapes.ts';
import { formatsFor, type Formats } from './formats.ts';

/** How this person reads: language, and dates in their own time zone. */
export interface Language {
  readonly locale: Locale;
  readonly formats: Formats;
  /** See `useLateWords`: another one has every reader look at their words again. */
  readonly turn?: number;
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

/** What fetches words anew that did not come, with the language that they are of. */
const lost = new Map<() => Promise<void>, Locale>();
const listeners = new Set<() => void>();
/** Grows whenever words are lost, or come after all. */
let turns = 0;

function tellListeners(): void {
  turns++;
  for (const listen of listeners) listen();
}

function subscribe(listen: () => void): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}

/** Changes when the words of a language come that did not before: the page is to be drawn anew with them. */
export function useLateWords(): number {
  return useSyncExternalStore(subscribe, () => turns);
}

/** Whether a page stands in the words of another language, since those of this one did not come. */
export function useLostWords(locale: Locale): boolean {
  return useSyncExternalStore(subscribe, () => [...lost.values()].includes(locale));
}

/** Asks anew for all words that did not come. Those that come now are shown; the page stays as it is. */
export async function fetchLostWords(): Promise<void> {
  if (lost.size === 0) return;
  await Promise.allSettled([...lost.keys()].map((again) => again()));
  tellListeners();
}

/** What React reads without waiting: a page that stands must not vanish behind what is there already. */
function come<T>(value: T): Promise<T> {
  return Object.assign(Promise.resolve(value), { status: 'fulfilled', value });
}

/** How long words that did not come are not asked for again. */
const REST_MS = 2_000;

/**
 * Words of which only the reader's language is fetched: nobody waits for what they do not read.
 * The first use of a language suspends until it is there. One that did not come fails the page, and
 * is asked for again by the page that is opened a while later; but whoever changes language keeps the page,
 * and what they typed, in the words of the one before, until `fetchLostWords` brings those they asked for.
 */
export function lazyWords<T>(load: Readonly<Record<Locale, () => Promise<T>>>): LazyWords<T> {
  const asked = new Map<Locale, Promise<T>>();
  const here = new Map<Locale, T>();
  const came = new Set<T>();
  function useLazyWords(): T {
    const { locale } = useLanguage();
    const read = here.get(locale);
    if (read !== undefined) return read;
    const known = asked.get(locale);
    if (known !== undefined) return use(known);
    // Not kept in `here`: React, drawing again what waited, has to meet the same `use` as before.
    const words = load[locale]().then(
      (read) => {
        came.add(read);
        return read;
      },
      (cause: unknown) => {
        const [before] = came;
        if (before === undefined) throw cause;
        const again = async () => {
          const late = await load[locale]();
          came.add(late);
          asked.set(locale, come(late));
          lost.delete(again);
        };
        lost.set(again, locale);
        tellListeners();
        return before;
      },
    );
    asked.set(locale, words);
    // Kept while React draws what failed: forgotten at once, each attempt to draw would ask again.
    words.catch(() => setTimeout(() => asked.delete(locale), REST_MS));
    return use(words);
  }
  return Object.assign(useLazyWords, {
    fetchEarly: async (locale: Locale) => {
      const read = await load[locale]();
      came.add(read);
      here.set(locale, read);
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
