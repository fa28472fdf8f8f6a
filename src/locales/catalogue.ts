import { en } from './en.ts';
import { fr, type Catalogue } from './fr.ts';

const CATALOGUES: Readonly<Record<'fr' | 'en', Catalogue>> = { fr, en };

export function catalogueOf(locale: 'fr' | 'en'): Catalogue {
  return CATALOGUES[locale];
}
