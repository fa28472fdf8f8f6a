import type { Locale } from '../../domain/language.ts';
import { catalogueOf } from '../../locales/catalogue.ts';
import type { Catalogue } from '../../locales/fr.ts';

/** What is said of commands, forms and the message extension. */
export function commandWords(locale: Locale): Catalogue['botCommands'] {
  return catalogueOf(locale).botCommands;
}
