/** The languages in which Binôme itself speaks. */
export const LOCALES = ['fr', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** A label in each language of the product; a programme's own topics carry one too. */
export type Label = Readonly<Record<Locale, string>>;

/**
 * A working language of a person: an ISO 639-1 code (`fr`, `en`, `es`…), or the folded text of
 * the answer when it names no language we know, so that two people who wrote the same still meet.
 */
export type LanguageCode = string;
