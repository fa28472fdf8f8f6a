import { commonEn } from './common.en.ts';
import type { Catalogue } from './fr.ts';

/** Everything the product says in English. */
export const en: Catalogue = {
  common: commonEn,
};
