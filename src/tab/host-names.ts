import type { Locale } from '../wire/shapes.ts';

/** The language of ours for what a host calls it: `fr-FR`, `en-us`. */
export function localeOf(tag: string): Locale {
  return tag.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}
